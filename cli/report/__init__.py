"""The report of a run: a page, the same as JSON, and feeds of changes. All of it can be made again from the store."""
