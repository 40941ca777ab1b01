"""Lists of contacts in PDFs: text with its lines kept, columns told by the gaps between them."""

from __future__ import annotations

import io
import logging
import re
import zlib

from crawler.extraction.labels import field_of
from crawler.extraction.lines import BOLD, Box, Line

MOST_PAGES = 80
BROKEN = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError, zlib.error, ArithmeticError,
    AssertionError, NotImplementedError,
)  # fmt: skip
"""What reading a damaged PDF raises besides the library's own errors."""
GAP = re.compile(r" {2,}|\t+")


class Unreadable(ValueError):
    """A document that cannot be read (broken, encrypted, scanned): the message says which and why."""


def read_pdf(body: bytes, url: str) -> list[Line]:
    """The lines of a PDF. Raises Unreadable where it is broken, encrypted or holds no text."""
    texts = _texts(body, url)
    if texts is None:
        raise Unreadable(f"{url} is an encrypted PDF: it cannot be read without its password")
    if not any(text.strip() for text in texts):
        raise Unreadable(f"{url} is a PDF without text (scanned): its contacts cannot be read")
    return text_lines("\n\n".join(texts))


def _texts(body: bytes, url: str) -> list[str] | None:
    """The text of each page, columns kept apart; None where a password is wanted."""
    from pypdf import PdfReader  # slow to load, and few pages are PDFs
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it thinks of a damaged file is ours to say
    try:
        reader = PdfReader(io.BytesIO(body))
        locked = bool(reader.is_encrypted and not reader.decrypt(""))
        return None if locked else [page.extract_text(extraction_mode="layout") for page in reader.pages[:MOST_PAGES]]
    except DependencyError:
        raise Unreadable(f"{url} is an encrypted PDF: it cannot be read without its password") from None
    except (PyPdfError, *BROKEN) as error:
        raise Unreadable(f"{url} is a broken PDF: {type(error).__name__}") from None


def text_lines(text: str) -> list[Line]:
    """Plain text as lines: rows of columns are rows of a table, a short line by itself is a heading."""
    body = Box(None, "body", "main", 0)
    lines: list[Line] = []
    head: list[tuple[int, str]] = []
    raws = [_cells(raw.expandtabs(4)) for raw in text.splitlines()]
    para = row = 0
    for number, cells in enumerate(raws):
        fresh = number == 0 or not raws[number - 1]
        if not cells:
            para += 1
        elif _is_head(cells):
            head = cells
        elif len(cells) > 2 or (head and len(cells) > 1):
            row += 1
            lines += [Line(cell, body, para, 0, _label(head, at), row=row) for at, cell in cells]
        else:
            head = [] if fresh else head
            said = " ".join(cell for _, cell in cells)
            alone = number + 1 == len(raws) or not raws[number + 1]
            lines.append(Line(said, body, para, _level(said, fresh, alone), gap=fresh))
    return lines


def _is_head(cells: list[tuple[int, str]]) -> bool:
    labels = [cell for _, cell in cells if field_of(cell)]
    return len(labels) > 1 and len(labels) * 2 >= len(cells)


def _level(text: str, fresh: bool, alone: bool) -> int:
    """A heading where a short line stands by itself, bold where it leads a paragraph."""
    if (
        not fresh
        or len(text) >= 70
        or text.endswith((".", ","))
        or (any(char in text for char in "@0123456789:") and alone)
    ):
        return BOLD if fresh and len(text) < 70 and not text.endswith((".", ",")) else 0
    return 2 if alone else BOLD


def _cells(raw: str) -> list[tuple[int, str]]:
    cells, start = [], 0
    for match in GAP.finditer(raw):
        if raw[start : match.start()].strip():
            cells.append((start, raw[start : match.start()].strip()))
        start = match.end()
    return [*cells, (start, raw[start:].strip())] if raw[start:].strip() else cells


def _label(head: list[tuple[int, str]], at: int) -> str:
    return min(head, key=lambda cell: abs(cell[0] - at))[1] if head else ""
