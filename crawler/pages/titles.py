"""Titles as a site writes them: "Ausländerbehörde | Stadt X". What all of them share names the site, not the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

PARTS = re.compile(r"\s+[|–—·»/-]\s+")
FEW = 3
"""Titles from which on it shows what they share."""
MOST_SHARE = 0.6


def own_parts(titles: Sequence[str]) -> list[str]:
    """Each title without the parts that most of them share; as it is where nothing else would be left."""
    parts = [PARTS.split(title.strip()) for title in titles]
    counts = Counter(part for each in parts for part in set(each))
    shared = {part for part, count in counts.items() if count >= max(FEW, MOST_SHARE * len(titles))}
    return [
        " – ".join(part for part in each if part not in shared) or title
        for title, each in zip(titles, parts, strict=True)
    ]
