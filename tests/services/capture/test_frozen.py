from __future__ import annotations

from services.capture.frozen import FrozenWatch

STILL = bytes(64 * 36)
NOISY = bytes(64 * 36 - 1) + b"\x01"


def test_the_same_picture_for_ten_seconds_and_two_key_frames_is_frozen() -> None:
    watch = FrozenWatch()
    watch.see(STILL, is_key=True, at=100.0)
    watch.see(STILL, is_key=True, at=104.0)

    assert watch.see(STILL, is_key=True, at=109.9) is None
    assert watch.see(STILL, is_key=False, at=110.0) == 100.0


def test_without_key_frames_nothing_is_told() -> None:
    watch = FrozenWatch()

    seen = [watch.see(STILL, is_key=second == 0, at=float(second)) for second in range(60)]

    assert set(seen) == {None}


def test_one_changed_byte_is_a_change() -> None:
    watch = FrozenWatch()

    seen = [
        watch.see(NOISY if second % 9 == 8 else STILL, is_key=True, at=float(second))
        for second in range(600)
    ]

    assert set(seen) == {None}


def test_a_picture_that_moves_again_is_told_at_once() -> None:
    watch = FrozenWatch()
    for second in range(12):
        watch.see(STILL, is_key=True, at=float(second))

    assert watch.see(NOISY, is_key=False, at=12.0) is None
