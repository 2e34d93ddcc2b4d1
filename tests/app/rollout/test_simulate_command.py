"""`camera-station rollout simulate`: one JSON object, or a refusal in words."""

from __future__ import annotations

import pytest

from tests.app.command import Inside

SIMULATE = ("rollout", "simulate")
SMALL = ("--calls", "30", "--error-rate", "1", "--runs", "20", "--seed", "7")


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Inside:
    return Inside(capfd)


def test_the_answer_is_one_json_object(ask: Inside) -> None:
    ended = ask.command(*SIMULATE, *SMALL)

    assert ended.status == 0
    assert ended.json == {
        "runs": 20,
        "seed": 7,
        "rolled_back_share": 1.0,
        "calls_to_roll_back": {"median": 4, "p90": 4},
        "attention_share": 0.0,
        "p95": {"found_share": None, "false_share": None},
    }


def test_every_option_reaches_the_simulation(ask: Inside) -> None:
    more = ("--legacy-error-rate", "1", "--p95-factor", "3", "--rate", "0.5", "--operations", "2")

    ended = ask.command(*SIMULATE, *SMALL, *more)

    # legacy has no 20 calls in a day at this rate: nothing is held
    assert ended.json["rolled_back_share"] == 1.0


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        (["--calls", "0", "--error-rate", "0.1"], 3, "“calls” is a number from 1"),
        (["--calls", "10", "--error-rate", "nan"], 3, "“error_rate” is a number from 0"),
        (["--calls", "10", "--error-rate", "0.1", "--rate", "-1"], 3, "“rate” is a number"),
        (["--calls", "many", "--error-rate", "0.1"], 2, "--calls"),
        (["--error-rate", "0.1"], 2, "--calls"),
    ],
)
def test_bad_numbers_are_refused_in_words(
    line: list[str], status: int, said: str, ask: Inside
) -> None:
    ended = ask.command(*SIMULATE, *line)

    assert (ended.status, ended.output) == (status, "")
    assert said in ended.errors


def test_the_group_alone_names_its_commands(ask: Inside) -> None:
    ended = ask.command("rollout")

    assert ended.status == 2
    assert "COMMAND" in ended.errors
