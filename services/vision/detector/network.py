"""A model that was loaded and tried, and what it finds in a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from services.domain.detections import Detection
from services.domain.errors import BadValue
from services.vision.detector.boxes import Answer, Layout, boxes_of, layout_of
from services.vision.detector.letterbox import Bgr, Letterbox
from services.vision.detector.order import DetectorOrder, class_names, types_by_class
from services.vision.opencv import cv2

LARGEST_MODEL = 1_000_000_000
_FIELD = "detector_model"


class Network:
    """One thread; `find` takes as long as the model does."""

    def __init__(
        self, net: Any, order: DetectorOrder, layout: Layout, types: Mapping[int, str]
    ) -> None:
        self._net = net
        self._side = order.side
        self._confidence = order.confidence
        self._layout = layout
        self._types = types

    @classmethod
    def load(cls, order: DetectorOrder) -> Network:
        """Reads the model and tries it once; raises BadValue in words."""
        names = class_names(order.names_file)
        net = _read(order.model)
        _refuse_several_outputs(net)
        answer = _tried(net, order)
        fits = layout_of(answer.shape, len(names))
        if fits is None:
            raise _other_shape(answer.shape, names)
        layout, classes = fits
        return cls(net, order, layout, types_by_class(order.types, names, classes))

    def find(self, picture: Bgr) -> tuple[Detection, ...]:
        """What stands for a violation, surest first."""
        height, width = picture.shape[:2]
        frame = Letterbox.of(width, height, self._side)
        answer = _forward(self._net, frame.framed(picture), self._side)
        hits = []
        for found in boxes_of(answer, self._layout, self._confidence):
            violation_type = self._types.get(found.class_number)
            box = frame.box(*found[2:])
            if violation_type is not None and box is not None:
                hits.append(Detection(violation_type, "", found.confidence, box))
        return tuple(hits)


def _other_shape(shape: Sequence[int], names: Sequence[str]) -> BadValue:
    written = "×".join(str(side) for side in shape)
    if not names:
        return BadValue(
            "The model answers in the shape {shape}: that is no detector in a known layout.",
            field=_FIELD,
            shape=written,
        )
    return BadValue(
        "The model answers in the shape {shape}: that is no detector of {classes} classes in a"
        " known layout. Check the file of class names.",
        field=_FIELD,
        shape=written,
        classes=len(names),
    )


def _read(model: str) -> Any:
    path = Path(model)
    if not path.is_file():
        raise BadValue("There is no model {file}.", field=_FIELD, file=model)
    if path.stat().st_size > LARGEST_MODEL:
        raise BadValue("The model {file} is larger than 1 GB.", field=_FIELD, file=model)
    try:
        return cv2.dnn.readNetFromONNX(model)
    except cv2.error as error:
        raise BadValue(
            "{file} cannot be read as an ONNX model: {why}.",
            field=_FIELD,
            file=model,
            why=_short(error),
        ) from error


def _refuse_several_outputs(net: Any) -> None:
    outputs = net.getUnconnectedOutLayersNames()
    if len(outputs) != 1:
        raise BadValue(
            "The model has {count} outputs, where one is expected.",
            field=_FIELD,
            count=len(outputs),
        )


def _tried(net: Any, order: DetectorOrder) -> Answer:
    black = np.zeros((order.side, order.side, 3), np.uint8)
    try:
        return _forward(net, black, order.side)
    except cv2.error as error:
        raise BadValue(
            "The model does not work with pictures of {side} pixels: {why}.",
            field="detector_side",
            side=order.side,
            why=_short(error),
        ) from error


def _forward(net: Any, framed: Bgr, side: int) -> Answer:
    net.setInput(cv2.dnn.blobFromImage(framed, 1 / 255, (side, side), swapRB=True))
    answer: Answer = net.forward()
    return answer


def _short(error: cv2.error) -> str:
    """Without the library's own files and lines."""
    text = str(error.err or error).strip()
    return " ".join(text.split())[:200]
