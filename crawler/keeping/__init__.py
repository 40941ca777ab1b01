"""What of a visit is kept: relevance, privacy, the places that a contact serves, and what is no longer there."""
