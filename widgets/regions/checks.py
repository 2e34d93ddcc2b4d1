"""What is wrong with the drafts, before anybody is asked to save them."""

from __future__ import annotations

import re
from collections import Counter

from services.domain.errors import BadValue
from services.domain.regions import Region
from services.domain.sentences import Sentence, sentence
from widgets.regions.drawing import Drafts

Problems = dict[tuple[int, str], Sentence]
"""By the region's place and the field: name, type or points."""

_PLACE = re.compile(r"regions\[(\d+)\]\.(name|type|points)")


def problems_of(drafts: Drafts) -> Problems:
    found: Problems = {}
    names = Counter(draft.name.strip() for draft in drafts)
    for place, draft in enumerate(drafts):
        try:
            draft.checked()
        except BadValue as error:
            found[place, error.field or "points"] = error.sentence
        if draft.name.strip() and names[draft.name.strip()] > 1:
            found.setdefault((place, "name"), sentence("Two regions have one name."))
    return found


def checked(drafts: Drafts) -> tuple[Region, ...]:
    """Raises BadValue; only for drafts without problems."""
    return tuple(draft.checked() for draft in drafts)


def place_of(field: str | None) -> tuple[int, str] | None:
    """Region and field that a refusal like `regions[2].points` means; None for none of them."""
    found = _PLACE.fullmatch(field or "")
    return None if found is None else (int(found[1]), found[2])
