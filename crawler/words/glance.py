"""What a contact looks like in raw markup: how numbers begin, and the signs by which addresses are found or hidden."""

NUMBER = r"[+(0](?:(?<=\+)49|(?<=\()0|(?<=\b0))\d[\d\s/().–-]{5,18}\d"
"""Beginning with "+49", "(0" or "0". The first letter stands in front: so most of a page is passed over at once."""

SIGNS = (
    "@", "%40", "&#64;", "&#x40;", "(at)", "[at]", "{at}", "(ät)", "(a)", "tel:", "UnCryptMailto(", "data-cfemail=",
    "email-protection#", "data-mailto-token=", "data-enc-email=", "spamspan", "addy", "Durchwahl", "Tel.", "Telefon",
)  # fmt: skip
"""Pieces beside which an address or a number stands, plain or hidden."""
