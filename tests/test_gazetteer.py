"""The gazetteer: what people type for a place, and what is meant. Names of real places are geography, not records."""

import pytest

from crawler.contact import STATES, Place
from crawler.gazetteer import ATTRIBUTION, Gazetteer, describe
from crawler.places import data
from crawler.places.names import shortens, split, words

GAZETTEER = Gazetteer.shipped()


def told(text: str) -> list[str]:
    return [describe(place) for place in GAZETTEER.resolve(text)]


TYPED = [
    ("Rheine", ["Rheine (Kreis Steinfurt, NW)"]),
    ("rheine ", ["Rheine (Kreis Steinfurt, NW)"]),
    ("48429", ["Rheine (Kreis Steinfurt, NW)"]),
    ("D-48429", ["Rheine (Kreis Steinfurt, NW)"]),
    ("48429 Rheine", ["Rheine (Kreis Steinfurt, NW)"]),
    ("05566076", ["Rheine (Kreis Steinfurt, NW)"]),
    ("5566076", ["Rheine (Kreis Steinfurt, NW)"]),
    ("055660076076", ["Rheine (Kreis Steinfurt, NW)"]),
    ("1067", ["Dresden (SN)"]),
    ("09772", ["Landkreis Augsburg (BY)"]),
    ("9772", ["Landkreis Augsburg (BY)"]),
    ("Frankfurt", ["Frankfurt am Main (HE)", "Frankfurt (Oder) (BB)"]),
    ("Frankfurt/Oder", ["Frankfurt (Oder) (BB)"]),
    ("Frankfurt a.d. Oder", ["Frankfurt (Oder) (BB)"]),
    ("Frankfurt a. M.", ["Frankfurt am Main (HE)"]),
    ("Frankfurt Main", ["Frankfurt am Main (HE)"]),
    ("Münster", ["Münster (NW)", "Münster (Landkreis Darmstadt-Dieburg, HE)", "Münster (Landkreis Donau-Ries, BY)"]),
    ("Muenster, Hessen", ["Münster (Landkreis Darmstadt-Dieburg, HE)"]),
    ("Stadt Münster", ["Münster (NW)"]),
    ("Münster NRW", ["Münster (NW)"]),
    ("Neuenkirchen, Kreis Steinfurt", ["Neuenkirchen (Kreis Steinfurt, NW)"]),
    ("Neuenkirchen Steinfurt", ["Neuenkirchen (Kreis Steinfurt, NW)"]),
    ("Neuenkirchen (Kreis Steinfurt, NW)", ["Neuenkirchen (Kreis Steinfurt, NW)"]),
    ("Oldenburg, Niedersachsen", ["Oldenburg (Oldb) (NI)"]),
    ("48485 Neuenkirchen", ["Neuenkirchen (Kreis Steinfurt, NW)"]),
    ("Essen", ["Essen (NW)"]),
    ("Halle/Saale", ["Halle (Saale) (ST)"]),
    ("Halle an der Saale", ["Halle (Saale) (ST)"]),
    ("Halle Westfalen", ["Halle (Westf.) (Kreis Gütersloh, NW)"]),
    ("Rothenburg o.d.T.", ["Rothenburg ob der Tauber (Landkreis Ansbach, BY)"]),
    ("Weiden in der Oberpfalz", ["Weiden i.d. OPf. (BY)"]),
    ("Sankt Ingbert", ["St. Ingbert (Saarpfalz-Kreis, SL)"]),
    ("Landkreis Augsburg", ["Landkreis Augsburg (BY)"]),
    ("LK Rostock", ["Landkreis Rostock (MV)"]),
    ("Kreis Bernkastel Wittlich", ["Landkreis Bernkastel-Wittlich (RP)"]),
    ("Bernkastel-Wittich", ["Landkreis Bernkastel-Wittlich (RP)"]),
    ("Emsland", ["Landkreis Emsland (NI)"]),
    ("Kreis Münster", ["Münster (NW)"]),
    ("Region Hannover", ["Region Hannover (NI)"]),
    ("Städteregion Aachen", ["Städteregion Aachen (NW)"]),
    ("VG Prüm", ["Verbandsgemeinde Prüm (Eifelkreis Bitburg-Prüm, RP)"]),
    ("Samtgemeinde Bersenbrück", ["Samtgemeinde Bersenbrück (Landkreis Osnabrück, NI)"]),
    ("Kreuzberg", ["Kreuzberg (Berlin, BE)"]),
    ("Berlin-Kreuzberg", ["Kreuzberg (Berlin, BE)"]),
    ("Hamburg Altona", ["Altona (Hamburg, HH)"]),
    ("Köln-Ehrenfeld", ["Köln (NW)"]),
    ("Oeynhausen", ["Bad Oeynhausen (Kreis Minden-Lübbecke, NW)"]),
    ("Garmisch", ["Garmisch-Partenkirchen (Landkreis Garmisch-Partenkirchen, BY)"]),
    ("Lutherstadt Wittenberg", ["Wittenberg (Landkreis Wittenberg, ST)"]),
    ("Hannoversch Münden", ["Hann. Münden (Landkreis Göttingen, NI)"]),
    ("Karl-Marx-Stadt", ["Chemnitz (SN)"]),
    ("Bomlitz", ["Walsrode (Heidekreis, NI)"]),
    ("Nuremberg", ["Nürnberg (BY)"]),
    ("Düseldorf", ["Düsseldorf (NW)"]),
    ("Gelsenkrichen", ["Gelsenkirchen (NW)"]),
    ("Rheine, 48429", ["Rheine (Kreis Steinfurt, NW)"]),
    ("Neuenkirchen (48485)", ["Neuenkirchen (Kreis Steinfurt, NW)"]),
    ("München-Land", ["Landkreis München (BY)"]),
    ("Hof/Saale", ["Hof (BY)"]),
    ("Hoyerswerda/Wojerecy", ["Hoyerswerda (Landkreis Bautzen, SN)"]),
    ("Budyšin", ["Bautzen (Landkreis Bautzen, SN)"]),
    ("Ffm", ["Frankfurt am Main (HE)"]),
    ("VGem Pastetten", ["Verwaltungsgemeinschaft Pastetten (Landkreis Erding, BY)"]),
    ("Bayern", []),
    ("Xyzzyq", []),
    ("", []),
    ("99999", []),
    ("123456789012", []),
]


@pytest.mark.parametrize(("typed", "meant"), TYPED, ids=[typed for typed, _ in TYPED])
def test_what_people_type(typed: str, meant: list[str]) -> None:
    assert told(typed) == meant


def test_a_name_that_many_bear_is_asked_back_with_district_and_land() -> None:
    found = told("Neuenkirchen")
    assert found[0] == "Neuenkirchen (Kreis Steinfurt, NW)"
    assert len(found) >= 8
    assert all("(" in one for one in found)


def test_a_postal_code_gives_all_its_municipalities() -> None:
    assert {place.name for place in GAZETTEER.by_postal_code("17498")} >= {"Behrenhoff", "Neuenkirchen", "Wackerow"}
    assert GAZETTEER.by_postal_code("00000") == ()


def test_decomposed_umlauts_are_umlauts() -> None:
    assert told("Mu\u0308nchen") == told("München") == told("Muenchen")


def test_numbers_of_former_municipalities_lead_to_those_of_today() -> None:
    assert GAZETTEER.by_ags("03152012") == GAZETTEER.by_ags("03159016")
    eisenach = GAZETTEER.by_ags("16056000")
    assert eisenach
    assert eisenach.district == "Wartburgkreis"
    assert GAZETTEER.by_ags("03156") == GAZETTEER.by_ags("03159")
    assert GAZETTEER.by_ags("99999999") is None


def test_a_district_free_city_is_its_own_district() -> None:
    city = GAZETTEER.by_ags("05515")
    assert city
    assert city.ags == "05515000"
    assert GAZETTEER.district_of(city) == city
    assert GAZETTEER.members(Place("", ags="05515")) == (city,)


def test_districts_and_associations_know_their_members() -> None:
    (town,) = GAZETTEER.resolve("Prüm")
    association = GAZETTEER.association_of(town)
    district = GAZETTEER.district_of(town)
    assert association
    assert district
    assert (association.ags, association.ars) == (None, "072325006")
    assert town in GAZETTEER.members(association)
    assert set(GAZETTEER.members(association)) < set(GAZETTEER.members(district))


def test_near_is_sorted_and_within_the_radius() -> None:
    (town,) = GAZETTEER.resolve("Rheine")
    assert town.lat
    assert town.lon
    found = GAZETTEER.near(town.lat, town.lon, 15)
    assert found[0] == (0.0, town)
    assert [away for away, _ in found] == sorted(away for away, _ in found)
    assert {"Neuenkirchen", "Salzbergen"} <= {place.name for _, place in found}
    assert max(away for away, _ in found) <= 15


def test_a_page_means_the_place_of_its_own_district() -> None:
    (rheine,) = GAZETTEER.resolve("Rheine")
    near = GAZETTEER.find("Neuenkirchen", near=rheine)
    assert near
    assert near.district == "Kreis Steinfurt"
    assert GAZETTEER.find("Neuenkirchen") is None
    assert GAZETTEER.find("Neuenkirhcen", near=rheine) is None
    assert GAZETTEER.find("Gemeinde Salzbergen", near=rheine) == GAZETTEER.find("Salzbergen")


def test_suggestions_for_what_is_unknown() -> None:
    assert "Rheine" in GAZETTEER.suggest("Rhiene")


def test_the_data_is_whole() -> None:
    rows = data.municipalities()
    assert len(rows) > 10_800
    assert {row.state for row in rows.values()} == set(STATES)
    assert all(row.code[:5] in data.districts() for row in rows.values())
    assert all(47 < (row.lat or 0) < 55.1 and 5.8 < (row.lon or 0) < 15.1 for row in rows.values())
    assert all(row.key == " ".join(split(row.name)[0]) for row in rows.values())
    assert all(row.association in data.associations() for row in rows.values() if row.association)
    assert all(set(listed) <= rows.keys() for listed in data.postal_codes().values())
    assert all(new in rows or new in data.districts() for new in data.successors().values())
    assert all(ags in rows for _, ags in data.other_names())
    assert "OpenStreetMap" in ATTRIBUTION


def test_every_municipality_is_found_by_its_own_name() -> None:
    lost = [row.name for row in list(data.municipalities().values())[::40] if not any(
        place.ags == row.code for place in GAZETTEER.resolve(row.name))]  # fmt: skip
    assert lost == []


def test_what_is_shown_can_be_typed() -> None:
    """A candidate that is offered, copied from the screen, means that place, but for namesakes in one district."""
    rows = [*data.municipalities().values(), *data.districts().values(), *data.associations().values()][::7]
    shown = [place for row in rows if (place := GAZETTEER.by_ags(row.code))]
    unclear = [place for place in shown if GAZETTEER.resolve(describe(place)) != (place,)]
    assert len(unclear) < len(shown) / 500
    assert all(place in GAZETTEER.resolve(describe(place)) for place in unclear)


def test_what_is_added_to_a_name() -> None:
    assert split("Frankfurt am Main") == (("frankfurt",), ("am", "main"))
    assert split("Halle (Saale)") == (("halle",), ("saale",))
    assert split("Bad Boll") == (("bad", "boll"), ())
    assert shortens(words("a. M."), ("am", "main"))
    assert shortens(words("i.d.OPf."), words("in der Oberpfalz"))
    assert not shortens(words("Oder"), ("am", "main"))
    assert not shortens((), ("am", "main"))
