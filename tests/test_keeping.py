"""What of a visit may be stored: relevant contacts, one information telephone, and no names where none are wanted."""

from crawler.contact import Click, Evidence, Phone, Seed, Sighting, Visited
from crawler.keeping.rules import kept, rejected
from crawler.store import Store

HOME = "https://www.kirchwalde.example/"
ANNA = Sighting(
    kind="person", person="Anna Müller", unit="Sozialamt", score=0.9, page_url=HOME + "team", page_title="Anna Müller",
    phones=(Phone("+493023125010"), Phone("+4917139200010")), quote="Anna Müller", text="Es hilft Anna Müller.",
    emails=("anna.mueller@kirchwalde.example", "am@kirchwalde.example", "sozialamt@kirchwalde.example"),
    trail=(Click(HOME, "Start"), Click(HOME + "team", "Frau Müller")),
)  # fmt: skip
ALONE = Sighting(kind="person", person="Bela Novak", emails=("b.novak@kirchwalde.example",), score=0.9)


def test_without_persons_the_office_stays_and_nothing_spells_the_name():
    (office,) = kept([ANNA, ALONE], persons=False)
    assert (office.kind, office.unit, office.person) == ("office", "Sozialamt", None)
    assert office.emails == ("sozialamt@kirchwalde.example",)
    assert [phone.number for phone in office.phones] == ["+493023125010"]
    assert "ller" not in repr(office)


def test_with_persons_they_are_kept_as_they_are():
    assert kept([ANNA, ALONE]) == (ANNA, ALONE)


def test_evidence_is_kept_of_pages_with_a_kept_contact_only():
    pages = tuple(Evidence(HOME + name, "text/html", b"x") for name in ("team", "other"))
    visited = Visited(Seed("municipality", "Kirchwalde", HOME), "", "", (ANNA,), evidence=pages)
    assert [proof.page_url for proof in rejected(visited).evidence] == [HOME + "team"]
    assert rejected(visited, persons=False).evidence == ()


def test_names_that_were_stored_before_go_when_they_are_no_longer_wanted(tmp_path):
    visited = Visited(Seed("municipality", "Kirchwalde", HOME), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z",
                      (ANNA, ALONE), evidence=(Evidence(HOME + "team", "text/html", b"x"),))  # fmt: skip
    with Store.open(tmp_path / "contacts.db", write=True) as store:
        store.save(visited, store.start_run("crawl"))
        assert store.unname() == 2
        (office,) = store.contacts()
        assert (office.kind, office.person, office.unit) == ("office", None, "Sozialamt")
        assert list(store.evidence()) == []
        assert "ller" not in repr([office, store.history(office.id)])
        assert store.unname() == 0
