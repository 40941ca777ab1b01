"""Germany's municipalities, districts and associations: the data, and how a name that somebody types is understood."""
