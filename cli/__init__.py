"""Everything that a person touches: the command line, exports and the page."""
