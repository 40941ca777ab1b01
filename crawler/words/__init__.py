"""All German vocabulary of the product, as data: word lists and tables that the logic looks things up in."""
