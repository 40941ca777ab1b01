"""Hidden addresses: each way of hiding undone, also with values that nobody has seen before."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.facts import read_facts
from crawler.extraction.hidden import RANGES, cloudflare, hidden_address, mailto, page_offset, typo3
from crawler.extraction.walk import read_lines
from crawler.page import Page

REAL = Path(__file__).parents[2] / "shared" / "eval" / "obfuscation.jsonl"
BOXES = st.from_regex(r"[a-z][a-z0-9]{0,8}(\.[a-z0-9]{1,8})?", fullmatch=True)


def _shifted(text: str, shift: int) -> str:
    def turn(char: str) -> str:
        for first, last in RANGES:
            if first <= ord(char) <= last:
                return chr(first + (ord(char) - first + shift) % (last - first + 1))
        return char

    return "".join(map(turn, text))


@given(BOXES, st.integers(1, 10), st.booleans())
def test_typo3_letters_are_turned_back_whatever_the_offset(box: str, size: int, up: bool) -> None:
    shift = size if up else -size
    assert typo3(_shifted(f"mailto:{box}@dorf.example", shift)) == f"{box}@dorf.example"


@given(BOXES, st.integers(0, 255))
def test_cloudflare_keys_are_undone(box: str, key: int) -> None:
    secret = bytes([key, *(byte ^ key for byte in f"{box}@dorf.example".encode())]).hex()
    assert hidden_address({"data-cfemail": secret}) == f"{box}@dorf.example"
    assert hidden_address({"href": f"/cdn-cgi/l/email-protection#{secret}"}) == f"{box}@dorf.example"


@given(BOXES)
def test_rot13_is_undone(box: str) -> None:
    secret = codecs.encode(f"{box}[at]dorf.example", "rot13")
    assert hidden_address({"data-enc-email": secret}) == f"{box}@dorf.example"


def test_links_that_hide_nothing_give_nothing() -> None:
    assert cloudflare("5c63") is None
    assert cloudflare("zz") is None
    assert cloudflare("1a2b3") is None
    assert mailto("mailto:Dolmetscherpool") is None
    assert mailto("https://dorf.example/") is None
    assert hidden_address({"href": "javascript:void(0)", "data-id": "17"}) is None
    assert hidden_address({"data-mailto-token": "xyz", "data-mailto-vector": "nonsense"}) is None


def test_a_page_that_names_its_own_offset_is_believed() -> None:
    assert page_offset("function linkTo(s){location.href=decryptString(s,-3);}") == -3
    assert page_offset("<p>nothing</p>") is None


@pytest.mark.skipif(not REAL.exists(), reason="the evaluation material is not there")
def test_real_ways_of_hiding_are_undone() -> None:
    rows = [json.loads(line) for line in REAL.read_text(encoding="utf-8").splitlines()]
    right, wrong = 0, []
    for row in rows:
        page = Page("https://www.dorf.example/", f"<p>{row['raw']}</p>".encode(), "text/html; charset=utf-8")
        found = [mail for line in read_lines(page) for _, mail in read_facts(line).mails]
        right += found == [row["expected"].lower()]
        wrong += [(row["id"], found)] if found and found != [row["expected"].lower()] else []
    assert right >= 0.95 * len(rows)
    assert wrong == []
