"""Seed lists: what can be read, what is told about what cannot, and what ships."""

from pathlib import Path

import pytest

from crawler.contact import STATES, TOPICS, Seed
from crawler.gazetteer import Gazetteer
from crawler.seeds import (
    SHIPPED,
    SeedError,
    examples,
    load_seeds,
    read_seeds,
    rows,
    seed_of,
    shipped_list,
    shipped_seeds,
    write_seeds,
)

HEADER = "kind,name,place,ags,state,url\n"
GOOD = "municipality,Stadt Rheine,Rheine,05566076,NW,https://www.rheine.example/\n"


def listed(folder: Path, text: str | bytes) -> Path:
    path = folder / "list.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def complaints(folder: Path, line: str) -> list[str]:
    return [str(problem) for problem in read_seeds(listed(folder, HEADER + line))[1]]


def test_a_good_line(tmp_path: Path) -> None:
    seeds, problems = read_seeds(listed(tmp_path, HEADER + GOOD))
    assert problems == []
    assert seeds == [Seed("municipality", "Stadt Rheine", "https://www.rheine.example/", "Rheine", "05566076", "NW")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("town,X,,,,https://x.example/", "kind is 'town': write one of municipality"),
        ("municipallity,X,,05566076,NW,https://x.example/", "kind is 'municipallity': write municipality"),
        ("ngo,,,,,https://x.example/", "the name is missing"),
        ("ngo,X,,,,www.x.example", "lacks http:// or https://: write https://www.x.example"),
        ("ngo,X,,,,mailto:info@x.example", "is no address of a website"),
        ("ngo,X,,,,https://x .example/", "is no address of a website"),
        ("ngo,X,,,,https://[x/", "is no address"),
        ("ngo,X,,,,https://x.example:port/", "is no address"),
        ("ngo,X,,,XX,https://x.example/", "state 'XX' is unknown: write one of BW BY"),
        ("municipality,X,,5566076,NW,https://x.example/", "has cut the leading zero, write 05566076"),
        ("municipality,X,,05566,NW,https://x.example/", "ags '05566' is not 8 digits"),
        ("municipality,X,,05566076,BY,https://x.example/", "ags 05566076 lies in NW, but state is BY"),
        ("association,X,,07231,RP,https://x.example/", "an association has an ARS"),
    ],
)
def test_errors_name_line_and_remedy(tmp_path: Path, line: str, told: str) -> None:
    (problem,) = complaints(tmp_path, line + "\n")
    assert problem.startswith("list.csv:2: ")
    assert told in problem


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("municipality,X,,99999999,,https://x.example/", "is not in the gazetteer"),
        ("municipality,X,,03152012,NI,https://x.example/", "belongs to Göttingen (03159016) today"),
        ("municipality,X,X,,NW,https://x.example/", "ags is missing"),
        ("ngo,X,X,,NW,", "no address yet"),
    ],
)
def test_what_is_only_doubtful_is_a_warning(tmp_path: Path, line: str, told: str) -> None:
    seeds, problems = read_seeds(listed(tmp_path, HEADER + line + "\n"))
    assert len(seeds) == 1
    assert [problem.error for problem in problems] == [False]
    assert told in str(problems[0])


def test_the_same_body_twice(tmp_path: Path) -> None:
    (problem,) = complaints(tmp_path, GOOD + GOOD)
    assert problem == "list.csv:3: 'Stadt Rheine' is already on line 2: delete one of the two"


def test_the_line_number_is_that_of_the_file(tmp_path: Path) -> None:
    (problem,) = complaints(tmp_path, GOOD + "\n\nngo,X,,,,ftp://x.example/\n")
    assert problem.startswith("list.csv:5: ")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "the file is empty"),
        (b"  \n", "the file is empty"),
        ((HEADER + "ngo,Flüchtlingshilfe,,,,\n").encode("latin-1"), "line 2 is not UTF-8"),
        (b"kind,name,place,ags,url\n", "the column 'state' is missing"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(SeedError, match=told):
        read_seeds(listed(tmp_path, content))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="there is no such file"):
        load_seeds(tmp_path / "none.csv")
    with pytest.raises(SeedError, match="cannot be read"):
        load_seeds(tmp_path)


def test_what_spreadsheets_write_is_read(tmp_path: Path) -> None:
    text = "\ufeff" + (HEADER + GOOD).replace(",", ";").replace("\n", "\r\n")
    assert load_seeds(listed(tmp_path, text)) == load_seeds(listed(tmp_path, HEADER + GOOD))


def test_loading_stops_at_the_first_error_and_counts_the_others(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"list\.csv:2: .*\(1 more"):
        load_seeds(listed(tmp_path, HEADER + "ngo,X,,,,x\nngo,Y,,,,y\n"))


def test_written_lists_read_the_same(tmp_path: Path) -> None:
    seeds = [seed for seed in shipped_seeds() if seed.lat or seed.postal_codes]
    write_seeds(tmp_path / "own.csv", seeds)
    assert load_seeds(tmp_path / "own.csv") == seeds


def test_the_seed_of_a_place() -> None:
    (place,) = Gazetteer.shipped().resolve("Rheine")
    assert seed_of(place).key == "municipality:05566076"
    assert seed_of(place, None, "Stadt Rheine").kind == "municipality"
    assert seed_of(place, None, "Flüchtlingshilfe e. V.").kind == "ngo"


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_has_no_errors(name: str) -> None:
    seeds, problems = read_seeds(shipped_list(name))
    assert [str(problem) for problem in problems if problem.error] == []
    assert all(seed.source for seed in seeds)
    assert {text for problem in problems if "no address" not in (text := problem.text)} == set()


def test_every_line_says_its_source() -> None:
    known = ("000, ", "001, ", "002", "003, ", "004, ", "not in the documents")
    assert all(seed.source.startswith(known) for seed in shipped_seeds())
    assert all(example.source.startswith(known) for example in examples())


def test_examples() -> None:
    found = examples()
    assert len({example.id for example in found}) == len(found) >= 90
    assert all(set(example.topics) <= set(TOPICS) for example in found)
    assert all(example.state in ("", *STATES) for example in found)
    assert {topic for example in found for topic in example.topics} == set(TOPICS)
    assert all(Gazetteer.shipped().by_ags(example.ags) for example in found if example.ags)


def test_every_directory_says_how_it_lists_and_what_became_of_an_address_of_2016() -> None:
    listed = [row for _, row in rows(shipped_list("directories.csv"), ("name", "url", "entries", "paging", "serves"))]
    for row in listed:
        assert all(row[column] for column in ("name", "url", "entries", "paging", "serves")), row["name"]
        assert row["became"] or not row["source"].startswith("00"), row["name"]
    apis = {row["name"]: row["api"] for row in listed if row["api"]}
    assert "/api/v3/" in apis["Integreat"]
