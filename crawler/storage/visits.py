"""Runs, visits, what their steps came to, their requests, and the seeds that they proposed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from urllib.parse import urlsplit

from crawler.storage.codec import dump, load_seed
from crawler.storage.publishers import Publisher, host
from crawler.storage.rows import Proposed, Run, Saved, Visitor, VisitOutcome
from crawler.visited import Fetch, Outcome, Proposal, Visited

NOT_MODIFIED = 304
STATES = ("proposed", "accepted", "rejected")


def save_visit(db: sqlite3.Connection, publisher: Publisher, visited: Visited, run: int, saved: Saved) -> None:
    """Stores everything of a visit but its contacts, within the transaction that is open."""
    values = (
        run,
        publisher.id,
        visited.started,
        visited.finished,
        _requests(visited),
        saved.new,
        saved.changed,
        saved.seen,
        visited.walked,
        sum(fetch.status == NOT_MODIFIED for fetch in visited.fetches),
        sum(fetch.size for fetch in visited.fetches),
    )
    visit = db.execute(
        "INSERT INTO visit (run, publisher, started, finished, requests, new, changed, seen, walked, unchanged, size) "
        "VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        values,
    ).lastrowid
    outcomes = enumerate(visited.outcomes)
    rows = ((visit, n, o.step, o.result, o.reason, o.requests, o.found) for n, o in outcomes)
    db.executemany("INSERT INTO outcome VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    _save_fetches(db, publisher.id, visit or 0, visited.fetches)
    for proposal in visited.proposals:
        _propose(db, proposal, publisher, visited.finished)


def _requests(visited: Visited) -> int:
    return len(visited.fetches) or sum(outcome.requests for outcome in visited.outcomes)


def _save_fetches(db: sqlite3.Connection, publisher: int, visit: int, fetches: tuple[Fetch, ...]) -> None:
    """Those of this visit replace older ones, save for pages with a contact: their validators are still of use."""
    db.execute(
        "DELETE FROM fetch WHERE publisher = ?1 AND url NOT IN (SELECT s.page_url FROM sighting s "
        "JOIN contact c ON c.id = s.contact WHERE c.publisher = ?1)",
        (publisher,),
    )
    asked = {(publisher, fetch.url, fetch.method) for fetch in fetches}
    db.executemany("DELETE FROM fetch WHERE publisher = ? AND url = ? AND method = ?", asked)
    rows = (
        (
            publisher,
            f.url,
            f.method,
            visit,
            n,
            f.status,
            f.step,
            f.reason,
            f.error,
            f.at,
            f.size,
            f.etag,
            f.last_modified,
            f.mark,
        )
        for n, f in enumerate(fetches)
    )
    db.executemany("INSERT INTO fetch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def proposal_key(url: str) -> str:
    """What two proposals of one site have in common: host without www, and path."""
    path = urlsplit(url).path.rstrip("/") if host(url) else url
    return host(url).removeprefix("www.") + path


def _propose(db: sqlite3.Connection, proposal: Proposal, publisher: Publisher, at: str) -> None:
    """Proposes a site once; what was decided on it before stays decided."""
    db.execute(
        "INSERT INTO proposal VALUES (?, 'proposed', ?, ?, ?, ?, ?, NULL) ON CONFLICT (key) DO NOTHING",
        (
            proposal_key(proposal.seed.url),
            dump(proposal.seed),
            proposal.page_url,
            proposal.link_text,
            publisher.name,
            at,
        ),
    )


def proposals(db: sqlite3.Connection, state: str | None) -> Iterator[Proposed]:
    """What was proposed, by key."""
    wanted = "WHERE state = ?" if state else ""
    query = f"SELECT key, state, seed, page_url, link_text, proposed_by, proposed_at, decided_at FROM proposal {wanted}"
    for key, now, seed, page, text, *rest in db.execute(f"{query} ORDER BY key", (state,) if state else ()):
        yield Proposed(key, now, Proposal(load_seed(seed), page, text), *rest)


def runs(db: sqlite3.Connection, number: int) -> list[Run]:
    """The last runs, latest first."""
    query = (
        "SELECT r.id, r.command, r.started, r.finished, count(v.id), total(v.requests), total(v.new), "
        "total(v.changed), total(v.seen) FROM run r LEFT JOIN visit v ON v.run = r.id "
        "GROUP BY r.id ORDER BY r.id DESC LIMIT ?"
    )
    return [Run(*row[:4], *(int(value) for value in row[4:])) for row in db.execute(query, (number,))]


def outcomes(db: sqlite3.Connection, run: int | None) -> Iterator[VisitOutcome]:
    """The outcomes of a run; without one, of the last visit to each seed."""
    where = "v.run = ?" if run else "v.id = (SELECT max(id) FROM visit WHERE publisher = v.publisher)"
    for of_run, at, seed, *outcome in db.execute(
        "SELECT v.run, v.finished, p.seed, o.step, o.result, o.reason, o.requests, o.found FROM visit v "
        "JOIN publisher p ON p.id = v.publisher JOIN outcome o ON o.visit = v.id "
        f"WHERE {where} ORDER BY v.id, o.number",
        (run,) if run else (),
    ):
        yield VisitOutcome(of_run, at, load_seed(seed), Outcome(*outcome))


def visitors(db: sqlite3.Connection) -> Iterator[Visitor]:
    """Every seed that was visited, with its last visit, the one longest ago first."""
    for seed, *rest in db.execute(
        "SELECT p.seed, v.finished, v.requests, v.new, v.changed, v.seen FROM publisher p JOIN visit v ON v.id = "
        "(SELECT max(id) FROM visit WHERE publisher = p.id) ORDER BY v.finished, p.id"
    ):
        yield Visitor(load_seed(seed), *rest)


def fetches(db: sqlite3.Connection, key: str) -> list[Fetch]:
    """The requests of a seed's last visit, and the last one to each of its pages with contacts."""
    return [
        Fetch(*row)
        for row in db.execute(
            "SELECT url, method, status, step, f.reason, error, at, size, etag, last_modified, mark FROM fetch f "
            "JOIN publisher p ON p.id = f.publisher WHERE p.key = ? ORDER BY visit DESC, number",
            (key,),
        )
    ]
