"""Search boxes: recognised among other forms, and filled in as a browser would."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from crawler.page import Page
from crawler.pages.boxes import search_boxes
from crawler.pages.forms import SearchBox
from crawler.pages.search_addresses import boxes_of_description, described_boxes, known_boxes, opensearch_of

REAL = Path(__file__).parents[2] / "shared" / "eval" / "searchforms"


def search_box(page: Page) -> SearchBox | None:
    return next(iter(search_boxes(page)), None)


def page(body: str, url: str = "http://www.a.example/x/y", head: str = "") -> Page:
    return Page(url, f"<html><head>{head}</head><body>{body}</body></html>".encode(), "text/html; charset=utf-8")


def test_get_with_hidden_fields_drops_the_query_of_the_action() -> None:
    box = search_box(
        page("""<form action="/suche?alt=1"><input type=hidden name=id value=14>
      <input name="tx_kesearch_pi1[sword]" placeholder="Suchbegriff"><input type=submit name=go value=Los></form>""")
    )
    assert box is not None
    assert box.ask("Flüchtling").url == (
        "http://www.a.example/suche?id=14&tx_kesearch_pi1%5Bsword%5D=Fl%C3%BCchtling&go=Los"
    )


def test_post_keeps_tokens_and_unticked_boxes_stay_out() -> None:
    box = search_box(
        page("""<form method=post action="/suche/"><input type=search name=q><input type=checkbox name=nur value=1>
      <input type=hidden name=token value=abc><select name=art><option value="">alle<option value=1>eins</select></form>""")
    )
    assert box is not None
    ask = box.ask("Asyl")
    assert (ask.method, ask.url) == ("POST", "http://www.a.example/suche/")
    assert ask.data == (("q", "Asyl"), ("token", "abc"), ("art", ""))


def test_a_picture_as_button_is_sent_with_the_point_that_was_clicked() -> None:
    box = search_box(page('<form action="/s"><input name=suche><input type=image name=los src=l.gif></form>'))
    assert box is not None
    assert box.ask("Asyl").url == "http://www.a.example/s?suche=Asyl&los.x=0&los.y=0"


@pytest.mark.parametrize("form", [
    "<form method=post><input name=user><input type=password name=pw><input type=submit value=Anmelden></form>",
    '<form action="/newsletter"><input name=email placeholder="Ihre E-Mail"><input type=submit value=Abonnieren></form>',
    "<form><input name=name><input name=mail><textarea name=text></textarea><input type=submit value=Senden></form>",
    '<form action="https://suchmaschine.example/cse"><input name=q placeholder=Suche></form>',
    '<form action="/gastgeber"><input name=q placeholder="Unterkunft suchen"></form>',
])  # fmt: skip
def test_what_is_no_site_search(form: str) -> None:
    assert search_box(page(form)) is None


def test_the_most_certain_of_several() -> None:
    box = search_box(
        page(
            '<form action="/a"><input name=suche></form><form role=search action="/b"><input type=search name=q></form>'
        )
    )
    assert box is not None
    assert box.action == "http://www.a.example/b"


def test_described_scripted_and_known_searches() -> None:
    action = '<script type="application/ld+json">{"@type":"SearchAction","target":"http://a.example/s?q={search_term_string}"}</script>'
    script = "<script>function go(w){ location.href = '/finden?suche=' + encodeURIComponent(w); }</script>"
    wordpress = '<link rel=stylesheet href="/wp-content/themes/x.css">'
    found = [*described_boxes(page(action)), *described_boxes(page(script)), *known_boxes(page("", head=wordpress))]
    assert [box.ask("Asyl").url for box in found] == [
        "http://a.example/s?q=Asyl", "http://www.a.example/finden?suche=Asyl", "http://www.a.example/?s=Asyl",
    ]  # fmt: skip


def test_opensearch() -> None:
    head = '<link rel=search type="application/opensearchdescription+xml" href="/os.xml">'
    assert opensearch_of(page("", head=head)) == "http://www.a.example/os.xml"
    xml = '<OpenSearchDescription><Url type="text/html" template="http://www.a.example/s?a=1&amp;q={searchTerms}"/></OpenSearchDescription>'
    [box] = boxes_of_description(Page("http://www.a.example/os.xml", xml.encode(), "application/xml"))
    assert box.ask("Ä").url == "http://www.a.example/s?a=1&q=%C3%84"


def _real() -> list[dict[str, str]]:
    if not (REAL / "forms.tsv").exists():
        return []
    with (REAL / "forms.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.skipif(not _real(), reason="the collection of real search forms is not on this machine")
def test_real_forms_are_recognised_and_filled_in_rightly() -> None:
    wrong = []
    for row in _real():
        markup = (REAL / row["file"]).read_bytes()
        url = row["page_url"] if row["page_url"].startswith("http") else _host(row["action"]) + row["page_url"]
        found = Page(url, b"<html><body>" + markup + b"</body></html>", "text/html; charset=utf-8")
        box = search_box(found)
        hidden = {field.get("name") for field in found.tree.xpath("//input[@type='hidden'][@name][not(@disabled)]")}
        right = box and box.method == row["method"].upper() and hidden <= {name for name, _ in box.fields}
        if not (
            box
            and right
            and "Probe" in str(box.ask("Probe"))
            and (box.field in row["input_names"] or "sword" in box.field)
        ):
            wrong.append(row["file"])
    assert wrong == []


def _host(action: str) -> str:
    return "/".join(action.split("/")[:3]) if action.startswith("http") else "http://www.a.example"
