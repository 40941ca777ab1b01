"""The frontier hands out the best lead first, however many wait."""

from __future__ import annotations

import random

import pytest

from crawler.pages.forms import Ask
from crawler.walk.leads import Frontier, Lead


def frontier(number: int, seed: int) -> tuple[Frontier, random.Random]:
    """So many leads in some groups, several of them with the same hope."""
    chance, waiting = random.Random(seed), Frontier()
    for at in range(number):
        hope = chance.choice([0.02, 0.2, 1.0, chance.random(), 0.5 * chance.random()])
        like = (f"menu {at % 7}", *(f"word {chance.randrange(9)}" for _ in range(chance.randrange(3))))
        waiting.offer([Lead(Ask(f"http://www.adorf.example/{at}"), "menu", hope, like=like)])
    return waiting, chance


@pytest.mark.parametrize("seed", range(8))
def test_none_is_better_than_the_one_that_is_handed_out(seed: int) -> None:
    waiting, chance = frontier(60, seed)
    while waiting.leads:
        best = max(waiting.leads.values(), key=waiting.hope)
        hope = waiting.hope(best)
        found = waiting.best(0.03)
        assert found is (best if hope >= 0.03 else None)
        if found is None:
            break
        waiting.learn(found, chance.choice([0, 0, 1, 2]))
    assert all(waiting.hope(lead) < 0.03 for lead in waiting.leads.values())


def test_without_leads_there_is_none() -> None:
    assert Frontier().best(0.0) is None
