"""The report of a run as one HTML page that needs nothing else: no script, no picture, no request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

from cli.report.changes import KINDS, TITLES, values
from cli.report.svg import bars, lines
from cli.wording import STEPS, minute
from crawler.contact import STATUSES

STYLE = """
:root{--ink:#1d2433;--soft:#5b6475;--rule:#dde2ea;--back:#fff;--good:#2a7f62;--warn:#c77d0a;--bad:#b3372f;--blue:#2f6fb3;
--pale:#c9d6e6}
@media(prefers-color-scheme:dark){:root{--ink:#e7eaf0;--soft:#a2abba;--rule:#353c4a;--back:#161a22;--pale:#3b4d66}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);max-width:70rem;margin:0 auto;
padding:1rem}
h1{font-size:1.5rem;margin:.3rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:.3rem 0}a{color:var(--blue)}
.cards{display:flex;flex-wrap:wrap;gap:.6rem;padding:0;margin:1rem 0;list-style:none}
.cards li{border:1px solid var(--rule);border-radius:.5rem;padding:.5rem .9rem;min-width:6rem}
.cards b{display:block;font-size:1.4rem}.cards .none{opacity:.45}.cards a{color:inherit;text-decoration:none}
.alarm{border-left:.3rem solid var(--bad);padding:.4rem .8rem}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));gap:1.2rem}
figure{margin:0}figcaption{font-weight:600}svg{width:100%;height:auto}svg text{font-size:13px;fill:var(--ink)}
.legend span{margin-right:1rem;font-size:.85rem;color:var(--soft)}
.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.3rem;border-radius:.15rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule)}
td{overflow-wrap:anywhere}del{color:var(--bad)}ins{color:var(--good);text-decoration:none}.soft{color:var(--soft)}
"""
ADDRESSES = ("page_url", "contact_form")
COLOURS = {"confirmed": "good", "unconfirmed": "warn", "gone": "bad"}
LONGEST = 24
"""Letters of a name beside a bar."""
MEANING = {
    "moved": "The same contact at another address.",
    "succeeded": "Somebody else bears the role now; both are kept.",
    "unconfirmed": "Could not be read, or is not named at a first look. What was known is kept; it is looked at again.",
    "gone": "Twice in at least three days not named any more. Left out of searches and lists.",
}
"""What stands below the heading of a section."""
MOST = 500
"""Rows of one table; the JSON file has them all."""


def page(facts: dict[str, Any]) -> str:
    """The page of the facts of a run."""
    title = f"Run {facts['run']} ({facts['command']}), {minute(facts['started'])} UTC"
    parts = (_head(facts, title), _alarms(facts), _plots(facts), _failing(facts), *map(_changes(facts), KINDS))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>\n"
    )


def _head(facts: dict[str, Any], title: str) -> str:
    counts = facts["counts"]
    cost: list[tuple[object, str, str]] = [
        (facts["sites"], "sites", ""), (facts["walked"], "walked through", ""), (facts["requests"], "requests", ""),
        (facts["unchanged"], "not modified", ""), (size(facts["bytes"]), "received", ""),
    ]  # fmt: skip
    news = [*((counts[kind], kind, kind) for kind in KINDS), (len(facts["failing"]), "sites failing", "failing")]
    ended = f"until {minute(facts['finished'])} UTC" if facts["finished"] else "not finished"
    return f'<h1>{escape(title)}</h1><p class="soft">{ended}</p>{_cards(cost)}{_cards(news)}'


def _cards(numbers: Iterable[tuple[object, str, str]]) -> str:
    """(number, what it counts, the section that lists them, if any)."""
    said = (
        f'<li class="none"><b>0</b>{escape(what)}</li>' if not number
        else f'<li><a href="#{at}"><b>{escape(str(number))}</b>{escape(what)}</a></li>' if at
        else f"<li><b>{escape(str(number))}</b>{escape(what)}</li>"
        for number, what, at in numbers
    )  # fmt: skip
    return f'<ul class="cards">{"".join(said)}</ul>'


def size(number: int) -> str:
    """Bytes as a person reads them."""
    for unit in ("B", "kB", "MB"):
        if number < 1000:
            return f"{number:.0f} {unit}" if unit == "B" else f"{number:.1f} {unit}"
        number = number / 1000  # type: ignore[assignment]
    return f"{number:.1f} GB"


def _alarms(facts: dict[str, Any]) -> str:
    said = (
        f'<p class="alarm"><b>{escape(a["name"])}</b>: {escape(a["reason"])}. What was known is kept; it is looked at '
        f"again three days after {escape(minute(a['since']))}.</p>"
        for a in facts["alarms"]
    )
    return f"<h2>Alarms</h2>{''.join(said)}" if facts["alarms"] else ""


def _plots(facts: dict[str, Any]) -> str:
    over, runs, lands, hosts = facts["over_time"], facts["runs"], facts["coverage"], facts["hosts"]
    series = [(status, COLOURS[status], [at.get(status, 0) for at in over]) for status in STATUSES]
    asked = [
        ("requests", "blue", [run["requests"] for run in runs]),
        ("not modified", "good", [run["unchanged"] for run in runs]),
    ]
    steps = facts["by_step"]
    seen = [land for land in lands if land["contacts"] or land["covered"]]
    slow = [host for host in hosts if host["seconds"] > 0]
    drawn = (
        lines("Contacts by status, run by run", [minute(at["at"]) for at in over], series),
        lines("Requests, run by run", [minute(run["at"]) for run in runs], asked),
        bars("Contacts by the step that found them", [STEPS[s] for s in steps], [("", "blue", list(steps.values()))]),
        bars("Contacts by Land", [land["state"] for land in seen], [("", "blue", [land["contacts"] for land in seen])]),
        bars("Municipalities by Land", [land["state"] for land in seen], [
            ("all", "pale", [land["places"] for land in seen]),
            ("with a contact, their own or their district's", "blue", [land["covered"] for land in seen]),
        ]),
        bars("Sites that took longest, in seconds", [short(h["host"]) for h in slow],
             [("", "blue", [h["seconds"] for h in slow])]) if slow else "",
    )  # fmt: skip
    return f'<div class="plots">{"".join(drawn)}</div>'


def short(name: str) -> str:
    """A name that fits beside a bar."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _failing(facts: dict[str, Any]) -> str:
    if not facts["failing"]:
        return ""
    order = sorted(facts["failing"], key=lambda site: (site["class"], site["name"]))
    rows = (
        [_link(s["url"], s["name"]), escape(s["class"]), escape(s["reason"] or ""), escape(s["advice"])] for s in order
    )
    return (
        f'<h2 id="failing">Sites that fail ({len(order)})</h2>{_table(["site", "class", "reason", "what helps"], rows)}'
    )


def _changes(facts: dict[str, Any]) -> Any:
    def section(kind: str) -> str:
        found = [change for change in facts["changes"] if change["kind"] == kind]
        if not found:
            return ""
        rows = ([_link(c["page_url"], c["name"]), escape(c["publisher"]), _what(c)] for c in found[:MOST])
        more = f'<p class="soft">and {len(found) - MOST} more in the JSON file</p>' if len(found) > MOST else ""
        meaning = f'<p class="soft">{MEANING[kind]}</p>' if kind in MEANING else ""
        head = f'<h2 id="{kind}">{TITLES[kind]} ({len(found)})</h2>{meaning}'
        return f"{head}{_table(['contact', 'publisher', 'what'], rows)}{more}"

    return section


def _what(change: dict[str, Any]) -> str:
    said = [escape(change["reason"])] if change["reason"] and change["kind"] in ("unconfirmed", "gone") else []
    for name, field in change["fields"].items():
        before, after = (escape(", ".join(values(field[side]))) for side in ("before", "after"))
        if name in ADDRESSES:
            before, after = _without_common_host(before, after)
        if name != "status":
            said.append(f"{escape(_label(name))}: <del>{before or '–'}</del> → <ins>{after or '–'}</ins>")
    return "<br>".join(said)


def _label(field: str) -> str:
    """A field's name in a sentence."""
    return "page" if field == "page_url" else field.replace("_", " ")


def _without_common_host(before: str, after: str) -> tuple[str, str]:
    """Two addresses of one site without what they have in common: what is new stands out."""
    old, new = urlsplit(before), urlsplit(after)
    if not old.netloc or old[:2] != new[:2]:
        return before, after
    return before.removeprefix(f"{old.scheme}://{old.netloc}"), after.removeprefix(f"{new.scheme}://{new.netloc}")


def _link(url: str, text: str) -> str:
    """A link, where the address is one of the web: what a page wrote is never run."""
    if not url.startswith(("http://", "https://")):
        return escape(text)
    return f'<a href="{escape(url)}" rel="noreferrer">{escape(text)}</a>'
