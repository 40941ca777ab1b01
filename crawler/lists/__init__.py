"""Official lists and other people's tables as seeds: Wikidata, Destatis, any CSV; and how they are laid over ours.

Nothing here fetches but wikidata.py, which takes the network as a callable.
"""
