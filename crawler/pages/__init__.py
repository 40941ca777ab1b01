"""What one page holds: links, forms, lists of results; and whether it is a page at all. Nothing is fetched."""
