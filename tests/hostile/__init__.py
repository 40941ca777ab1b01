"""Servers and pages that mean no good, or do not know better: what a crawler of real sites meets."""
