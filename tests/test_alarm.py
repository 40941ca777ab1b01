"""A site that gives no e-mail address any more is not believed at once: yesterday's stay, and the operator is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crawler.contact import Seed
from crawler.seeds import write_seeds
from tests.test_nightly import FIRST, FOURTH, SECOND, SEVENTH, Nights

pytestmark = pytest.mark.slow

HOST = "www.musterstedt.example"
MAIL = re.compile(r"<a href=\"mailto:.*?</a>")
TEAM = ("Anna Berger", "Cem Aksoy", "Dora Lindner", "Emil Vogt", "Fatma Yildiz")
CARD = """<h3>Flüchtlingsberatung {number}</h3><p>{name}<br>Telefon: 030 23125-10{number}<br>
<a href="mailto:{mail}@musterstedt.example">{mail}@musterstedt.example</a></p>"""


def site(folder: Path) -> Path:
    """A town whose start page leads to a page with five contacts; that page."""
    files = folder / "sites" / HOST / "files"
    files.mkdir(parents=True)
    cards = "".join(
        CARD.format(number=number, name=name, mail=name.split()[1].lower()) for number, name in enumerate(TEAM)
    )
    top = "<html lang=de><meta charset=utf-8><title>{0} - Stadt Musterstedt</title><h1>{0}</h1>"
    link = '<a href="/fluechtlinge">Beratung für Flüchtlinge</a>'
    (files / "start").write_text(top.format("Startseite") + link, "utf-8")
    (files / "team").write_text(top.format("Beratung für Flüchtlinge") + cards, "utf-8")
    rows = ("/\tfiles/start\ttext/html\t200", "/fluechtlinge\tfiles/team\ttext/html\t200")
    (files.parent / "urls.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return files / "team"


def emails(nights: Nights) -> set[str]:
    return {mail for contact in nights.contacts().values() for mail in contact.emails}


def test_a_sudden_loss_is_held_and_told_until_a_later_look(tmp_path: Path) -> None:
    team, seeds = site(tmp_path / "web"), tmp_path / "seeds.csv"
    write_seeds(seeds, [Seed("municipality", "Stadt Musterstedt", f"http://{HOST}/", "Musterstedt", state="BY")])
    nights = Nights(tmp_path / "data", tmp_path / "web")
    assert nights.night(FIRST, seeds).status == 0
    before = emails(nights)
    assert len(before) == len(TEAM)
    team.write_text(MAIL.sub("", team.read_text("utf-8")), "utf-8")
    second = nights.night(SECOND)
    assert second.status == 1
    assert "1 ALARM; 1 site:" in second.said
    assert "the site gave 5 e-mail addresses and gives none any more" in second.said
    assert emails(nights) == before
    assert nights.report(2)["alarms"]
    assert nights.night(FOURTH).status == 1
    assert emails(nights) == before, "two days later is too early"
    assert nights.night(SEVENTH).status == 0
    assert emails(nights) == set()
