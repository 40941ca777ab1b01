"""The ways of the guide, in its order: what a helper on the phone would say that they do.

Each step is a module with `async def find(place, visit)`: it looks at every page that the visit opens and offers
leads; the visit opens the best lead of all steps. So the steps go on side by side, and the order is a tie-break.
"""

from __future__ import annotations

from crawler.steps import (
    association,
    branches,
    council,
    data,
    directory,
    info_phone,
    menu,
    open_interface,
    site_search,
    sitemap,
    start_page,
)
from crawler.visit import StepModule

STEPS: tuple[StepModule, ...] = (start_page, site_search, council, info_phone, menu, sitemap, association,
                                 open_interface, data)  # fmt: skip
"""For towns, districts and associations: the four steps of the guide, and what a person does besides."""

NGO_STEPS: tuple[StepModule, ...] = (start_page, site_search, info_phone, menu, branches, sitemap, open_interface, data)
DIRECTORY_STEPS: tuple[StepModule, ...] = (start_page, directory, site_search, menu, sitemap, open_interface, data)

BY_KIND = {"ngo": NGO_STEPS, "directory": DIRECTORY_STEPS}


def steps_for(kind: str) -> tuple[StepModule, ...]:
    """The steps for a seed of this kind."""
    return BY_KIND.get(kind, STEPS)
