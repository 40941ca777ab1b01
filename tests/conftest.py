"""What holds for all tests: properties are tried on the same examples in every run, without a clock."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
