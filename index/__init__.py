"""From a stored record to a search hit: the full-text index and the German search over it."""
