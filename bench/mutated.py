"""How long mutated pages take to read: `python -m bench.mutated [PAGES] [SEED]` prints the slowest and what went wrong.

The pages are those of tests/pages with pieces cut out, doubled, swapped or taken from another page (goal: 20,000 pages, no
exception, none over 2 s). That nothing is invented on them is a test's business (`make slow`).
"""

from __future__ import annotations

import random
import sys
import time
from statistics import median

from crawler.extraction import Unreadable, read
from tests.test_extraction_properties import TODAY, mutated, page_of


def main(pages: int = 20_000, seed: int = 1) -> None:
    """Reads so many pages and prints the figures."""
    rng = random.Random(seed)
    taken: list[tuple[float, int]] = []
    errors: list[str] = []
    for number in range(pages):
        page = page_of(mutated(rng))
        start = time.perf_counter()
        try:
            read(page, today=TODAY)
        except Unreadable:
            continue
        except Exception as error:
            errors.append(f"page {number}: {error!r}")
        taken.append((time.perf_counter() - start, number))
    slowest, number = max(taken)
    middle = median(each for each, _ in taken)
    print(f"{pages} pages, seed {seed}: {len(errors)} exceptions; median {middle * 1000:.1f} ms,", end=" ")
    print(f"slowest {slowest * 1000:.0f} ms (page {number})")
    print("\n".join(errors[:10]))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
