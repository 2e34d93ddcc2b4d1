"""Regions on a camera's picture."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.errors import BadValue
from services.domain.regions import Region, area, regions_of

SQUARE = [[0.1, 0.1], [0.5, 0.1], [0.5, 0.5], [0.1, 0.5]]


def test_a_file_gives_its_regions_and_writes_them_again() -> None:
    plain = [{"name": "Door", "type": "motion", "points": SQUARE}]
    regions = regions_of(plain)
    assert regions[0].name == "Door"
    assert [region.plain() for region in regions] == plain


def test_the_area_is_a_share_of_the_picture() -> None:
    assert area(((0, 0), (1, 0), (1, 1), (0, 1))) == 1
    assert area(((0, 0), (1, 0), (0, 1))) == 0.5


@pytest.mark.parametrize(
    ("plain", "field"),
    [
        ({}, "regions"),
        ("motion", "regions"),
        ([{"name": "a", "type": "b", "points": SQUARE}] * 33, "regions"),
        ([3], "regions[0].region"),
        ([{"name": "a", "type": "b"}], "regions[0].points"),
        ([{"name": "a", "type": "b", "points": SQUARE, "color": 1}], "regions[0].color"),
        ([{"name": "", "type": "b", "points": SQUARE}], "regions[0].name"),
        ([{"name": "a" * 61, "type": "b", "points": SQUARE}], "regions[0].name"),
        ([{"name": "a", "type": 3, "points": SQUARE}], "regions[0].type"),
        ([{"name": "a", "type": "b", "points": SQUARE[:2]}], "regions[0].points"),
        ([{"name": "a", "type": "b", "points": [[0, 0], [1, 1], [0, 2]]}], "regions[0].points"),
        ([{"name": "a", "type": "b", "points": [[0, 0], [1, 1], [True, 0]]}], "regions[0].points"),
        ([{"name": "a", "type": "b", "points": [[0.1, 0.1]] * 3}], "regions[0].points"),
        ([{"name": "a", "type": "b", "points": SQUARE}] * 2, "regions"),
    ],
)
def test_what_is_no_region_is_refused_with_its_field(plain: Any, field: str) -> None:
    with pytest.raises(BadValue) as refused:
        regions_of(plain)
    assert refused.value.field == field


_json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["name", "type", "points", "x"]), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(_json)
def test_any_json_is_read_or_refused_with_a_field(plain: Any) -> None:
    try:
        refused_field = ""
        regions = regions_of(plain)
    except BadValue as refused:
        refused_field = refused.field or ""
        regions = ()
    assert refused_field or all(isinstance(region, Region) for region in regions)
