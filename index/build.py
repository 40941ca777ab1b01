"""Brings the index up to the store: only what changed, or everything anew beside the old one."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version as installed
from pathlib import Path
from typing import Any, Protocol

from whoosh import index as whoosh_index

from crawler.contact import Contact, Membership
from index import belonging, schema, versions, vocabulary
from index.exposure import exposed
from index.places import load_own, save_own, unknown_places
from index.spelling import Spellings, load
from index.weights import Survey, Weigher, survey, texts

Progress = Callable[[int], None]
"""Is told after each contact how many are done."""

OLDEST = 30
"""Days after which everything is written anew: what contacts once were goes for good, segments become one."""
_MEMORY = 256
"""Megabytes that the writer may use before it writes to disk."""
_CODE = (
    "atlas", "belonging", "build", "columns", "compounds", "duplicates", "exposure", "german", "places", "schema",
    "spelling", "vocabulary", "weights",
)  # fmt: skip
_WORDS = ("compounds", "everyday", "glossary", "stop", "synonyms", "verbs")


class Store(Protocol):
    """What is wanted of the store (crawler.store)."""

    def contacts(self) -> Iterable[Contact]: ...
    def changes_since(self, revision: int) -> tuple[Iterable[Contact], Iterable[str]]: ...
    def revision(self) -> int: ...
    def memberships(self) -> Iterable[Membership]: ...


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was done: "nothing", "update" or "rebuild", why, and how many contacts were written."""

    done: str
    reason: str
    written: int = 0

    def __str__(self) -> str:
        if self.done == "nothing":
            return f"The index is up to date: {self.reason}."
        how = "rebuilt" if self.done == "rebuild" else "updated"
        contacts = "1 contact" if self.written == 1 else f"{self.written} contacts"
        return f"The index was {how} ({self.reason}): {contacts} written."


def update(store: Store, folder: Path, *, progress: Progress | None = None) -> BuildReport:
    """Brings the index in `folder` up to the store; rebuilds it where it is missing, damaged or made in another way."""
    version = versions.current(folder)
    revision = store.revision()
    reason = _doubt(version, revision, folder)
    if version is None or reason:
        return rebuild(store, folder, reason=reason, progress=progress)
    if version.revision == revision:
        return BuildReport("nothing", "it holds all that the store holds")
    changed, erased = store.changes_since(version.revision)
    if next(iter(erased), None) is not None:
        return rebuild(store, folder, reason="contacts were erased, without a trace", progress=progress)
    _keep_belonging(store, folder / version.folder)
    return _change(changed, revision, folder, version, progress)


def rebuild(store: Store, folder: Path, *, reason: str = "asked for", progress: Progress | None = None) -> BuildReport:
    """Builds the index anew beside the old one and puts it in its place in one step."""
    revision = store.revision()
    surveyed = survey(contact for contact in map(exposed, store.contacts()) if contact)
    beside = versions.new_folder(folder)
    try:
        written = _write_all(store.contacts(), beside, surveyed, progress)
        _keep_belonging(store, beside)
        how = fingerprint(), _today(), dict(surveyed.lengths), versions.files_of(beside), schema.shape()
        made = versions.Version(beside.name, revision, *how)
        versions.switch(folder, made)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    versions.tidy(folder, keep=beside.name)
    return BuildReport("rebuild", reason, written)


def fingerprint() -> str:
    """Of everything that decides how a record is indexed: code, vocabulary, the libraries' versions."""
    here = Path(__file__).parent
    there = here.parent / "crawler"
    made_by = hashlib.sha256()
    own = (here / f"{name}.py" for name in _CODE)
    vocabulary_files = (there / "words" / f"{name}.py" for name in _WORDS)
    keeping = (there / "keeping" / f"{name}.py" for name in ("spelt", "volunteers"))
    for path in (*own, *vocabulary_files, *keeping, there / "contact.py"):
        made_by.update(path.read_bytes())
    made_by.update(f"{installed('whoosh3')} {installed('PyStemmer')}".encode())
    return made_by.hexdigest()[:16]


def _doubt(version: versions.Version | None, revision: int, folder: Path) -> str:
    """Why the version in use cannot be built upon; "" where it can."""
    if version is None:
        return "there was none" if not (folder / versions.CURRENT).exists() else "it was damaged"
    if version.fingerprint != fingerprint():
        return "words are now understood in another way"
    if version.revision > revision:
        return "it was ahead of the store"
    if _today() - version.built > OLDEST:
        return "it was a month old"
    return "" if versions.intact(folder, version) else "it was damaged"


def _write_all(contacts: Iterable[Contact], folder: Path, surveyed: Survey, progress: Progress | None) -> int:
    writer = whoosh_index.create_in(str(folder), schema.schema()).writer(limitmb=_MEMORY)
    weigher = Weigher(surveyed.lengths, surveyed.stems.__contains__)
    spellings = Spellings()
    places: dict[str, dict[str, Any]] = {}
    written = 0
    for contact in _told(contacts, progress):
        writer.add_document(**schema.document(contact, *_terms(contact, weigher)))
        spellings.add(texts(contact))
        places |= unknown_places(contact.places)
        written += 1
    writer.commit()
    spellings.save(folder)
    save_own(folder, places)
    vocabulary.save(folder)
    return written


def _terms(contact: Contact, weigher: Weigher) -> tuple[dict[str, float] | None, dict[str, float]]:
    """The terms that everybody may ask for (None: nobody), and those that only the operator may, with their weights."""
    open_ = exposed(contact)
    weights = weigher.weigh(open_) if open_ else None
    own = weigher.weigh(contact) if open_ is not contact else {}
    return weights, {term: weight for term, weight in own.items() if term not in (weights or {})}


def _change(
    changed: Iterable[Contact], revision: int, folder: Path, version: versions.Version, progress: Progress | None
) -> BuildReport:
    """Writes what changed into the version in use: Whoosh's readers keep what they have opened."""
    index = whoosh_index.open_dir(str(folder / version.folder))
    reader: Any = index.reader()  # type: ignore[no-untyped-call]
    with reader:
        writer = index.writer(limitmb=_MEMORY)
        weigher = Weigher(version.lengths, _stands_in(reader))
        spellings = Spellings()
        places: dict[str, dict[str, Any]] = {}
        written = 0
        for contact in _told(changed, progress):
            writer.update_document(**schema.document(contact, *_terms(contact, weigher)))
            spellings.add(texts(contact))
            places |= unknown_places(contact.places)
            written += 1
        writer.commit()
    spellings.save(folder / version.folder, known=load(folder / version.folder))
    save_own(folder / version.folder, places)
    files = versions.files_of(folder / version.folder)
    versions.switch(folder, version._replace(revision=revision, files=files))
    return BuildReport("update", f"from revision {version.revision} to {revision}", written)


def _keep_belonging(store: Store, folder: Path) -> None:
    """Who belongs to which association; the municipalities are places to be asked for even without a contact."""
    told = list(store.memberships())
    belonging.save(folder, told)
    known = load_own(folder)
    save_own(folder, unknown_places(one.municipality for one in told if one.municipality.ags not in known))


def _today() -> int:
    return date.today().toordinal()


def _stands_in(reader: Any) -> Callable[[str], bool]:
    return lambda root: ("words", root.encode()) in reader


def _told(contacts: Iterable[Contact], progress: Progress | None) -> Iterator[Contact]:
    for done, contact in enumerate(contacts, 1):
        yield contact
        if progress:
            progress(done)
