"""Spiders: thin. A seed is visited by its steps (crawler/steps); one item a seed comes out."""
