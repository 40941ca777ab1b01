"""Who is the same as whom: from what pages say (sightings) to contacts that keep their id over the years.

The rules are those of docs/identity.md. Everything here works within one publishing body, is pure, and gives the same
result in whatever order the sightings come.
"""

from crawler.identity.folding import fold, name_key
from crawler.identity.grouping import group
from crawler.identity.ids import contact_id
from crawler.identity.matching import Matching, match
from crawler.identity.merging import merge
from crawler.identity.sameness import same

__all__ = ["Matching", "contact_id", "fold", "group", "match", "merge", "name_key", "same"]
