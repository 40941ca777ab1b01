"""Completes what is being typed, letter by letter, with words that the records hold."""

from __future__ import annotations

from pathlib import Path

from index.schema import View
from index.snapshot import opened


def complete(folder: Path, typed: str, limit: int = 8) -> tuple[str, ...]:
    """What `typed` may become: its last word completed, the words of most records first; () for nothing like it.

    Only words that everybody may search for.

    Raises IndexProblem where there is no index in `folder`.
    """
    if not typed or typed[-1].isspace():
        return ()
    *before, last = typed.split()
    snapshot = opened(folder, View(private=False, hidden=False))
    with snapshot.lock:
        found = snapshot.spelling.completions(last, limit, known=snapshot.holds)
    return tuple(" ".join((*before, word)) for word in found)
