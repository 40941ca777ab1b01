"""A data folder for the page's tests: a few made-up contacts of real places, one of them as hostile as can be."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

from crawler.contact import Click, Contact, Hours, Phone, Place, Proof
from crawler.operation.datafolder import DataFolder
from crawler.store import Store
from index.build import update

RHEINE = Place("Rheine", "05566076", None, "Kreis Steinfurt", "NW", ("48429",), 52.28, 7.44)
LENGERICH = Place("Lengerich", "05566040", None, "Kreis Steinfurt", "NW", ("49525",), 52.18, 7.85)
EMSDETTEN = Place("Emsdetten", "05566008", None, "Kreis Steinfurt", "NW", ("48282",), 52.17, 7.53)
STEINFURT = Place("Kreis Steinfurt", "05566", None, "Kreis Steinfurt", "NW", (), 52.15, 7.5)
HOST = "http://rheine.example"
SEEN = "2026-11-14T01:00:00Z"
OFFICE = Contact(
    id="0b4cbd5e-6f64-5a5e-9a39-000000000001",
    site="rheine.example",
    publisher="Stadt Rheine",
    places=(RHEINE,),
    kind="person",
    role_class="integrationsbeauftragte",
    role="Integrationsbeauftragte",
    organisation="Stadt Rheine",
    unit="Sozialamt",
    person="Erika Beispiel",
    person_title="Dr.",
    phones=(Phone("+493023125001", "030 / 23125-001"),),
    emails=("integration@rheine.example",),
    street="Am Markt 1",
    postal_code="48429",
    city="Rheine",
    hours=Hours("Mo–Fr 8–12 Uhr", "Mo-Fr 08:00-12:00"),
    languages=("uk",),
    topics=("sprache",),
    text="Dr. Erika Beispiel, Integrationsbeauftragte der Stadt Rheine, hilft Flüchtlingen.",
    score=0.9,
    found_by="site_search",
    page_url=f"{HOST}/integration",
    page_title="Integration",
    trail=(Click(f"{HOST}/", ""), Click(f"{HOST}/suche?q=asyl", "Suche"), Click(f"{HOST}/integration", "Integration")),
    quote="Dr. Erika Beispiel, Integrationsbeauftragte",
    sightings=(Proof(f"{HOST}/integration", "Integration", "site_search", (), None, SEEN, SEEN),),
    first_seen=SEEN,
    last_seen=SEEN,
    last_checked=SEEN,
)
CIRCLE = replace(
    OFFICE,
    id="0b4cbd5e-6f64-5a5e-9a39-000000000002",
    places=(LENGERICH,),
    publisher="Helferkreis Lengerich",
    site="helferkreis.example",
    kind="initiative",
    role_class="initiative",
    role=None,
    organisation="Helferkreis Lengerich",
    unit=None,
    person="Max Geheim",
    person_title=None,
    phones=(Phone("+491713920010", "0171 3920010"), Phone("+493023125002", "030 23125002")),
    street="Privatweg 7",
    emails=("max.geheim@helferkreis.example", "info@helferkreis.example"),
    hours=None,
    text="Max Geheim leitet den Helferkreis für Flüchtlinge.",
    quote="Max Geheim",
    page_url="http://helferkreis.example/",
    sightings=(),
)
HOTLINE = replace(
    OFFICE,
    id="0b4cbd5e-6f64-5a5e-9a39-000000000003",
    places=(EMSDETTEN,),
    publisher="Stadt Emsdetten",
    site="emsdetten.example",
    kind="info_phone",
    role_class="infotelefon",
    role="Zentrale",
    organisation="Stadt Emsdetten",
    unit=None,
    person=None,
    person_title=None,
    phones=(Phone("+493023125003", "030 23125-003"),),
    emails=(),
    hours=None,
    text="Zentrale",
    page_url="http://emsdetten.example/",
)
DISTRICT = replace(
    OFFICE,
    id="0b4cbd5e-6f64-5a5e-9a39-000000000004",
    places=(STEINFURT,),
    publisher="Kreis Steinfurt",
    site="kreis.example",
    kind="office",
    role_class="auslaenderbehoerde",
    role="Ausländerbehörde",
    unit="Ausländerbehörde",
    organisation="Kreis Steinfurt",
    person=None,
    person_title=None,
    phones=(Phone("+493023125004", "030 23125-004"),),
    emails=("auslaender@kreis.example",),
    text="Ausländerbehörde des Kreises Steinfurt",
    page_url="http://kreis.example/abh",
)
PROBE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}"
KEPT = {
    "id", "kind", "role_class", "status", "found_by", "organisation_kind", "first_seen", "last_seen", "last_checked",
    "page_url", "contact_form", "valid_until", "successor", "text", "reserved",
}  # fmt: skip
TEXTS = [field.name for field in fields(Contact) if field.type in ("str", "str | None") and field.name not in KEPT]
HOSTILE = replace(
    OFFICE,
    **dict.fromkeys(TEXTS, f"Geflüchtete {PROBE}"),
    id="0b4cbd5e-6f64-5a5e-9a39-000000000005",
    page_url="javascript:alert(1)",
    contact_form="javascript:alert(1)",
    phones=(Phone(PROBE, PROBE, PROBE, PROBE),),
    faxes=(Phone(PROBE, PROBE),),
    emails=(PROBE,),
    foreign_emails=(PROBE,),
    hours=Hours(PROBE, PROBE),
    languages=(PROBE,),
    trail=(Click("javascript:alert(1)", PROBE), Click("data:text/html,x", PROBE)),
    sightings=(Proof("javascript:alert(1)", PROBE, "menu", (Click("javascript:alert(1)", PROBE),), PROBE, SEEN, SEEN),),
    text=f"Geflüchtete {PROBE}",
)
CONTACTS = (OFFICE, CIRCLE, HOTLINE, DISTRICT, HOSTILE)


def fill(path: Path, contacts: tuple[Contact, ...] = CONTACTS, settings: str = "") -> DataFolder:
    """A data folder at `path` with these contacts, an index, and these settings."""
    data = DataFolder(path)
    data.create()
    data.settings_path.write_text(settings, encoding="utf-8")
    with Store.open(data.store_path, write=True) as store:
        store.import_contacts(contacts)
        update(store, data.index_path)
    return data
