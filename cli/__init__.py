"""Everything that a person touches: the command line, exports and the page."""

import gc

LITTER = 50_000
"""So many new objects before Python looks for garbage: what a start imports is none, and looking takes time."""
gc.set_threshold(LITTER)
