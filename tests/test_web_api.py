"""What the page tells programs: answers match their own description and the standard's schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator

from cli.web.app import create_app
from cli.web.openapi import description
from tests.test_export_formats import HSDS, schema
from tests.webfolder import CIRCLE, OFFICE, fill


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    clean = (OFFICE, CIRCLE)
    return create_app(fill(tmp_path_factory.mktemp("api"), clean, 'cors = "*"')).test_client()


def complaints(answer: Any, path: str) -> list[str]:
    """What is wrong with an answer by the description of its path."""
    whole = description()
    described = whole["paths"][path]["get"]["responses"][str(answer.status_code)]
    wanted = described["content"]["application/json"]["schema"]
    check = Draft202012Validator({**wanted, "components": whole["components"]})
    return [error.message for error in check.iter_errors(answer.json)]


@pytest.mark.parametrize(
    ("address", "path", "status"),
    [
        ("/", "/", 200),
        ("/openapi.json", "/openapi.json", 200),
        ("/contacts?q=Integration&place=Rheine&role=integrationsbeauftragte", "/contacts", 200),
        ("/contacts?limit=1&page=2", "/contacts", 200),
        ("/contacts?page=0", "/contacts", 400),
        ("/contacts?place=Qqqwwwxx", "/contacts", 404),
        ("/contacts?radius=10", "/contacts", 404),
        ("/contacts?radius=10&q=Integration", "/contacts", 404),
        ("/contacts?radius=10&q=Integration+Rheine", "/contacts", 200),
        (f"/contacts/{OFFICE.id}", "/contacts/{id}", 200),
        ("/contacts/0b4cbd5e-6f64-5a5e-9a39-00000000dead", "/contacts/{id}", 404),
        (f"/contacts/{OFFICE.id}/history", "/contacts/{id}/history", 200),
        ("/places?q=Neuenkirchen", "/places", 200),
        ("/places", "/places", 400),
    ],
)
def test_answers_are_as_described(client: FlaskClient, address: str, path: str, status: int) -> None:
    answer = client.get(f"/api/v1{address}")
    assert answer.status_code == status
    assert complaints(answer, path) == []


def test_a_store_that_cannot_be_read_is_no_crash(tmp_path: Path) -> None:
    data = fill(tmp_path, (OFFICE,))
    client = create_app(data).test_client()
    data.store_path.write_bytes(b"x" * 4096)
    answer = client.get(f"/api/v1/contacts/{OFFICE.id}")
    assert (answer.status_code, complaints(answer, "/contacts/{id}")) == (503, [])
    assert client.get(f"/contact/{OFFICE.id}").status_code == 503


def test_pages_follow_each_other(client: FlaskClient) -> None:
    first, second = (client.get(f"/api/v1/contacts?limit=1&page={page}").json for page in (1, 2))
    assert (first["total"], first["pages"], len(first["hits"])) == (2, 2, 1)
    assert first["hits"][0]["contact"]["id"] != second["hits"][0]["contact"]["id"]


@pytest.mark.parametrize("address", ["/api/v1/contacts?q=Integration", "/hsds/services"])
def test_what_has_not_changed_is_not_sent_again(client: FlaskClient, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert first.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_programs_cannot_write(client: FlaskClient, method: str) -> None:
    answer = getattr(client, method)("/api/v1/contacts")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


@pytest.mark.parametrize("name", ["service", "organization", "service_at_location"])
def test_hsds_answers_validate(client: FlaskClient, name: str) -> None:
    listed = client.get(f"/hsds/{name}s").json
    for part in listed["contents"]:
        assert wrong(f"{name}_list", part) == []
        assert wrong(name, client.get(f"/hsds/{name}s/{part['id']}").json) == []
    assert listed["total_items"] == len(listed["contents"]) >= 1
    assert client.get(f"/hsds/{name}s/0b4cbd5e-6f64-5a5e-9a39-00000000dead").status_code == 404


def wrong(name: str, part: dict[str, Any]) -> list[str]:
    check = Draft202012Validator(schema(name), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in check.iter_errors(part)]


def test_hsds_says_its_version(client: FlaskClient) -> None:
    start = client.get("/hsds/").json
    assert start["version"] == "3.0"
    wanted = json.loads((HSDS / "openapi.json").read_text("utf-8"))["paths"] if HSDS.exists() else {}
    assert not wanted or set(start) == {"version", "profile", "openapi_url"}
