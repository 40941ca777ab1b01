"""What keeps a visit from its pages, or from ending: cookie checks, circles, walls, dead and endless addresses."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from crawler.page import Page
from crawler.pages.consent import ways_past
from crawler.pages.forms import Ask
from crawler.visit import Visit
from crawler.visited import Outcome
from crawler.visiting.outcomes import outcomes_of
from crawler.walk.leads import Frontier, Lead, pattern_of
from crawler.walk.ledger import Ledger
from crawler.walk.news import News
from tests.webs import HOME, SEED, Web, html, links, office, walk

COOKIE = {"set-cookie": "seen=1; path=/"}


class Keeping(Web):
    """A web that sees its cookie again once it has set one: `before` answers until then, the pages after that."""

    def __init__(self, before: dict[str, object], pages: dict[str, object]) -> None:
        super().__init__(pages)
        self.before = Web(before).pages
        self.kept = False

    async def fetch(self, ask: Ask, ledger: Ledger) -> Page:
        known = self.pages
        self.pages = known if self.kept else {**known, **self.before}
        page = await super().fetch(ask, ledger)
        self.pages, self.kept = known, self.kept or "set-cookie" in page.headers
        return page


SITE: dict[str, object] = {"/": html(links(("/asyl", "Asyl"))), "/asyl": html(office("Amt"))}
WALL = "<title>Cookies</title><p>Bevor Sie fortfahren</p>"
BUTTON = '<form method=post action=/ok><input type=hidden name=to value="/"><button name=a value=1>Einverstanden</button></form>'


@pytest.mark.parametrize("before", [
    {"/": (302, {"location": "/?ct=1"}, ""), "/?ct=1": (302, {"location": "/", **COOKIE}, "")},
    {"/": (302, {"location": "/", **COOKIE}, "")},
    {"/": WALL + "<a href=/?ok=1>Akzeptieren</a>", "/?ok=1": (302, {"location": "/", **COOKIE}, "")},
    {"/": (302, {"location": "/frage"}, ""), "/frage": WALL + "<a href=/ok>Akzeptieren</a>", "/ok": (302, {"location": "/", **COOKIE}, "")},
    {"/": WALL + BUTTON, f"POST {HOME}ok to=/&a=1": (303, {"location": "/", **COOKIE}, "")},
])  # fmt: skip
def test_who_keeps_the_cookie_is_let_in(before: dict[str, object]) -> None:
    visit = walk(Keeping(before, SITE))
    assert [seen.organisation for seen in visit.findings.sightings] == ["Amt"]
    assert not any(lead.what == "start" for lead, _ in visit.troubles.values())


@pytest.mark.parametrize("pages", [
    {"/": (302, {"location": "/b"}, ""), "/b": (302, {"location": "/"}, "")},
    {"/": (302, {"location": "/"}, "")},
])  # fmt: skip
def test_a_start_page_in_a_circle_is_a_failure_that_says_so(pages: dict[str, object]) -> None:
    web = Web(pages)
    outcome = of(walk(web), "start_page")
    assert (outcome.result, outcome.reason) == ("unreachable", "redirects in a circle")
    assert len(web.asked) <= 2


def test_a_cookie_that_is_never_enough_ends_too() -> None:
    web = Web({"/": (302, {"location": "/b", **COOKIE}, ""), "/b": (302, {"location": "/", **COOKIE}, "")})
    assert of(walk(web), "start_page").reason == "redirects more than 5 times"


def test_a_server_that_insists_on_its_session_gets_it() -> None:
    web = Web({"/": (302, {"location": "/?sid=a1"}, ""), "/?sid=a1": html(office("Amt"))})
    assert [seen.organisation for seen in walk(web).findings.sightings] == ["Amt"]


def test_the_towns_own_address_for_its_council_leads_to_the_councils_host() -> None:
    council = "http://stadt.ris-anbieter.example/bi/gr0040.asp"
    web = Web({"/": html(links(("/ratsinfo/", "Ratsinformationssystem"), ("/asyl", "Asyl"))), "/asyl": (302, {"location": council}, ""),
               "/ratsinfo/": (302, {"location": council}, ""), council: html(office("Sozialausschuss"))})  # fmt: skip
    visit = walk(web)
    assert [seen.organisation for seen in visit.findings.sightings] == ["Sozialausschuss"]
    assert "leads to another site" in [error.reason for _, error in visit.troubles.values()]


def test_an_answer_that_is_no_page_leaves_the_encrypted_door_open() -> None:
    secure = HOME.replace("http:", "https:")
    web = Web({"/": html(links((secure + "asyl", "Asyl"), (secure + "amt", "Sozialamt"))), secure + "asyl": (302, {"location": "http://b.example/"}, ""),
               secure + "amt": html(office("Amt"))})  # fmt: skip
    assert [seen.organisation for seen in walk(web).findings.sightings] == ["Amt"]


MANY = [(f"/alt/asyl-{number}", f"Asylberatung {number}") for number in range(40)]
LOGIN = html("<h1>Anmelden</h1><form><input type=password></form>")


@pytest.mark.parametrize("answer", [
    (404, {}, ""), (403, {}, ""), (500, {}, ""), (302, {"location": "http://b.example/"}, ""), (302, {"location": "/"}, ""),
    html("<h1>Ups</h1><p>Diese Seite haben wir leider nicht gefunden.</p>"), html("<h1>Asyl</h1><p>{}</p>"),
    (302, {"location": "/anmelden?zu={}"}, ""),
])  # fmt: skip
def test_dead_addresses_of_one_kind_do_not_take_the_budget(answer: object) -> None:
    pages = {address: filled(answer, address) for address, _ in MANY}
    logins = {f"/anmelden?zu={address}": LOGIN.replace("</form>", f"{address}</form>") for address, _ in MANY}
    body = f"<ul class=a>{links(*MANY)}</ul><p>Wer macht was?</p>{links(('/rathaus', 'Rathaus'))}"
    rathaus = html(office("Amt") + "<p>Wir sind das Rathaus und freuen uns</p>")
    web = Web({"/": html(body), **pages, **logins, "/rathaus": rathaus})
    visit = walk(web)
    assert [seen.organisation for seen in visit.findings.sightings] == ["Amt"]
    assert sum(url.startswith(f"{HOME}alt/") for url in web.asked) <= 14


def test_a_server_that_fails_everywhere_is_left_alone() -> None:
    many = [(f"/asyl-{letter}/{number}", f"Asyl {letter}{number}") for letter in "abcdefgh" for number in range(9)]
    web = Web({"/": html(links(*many)), **{address: (503, {}, "") for address, _ in many}})
    walk(web)
    assert sum("asyl" in url for url in web.asked) <= 8


def test_a_calendar_in_the_path_and_folders_in_folders_end() -> None:
    calendar = {f"/sprechstunden/2026/11/{day}": html("<h1>Flüchtlingsberatung</h1>" + links(*(
        (f"/sprechstunden/2026/11/{other}", f"Flüchtlingsberatung am {other}. November") for other in range(99))), str(day))
        for day in range(99)}  # fmt: skip
    web = Web({"/": html(links(("/sprechstunden/2026/11/1", "Flüchtlingsberatung"))), **calendar})
    walk(web)
    assert sum("sprechstunden" in url for url in web.asked) <= 12
    assert pattern_of("http://a.example/asyl/asyl/asyl/x") == pattern_of("http://a.example/asyl/y")
    facets = [f"http://a.example/angebote?{names}" for names in ("ort=1&thema=2&art=3", "ort=1&jahr=2&art=3&sprache=4")]
    assert pattern_of(facets[0]) == pattern_of(facets[1]) != pattern_of("http://a.example/angebote?ort=1")


def test_one_dead_link_is_an_accident_and_a_page_restores_what_dead_ones_took() -> None:
    frontier = Frontier()
    lead = Lead(Ask(HOME + "a/1"), "menu", 0.5, like=("address a/?",))
    frontier.lost(lead, 1)
    assert frontier.hope(lead) == pytest.approx(0.5)
    frontier.lost(lead, 2)
    assert frontier.hope(lead) < 0.25
    frontier.learn(lead, 1)
    assert frontier.hope(lead) > 0.45


def test_what_was_in_the_way_is_told_until_it_is_overcome() -> None:
    web = Web({"/": html(links(("/asyl", "Asylberatung"), ("/kontakt", "Sozialamt"))), "/asyl": html("<p>Bitte stimmen Sie zu.</p>", "Hinweis"),
               "/kontakt": (404, {}, "")})  # fmt: skip
    visit = walk(web)
    assert of(visit, "start_page").reason == "consent wall"
    assert [each.error for each in visit.ledger.fetches if each.url.endswith("/asyl")] == ["consent wall"]
    assert of(walk(Keeping({"/": (503, COOKIE, "")}, {"/": html("<p>Willkommen</p>")})), "start_page").reason is None


def test_news_is_in_words_not_in_numbers() -> None:
    news = News()
    page = Page(HOME, html("<h1>Sprechstunden im November</h1><a href=/2>weiter</a>").encode())
    again = Page(HOME + "2", html("<h1>Sprechstunden im November</h1> 24.11. <a href=/3>weiter</a>").encode())
    other = Page(HOME + "3", html("<h1>Ausländerbehörde</h1><p>Unsere Öffnungszeiten</p>").encode())
    assert [news.brings(each) for each in (page, again, other, other)] == [True, False, True, False]
    nonce = Page(HOME + "4", page.body.replace(b"</body>", b"<script nonce=8>a(8)</script></body>"))
    assert [news.seen(each) for each in (page, again, nonce)] == [False, False, True]


def test_the_button_that_says_yes_is_pressed_not_the_one_of_the_search() -> None:
    page = Page(HOME, html("<form action=/suche><input name=q><button>Suchen</button></form><form action='/c?x=1'>"
                           "<input name=a value=1><input type=checkbox name=b><input type=submit name=c value='Alle akzeptieren'></form>").encode())  # fmt: skip
    assert [ask for ask, _ in ways_past(page)] == [Ask(HOME + "c?a=1&c=Alle+akzeptieren")]


def filled(answer: object, address: str) -> object:
    if isinstance(answer, tuple):
        status, headers, body = answer
        return status, {name: value.replace("{}", urlsplit(address).path) for name, value in headers.items()}, body
    return str(answer).replace("{}", address)


def of(visit: Visit, step: str) -> Outcome:
    return next(each for each in outcomes_of(visit, SEED.kind) if each.step == step)
