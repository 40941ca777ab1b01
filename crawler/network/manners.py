"""Whom we may ask, and what for: private networks never, test webs without ado, real sites with our name.

Pure functions; the middlewares ask them before every request.
"""

from __future__ import annotations

import ipaddress
import os
import re
import socket
import time
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

INSIDE = "leads into a private network"
TEST_NAMES = (".example", ".test", ".localhost")
"""Names that are reserved for tests (RFC 2606, RFC 6761)."""
LOCAL_NAMES = (".local", ".internal", ".lan", ".home", ".intranet", ".corp", ".home.arpa")
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
SITE_LOCAL = ipaddress.IPv6Network("fec0::/10")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
NUMBERS_ONLY = re.compile(r"^(0x[0-9a-f]+|\d+)(\.(0x[0-9a-f]+|\d+)){0,3}$", re.I)


def behind_loopback_proxy() -> bool:
    """Whether plain web requests go to a proxy on this machine (the environment's http_proxy)."""
    proxy = os.environ.get("http_proxy") or os.environ.get("HTTP_PROXY") or ""
    host = urlsplit(proxy if "://" in proxy else f"http://{proxy}").hostname or ""
    return host == "localhost" or _is_loopback(host)


def is_test_web(host: str) -> bool:
    """Whether `host` is a test web: a name reserved for tests, reached over a proxy on loopback."""
    return host.endswith(TEST_NAMES) and behind_loopback_proxy()


def is_private(host: str) -> bool:
    """Whether the name itself leads into a private or loopback network; of names to be resolved nothing is said."""
    host = host.rstrip(".").lower()
    if is_test_web(host):
        return False
    if host == "localhost" or host.endswith((".localhost", *LOCAL_NAMES)) or ("." not in host and ":" not in host):
        return not NUMBERS_ONLY.match(host) or is_private_address(_dotted(host))
    if NUMBERS_ONLY.match(host) or ":" in host:
        return is_private_address(_dotted(host))
    return False


def is_private_address(address: str) -> bool:
    """Whether an IP address is not one of the public Internet. What is no address counts as private."""
    try:
        parsed = ipaddress.ip_address(address.strip("[]"))
    except ValueError:
        return True
    if parsed in SITE_LOCAL:
        return True
    return any(not each.is_global or each.is_multicast for each in (_carried(parsed) or [parsed]))


def _carried(address: Address) -> list[Address]:
    """The IPv4 addresses that an IPv6 address stands for: mapped, compatible, by 6to4, Teredo or NAT64 (RFC 6052)."""
    if address.version == 4:
        return []
    last = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    plain = [last] if int(address) >> 32 == 0 or address in NAT64 else []
    return [each for each in (address.ipv4_mapped, address.sixtofour, *(address.teredo or ()), *plain) if each]


def _dotted(host: str) -> str:
    """An address as four numbers, also where it is written as one ("2130706433") or in hexadecimal."""
    if ":" in host:
        return host
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return host


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def waits(retry_after: bytes | None) -> float | None:
    """The seconds that a Retry-After header asks for (a number or a date, RFC 9110 10.2.3); None without one."""
    text = (retry_after or b"").decode("latin-1").strip()
    if text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time()) if text else None
    except (TypeError, ValueError):
        return None
