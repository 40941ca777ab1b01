"""Coverage as a map: one dot a municipality, coloured by whose contact covers it. SVG, without any script."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from html import escape
from math import cos, radians

from crawler.gazetteer import ATTRIBUTION
from crawler.operation.coverage import ASSOCIATION, DISTRICT, LEVELS, NONE, OWN
from crawler.places import data

WIDTH, HEIGHT, BELOW, MARGIN = 620, 840, 112, 12
WEST, EAST, SOUTH, NORTH = 5.8, 15.1, 47.2, 55.1
MIDDLE = cos(radians((SOUTH + NORTH) / 2))
DOT = 3.2
LINE = 150
"""Characters of small print that fit the width."""
COLOURS = {OWN: "#0b6e4f", ASSOCIATION: "#5fb49c", DISTRICT: "#e0b84c", NONE: "#c9c9c9"}
"""Told apart in grey and by colour-blind eyes, too: from dark to light."""
TOLD = {OWN: "own contact", ASSOCIATION: "its association's", DISTRICT: "its district's", NONE: "none"}


def svg(levels: Mapping[str, str]) -> str:
    """The map of `levels` (AGS → whose contact covers the municipality)."""
    drawn = [_dots(level, levels) for level in reversed(LEVELS)]
    title = f"{sum(level != NONE for level in levels.values())} of {len(levels)} municipalities have a contact"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT + BELOW}" role="img">',
            f"<title>{escape(title)}</title>",
            '<rect width="100%" height="100%" fill="#ffffff"/>',
            *drawn,
            *_legend(levels),
            *_sources(),
            "</svg>\n",
        ]
    )


def _dots(level: str, levels: Mapping[str, str]) -> str:
    """All dots of one colour as one path: short strokes with round ends."""
    places = data.municipalities()
    points = (_point(places[ags].lat, places[ags].lon) for ags, one in levels.items() if one == level and ags in places)
    path = "".join(f"M{x:.0f} {y:.0f}h0" for x, y in points)
    return f'<path d="{path}" stroke="{COLOURS[level]}" stroke-width="{DOT}" stroke-linecap="round" fill="none"/>'


def _point(lat: float | None, lon: float | None) -> tuple[float, float]:
    scale = min((WIDTH - 2 * MARGIN) / ((EAST - WEST) * MIDDLE), (HEIGHT - 2 * MARGIN) / (NORTH - SOUTH))
    east, north = ((lon or WEST) - WEST) * MIDDLE, NORTH - (lat or NORTH)
    return MARGIN + east * scale, MARGIN + north * scale


def _legend(levels: Mapping[str, str]) -> list[str]:
    counts = {level: sum(one == level for one in levels.values()) for level in LEVELS}
    lines = []
    for number, level in enumerate(LEVELS):
        y = HEIGHT + 14 + 16 * number
        lines.append(f'<circle cx="{MARGIN + 5}" cy="{y - 4}" r="5" fill="{COLOURS[level]}"/>')
        told = f"{TOLD[level]}: {counts[level]:,}"
        lines.append(f'<text x="{MARGIN + 18}" y="{y}" font-family="sans-serif" font-size="12">{told}</text>')
    return lines


def _sources() -> list[str]:
    """Whom to name, in lines that fit."""
    lines = textwrap.wrap(ATTRIBUTION, LINE)
    style = 'font-family="sans-serif" font-size="7" fill="#555555"'
    return [
        f'<text x="{MARGIN}" y="{HEIGHT + 84 + 9 * number}" {style}>{escape(line)}</text>'
        for number, line in enumerate(lines)
    ]
