"""What is kept of a page as proof: enough to read the same contacts again, and as little of others as may be."""

from __future__ import annotations

import gzip

import pytest

from crawler.contact import Seed
from crawler.extraction import read
from crawler.page import Page
from crawler.walk.evidence import evidence_of, page_of

SEED = Seed("municipality", "Stadt Musterstedt", "http://www.musterstedt.example/")
CARD = '<div class="card"><h3>{unit}</h3><p>{name}<br>Telefon 030 23125-{number}</p></div>'
ASYL = CARD.format(unit="Fachdienst Asyl und Integration", name="Frau Petra Ahorn", number=111)
BAUAMT = CARD.format(unit="Bauamt", name="Herr Jonas Linde", number=112)
SCRIPT = "<script>var settings = {};</script>"


def page(body: str) -> Page:
    return Page(
        SEED.url, f"<html><head><title>Ämter</title></head><body><main>{body}</main>{SCRIPT}</body></html>".encode()
    )


def test_the_same_contact_is_read_again_and_colleagues_are_left_out():
    whole = page(f"<h1>Ämter</h1>{BAUAMT}{ASYL}")
    proof = evidence_of(whole, SEED, read(whole, SEED), read)
    kept = gzip.decompress(proof.body)
    assert b"Petra Ahorn" in kept
    assert b"Jonas Linde" not in kept
    assert b"settings" not in kept
    assert [seen.person for seen in read(page_of(proof), SEED)] == ["Petra Ahorn"]


@pytest.mark.parametrize("body", [BAUAMT, "<p>Willkommen</p>"])
def test_pages_without_a_contact_for_refugee_matters_are_not_kept(body):
    whole = page(body)
    assert evidence_of(whole, SEED, [seen for seen in read(whole, SEED) if seen.kind != "info_phone"], read) is None


def test_what_cannot_be_cut_is_kept_whole():
    whole = page(ASYL)
    found = read(whole, SEED)
    only_whole = evidence_of(whole, SEED, found, lambda part, _: found if part.body == whole.body else ())
    assert gzip.decompress(only_whole.body) == whole.body
