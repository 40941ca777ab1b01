"""Pure functions on single values: a telephone number, an e-mail address, a name, a street, opening hours.

Each takes text as it stands on a page and gives the value in the form of the record, or None where it is none.
Nothing is completed that is not in the text, nothing here looks at a page.
"""

from crawler.clean.addresses import Town, find_streets, find_towns, street
from crawler.clean.emails import Mail, email, find_mails
from crawler.clean.hours import find_hours
from crawler.clean.numbers import Number, find_numbers
from crawler.clean.osm import osm_hours
from crawler.clean.persons import Name, find_names, name
from crawler.clean.phones import phone

__all__ = [
    "Mail",
    "Name",
    "Number",
    "Town",
    "email",
    "find_hours",
    "find_mails",
    "find_names",
    "find_numbers",
    "find_streets",
    "find_towns",
    "name",
    "osm_hours",
    "phone",
    "street",
]
