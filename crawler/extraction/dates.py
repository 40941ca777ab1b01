"""How old a page is, where it says so, and whether it looks like news: who was in charge then may be so no longer."""

from __future__ import annotations

import re
from datetime import date

from crawler.extraction.lines import Line
from crawler.extraction.patterns import first_match
from crawler.page import Page
from crawler.words.labels import MONTHS
from crawler.words.relevance import (
    JOB_WORDS,
    LAW_WORDS,
    NEWS_PATHS,
    NEWS_SECTIONS,
    NEWS_WORDS,
    OLD_NEWS_YEARS,
    UPDATED_WORDS,
)

ADVERTISEMENT = "job advertisement"
DAY = re.compile(rf"(?<!\d)\d{{1,2}}\.\s?(?:\d{{1,2}}\.|(?:{'|'.join(MONTHS)})\s)\s?(20\d\d)(?!\d)", re.IGNORECASE)
DATE_ALONE = re.compile(DAY.pattern + r"(?:,? \d\d?[:.]\d\d(?: Uhr)?)?", re.IGNORECASE)
NEWSLETTER = "/newsletter"
ISO = re.compile(r"(20\d\d)-\d\d-\d\d")
PATH_YEAR = re.compile(r"/(20\d\d)(?:[/.-]|$)")
YEAR = re.compile(r"(?<![\d.])(20[0-3]\d)(?!\d)")
DATED = ("article:published_time", "date", "dc.date", "datepublished", "og:published_time", "pubdate")


def old_news(page: Page, lines: list[Line], today: date, *, news: bool) -> str:
    """Why a page is old news ("Meldung vom 12.02.2016") or a job advertisement; "" for all others."""
    if first_match(JOB_WORDS, " · ".join(line.text for line in lines[:80] if len(line.text) < 160)):
        return ADVERTISEMENT
    recent = today.year - OLD_NEWS_YEARS
    if not news or any(_year(line.text) >= recent for line in lines if _is_updated(line)):
        return ""
    dated = [_year(line.text) for line in lines[:40] if len(line.text) < 120 and line.region != "footer"]
    year = _published(page) or max(dated, default=0) or _in_headline(lines)
    return f"dated {year}" if year and year < recent else ""


def _is_updated(line: Line) -> bool:
    """A date of the page's own text; that in the foot is the whole site's."""
    return line.region != "footer" and bool(first_match(UPDATED_WORDS, line.text))


def _in_headline(lines: list[Line]) -> int:
    text = next((line.text for line in lines if line.level == 1), "")
    return max((int(year) for year in YEAR.findall(text)), default=0)


def is_news(page: Page, lines: list[Line], sections: tuple[str, ...]) -> bool:
    """Whether a page is a piece of news: by its address, its section, or the date that it bears."""
    address = page.url.lower().replace(NEWSLETTER, "")
    if any(word in address for word in NEWS_PATHS) or PATH_YEAR.search(address):
        return True
    if any(first_match(NEWS_SECTIONS, section) for section in sections):
        return True
    if any(DATE_ALONE.fullmatch(line.text) for line in lines[:60]):
        return True
    return any(
        first_match(NEWS_WORDS, line.text) and not first_match(LAW_WORDS, line.text)
        for line in lines[:40]
        if len(line.text) < 80 and DAY.search(line.text)
    )


def _published(page: Page) -> int:
    for meta in page.tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in DATED and (match := ISO.search(meta.get("content", ""))):
            return int(match[1])
    for time in page.tree.iter("time"):
        if match := ISO.search(time.get("datetime", "")):
            return int(match[1])
    match = PATH_YEAR.search(page.url)
    return int(match[1]) if match else 0


def _year(text: str) -> int:
    return max((int(year) for year in DAY.findall(text)), default=0)
