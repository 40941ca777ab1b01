"""Versions of the index: folders side by side, and a file CURRENT that names the one in use.

CURRENT also says what that version holds: the last revision of the store, the fingerprint of the analysis that made it,
and the size and checksum of every file. It is replaced in one step, so a reader sees the old version or the new one,
never a half.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

CURRENT = "CURRENT"
_PREFIX = "version-"
SEGMENT = ".seg"
SUFFIXES = (SEGMENT, ".toc", ".tsv", ".pickle", ".json")
"""Of the files that make up a version."""


class Version(NamedTuple):
    """One version: its folder's name, the store's revision that it holds, how and when it was made.

    built: number of the day (date.toordinal). lengths: mean length by field. files: size in bytes and checksum by name.
    """

    folder: str
    revision: int
    fingerprint: str
    built: int
    lengths: Mapping[str, float]
    files: Mapping[str, tuple[int, int]] = MappingProxyType({})
    shape: str = ""
    """Of its records (index.schema); another one belongs to another version of the program."""


def current(index: Path) -> Version | None:
    """The version in use; None where there is none, or CURRENT cannot be understood."""
    try:
        plain = json.loads((index / CURRENT).read_text(encoding="utf-8"))
        return Version(**{**plain, "files": {name: tuple(about) for name, about in plain["files"].items()}})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _unused() -> str:
    return os.urandom(4).hex()


def switch(index: Path, version: Version) -> None:
    """Makes `version` the one in use, in one step."""
    put(index / CURRENT, json.dumps({**version._asdict(), "files": dict(version.files)}).encode())


def put(path: Path, content: bytes) -> None:
    """Writes a file so that a reader sees it as it was or as it will be, never a half."""
    beside = path.with_name(f"{path.name}-{_unused()}")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def new_folder(index: Path) -> Path:
    """An empty folder for a further version."""
    folder = index / f"{_PREFIX}{_unused()}"
    index.mkdir(0o700, parents=True, exist_ok=True)
    folder.mkdir()
    return folder


def files_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and checksum of the index files in `folder`."""
    found = (path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES)
    return {path.name: (path.stat().st_size, zlib.crc32(path.read_bytes())) for path in found}


def intact(index: Path, version: Version) -> bool:
    """Whether the files of a version are there and hold what they held when they were written."""
    try:
        return bool(version.files) and files_of(index / version.folder) == dict(version.files)
    except OSError:
        return False


def whole(index: Path, version: Version) -> bool:
    """Whether the segments that are there have their size: quick, for readers. Segments only come and go."""
    sizes = (
        (index / version.folder / name, about[0]) for name, about in version.files.items() if name.endswith(SEGMENT)
    )
    try:
        return all(path.stat().st_size == size for path, size in sizes)
    except OSError:
        return True


def tidy(index: Path, keep: str) -> None:
    """Removes the versions that are not `keep`, and what an interrupted switch left behind.

    A reader that still has such a version open keeps what it has opened, or begins again with CURRENT.
    """
    import shutil  # only needed to build: a search starts sooner without

    for left in index.iterdir():
        if left.name.startswith(_PREFIX) and left.name != keep:
            shutil.rmtree(left, ignore_errors=True)
        elif left.name.startswith(f"{CURRENT}-"):
            left.unlink(missing_ok=True)
