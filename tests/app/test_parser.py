from __future__ import annotations

from pathlib import Path

import pytest

from app.command_line.options import WindowOptions
from app.command_line.parser import parse


def test_options_not_given_are_left_to_the_settings() -> None:
    assert WindowOptions.of(parse([])) == WindowOptions()


def test_every_window_option_is_understood() -> None:
    line = (
        "--page events --layout 16 --view Outside --lang zh_CN --theme light --size 1366x768"
        " --screenshot a.png --report a.json --exit-after 20"
    )

    options = WindowOptions.of(parse(line.split()))

    assert options == WindowOptions(
        page="events",
        layout=16,
        view="Outside",
        language="zh_CN",
        theme="light",
        size=(1366, 768),
        screenshot=Path("a.png"),
        report=Path("a.json"),
        exit_after_s=20.0,
    )


def test_options_may_stand_before_or_after_the_command() -> None:
    before = WindowOptions.of(parse(["--exit-after", "5", "demo"]))
    after = WindowOptions.of(parse(["demo", "--exit-after", "5"]))

    assert before == after


@pytest.mark.parametrize(
    "line",
    [
        "--size 10x10",
        "--size big",
        "--layout 7",
        "--exit-after 0",
        "--exit-after nan",
        "--page nowhere",
        "--lang fr",
        "demo --cameras 0",
        "restore file.zip",
    ],
)
def test_misuse_ends_with_status_2(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(line.split())

    assert left.value.code == 2
    assert capsys.readouterr().err
