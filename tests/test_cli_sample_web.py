"""The loopback web: pages, status and headers, search boxes with paging, robots, validators, unknown hosts."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.sample_web import SampleServer, serving

HOST = "http://musterstadt.example"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("web")
    site = folder / "sites" / "musterstadt.example"
    (site / "files").mkdir(parents=True)
    for number in range(12):
        text = f"<title>Seite {number}</title><nav>Menüwort</nav><p>Flüchtlinge &amp; Asyl</p>"
        (site / "files" / f"{number}.html").write_text(text, "utf-8")
    (site / "files" / "search.html").write_text("<p><!--QUERY--></p><!--RESULTS--><!--PAGER-->", "utf-8")
    rows = [f"/seite?b={number}&a=1\tfiles/{number}.html\ttext/html; charset=utf-8" for number in range(12)]
    rows += ["/alt\t-\ttext/html\t301\t" + json.dumps({"Location": "/seite?a=1&b=0"}), "/kaputt\t-\ttext/html\t500"]
    (site / "urls.tsv").write_text("\n".join(["# pages", *rows]), "utf-8")
    box = {"path": "/suche", "method": "POST", "param": "q", "require": {"tx": "1"}, "template": "files/search.html"}
    robots = "User-agent: *\nDisallow: /intern/\n"
    (site / "site.json").write_text(json.dumps({"search": box | {"page_size": 5, "fold": True}, "robots": robots}))
    return folder


@pytest.fixture(scope="module")
def web(folder: Path) -> Iterator[SampleServer]:
    with serving(folder, log=folder / "access.log") as server:
        yield server


def get(url: str, form: bytes | None = None, **headers: str) -> tuple[int, str, dict[str, str]]:
    request = urllib.request.Request(url, form, headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), dict(error.headers)


def test_a_page_is_found_whatever_the_order_of_its_query(web: SampleServer) -> None:
    status, text, _ = get(f"{HOST}/seite?a=1&b=3")
    assert status == 200
    assert "Seite 3" in text


def test_unknown_path_and_unknown_host(web: SampleServer) -> None:
    assert get(f"{HOST}/nichts")[0] == 404
    assert get("http://anderswo.example/")[0] == 502


def test_status_and_headers_of_the_list_are_sent(web: SampleServer) -> None:
    assert get(f"{HOST}/kaputt")[0] == 500
    assert "Seite 0" in get(f"{HOST}/alt")[1], "the redirect was not followed"


def test_an_unchanged_page_is_not_sent_again(web: SampleServer) -> None:
    headers = get(f"{HOST}/seite?a=1&b=1")[2]
    assert get(f"{HOST}/seite?a=1&b=1", **{"If-None-Match": headers["ETag"]})[0] == 304
    assert get(f"{HOST}/seite?a=1&b=1", **{"If-Modified-Since": headers["Last-Modified"]})[0] == 304
    assert get(f"{HOST}/seite?a=1&b=1", **{"If-None-Match": '"other"'})[0] == 200


def test_robots(web: SampleServer) -> None:
    assert "Disallow: /intern/" in get(f"{HOST}/robots.txt")[1]


def test_search_wants_its_method_and_its_hidden_fields(web: SampleServer) -> None:
    assert get(f"{HOST}/suche?q=asyl&tx=1")[0] == 400
    assert get(f"{HOST}/suche", b"q=asyl")[0] == 400
    assert get(f"{HOST}/suche", b"q=asyl&tx=1")[0] == 200


def test_search_is_literal_pages_on_and_leaves_the_menu_out(web: SampleServer) -> None:
    first = get(f"{HOST}/suche", b"q=fluechtling&tx=1")[1]
    assert first.count("<li>") == 5
    assert "page=3" in first
    assert get(f"{HOST}/suche?q=fluechtling&tx=1&page=3")[1].count("<li>") == 2
    assert "Keine Treffer" in get(f"{HOST}/suche", "q=Menüwort&tx=1".encode())[1]


def test_a_query_cannot_inject_markup(web: SampleServer) -> None:
    assert "<script>" not in get(f"{HOST}/suche", b"q=%3Cscript%3E&tx=1")[1]


def test_each_request_leaves_a_line_in_the_log(web: SampleServer, folder: Path) -> None:
    before = web.requests
    get(f"{HOST}/seite?a=1&b=2")
    line = (folder / "access.log").read_text("utf-8").splitlines()[-1].split("\t")
    assert web.requests == before + 1
    assert line[1:5] == ["GET", "musterstadt.example", "/seite?a=1&b=2", "200"]
