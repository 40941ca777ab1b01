"""Small plots as SVG text, for pages that ask nobody for anything. Colours are CSS variables of the page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

WIDTH, LABEL, ROW, HEIGHT, EDGE = 640, 190, 22, 200, 40
Series = tuple[str, str, Sequence[float]]
"""Name, colour, values."""


def bars(title: str, labels: Sequence[str], series: Sequence[Series]) -> str:
    """Horizontal bars, one row a label; several series lie one upon the other, the longest first."""
    most = max((value for _, _, values in series for value in values), default=0) or 1
    parts = []
    for row, label in enumerate(labels):
        y = row * ROW
        parts.append(f'<text x="{LABEL - 8}" y="{y + 15}" text-anchor="end">{escape(label)}</text>')
        parts += [_bar(y, values[row], most, colour) for _, colour, values in series]
        said = " / ".join(_number(values[row]) for _, _, values in series)
        end = LABEL + (WIDTH - LABEL - 90) * max(values[row] for _, _, values in series) / most
        parts.append(f'<text x="{end + 6:.0f}" y="{y + 15}">{said}</text>')
    return _drawn(title, len(labels) * ROW + 6, "".join(parts), series)


def _bar(y: float, value: float, most: float, colour: str) -> str:
    width = (WIDTH - LABEL - 90) * value / most
    return f'<rect x="{LABEL}" y="{y + 3}" width="{width:.1f}" height="{ROW - 6}" fill="var(--{colour})"/>'


def lines(title: str, labels: Sequence[str], series: Sequence[Series]) -> str:
    """Lines over time, from nought; a single point is drawn as a dot."""
    most = max((value for _, _, values in series for value in values), default=0) or 1
    step = (WIDTH - 2 * EDGE) / max(1, len(labels) - 1)
    parts = [_grid(most)]
    for _, colour, values in series:
        points = [(EDGE + n * step, HEIGHT - (HEIGHT - 20) * value / most) for n, value in enumerate(values)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="var(--{colour})" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="var(--{colour})"/>' for x, y in points]
    ends = ((0, "start"), (len(labels) - 1, "end")) if len(labels) > 1 else ((0, "start"),)
    for number, anchor in ends if labels else ():
        x, text = EDGE + number * step, escape(labels[number])
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT + 18}" text-anchor="{anchor}">{text}</text>')
    return _drawn(title, HEIGHT + 26, "".join(parts), series)


def _grid(most: float) -> str:
    rules = []
    for share in (0, 0.5, 1):
        y = HEIGHT - (HEIGHT - 20) * share
        rules.append(f'<line x1="{EDGE}" x2="{WIDTH - EDGE}" y1="{y}" y2="{y}" stroke="var(--rule)"/>')
        rules.append(f'<text x="{EDGE - 6}" y="{y + 4}" text-anchor="end">{_number(most * share)}</text>')
    return "".join(rules)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) or value >= 10 else f"{value:.1f}"


def _drawn(title: str, height: float, body: str, series: Sequence[Series]) -> str:
    names = "".join(
        f'<span><i style="background:var(--{colour})"></i>{escape(name)}</span>' for name, colour, _ in series
    )
    legend = f'<p class="legend">{names}</p>' if len(series) > 1 else ""
    drawing = f'<svg viewBox="0 0 {WIDTH} {height:.0f}" role="img" aria-label="{escape(title)}">{body}</svg>'
    return f"<figure><figcaption>{escape(title)}</figcaption>{legend}{drawing}</figure>"
