"""The site search as a whole: boxes that do not work, tokens, searches that answer anything, forbidden ones."""

from __future__ import annotations

from crawler.page import Page
from crawler.pages.forms import Ask
from crawler.walk.ledger import Ledger
from crawler.words.search import LADDER
from tests.test_steps import BOX, RIS, found, results
from tests.webs import HOME, Web, html, links, office, unreachable, walk

WORD = "Fl%C3%BCchtling"
OTHER = '<form action="/neu"><input name="q" placeholder="Suche"></form>'
STREETS = '<form action="/abfall"><label>Straße suchen</label><input name="strasse"><button>Suchen</button></form>'
HIT = results(("/amt", "Beratung für Flüchtlinge"))


def searches(web: Web) -> list[str]:
    return [url.removeprefix(HOME) for url in web.asked if "?" in url or url.startswith("POST")]


def test_a_box_that_is_broken_gives_way_to_that_of_another_page() -> None:
    web = Web({"/": html(BOX + links(("/rathaus", "Rathaus"))), "/rathaus": html(OTHER), f"/neu?q={WORD}": HIT,
               "/amt": html(office("Amt"))})  # fmt: skip
    assert found(walk(web)) == [("Amt", "site_search")]


def test_a_box_for_streets_is_left_alone_where_a_link_says_search() -> None:
    web = Web({"/": html(STREETS + links(("/suchen", "Suche"))), "/suchen": html(OTHER), f"/neu?q={WORD}": HIT,
               "/amt": html(office("Amt"))})  # fmt: skip
    assert found(walk(web)) == [("Amt", "site_search")]
    assert not [url for url in searches(web) if "abfall" in url]


def test_a_box_for_streets_is_tried_where_there_is_no_other_and_given_up_at_once() -> None:
    nothing = html("<p>Keine solche Straße</p>")
    web = Web({"/": html(STREETS + links(("/a", "Rathaus"))), "/a": html("x"), f"/abfall?strasse={WORD}": nothing})
    walk(web)
    assert searches(web) == [f"abfall?strasse={WORD}"]


def test_a_token_is_good_for_one_word_and_the_answer_brings_the_next() -> None:
    def form(token: int) -> str:
        return f"<form method=post action=/s><input type=hidden name=t value={token}><input type=search name=q></form>"

    web = Web({"/": html(form(1)), f"POST {HOME}s t=1&q=Flüchtling": html(form(2) + "Keine Treffer für Flüchtling"),
               f"POST {HOME}s t=2&q=Integration": results(("/amt", "Integrationsbeauftragte")).replace(BOX, form(3)),
               "/amt": html(office("Amt")), f"POST {HOME}s t=3&q=Asyl": html("Keine Treffer für Asyl")})  # fmt: skip
    assert found(walk(web)) == [("Amt", "site_search")]
    assert searches(web)[:3] == ["POST " + HOME + "s t=1&q=Flüchtling", "POST " + HOME + "s t=2&q=Integration",
                                 "POST " + HOME + "s t=3&q=Asyl"]  # fmt: skip


def test_a_token_that_is_used_up_is_taken_anew_from_the_next_page() -> None:
    def form(token: int) -> str:
        return f"<form method=post action=/s><input type=hidden name=t value={token}><input type=search name=q></form>"

    refused = unreachable("answers 403", passing=False)
    hit = results(("/rat", "Rat für Flüchtlinge")).replace(BOX, "")
    web = Web({"/": html(form(1) + links(("/k", "Kontakt"), ("/i", "Impressum"))), f"POST {HOME}s t=1&q=Flüchtling": hit,
               "/rat": html("Rat für Flüchtlinge"), "/k": html(form(2) + "x"), "/i": html(form(2) + "y"),
               f"POST {HOME}s t=1&q=Integration": refused, "/amt": html(office("Amt")),
               f"POST {HOME}s t=2&q=Integration": results(("/amt", "Integrationsbeauftragte"))})  # fmt: skip
    assert ("Amt", "site_search") in found(walk(web))


def test_where_a_form_sends_on_to_an_address_the_next_word_goes_there() -> None:
    def sent_on(word: str) -> tuple[int, dict[str, str], str]:
        return 303, {"location": f"/treffer?wort={word}&alle=1"}, ""

    form = '<form method=post action="/s"><input type=search name=q></form>'
    web = Web({"/": html(form), f"POST {HOME}s q=Flüchtling": sent_on(WORD), f"/treffer?wort={WORD}&alle=1": HIT,
               "/treffer?wort=Integration&alle=1": results(("/amt", "Integrationsamt"), ("/b", "Integrationsrat")),
               "/amt": html(office("Amt")), "/b": html(office("Rat"))})  # fmt: skip
    assert {name for name, _ in found(walk(web))} == {"Amt", "Rat"}
    assert sum(url.startswith("POST") for url in searches(web)) == 1


def test_pages_of_results_that_a_form_turns() -> None:
    field = "tx_indexedsearch_pi2[search][{}]"
    form = f'<form method=post action="/s"><input name="{field.format("sword")}">{{}}</form>'
    turning = f'<input type=hidden name="{field.format("pointer")}" value="{{}}">'
    links_on = '<a href="#" data-pointer="{}">2</a>'
    first = results(*[(f"/n{n}", f"Flüchtlinge {n}") for n in range(4)])
    sword, pointer = field.format("sword"), field.format("pointer")
    web = Web({"/": html(form.format("")),
               f"POST {HOME}s {sword}=Flüchtling": first.replace(BOX, form.format(turning.format("0")) + links_on.format(1)),
               f"POST {HOME}s {sword}=Flüchtling&{pointer}=1": HIT.replace(BOX, form.format(turning.format("1"))),
               "/amt": html(office("Amt"))})  # fmt: skip
    assert found(walk(web)) == [("Amt", "site_search")]


def test_where_the_results_are_forbidden_another_search_that_is_allowed_is_asked() -> None:
    forbidden = unreachable("robots.txt forbids it", passing=False)
    forbidden.kind = "forbidden"
    web = Web(
        {"/": html(BOX + OTHER), f"/suche?id=7&q={WORD}": forbidden, f"/neu?q={WORD}": HIT, "/amt": html(office("Amt"))}
    )
    assert found(walk(web)) == [("Amt", "site_search")]


def test_other_boxes_are_put_away_once_one_works() -> None:
    web = Web({"/": html(BOX + OTHER), f"/suche?id=7&q={WORD}": HIT, "/amt": html(office("Amt"))})
    assert found(walk(web)) == [("Amt", "site_search")]
    assert not [url for url in searches(web) if url.startswith("neu")]


def test_an_answer_that_is_no_page_of_results_makes_room_for_the_next_box() -> None:
    web = Web({"/": html(BOX + OTHER), f"/suche?id=7&q={WORD}": html("Willkommen bei uns"), f"/neu?q={WORD}": HIT,
               "/amt": html(office("Amt"))})  # fmt: skip
    assert found(walk(web)) == [("Amt", "site_search")]


def test_hits_that_do_not_hold_the_word_make_the_search_unbelievable() -> None:
    words = (WORD, "Integration", "Asyl", "Ausl%C3%A4nder", "Migration")
    answers = {
        f"/suche?id=7&q={word}": results(
            *[(f"/n/{word[:2]}{n}", f"Integration und Asyl: Artikel {n}") for n in range(8)]
        )
        for word in words
    }
    pages = {f"/n/{word[:2]}{n}": html(f"Vom Sommerfest {word[:2]}{n}") for word in words for n in range(8)}
    web = Web({"/": html(BOX + links(("/stadt", "Verwaltung"))), **answers, **pages, "/stadt": html(links(("/50", "Sozialamt"))),
               "/50": html(office("Amt"))})  # fmt: skip
    assert ("Amt", "menu") in found(walk(web))
    assert len(searches(web)) == 1
    assert web.asked.index(HOME + "50") < 8


def test_answers_that_are_nearly_the_same_and_never_say_the_word_end_the_search() -> None:
    def listed(*numbers: int) -> str:
        return results(*[(f"/seite{number}", f"Seite {number}") for number in numbers])

    web = Web({"/": html(BOX), f"/suche?id=7&q={WORD}": listed(*range(10)), "/suche?id=7&q=Integration": listed(*range(1, 11)),
               "/suche?id=7&q=Asyl": listed(*range(2, 12))})  # fmt: skip
    walk(web)
    assert len(searches(web)) == 2


def test_a_council_is_not_asked_for_words() -> None:
    web = Web({"/": html(links((RIS + "gr0040.php", "Gremien"))), RIS + "gr0040.php": html(BOX)})
    walk(web)
    assert searches(web) == []


class Remembering(Web):
    """Sends the reader from every form to one address, and shows there what was asked for last."""

    async def fetch(self, ask: Ask, ledger: Ledger) -> Page:
        if ask.method == "POST":
            self.pages[HOME + "treffer"] = self.pages.get(f"{HOME}q={ask.data[0][1]}", html("Keine Treffer"))
        return await super().fetch(ask, ledger)


def test_one_address_that_shows_the_answer_to_the_last_word_is_opened_for_each_word() -> None:
    form = '<form method=post action="/s"><input type=search name=q></form>'
    sent_on = {f"POST {HOME}s q={word}": (303, {"location": "/treffer"}, "") for word in LADDER}
    web = Remembering({"/": html(form), **sent_on, "/q=Integration": HIT, "/amt": html(office("Amt"))})
    assert found(walk(web)) == [("Amt", "site_search")]
