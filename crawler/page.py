"""One downloaded page: what it is, its text and title, where its relative links point.

A page is parsed once, with lxml, and only when somebody asks; what is asked for is kept. Nothing here fetches.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

import lxml.etree
import lxml.html
from w3lib.encoding import html_to_unicode

KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/json": "json",
    "application/ld+json": "json",
    "text/vcard": "vcard",
    "text/x-vcard": "vcard",
    "text/directory": "vcard",
    "application/xml": "xml",
    "application/opensearchdescription+xml": "xml",
    "text/xml": "xml",
    "text/plain": "text",
}
EMPTY = "<html><head></head><body></body></html>"
ELEMENTS = lxml.etree.ElementNamespaceClassLookup(
    lxml.etree.ElementDefaultClassLookup(
        element=lxml.html.HtmlElement,
        comment=lxml.html.HtmlComment,
        pi=lxml.html.HtmlProcessingInstruction,
        entity=lxml.html.HtmlEntity,
    )
)
"""The classes of lxml.html's elements, looked up in C: its own way asks a Python function for every element."""
ELEMENTS.get_namespace(None).update(lxml.html.HtmlElementClassLookup._default_element_classes)
PARSER = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
PARSER.set_element_class_lookup(ELEMENTS)


class Page:
    """A downloaded document.

    url: the address that answered (after redirects). body: the bytes as received, decompressed.
    content_type: the header as sent, with its charset where it names one.
    headers: the response's other headers, names in lower case.
    """

    def __init__(
        self,
        url: str,
        body: bytes,
        content_type: str = "text/html",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.url = url
        self.body = body
        self.content_type = content_type
        self.status = status
        self.headers = headers or {}
        self.worked_out: dict[str, Any] = {}
        """What others have worked out of the page, by their names for it, so that it is done once."""

    def release(self) -> None:
        """Lets go of what was parsed, many times as large as the bytes; asked for again, it is parsed again."""
        self.worked_out.clear()
        for name in ("tree", "markup"):
            self.__dict__.pop(name, None)

    @cached_property
    def kind(self) -> str:
        """html, pdf, json, vcard, xml, text or other: by the bytes where they tell, else by the content type."""
        if self.body[:1024].lstrip().startswith(b"%PDF-"):
            return "pdf"
        return KINDS.get(self.content_type.split(";")[0].strip().lower(), "other")

    @cached_property
    def markup(self) -> str:
        """The decoded text of the document: byte order mark, header, meta charset, then a guess (WHATWG order)."""
        text = html_to_unicode(self.content_type, self.body, default_encoding="utf-8")[1]
        return str(text).replace("\x00", "")

    @cached_property
    def tree(self) -> lxml.html.HtmlElement:
        """The parsed document; an empty one where there is nothing to parse."""
        markup = self.markup.strip() or EMPTY
        try:
            return lxml.html.document_fromstring(
                markup.encode("utf-8", "replace"), parser=PARSER, ensure_head_body=True
            )
        except lxml.etree.ParserError:  # markup that swallows itself leaves no document: "<html lang=">…"
            return lxml.html.document_fromstring(EMPTY, parser=PARSER, ensure_head_body=True)

    @cached_property
    def title(self) -> str:
        """The text of <title>, white space folded; "" where there is none."""
        found = next(self.tree.iter("title"), None)
        return " ".join((found.text_content() if found is not None else "").split())

    @cached_property
    def base_url(self) -> str:
        """What relative links are relative to: <base href>, else the page's own address."""
        for base in self.tree.iter("base"):
            if (href := base.get("href")) is not None:
                return urljoin(self.url, str(href).strip())
        return self.url

    @cached_property
    def language(self) -> str:
        """The language that <html lang> names (two letters, lower case); "" where it names none."""
        return (self.tree.get("lang") or "")[:2].lower()
