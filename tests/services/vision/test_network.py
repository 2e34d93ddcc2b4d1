"""A model that the tests make finds bright squares; one that does not fit is refused in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from services.domain.errors import BadValue
from services.vision.detector.network import Network
from services.vision.detector.order import DetectorOrder, class_names, types_by_class
from tests.services.vision.onnx_model import SIDE, bright_squares, classifier, two_outputs

ORDER = DetectorOrder("", "", (("0", "no_hairnet"),), 0.5, SIDE, 1.0)


def order(folder: Path, layout: str = "v8", **fields: object) -> DetectorOrder:
    model = bright_squares(folder / "model.onnx", layout=layout)
    return replace(ORDER, model=str(model), **fields)  # type: ignore[arg-type]


def picture(square: tuple[int, int] | None = (2, 1)) -> NDArray[np.uint8]:
    """256x256, dark, with a bright cell at (column, row) of four by four."""
    made = np.full((256, 256, 3), 20, np.uint8)
    if square is not None:
        x, y = square[0] * 64, square[1] * 64
        made[y : y + 64, x : x + 64] = 250
    return made


@pytest.mark.parametrize("layout", ["v8", "v5"])
def test_a_bright_square_is_found_where_it_is(tmp_path: Path, layout: str) -> None:
    network = Network.load(order(tmp_path, layout))

    (hit,) = network.find(picture())

    assert hit.violation_type == "no_hairnet"
    assert hit.confidence == pytest.approx(250 / 255, abs=0.01)
    assert hit.box is not None
    assert (hit.box.x, hit.box.y) == pytest.approx((0.5, 0.25), abs=0.01)
    assert (hit.box.width, hit.box.height) == pytest.approx((0.25, 0.25), abs=0.01)


def test_a_dark_picture_has_nothing_in_it(tmp_path: Path) -> None:
    assert Network.load(order(tmp_path)).find(picture(None)) == ()


def test_a_class_that_stands_for_nothing_is_left_out(tmp_path: Path) -> None:
    network = Network.load(order(tmp_path, types=(("1", "no_handwash"),)))

    assert network.find(picture()) == ()


def test_classes_are_called_by_the_names_in_the_file(tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("head\n\nhand \n", encoding="utf-8")

    network = Network.load(order(tmp_path, names_file=str(names), types=(("head", "no_hairnet"),)))

    assert [hit.violation_type for hit in network.find(picture())] == ["no_hairnet"]


def refusal(wanted: DetectorOrder) -> BadValue:
    with pytest.raises(BadValue) as refused:
        Network.load(wanted)
    return refused.value


def test_a_model_that_is_missing_is_said_so(tmp_path: Path) -> None:
    error = refusal(replace(ORDER, model=str(tmp_path / "none.onnx")))

    assert str(error).startswith("There is no model")
    assert error.field == "detector_model"


@pytest.mark.parametrize("content", [b"", b"hello " * 200, b"\x08\x07\x3a\xff\xff\xff\x7f"])
def test_what_is_no_model_is_said_so(tmp_path: Path, content: bytes) -> None:
    model = tmp_path / "model.onnx"
    model.write_bytes(content)

    error = refusal(replace(ORDER, model=str(model)))

    assert "cannot be read as an ONNX model" in str(error)
    assert "/io/opencv" not in str(error)


def test_a_model_that_was_cut_off_is_said_so(tmp_path: Path) -> None:
    whole = order(tmp_path)
    model = Path(whole.model)
    model.write_bytes(model.read_bytes()[:900])

    assert "cannot be read as an ONNX model" in str(refusal(whole))


def test_a_model_that_is_no_detector_is_said_so(tmp_path: Path) -> None:
    model = classifier(tmp_path / "model.onnx")

    assert "no detector in a known layout" in str(refusal(replace(ORDER, model=str(model))))


def test_a_model_with_two_outputs_is_said_so(tmp_path: Path) -> None:
    model = two_outputs(tmp_path / "model.onnx")

    assert "has 2 outputs" in str(refusal(replace(ORDER, model=str(model))))


def test_another_number_of_names_is_said_so(tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("a\nb\nc\n", encoding="utf-8")

    error = refusal(order(tmp_path, names_file=str(names)))

    assert "no detector of 3 classes" in str(error)


def test_a_class_that_the_model_has_not_is_said_with_those_that_it_has() -> None:
    with pytest.raises(BadValue, match="no class “cat”. It has: head, hand"):
        types_by_class((("cat", "intrusion"),), ("head", "hand"), 2)


def test_without_any_type_nothing_could_be_found() -> None:
    with pytest.raises(BadValue, match="No class of the model stands for"):
        types_by_class((), ("head",), 1)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01", b"", b"x\n" * 5000, b"a" * 200_000])
def test_a_file_that_is_no_list_of_names_is_refused(tmp_path: Path, content: bytes) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes(content)

    with pytest.raises(BadValue) as refused:
        class_names(str(names))
    assert refused.value.field == "detector_names"


def test_names_that_are_missing_are_said_so(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="cannot be read: No such file"):
        class_names(str(tmp_path / "names.txt"))
