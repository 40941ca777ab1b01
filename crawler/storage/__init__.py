"""How contacts are kept in one SQLite file. From outside only crawler.store is used."""
