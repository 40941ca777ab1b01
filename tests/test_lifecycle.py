"""An error never deletes, a loss is believed on the second look, and a site that seems emptied raises an alarm."""

import pytest

from crawler.keeping.lifecycle import NOT_NAMED, PAGE_GONE, Alarm, Counts, Seen, State, Verdict, guard, next_state

FIRST, NEXT_DAY, THIRD_DAY, FOURTH_DAY = (f"2026-01-0{day}T03:00:00Z" for day in (1, 2, 3, 4))
CONFIRMED = State()
LOST = State("unconfirmed", NOT_NAMED)
GONE = State("gone", NOT_NAMED)
DOWN = State("unconfirmed", "503")


@pytest.mark.parametrize(
    ("before", "seen", "at", "after"),
    [
        (CONFIRMED, Seen(named=True), FIRST, CONFIRMED),
        (DOWN, Seen(named=True), FIRST, CONFIRMED),
        (GONE, Seen(named=True), FIRST, CONFIRMED),
        (CONFIRMED, Seen(), FIRST, CONFIRMED),
        (DOWN, Seen(), FIRST, DOWN),
        (CONFIRMED, Seen(unreadable="503"), FIRST, DOWN),
        (LOST, Seen(unreadable="503"), FOURTH_DAY, DOWN),
        (GONE, Seen(unreadable="503"), FIRST, GONE),
        (CONFIRMED, Seen(missing=FIRST), FIRST, LOST),
        (LOST, Seen(missing=FIRST), NEXT_DAY, LOST),
        (LOST, Seen(missing=FIRST), THIRD_DAY, LOST),
        (LOST, Seen(missing=FIRST), FOURTH_DAY, GONE),
        (DOWN, Seen(missing=FIRST), FOURTH_DAY, GONE),
        (LOST, Seen(missing=FOURTH_DAY), FIRST, LOST),
        (CONFIRMED, Seen(missing=FIRST, gone=True), FIRST, State("unconfirmed", PAGE_GONE)),
        (LOST, Seen(missing=FIRST, gone=True), FOURTH_DAY, State("gone", PAGE_GONE)),
        (GONE, Seen(missing=FIRST, gone=True), FOURTH_DAY, GONE),
    ],
)
def test_where_a_contact_stands_after_a_visit(before, seen, at, after):
    assert next_state(before, seen, at) == after


NO_MAILS = Alarm(FIRST, "the site gave 14 e-mail addresses and gives none any more")
HALF = Alarm(FIRST, "6 of 10 contacts are no longer on their pages")


@pytest.mark.parametrize(
    ("before", "after", "alarm", "at", "verdict"),
    [
        (Counts(20, 14), Counts(20, 14), None, FIRST, Verdict(False, None)),
        (Counts(20, 14), Counts(20, 1), None, FIRST, Verdict(False, None)),
        (Counts(20, 14), Counts(20, 0), None, FIRST, Verdict(True, NO_MAILS)),
        (Counts(20, 14), Counts(20, 0), NO_MAILS, NEXT_DAY, Verdict(True, NO_MAILS)),
        (Counts(20, 14), Counts(20, 0), NO_MAILS, FOURTH_DAY, Verdict(False, None)),
        (Counts(20, 14), Counts(20, 14), NO_MAILS, NEXT_DAY, Verdict(False, None)),
        (Counts(20, 3), Counts(20, 0), None, FIRST, Verdict(False, None)),
        (Counts(10, 0), Counts(5, 0), None, FIRST, Verdict(False, None)),
        (Counts(10, 0), Counts(4, 0), None, FIRST, Verdict(True, HALF)),
        (Counts(3, 0), Counts(0, 0), None, FIRST, Verdict(False, None)),
        (Counts(0, 0), Counts(0, 0), None, FIRST, Verdict(False, None)),
    ],
)
def test_whether_a_loss_is_believed(before, after, alarm, at, verdict):
    assert guard(before, after, alarm, at) == verdict
