"""The tables of the store, and how an older file becomes a newer one.

A migration is never edited once released; a change of the schema is one more script at the end.
"""

APPLICATION_ID = 0x416E6C61
"""Marks the file as ours ("Anla" in its header), so that another program's database is never written to."""

FIRST = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', 0), ('secret', randomblob(32)), ('store', lower(hex(randomblob(16))));

CREATE TABLE run (
    id INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, finished TEXT
);
CREATE TABLE publisher (          -- a body that publishes contacts; key is null while it is known from an import only
    id INTEGER PRIMARY KEY, key TEXT UNIQUE, name TEXT NOT NULL, site TEXT NOT NULL, seed TEXT
);
CREATE INDEX publisher_by_name ON publisher (name, site);
CREATE TABLE visit (
    id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, publisher INTEGER NOT NULL REFERENCES publisher,
    started TEXT NOT NULL, finished TEXT NOT NULL, requests INTEGER NOT NULL, new INTEGER NOT NULL,
    changed INTEGER NOT NULL, seen INTEGER NOT NULL
);
CREATE INDEX visit_by_publisher ON visit (publisher, id);
CREATE INDEX visit_by_run ON visit (run);
CREATE TABLE outcome (
    visit INTEGER NOT NULL REFERENCES visit ON DELETE CASCADE, number INTEGER NOT NULL, step TEXT NOT NULL,
    result TEXT NOT NULL, reason TEXT, requests INTEGER NOT NULL, found INTEGER NOT NULL, PRIMARY KEY (visit, number)
) WITHOUT ROWID;
CREATE TABLE fetch (              -- the last request of each address
    publisher INTEGER NOT NULL REFERENCES publisher, url TEXT NOT NULL, method TEXT NOT NULL, visit INTEGER NOT NULL,
    number INTEGER NOT NULL, status INTEGER, step TEXT NOT NULL, reason TEXT NOT NULL, error TEXT, at TEXT,
    size INTEGER NOT NULL, etag TEXT, last_modified TEXT, PRIMARY KEY (publisher, url, method)
) WITHOUT ROWID;
CREATE TABLE contact (            -- json: the whole record; the other columns are what queries look for
    id TEXT PRIMARY KEY, publisher INTEGER NOT NULL REFERENCES publisher, publisher_name TEXT NOT NULL,
    status TEXT NOT NULL, revision INTEGER NOT NULL, last_seen TEXT, last_checked TEXT, json TEXT NOT NULL
);
CREATE INDEX contact_by_publisher ON contact (publisher);
CREATE INDEX contact_in_order ON contact (publisher_name, id);
CREATE INDEX contact_by_revision ON contact (revision);
CREATE TABLE sighting (           -- missing_since: since when its page, though read, no longer gives it
    id INTEGER PRIMARY KEY, contact TEXT NOT NULL REFERENCES contact ON DELETE CASCADE, page_url TEXT NOT NULL,
    first_seen TEXT, last_seen TEXT, missing_since TEXT, json TEXT NOT NULL
);
CREATE INDEX sighting_by_contact ON sighting (contact);
CREATE TABLE history (            -- outlives its contact; before and after are JSON
    id INTEGER PRIMARY KEY, contact TEXT NOT NULL, run INTEGER, at TEXT NOT NULL, field TEXT NOT NULL,
    before TEXT, after TEXT
);
CREATE INDEX history_by_contact ON history (contact);
CREATE TABLE deletion (contact TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX deletion_by_revision ON deletion (revision);
CREATE TABLE proposal (
    key TEXT PRIMARY KEY, state TEXT NOT NULL, seed TEXT NOT NULL, page_url TEXT NOT NULL, link_text TEXT NOT NULL,
    proposed_by TEXT, proposed_at TEXT NOT NULL, decided_at TEXT
) WITHOUT ROWID;
CREATE TABLE suppressed (         -- what was forgotten: keyed hashes, never the value; scope "" means everywhere
    hash TEXT NOT NULL, scope TEXT NOT NULL, rule TEXT NOT NULL, words INTEGER NOT NULL, entry TEXT NOT NULL,
    at TEXT NOT NULL, PRIMARY KEY (hash, scope)
) WITHOUT ROWID;
"""

SECOND = """
CREATE TABLE alarm (              -- a loss that is not believed yet; one a publisher
    publisher INTEGER PRIMARY KEY REFERENCES publisher, since TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE INDEX contact_by_status ON contact (status, last_checked);
"""

THIRD = """
ALTER TABLE visit ADD COLUMN walked INTEGER NOT NULL DEFAULT 1;       -- 0: it ended after the known pages
ALTER TABLE visit ADD COLUMN unchanged INTEGER NOT NULL DEFAULT 0;    -- answers 304
ALTER TABLE visit ADD COLUMN size INTEGER NOT NULL DEFAULT 0;         -- bytes received
ALTER TABLE fetch ADD COLUMN mark TEXT;                               -- fingerprint of what the page gave
ALTER TABLE contact ADD COLUMN valid_until TEXT;
CREATE TABLE rhythm (             -- how often a publisher is looked at; days, and times of the last look and walk
    publisher INTEGER PRIMARY KEY REFERENCES publisher, interval REAL NOT NULL, span REAL NOT NULL, looked TEXT,
    walked TEXT, recheck TEXT, failures INTEGER NOT NULL
);
CREATE TABLE front (              -- the start page as it was last read: its own address, marks of its promising links
    publisher INTEGER PRIMARY KEY REFERENCES publisher, seed_url TEXT NOT NULL, url TEXT NOT NULL, links TEXT NOT NULL
);
CREATE TABLE evidence (           -- body: gzip of the part of the page that proves its contacts
    publisher INTEGER NOT NULL REFERENCES publisher, page_url TEXT NOT NULL, at TEXT NOT NULL,
    content_type TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (publisher, page_url)
);
CREATE INDEX evidence_by_age ON evidence (at);
CREATE TABLE census (             -- how many contacts there were at the end of a run
    run INTEGER NOT NULL REFERENCES run, status TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (run, status)
) WITHOUT ROWID;
CREATE INDEX history_by_run ON history (run);
"""

FOURTH = """
CREATE TABLE robots (             -- robots.txt of a host, kept for a day (RFC 9309, 2.4)
    root TEXT PRIMARY KEY, at TEXT NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
"""

FIFTH = """
CREATE TABLE membership (         -- the association that a municipality's own page names; ars "" where it is not known
    publisher INTEGER PRIMARY KEY REFERENCES publisher, ags TEXT NOT NULL, name TEXT NOT NULL, ars TEXT NOT NULL,
    url TEXT NOT NULL, page_url TEXT NOT NULL, quote TEXT NOT NULL, at TEXT NOT NULL
);
"""

SIXTH = """
CREATE TABLE sitemap (            -- the list of pages that dates those with contacts; dates: JSON, page → lastmod
    publisher INTEGER PRIMARY KEY REFERENCES publisher, url TEXT NOT NULL, etag TEXT, last_modified TEXT,
    dates TEXT NOT NULL
);
"""

SEVENTH = """
ALTER TABLE fetch RENAME TO older;
CREATE TABLE fetch (              -- every request of the last visit, and the last one to each page with a contact
    publisher INTEGER NOT NULL REFERENCES publisher, url TEXT NOT NULL, method TEXT NOT NULL, visit INTEGER NOT NULL,
    number INTEGER NOT NULL, status INTEGER, step TEXT NOT NULL, reason TEXT NOT NULL, error TEXT, at TEXT,
    size INTEGER NOT NULL, etag TEXT, last_modified TEXT, mark TEXT, PRIMARY KEY (publisher, visit, number)
) WITHOUT ROWID;
INSERT INTO fetch SELECT * FROM older;
DROP TABLE older;
"""

MIGRATIONS: tuple[str, ...] = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH)
"""Script n brings a file of schema version n to n + 1."""

VERSION = len(MIGRATIONS)
