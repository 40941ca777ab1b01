"""Finds the website of a town that has no address yet: candidates from its name, until a site proves itself."""
