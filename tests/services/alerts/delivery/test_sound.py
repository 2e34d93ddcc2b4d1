from __future__ import annotations

import math
import threading
import wave
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from services.alerts.delivery.sound import PLAYERS, AlertSound, Played

ALERT_WAV = Path(str(files("resources") / "sounds" / "alert.wav"))
RATE_HZ = 8000


def player(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def found_in(folder: Path) -> Callable[[str], str | None]:
    return lambda name: str(folder / name) if (folder / name).exists() else None


def test_the_first_player_that_is_there_plays_the_file(tmp_path: Path) -> None:
    player(tmp_path, "paplay", f'echo "paplay $1" >> {tmp_path}/heard')
    player(tmp_path, "aplay", f'echo "aplay $1" >> {tmp_path}/heard')

    played = AlertSound(ALERT_WAV, which=found_in(tmp_path)).play()

    assert played is Played.PLAYED
    assert (tmp_path / "heard").read_text() == f"paplay {ALERT_WAV}\n"


def test_a_player_without_a_sound_server_gives_way_to_the_next(tmp_path: Path) -> None:
    player(tmp_path, "pw-play", "exit 1")
    player(tmp_path, "aplay", f"touch {tmp_path}/heard")

    assert AlertSound(ALERT_WAV, which=found_in(tmp_path)).play() is Played.PLAYED
    assert (tmp_path / "heard").exists()


def test_without_any_player_the_window_is_asked_to_beep(tmp_path: Path) -> None:
    assert AlertSound(ALERT_WAV, which=found_in(tmp_path)).play() is Played.NONE


def test_a_player_that_cannot_be_run_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "aplay").write_text("no program")

    assert AlertSound(ALERT_WAV, which=found_in(tmp_path)).play() is Played.NONE


def test_a_player_that_hangs_is_ended(tmp_path: Path) -> None:
    player(tmp_path, "aplay", "exec sleep 60")

    sound = AlertSound(ALERT_WAV, which=found_in(tmp_path), limit_s=0.2)

    assert sound.play() is Played.NONE


def test_muted_nothing_is_played(tmp_path: Path) -> None:
    for name in PLAYERS:
        player(tmp_path, name, f"touch {tmp_path}/heard")
    sound = AlertSound(ALERT_WAV, which=found_in(tmp_path))
    sound.is_muted = True

    assert sound.play() is Played.MUTED
    assert not (tmp_path / "heard").exists()


def test_a_storm_of_alerts_is_one_sound(tmp_path: Path) -> None:
    looking, go_on = threading.Event(), threading.Event()

    def slow_look(name: str) -> str | None:
        looking.set()
        go_on.wait(5)
        return None

    sound = AlertSound(ALERT_WAV, which=slow_look)
    first = threading.Thread(target=sound.play)
    first.start()
    assert looking.wait(5)
    rest = [sound.play() for _ in range(1000)]
    go_on.set()
    first.join()

    assert set(rest) == {Played.PLAYING}


def test_the_sound_is_our_own_two_tones() -> None:
    with wave.open(str(ALERT_WAV)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 1, RATE_HZ)
        samples = file.readframes(file.getnframes())

    assert list(samples) == pytest.approx(list(two_tones()), abs=1)
    assert ALERT_WAV.stat().st_size < 5000


def two_tones() -> bytes:
    """A5, then D6, each a fifth of a second and fading: what the file was made of."""
    samples = bytearray()
    for hertz in (880.0, 1174.66):
        for at in range(RATE_HZ // 5):
            second = at / RATE_HZ
            loudness = min(1.0, second / 0.005) * math.exp(-12 * second)
            samples.append(128 + round(96 * loudness * math.sin(2 * math.pi * hertz * second)))
    return bytes(samples)
