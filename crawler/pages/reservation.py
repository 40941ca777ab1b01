"""What a page wants of machines: not to be listed (noindex), not to be mined (TDM reservation, § 44b UrhG).

It says so in its head or in the answer's headers. People may read such a page, and the operator is told what stands
there; what stands nowhere else is not published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.page import Page
from crawler.settings import BOT_NAME

NOINDEX, TDM = "noindex", "tdm-reservation"
CLOSED = frozenset({"noindex", "none"})
"""Words of a robots directive that keep a page out of lists (robots meta tag, X-Robots-Tag)."""
EVERYBODY = ("", "robots", "*")
HINT = re.compile(rf"<meta\b[^>]*(?:robots|{BOT_NAME}|{TDM})", re.IGNORECASE)
VALUED = ("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview")
"""Directives whose value stands behind a colon, as an agent's directives do."""


def reservation_of(page: Page) -> str | None:
    """What the page reserves, "noindex" or "tdm-reservation"; None where nothing."""
    told = [*_headers(page), *_metas(page)]
    if any(name == TDM and value.strip() == "1" for name, value in told):
        return TDM
    ours = (
        word for name, value in told if name in (*EVERYBODY, BOT_NAME) for word in re.split(r"[,\s]+", value.lower())
    )
    return NOINDEX if not CLOSED.isdisjoint(ours) else None


def _headers(page: Page) -> Iterator[tuple[str, str]]:
    """Whom, or what, a header is about, and what it says: "otherbot: noindex, nofollow" is another's."""
    if TDM in page.headers:
        yield TDM, page.headers[TDM]
    agent = ""
    for directive in page.headers.get("x-robots-tag", "").split(","):
        name, colon, rest = directive.strip().lower().partition(":")
        agent = name.strip() if colon and name not in VALUED else agent
        yield agent, rest if colon else name


def _metas(page: Page) -> Iterator[tuple[str, str]]:
    if page.kind == "html" and HINT.search(page.markup):
        for meta in page.tree.iter("meta"):
            yield (meta.get("name") or "-").strip().lower(), meta.get("content") or ""
