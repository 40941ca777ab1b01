"""The walk through one site: where to look next, what was seen, what it came to."""
