"""Keeps the steps of a visit in step: nobody sees the next page before everybody has looked at the last one."""

from __future__ import annotations

import asyncio


class Rounds:
    """A barrier for so many parties, who wait for each other again and again.

    As asyncio.Barrier, without what is of no use here and costs a tenth of a visit: it can neither be broken nor reset.
    Everybody goes on in the order in which they came, so that the order of the steps stays what it was.
    """

    def __init__(self, parties: int) -> None:
        self._parties, self._there = parties, 0
        self._turn: asyncio.Future[None] | None = None

    async def wait(self) -> None:
        """Returns when all parties wait."""
        self._there += 1
        turn = self._turn = self._turn or asyncio.get_running_loop().create_future()
        if self._there == self._parties:
            self._there, self._turn = 0, None
            turn.set_result(None)
            await asyncio.sleep(0)  # behind the others
        else:
            await turn
