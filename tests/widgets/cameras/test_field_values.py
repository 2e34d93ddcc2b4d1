"""Each field of the form on its own: what is taken, and what is said of the rest."""

from __future__ import annotations

from typing import Any

import pytest

from services.domain.camera import Camera
from widgets.cameras.field_values import problem_with, suggested_id, text_of, value_of


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("fps", "12,5", 12.5),
        ("fps", "  ", None),
        ("resolution", "1920x1080", (1920, 1080)),
        ("resolution", "", None),
        ("sub_source", "", None),
        ("name", "  Gate ", "Gate"),
        ("env", "A=1\n\nB = x=y ", {"A": "1", "B": "x=y"}),
    ],
)
def test_typed_text_becomes_the_value(field: str, text: str, value: Any) -> None:
    assert value_of(field, text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("id", ""),
        ("id", "../gate"),
        ("id", "g" * 65),
        ("name", " "),
        ("name", "Gate\u202e"),
        ("source", ""),
        ("source", "concat:a|b"),
        ("source", "rtsp://admin:p@ss@10.0.0.3/"),
        ("sub_source", "ftp://10.0.0.3/"),
        ("fps", "fast"),
        ("fps", "0"),
        ("fps", "nan"),
        ("resolution", "big"),
        ("resolution", "1x1"),
        ("env", "no equals sign"),
    ],
)
def test_a_wrong_value_is_told_in_a_sentence(field: str, text: str) -> None:
    problem = problem_with(field, text)
    assert problem is not None
    assert str(problem).endswith(".")


@pytest.mark.parametrize(
    ("field", "text"),
    [("id", "gate-1"), ("name", "门口 <b>"), ("source", "/dev/video0"), ("fps", "15"), ("env", "")],
)
def test_a_good_value_has_no_problem(field: str, text: str) -> None:
    assert problem_with(field, text) is None


def test_every_field_comes_back_from_its_text() -> None:
    gate = Camera("gate", "Gate", "0", fps=12.5, resolution=(640, 480), env={"A": "1", "B": "x=y"})
    for field in ("name", "fps", "resolution", "env", "sub_source", "profile"):
        assert value_of(field, text_of(gate, field)) == getattr(gate, field)


@pytest.mark.parametrize(
    ("name", "suggested"),
    [("Gate 1 (north)", "gate-1-north"), ("门口", ""), ("  Yard  ", "yard"), ("x" * 99, "x" * 64)],
)
def test_an_id_is_suggested_from_the_name(name: str, suggested: str) -> None:
    assert suggested_id(name) == suggested
