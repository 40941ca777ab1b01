"""Telephone numbers brought to E.164, with their extension; what is possible and what exists in the numbering plan.

Digits are never added, besides Germany's country code and an area code that the page itself gives (`area`). A direct
extension (-214) is composed with the switchboard's trunk before it, as everybody who dials it does.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from crawler.contact import Phone
from crawler.words.labels import SHORT_NUMBERS

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber  # slow to load: only where a number is asked about


def _short_patterns() -> str:
    """`?` any digit, a blank an optional one."""
    return "|".join(number.replace("?", r"\d").replace(" ", r"\s?") for number in SHORT_NUMBERS)


DASH = r"\-–—‐‑−"
EXTENSION = re.compile(rf"^(?P<trunk>.*\d[\s)/.]*)\s*[{DASH}]\s*(?P<extension>\d[\d ]{{0,5}})$")
NATIONAL = re.compile(r"^\(?(?:\+|00)\s?49[)\]]?[\s./-]*[(\[]?0?[)\]]?")
NO_DIGIT = re.compile("[^0-9]+")
SHORT = re.compile(rf"(?<![\d\w.,/-])({_short_patterns()})(?![\d\w/-]|[.,]\d)")


@lru_cache(maxsize=4096)
def phone(text: str, *, area: str = "", label: str | None = None) -> Phone | None:
    """The number written in `text` (which holds nothing else); None where it is none.

    area: the area code with its 0, for numbers written without one.
    """
    written = " ".join(text.split()).strip(" .,;:")
    digits = international(written, area)
    if digits is None or not possible(digits):
        return None
    return Phone("+" + digits, written, _extension(written, digits), label)


def international(written: str, area: str = "") -> str | None:
    """Country code and number as digits; None where `written` has neither country nor area code and none is given."""
    if NATIONAL.match(written):
        digits = digits_of(NATIONAL.sub("", written, count=1)).lstrip("0")
        return "49" + digits if digits else None
    digits = digits_of(written)
    if written.lstrip("([ ").startswith("+"):
        return digits
    if digits.startswith("00"):
        return digits[2:]
    if digits.startswith("0"):
        return "49" + digits[1:]
    if SHORT.fullmatch(written.strip()):
        return "49" + digits
    return "49" + area.lstrip("0") + digits if area else None


def digits_of(text: str) -> str:
    """The digits in a text."""
    return NO_DIGIT.sub("", text)


def possible(digits: str) -> bool:
    """Whether the numbering plan has numbers of this length (short numbers of authorities and emergency included)."""
    if SHORT.fullmatch(digits.removeprefix("49")):
        return True
    if not 7 <= len(digits) <= 15:
        return False
    if digits.startswith("49"):
        return True
    from phonenumbers import is_possible_number

    return is_possible_number(_parsed(digits))


@lru_cache(maxsize=4096)
def valid(digits: str) -> bool:
    """Whether the numbering plan really has such a number: asked where no word says that this is one."""
    from phonenumbers import is_valid_number

    return is_valid_number(_parsed(digits))


def _parsed(digits: str) -> PhoneNumber:
    from phonenumbers import NumberParseException, PhoneNumber, parse

    try:
        return parse("+" + digits)
    except NumberParseException:
        return PhoneNumber()


def area_code(number: str) -> str:
    """The area code, with its 0, of a German landline number in E.164; "" where it has none."""
    if not number.startswith("+49"):
        return ""
    length = _area_length(number[3:9], len(number))
    return "0" + number[3 : 3 + length] if length else ""


@lru_cache(maxsize=4096)
def _area_length(start: str, length: int) -> int:
    """Digits of the area code of German numbers that begin so and are so long: nothing else tells it."""
    from phonenumbers import length_of_geographical_area_code

    return length_of_geographical_area_code(_parsed("49" + start.ljust(length - 3, "1")))


def _extension(written: str, digits: str) -> str | None:
    match = EXTENSION.match(written)
    if not match:
        return None
    trunk = international(match["trunk"]) or ""
    if len(trunk) < 6 or trunk == "49" + area_code("+" + digits).lstrip("0") or digits.startswith("491"):
        return None
    return digits_of(match["extension"])
