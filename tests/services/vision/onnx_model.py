"""A small ONNX model, written byte by byte: it finds bright squares.

Only what OpenCV's importer needs of the format (onnx.proto, IR version 7, opset 13), so that no
package for it has to be there. The picture is cut into a grid of cells; the score of a cell is its
mean brightness, and its box is the cell.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

SIDE = 64
CELLS = 4
CELL = SIDE // CELLS
COUNT = CELLS * CELLS

_FLOAT, _INT64 = 1, 7
_INT, _INTS = 2, 7


def bright_squares(path: Path, *, layout: str = "v8", classes: int = 2) -> Path:
    """Class 0 is bright, all others never; layouts as services.vision.detector.boxes has them."""
    path.write_bytes(_model(_v8(classes) if layout == "v8" else _v5(classes)))
    return path


def classifier(path: Path) -> Path:
    """A model that is no detector: it answers one number."""
    conv = _node("Conv", ["images", "weights"], ["cells"], kernel_shape=[CELL], strides=[CELL])
    mean = _node("GlobalAveragePool", ["cells"], ["output0"])
    path.write_bytes(_model(([conv, mean], [_weights()], (1, 1, 1, 1))))
    return path


def two_outputs(path: Path) -> Path:
    """A detector that also answers its scores."""
    path.write_bytes(_model(_v8(2), more=[_value("scores", (1, 1, COUNT))]))
    return path


_Graph = tuple[list[bytes], list[bytes], tuple[int, ...]]


def _v8(classes: int) -> _Graph:
    """[1, 4 + classes, boxes]"""
    nodes = [
        _node("Conv", ["images", "weights"], ["cells"], kernel_shape=[CELL], strides=[CELL]),
        _node("Reshape", ["cells", "row"], ["scores"]),
        _node("Concat", ["boxes", "scores", "others"], ["output0"], axis=1),
    ]
    others = [0.0] * (COUNT * (classes - 1))
    columns = [value for column in zip(*_cells(), strict=True) for value in column]
    constants = [
        _weights(),
        _whole("row", [1, 1, COUNT]),
        _floats("boxes", (1, 4, COUNT), columns),
        _floats("others", (1, classes - 1, COUNT), others),
    ]
    return nodes, constants, (1, 4 + classes, COUNT)


def _v5(classes: int) -> _Graph:
    """[1, boxes, 5 + classes]"""
    nodes = [
        _node("Conv", ["images", "weights"], ["cells"], kernel_shape=[CELL], strides=[CELL]),
        _node("Reshape", ["cells", "column"], ["scores"]),
        _node("Concat", ["boxes", "scores", "others"], ["output0"], axis=2),
    ]
    rows = [value for cell in _cells() for value in cell]
    others = [value for _ in range(COUNT) for value in (1.0, *[0.0] * (classes - 1))]
    constants = [
        _weights(),
        _whole("column", [1, COUNT, 1]),
        _floats("boxes", (1, COUNT, 4), rows),
        _floats("others", (1, COUNT, classes), others),
    ]
    return nodes, constants, (1, COUNT, 5 + classes)


def _cells() -> list[tuple[float, float, float, float]]:
    """Middle, width and height of each, row by row, in pixels of the model's picture."""
    return [
        ((column + 0.5) * CELL, (row + 0.5) * CELL, float(CELL), float(CELL))
        for row in range(CELLS)
        for column in range(CELLS)
    ]


def _weights() -> bytes:
    each = 1 / (3 * CELL * CELL)
    return _floats("weights", (1, 3, CELL, CELL), [each] * (3 * CELL * CELL))


def _model(graph: _Graph, more: Sequence[bytes] = ()) -> bytes:
    nodes, constants, shape = graph
    body = b"".join(_bytes(1, node) for node in nodes)
    body += _bytes(2, b"bright squares")
    body += b"".join(_bytes(5, constant) for constant in constants)
    body += _bytes(11, _value("images", (1, 3, SIDE, SIDE)))
    body += b"".join(_bytes(12, one) for one in (_value("output0", shape), *more))
    return _number(1, 7) + _bytes(7, body) + _bytes(8, _number(2, 13))


def _node(kind: str, inputs: Sequence[str], outputs: Sequence[str], **attributes: object) -> bytes:
    body = b"".join(_bytes(1, name.encode()) for name in inputs)
    body += b"".join(_bytes(2, name.encode()) for name in outputs)
    body += _bytes(3, outputs[0].encode()) + _bytes(4, kind.encode())
    for name, value in attributes.items():
        body += _bytes(5, _attribute(name, value))
    return body


def _attribute(name: str, value: object) -> bytes:
    body = _bytes(1, name.encode())
    if isinstance(value, int):
        return body + _number(3, value) + _number(20, _INT)
    assert isinstance(value, list)
    sides = value * 2
    return body + b"".join(_number(8, side) for side in sides) + _number(20, _INTS)


def _floats(name: str, shape: Sequence[int], values: Sequence[float]) -> bytes:
    return _tensor(name, _FLOAT, shape, struct.pack(f"<{len(values)}f", *values))


def _whole(name: str, values: Sequence[int]) -> bytes:
    return _tensor(name, _INT64, (len(values),), struct.pack(f"<{len(values)}q", *values))


def _tensor(name: str, kind: int, shape: Sequence[int], raw: bytes) -> bytes:
    dims = b"".join(_number(1, side) for side in shape)
    return dims + _number(2, kind) + _bytes(8, name.encode()) + _bytes(9, raw)


def _value(name: str, shape: Sequence[int]) -> bytes:
    dims = b"".join(_bytes(1, _number(1, side)) for side in shape)
    tensor = _number(1, _FLOAT) + _bytes(2, dims)
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, tensor))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)
