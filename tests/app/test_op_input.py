from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.command_line import op_input
from app.command_line.op_input import Asked, asked_by, read_batch
from app.command_line.parser import parse
from app.main import main
from services.domain.errors import BadValue

GOOD = '{"op": "status", "id": "gate"}'


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("enabled=true", {"enabled": True}),
        ("lines=20", {"lines": 20}),
        ("lines=many", {"lines": "many"}),
        ('ids=["gate"]', {"ids": ["gate"]}),
        ("ids=null", {"ids": None}),
        ("ids=010", {"ids": "010"}),
        ("ids=5", {"ids": "5"}),
        ("ids=", {"ids": ""}),
        ("ids=[gate", {"ids": "[gate"}),
        ("k=" + "[" * 20_000, {"k": "[" * 20_000}),
    ],
)
def test_an_argument_is_read_as_json_or_as_text(text: str, arguments: dict[str, Any]) -> None:
    asked = asked_by(parse(["op", "logs", "gate", "--arg", text]))

    assert asked == [Asked("logs", "gate", arguments)]


@pytest.mark.parametrize("text", ["lines", "=3", ""])
def test_an_argument_without_key_and_value_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="key=value"):
        asked_by(parse(["op", "logs", "gate", "--arg", text]))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{nonsense", "Line 3 is not JSON."),
        ("[" * 20_000, "Line 3 is not JSON."),
        ('["status"]', "Line 3 names no operation (“op”)."),
        ('{"op": 5}', "Line 3 names no operation (“op”)."),
        ('{"op": "status", "id": 5}', "“id” in line 3 is no text."),
        ('{"op": "status", "id": "gate", "args": [1]}', "“args” in line 3 is no object."),
        ('{"op": "status", "camera": "gate"}', "Line 3 holds “camera”."),
    ],
)
def test_a_bad_line_is_refused_with_its_number(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "batch.jsonl"
    file.write_text(f"{GOOD}\n\n{line}\n", encoding="utf-8")

    with pytest.raises(BadValue) as refused:
        read_batch(file)

    assert str(refused.value).startswith(said)


def test_a_file_that_is_not_there_not_text_or_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "large").write_text(GOOD)
    (tmp_path / "long").write_text(f"{GOOD}\n" * 4)
    monkeypatch.setattr(op_input, "LARGEST_BATCH", 3)

    for name, said in (
        ("missing", "No such file"),
        ("binary", "not UTF-8"),
        (".", "Is a directory"),
        ("long", "At most 3"),
    ):
        with pytest.raises(BadValue, match=said):
            read_batch(tmp_path / name)
    monkeypatch.setattr(op_input, "LARGEST_FILE", 10)
    with pytest.raises(BadValue, match="larger than"):
        read_batch(tmp_path / "large")


@pytest.mark.parametrize(
    "line",
    [
        ["op"],
        ["op", "status", "gate", "--batch", "file.jsonl"],
        ["op", "--batch", "file.jsonl", "--arg", "lines=1"],
        ["op", "status", "gate", "--site", ""],
        ["op", "status", "gate", "--nonsense"],
    ],
)
def test_misuse_ends_with_status_2_and_an_empty_output(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(line)

    said = capsys.readouterr()
    assert left.value.code == 2
    assert (said.out, "error:" in said.err) == ("", True)
