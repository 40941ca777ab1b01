"""`forget` leaves not a byte of somebody in the whole data folder, and no crawl in no spelling brings them back."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.sample_web import sample_folder, serving
from crawler.storage.codec import SHARED
from tests.command import run

pytestmark = pytest.mark.slow

NAME = "Maria Grazia D'Angelo"
SIGNS = ("angelo", "d&#x27;angelo")
SPELLINGS = ("Dr. Maria Grazia D’Angelo", "MARIA GRAZIA D'ANGELO", "Maria-Grazia D´Angelo", "D'Angelo, Maria Grazia")
HOST = "erlenhagen.example"


def unpacked(data: bytes) -> Iterator[bytes]:
    """`data`, and whatever in it is compressed."""
    yield data
    for head in (b"\x1f\x8b\x08", b"\x78\x9c", b"\x78\x01", b"\x78\xda", b"\x78\xbb"):
        at = data.find(head)
        while at >= 0:
            shared = SHARED if head == b"\x78\xbb" else b""
            bits = zlib.MAX_WBITS | (32 if not shared else 0)
            packer = zlib.decompressobj(bits, zdict=shared) if shared else zlib.decompressobj(bits)
            try:
                yield packer.decompress(data[at:])
            except zlib.error:
                shared = b""  # these bytes were no beginning
            at = data.find(head, at + 1)


def rows(path: Path) -> Iterator[bytes]:
    """Every cell of a store, as rows may lie scattered over the pages of the file."""
    with sqlite3.connect(path) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            for row in db.execute(f"SELECT * FROM {table}"):
                yield from (
                    cell.encode() if isinstance(cell, str) else cell
                    for cell in row
                    if cell and not isinstance(cell, int | float)
                )
    db.close()


def traces(folder: Path) -> dict[str, str]:
    """File → the sign of the person that stands in it."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        pieces = [path.read_bytes(), *(rows(path) if path.suffix == ".db" or "before-restore" in path.name else ())]
        for piece in pieces:
            for data in unpacked(piece):
                text = data.decode("utf-8", "ignore").lower()
                found |= {str(path.relative_to(folder)): sign for sign in SIGNS if sign in text}
    return found


@pytest.fixture
def web(tmp_path: Path) -> Path:
    with sample_folder() as shipped:
        shutil.copytree(shipped, tmp_path / "web")
    header, *lines = (tmp_path / "web" / "seeds.csv").read_text("utf-8").splitlines()
    (tmp_path / "seeds.csv").write_text("\n".join([header, *(line for line in lines if HOST in line)]), "utf-8")
    return tmp_path / "web"


def test_not_a_byte_is_left_and_nothing_comes_back(web: Path, tmp_path: Path) -> None:
    data, seeds = tmp_path / "data", tmp_path / "seeds.csv"
    with serving(web):
        for words in (["nightly", "--seeds", seeds], ["backup"], ["nightly", "--all"]):
            done = run(*words, data=data)
            assert done.returncode == 0, done.stderr
        copy = next((data / "backups").iterdir())
        shutil.copy(copy, tmp_path / "elsewhere.db")
        before = traces(data)
        assert {"contacts.db", "reports/run-1.html", "reports/run-1.json", "reports/feeds/NW.xml"} <= set(before)
        assert f"backups/{copy.name}" in before
        assert any(name.startswith("index/") for name in before)
        done = run("forget", NAME, data=data)
        assert done.returncode == 0, done.stderr
        assert traces(data) == {}
        assert "angelo" not in run("forget", "--list", data=data).stdout.lower()
        for spelling in SPELLINGS:
            for page in (web / "sites" / "www.erlenhagen.example").rglob("*.html"):
                text = page.read_text("utf-8", "ignore")
                for known in (NAME, "Maria Grazia D&#x27;Angelo", *SPELLINGS):
                    text = text.replace(known, spelling)
                page.write_text(text, "utf-8")
            done = run("crawl", "--seeds", seeds, data=data)
            assert done.returncode == 0, done.stderr
            assert traces(data) == {}, spelling
    assert run("restore", tmp_path / "elsewhere.db", data=data).returncode == 0
    assert traces(data) == {}
