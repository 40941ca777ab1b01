"""Looks into the files of the data folder that the operator put there, for what was forgotten; changes none of them.

Any file may lie there: each is looked into on its own, and what cannot be read spoils nothing but itself.
"""

from __future__ import annotations

import codecs
import gzip
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from crawler.storage.scrubber import Scrubber

LARGEST = 50_000_000
"""Bytes of a file, packed or not, beyond which nobody looks into it."""
MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""How a file begins that is not written in one byte a letter."""
CLOSED = (b"SQLite format 3\x00", b"%PDF")
"""How files begin whose text does not lie open: a copy of the store under another name, a document."""
BROKEN = (OSError, EOFError, RuntimeError, NotImplementedError, ValueError, zlib.error, zipfile.BadZipFile)
"""What is raised for a file that is damaged, encrypted, packed in an unknown way, not permitted, or too large."""


class Closed(ValueError):
    """The file has no text that could be read, or more than is read."""


def look(paths: Iterable[Path], by: Scrubber) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Which of these files hold what was forgotten, and which could not be looked into."""
    holding, unread = [], []
    for path in paths:
        try:
            if any(by.holds(text_of(piece)) for piece in _pieces(path)):
                holding.append(path)
        except BROKEN:
            unread.append(path)
    return tuple(holding), tuple(unread)


def text_of(content: bytes) -> str:
    """The text of a file of unknown origin: UTF-8, UTF-16 with its mark, or else as Windows writes."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _pieces(path: Path) -> Iterator[bytes]:
    """The content of a file; of a packed one what is in it, as much as is read."""
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    _check(len(content))
    if content.startswith(CLOSED):
        raise Closed("no open text")
    if content.startswith(b"\x1f\x8b"):
        with gzip.open(path) as unpacked:
            content = unpacked.read(LARGEST + 1)
        _check(len(content))
    elif zipfile.is_zipfile(path):
        yield from _members(path)
    yield content


def _members(path: Path) -> Iterator[bytes]:
    left = LARGEST
    with zipfile.ZipFile(path) as packed:
        for name in packed.namelist():
            with packed.open(name) as member:
                content = member.read(left + 1)
            left -= len(content)
            _check(LARGEST - left)
            yield content


def _check(size: int) -> None:
    if size > LARGEST:
        raise Closed(f"more than {LARGEST} bytes")
