"""The settings of detection: what cannot be is refused with the setting's name."""

from __future__ import annotations

from typing import Any

import pytest

from services.domain.errors import BadValue
from services.domain.settings import checked


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("detector_on", "yes"),
        ("detector_model", "models/a.onnx"),
        ("detector_model", "/models/../../etc/passwd"),
        ("detector_names", 5),
        ("detector_names", "/a\nb"),
        ("detector_types", "person = intrusion"),
        ("detector_types", ["person"]),
        ("detector_types", ["= intrusion"]),
        ("detector_types", ["person = any"]),
        ("detector_types", ["person = " + "x" * 100]),
        ("detector_types", ["person = a", "person = b"]),
        ("detector_types", ["a = b"] * 200),
        ("detector_confidence", 0),
        ("detector_confidence", float("nan")),
        ("detector_side", 16),
        ("detector_side", 64.5),
        ("detector_every_s", 0.0),
        ("detector_cameras", ["../gate"]),
        ("detector_cameras", [5]),
        ("motion_percent", 0),
        ("motion_percent", float("inf")),
        ("motion_percent", True),
    ],
)
def test_settings_that_cannot_be_are_refused_with_their_name(key: str, value: Any) -> None:
    with pytest.raises(BadValue) as refused:
        checked(key, value)
    assert refused.value.field == key


def test_classes_and_their_types_are_kept_in_one_form() -> None:
    assert checked("detector_types", ["hair net=no_hairnet", " a = b  =  c "]) == (
        "hair net = no_hairnet",
        "a = b = c",
    )


def test_no_model_and_no_camera_is_fine() -> None:
    assert checked("detector_model", "") == ""
    assert checked("detector_cameras", []) == ()
