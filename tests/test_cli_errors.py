"""Bad input: one sentence on stderr that says what is wrong, and the exit status of the design."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, Done, call, run

HEADER = "kind,name,place,ags,state,url\n"
GOOD = "ngo,Freundeskreis Musterstadt,,,NW,http://freundeskreis.example/\n"


def said(done: Done, *parts: str, status: int = 2) -> None:
    assert done.returncode == status, done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("Error: ")
    for part in parts:
        assert part in lines[0]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def test_seeds_that_do_not_exist(tmp_path: Path, seeds: Path) -> None:
    said(call("crawl", "--seeds", seeds, data=tmp_path / "data"), "list.csv")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "empty"),
        ((HEADER + "ngo,Fl\u00fcchtlingshilfe,,,NW,http://a.example/\n").encode("latin-1"), "UTF-8"),
        (b"kind,name,place,ags,state\nngo,A,,,NW\n", "url"),
        ((HEADER + "ngo,A,,,NW,kein-verweis\n").encode(), "kein-verweis"),
        ((HEADER + "ngo,A,,,NW,ftp://a.example/\n").encode(), "ftp"),
    ],
    ids=["empty", "latin-1", "no column", "no address", "ftp"],
)
def test_bad_seed_lists(tmp_path: Path, seeds: Path, content: bytes, part: str) -> None:
    seeds.write_bytes(content)
    said(call("crawl", "--seeds", seeds, data=tmp_path / "data"), "list.csv", part)


@pytest.mark.parametrize("pages", ["0", "-3", "many"])
def test_pages_has_to_be_a_budget(tmp_path: Path, pages: str) -> None:
    said(call("crawl", "--pages", pages, data=tmp_path), "--pages")


def test_a_data_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    said(call("init", data=tmp_path / "file"), "file")
    said(call("init", data=tmp_path / "file" / "below"), "file")


def test_a_real_crawl_needs_the_operators_address(tmp_path: Path, seeds: Path) -> None:
    """The seed's host is no test web: nobody is asked before the operator is named."""
    seeds.write_text(HEADER + "ngo,A,,,NW,http://amt.invalid/\n", "utf-8")
    said(call("crawl", "--seeds", seeds, data=tmp_path / "data"), "operator")


def test_two_writers_at_once(tmp_path: Path) -> None:
    hold = (
        "import sys; from pathlib import Path\n"
        "from crawler.operation.datafolder import DataFolder; from crawler.operation.lock import WriterLock\n"
        f"data = DataFolder(Path({str(tmp_path)!r})); data.create()\n"
        "with WriterLock(data, 'a long crawl'): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", hold], stdin=-1, stdout=-1, text=True, cwd=ROOT) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        done = call("import", "-", data=tmp_path, stdin='{"publisher": "A"}\n')
        holder.stdin.close()
    said(done, "a long crawl", status=3)


def test_a_damaged_store(tmp_path: Path) -> None:
    assert call("init", data=tmp_path).returncode == 0
    (tmp_path / "contacts.db").write_bytes(b"this is no database" * 500)
    said(call("export", "--format", "csv", data=tmp_path), "contacts.db")


def test_commands_before_the_first_crawl_say_what_to_do(tmp_path: Path) -> None:
    for words in (("search", "asyl"), ("show", "ab"), ("export", "--format", "csv"), ("status",), ("index",)):
        done = call(*words, data=tmp_path / "nothing")
        said(done, "crawl")
        assert not (tmp_path / "nothing").exists(), "looking must not create anything"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("small")
    line = '{"publisher": "Stadt Rheine", "places": [{"name": "Rheine", "ags": "05566076", "state": "NW"}], '
    line += '"person": "Erika Beispiel", "role": "Integrationsbeauftragte", "text": "Hilfe für Flüchtlinge"}\n'
    done = call("import", "-", data=data, stdin=line)
    assert done.returncode == 0, done.stderr
    return data


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (("--place", "Qwxyzzy"), ("unknown place",)),
        (("--role", "Integrationsbeauftragter"), ("did you mean integrationsbeauftragte",)),
        (("--topic", "wonen"), ("did you mean wohnen",)),
        (("--kind", "ofice"), ("did you mean office",)),
        (("--state", "Bayer"), ("did you mean Bayern",)),
        (("--status", "weg"), ("confirmed, unconfirmed, gone",)),
        (("--radius", "10"), ("--place",)),
        (("--limit", "0"), ("--limit",)),
        (("--rolle", "x"), ("--role",)),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_search_says_what_would_be_right(small: Path, words: tuple[str, ...], parts: tuple[str, ...]) -> None:
    said(call("search", "Hilfe", *words, data=small), *parts)


def test_a_misspelt_place_is_understood_and_said_so(small: Path) -> None:
    done = call("search", "Hilfe", "--place", "Reihne", data=small)
    assert done.returncode == 0
    assert "05566076 Rheine" in done.stderr
    assert "Erika Beispiel" in done.stdout


def test_an_ambiguous_place_asks_back(small: Path) -> None:
    done = call("search", "Hilfe", "--place", "Neuenkirchen", data=small)
    assert done.returncode == 0
    assert "Neuenkirchen (Kreis Steinfurt, NW)" in done.stderr
    said(call("export", "--format", "csv", "--place", "Neuenkirchen", data=small), "Neuenkirchen (Kreis Steinfurt, NW)")


def test_a_list_for_a_postal_code_is_for_all_it_serves(small: Path) -> None:
    done = call("export", "--format", "csv", "--place", "48429", data=small)
    assert done.returncode == 0, done.stderr
    assert "Erika Beispiel" in done.stdout


def test_a_damaged_index_is_rebuilt_and_said_so(small: Path) -> None:
    for path in sorted((small / "index").rglob("*")):
        if path.is_file() and path.name != "CURRENT":
            path.write_bytes(b"\x00damaged")
    done = call("import", "-", data=small, stdin='{"publisher": "Stadt Rheine", "unit": "Sozialamt", "text": "Asyl"}\n')
    assert done.returncode == 0, done.stderr
    assert "rebuilt" in done.stderr
    assert "Sozialamt" in call("search", "Asyl", data=small).stdout


@pytest.mark.parametrize(
    ("line", "part"),
    [("nonsense", "not JSON"), ("[]", "JSON object"), ('{"persn": "A"}', "persn"), ('{"score": "high"}', "score")],
)
def test_import_names_the_line(tmp_path: Path, line: str, part: str) -> None:
    file = tmp_path / "contacts.jsonl"
    file.write_text(f'{{"publisher": "A", "unit": "B"}}\n{line}\n', "utf-8")
    done = call("import", file, data=tmp_path / "data")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("Error: ")
    assert "line 2" in done.stderr.splitlines()[-1]
    assert part in done.stderr.splitlines()[-1]
    assert "1 contact read" in done.stdout


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://10.0.0.1/", "http://[::1]/", "http://localhost/"])
def test_read_never_asks_inside_the_own_network(tmp_path: Path, address: str) -> None:
    said(run("read", address, data=tmp_path), address)


def test_read_a_file_that_is_not_there(tmp_path: Path) -> None:
    said(call("read", tmp_path / "none.html", data=tmp_path), "none.html", "No such file")


@pytest.mark.skipif(os.name != "posix", reason="pipes of a shell")
def test_a_reader_that_has_seen_enough_is_no_error(small: Path) -> None:
    command = f"{sys.executable} -m cli --data {small} export --format csv | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stderr == ""


@pytest.mark.parametrize("color", ["", "1"])
def test_no_colour_in_a_pipe(small: Path, color: str) -> None:
    assert "\x1b" not in call("search", "Hilfe", data=small, NO_COLOR=color).stdout


def test_an_import_names_line_and_field_of_what_it_leaves_out(tmp_path: Path) -> None:
    lines = ['{"text": "Hilfe"}', '{"text": "x", "page_url": "javascript:alert(1)"}', '{"phones": [{"number": "030"}]}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    done = call("import", tmp_path / "a.jsonl", data=tmp_path / "data")
    assert done.returncode == 2
    assert "1 contact read: 1 new" in done.stdout
    assert "line 2: 'page_url' is 'javascript:alert(1)', an http, https or file address is wanted" in done.stderr
    assert "line 3: 'number' is '030', a number in E.164" in done.stderr
