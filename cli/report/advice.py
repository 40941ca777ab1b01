"""Why a site could not be read, as a class with advice for the operator."""

from __future__ import annotations

import re
from typing import NamedTuple


class Failure(NamedTuple):
    """A class of failures: its name, how it is known in the reason of an outcome, and what helps."""

    name: str
    pattern: str
    advice: str


FAILURES = (
    Failure("DNS", r"host name", "The domain is gone or misspelt: look for the new one with `seeds find`."),
    Failure("TLS", r"certificate|tls|ssl", "Its certificate is not valid. Tell the site; until then it is not read."),
    Failure("refused", r"refused|broke \(", "Nobody answers at this address. If it stays so, check it by hand."),
    Failure("robots", r"robots", "The site does not want to be crawled. Ask its operators, or call them."),
    Failure("time-out", r"no answer in time|come back", "The site is slow or overloaded: it is tried again."),
    Failure("consent wall", r"consent wall", "Only a banner is shown. Read the site by hand."),
    Failure("challenge", r"challenge", "The site wants to see a human. Ask its operators to let the crawler in."),
    Failure("maintenance", r"maintenance", "It is being worked on: it is tried again."),
    Failure("parked", r"parked", "The domain has another owner: look for the new one with `seeds find`."),
    Failure("soft 404", r"soft 404|empty page", "The start page says that it does not exist: check the address."),
    Failure("4xx", r"answers 4|status 4", "The address is not served any more: look for the new one."),
    Failure("5xx", r"answers 5|status 5", "The server has an error: it is tried again."),
    Failure("too large", r"too large", "The page is larger than is read."),
    Failure("broke off", r"broke off", "An error of this program: please report it."),
)
OTHER = Failure("other", r"", "Look at the site by hand.")
NO_CONTACT = "no contact any more"
NO_CONTACT_ADVICE = "It had contacts, and none is confirmed now: look whether the office has moved or closed."


def failure_of(reason: str | None) -> Failure:
    """The class of an outcome's reason."""
    text = (reason or "").lower()
    return next((failure for failure in FAILURES if re.search(failure.pattern, text)), OTHER)
