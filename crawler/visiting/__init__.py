"""One visit of one seed, from what earlier visits know of it to the item that is stored."""
