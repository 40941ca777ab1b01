"""E-mail addresses that a page hides in its markup, decoded as the page's own script would.

Each decoder reads one way of hiding (TYPO3, Cloudflare, Joomla, WordPress, Drupal, data attributes) and gives the
address or None. An address that is an image only stays hidden; nothing is guessed.
"""

from __future__ import annotations

import base64
import codecs
import html
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from urllib.parse import unquote

from crawler.clean.emails import email
from crawler.words.labels import TOP_LEVEL

UNCRYPT = re.compile(r"UnCryptMailto\(\s*(?:'|\"|%27|%22)(.+?)(?:'|\"|%27|%22)\s*[,)]", re.IGNORECASE)
DECRYPT_OFFSET = re.compile(r"decryptString\(\s*\w+\s*,\s*(-?\d+)\s*\)")
RANGES = ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))
JOOMLA_PART = re.compile(
    r"var\s+(?P<name>addy\w*)\s*=\s*(?P<value>[^;]+?);|(?P<again>addy\w*)\s*=\s*(?P=again)\s*\+\s*(?P<more>[^;]+?);"
)
JOOMLA_PLACE = re.compile(r"getElementById\(\s*['\"](cloak\w+)['\"]\)")
QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
CONCATENATED = re.compile(r"(['\"])\s*\+\s*(['\"])")
MAILTO = re.compile(r"mailto:([^'\"?&\s<>]+)", re.IGNORECASE)
STRUCTURED = re.compile(r"^[\w.+-]+@[\w.-]+\.\w+$")
SPLIT_KEYS = (
    ("data-user", "data-domain"), ("data-name", "data-domain"), ("data-local", "data-domain"), ("data-u", "data-d"),
    ("data-box", "data-host"), ("data-user", "data-host"), ("data-a", "data-b"), ("data-part1", "data-part2"),
    ("data-mail-user", "data-mail-domain"), ("data-first", "data-last"), ("data-account", "data-domain"),
)  # fmt: skip
WHOLE_KEYS = (
    "data-email",
    "data-mail",
    "data-mailto",
    "data-address",
    "data-emailaddress",
    "data-href",
    "data-contact",
    "data-e",
)


def hidden_address(attributes: Mapping[str, str], offset: int | None = None) -> str | None:
    """The address that an element's attributes hide; None where they hide none.

    offset: by how much this page's own script shifts TYPO3 letters (`page_offset`), where it says so.
    """
    href = attributes.get("href", "")
    plain = href[:11].lower() != "javascript:" and "cdn-cgi" not in href
    if plain and not HIDING.search(" ".join(attributes)):
        return None
    for decode in DECODERS:
        if address := decode(attributes):
            return address
    for value in (href, attributes.get("onclick", "")):
        if match := UNCRYPT.search(value):
            return typo3(match[1], offset)
    return None


def page_offset(markup: str) -> int | None:
    """The shift that the page's own `decryptString(s,N)` names; None where it names none."""
    match = DECRYPT_OFFSET.search(markup)
    return int(match[1]) if match else None


def mailto(href: str) -> str | None:
    """The address of a mailto: link (percent-encoded, with a subject, with "(at)"); None where it holds none."""
    scheme, _, rest = unquote(href.strip()).partition(":")
    if scheme.strip().lower() != "mailto":
        return None
    for each in re.split(r"[?,;&]", rest):
        if address := email(each):
            return address
    return None


def typo3(secret: str, offset: int | None = None) -> str | None:
    """Letters shifted within three ranges of codes (newer TYPO3), or by plain character code (older)."""
    secret = unquote(secret).replace("\\/", "/").replace("\\", "")
    tried = [offset] if offset else []
    for shift in (*tried, *(sign * size for size in range(1, 11) for sign in (-1, 1))):
        for turn in (_shift_in_range, _shift_plain):
            plain = "".join(turn(char, shift) for char in secret)
            if plain.startswith("mailto:") and (address := mailto(plain)):
                return address
    return None


def _shift_in_range(char: str, shift: int) -> str:
    code = ord(char)
    for first, last in RANGES:
        if first <= code <= last:
            return chr(first + (code - first + shift) % (last - first + 1))
    return char


def _shift_plain(char: str, shift: int) -> str:
    return chr(max(0, ord(char) + shift))


def _typo3_token(attributes: Mapping[str, str]) -> str | None:
    token, vector = attributes.get("data-mailto-token"), attributes.get("data-mailto-vector", "1")
    if not token:
        return None
    return typo3(html.unescape(token), -int(vector) if re.fullmatch(r"-?\d{1,3}", vector.strip()) else None)


def cloudflare(secret: str) -> str | None:
    """Hex bytes, each exclusive-or'ed with the first."""
    secret = secret.strip().partition("?")[0]
    if len(secret) < 6 or len(secret) % 2 or not re.fullmatch(r"[0-9a-fA-F]+", secret):
        return None
    key, *rest = bytes.fromhex(secret)
    return email(bytes(byte ^ key for byte in rest).decode("utf-8", "replace").partition("?")[0])


def _cloudflare(attributes: Mapping[str, str]) -> str | None:
    if secret := attributes.get("data-cfemail"):
        return cloudflare(secret)
    _, found, secret = attributes.get("href", "").partition("/cdn-cgi/l/email-protection#")
    return cloudflare(secret) if found else None


def _rot13(attributes: Mapping[str, str]) -> str | None:
    secret = attributes.get("data-enc-email", "")
    return email(codecs.decode(secret, "rot13").replace("[at]", "@").replace("[ng]", "@")) if secret else None


def _split(attributes: Mapping[str, str]) -> str | None:
    for box, host in SPLIT_KEYS:
        if box in attributes and host in attributes:
            return email(f"{attributes[box]}@{attributes[host]}.{attributes.get('data-tld', '')}".rstrip("."))
    return None


def _whole(attributes: Mapping[str, str]) -> str | None:
    for key in WHOLE_KEYS:
        if (value := attributes.get(key)) and (address := _in_clear(value) or _in_base64(value) or _reversed(value)):
            return address
    return None


def _in_clear(value: str) -> str | None:
    value = unquote(value).strip().removeprefix("mailto:").partition("?")[0]
    return email(value) if "@" in value or "at" in value.lower() else None


def _in_base64(value: str) -> str | None:
    if len(value) % 4 or not re.fullmatch(r"[A-Za-z0-9+/]{8,}={0,2}", value):
        return None
    plain = base64.b64decode(value).decode("utf-8", "replace").removeprefix("mailto:")
    return email(plain) if STRUCTURED.match(plain) else None


def _reversed(value: str) -> str | None:
    turned = value[::-1].strip()
    return email(turned) if STRUCTURED.match(turned) and turned.rsplit(".", 1)[-1].lower() in TOP_LEVEL else None


def _scripted(attributes: Mapping[str, str]) -> str | None:
    """`onclick="location.href='mai'+'lto:'+'info'+'@'+…"` and href="javascript:…" put together from pieces."""
    for key in ("href", "onclick", "onmouseover", "onfocus"):
        value = attributes.get(key, "")
        if value and (key != "href" or value.lower().startswith("javascript:")) and "UnCrypt" not in value:
            joined = CONCATENATED.sub("", unquote(html.unescape(value)))
            if match := MAILTO.search(joined):
                return email(match[1])
    return None


HIDING = re.compile(r"\b(?:data-|on)")
DECODERS: tuple[Callable[[Mapping[str, str]], str | None], ...] = (
    _cloudflare, _typo3_token, _rot13, _split, _whole, _scripted,
)  # fmt: skip


def scripted_addresses(script: str) -> dict[str, str]:
    """What a script of the page puts where: {id of the element: address} (Joomla's cloak), or {"": address} for
    an address that is written where the script stands (document.write)."""
    found: dict[str, str] = {}
    if "addy" in script:
        place = JOOMLA_PLACE.search(script)
        if address := _joomla(script):
            found[place[1] if place else ""] = address
    else:
        joined = html.unescape(CONCATENATED.sub("", script)).replace("\\", "")
        match = MAILTO.search(joined)
        if match and (address := email(match[1])):
            found[""] = address
    return found


@lru_cache(maxsize=256)
def _joomla(script: str) -> str | None:
    values: dict[str, str] = {}
    for match in JOOMLA_PART.finditer(html.unescape(script)):
        key, expression = match["name"] or match["again"], match["value"] or match["more"]
        parts = [a or b for a, b in QUOTED.findall(expression)]
        values[key] = values.get(key, "") * bool(match["again"]) + "".join(parts)
    for value in values.values():
        if address := email(value) if "@" in value else None:
            return address
    return None
