"""The newest picture of whoever waited longest; none waits in a row."""

from __future__ import annotations

from services.domain.detections import Detection
from services.domain.pictures import SharedPicture
from services.vision.detector.letterbox import Bgr
from services.vision.detector.rounds import Rounds
from tests.fakes import FakeClock

HIT = Detection("no_hairnet", "", 0.8)


class Network:
    """Finds a hit in bright pictures; each takes so many seconds of the test's clock."""

    def __init__(self, clock: FakeClock, takes_s: float = 0.0) -> None:
        self._clock, self._takes_s = clock, takes_s

    def find(self, picture: Bgr) -> tuple[Detection, ...]:
        assert picture.shape == (4, 6, 3)
        self._clock.pass_by(self._takes_s)
        return (HIT,) if picture.mean() > 100 else ()


class CameraPictures:
    """The newest picture only, as shared memory has it."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock, self.number, self.shade, self.is_overwritten = clock, 0, 10, False
        self._arrived_at = 0.0

    def paint(self, shade: int = 10) -> None:
        self.number, self.shade, self._arrived_at = self.number + 1, shade, self._clock.now

    def newest_number(self) -> int:
        return self.number

    def newest(self) -> SharedPicture | None:
        if self.number == 0:
            return None
        pixels = memoryview(bytes([self.shade]) * (4 * 6 * 4))
        return SharedPicture(pixels, 6, 4, 24, self.number, self._arrived_at, self._arrived_at)

    def is_whole(self, picture: SharedPicture) -> bool:
        return not self.is_overwritten


class Bed:
    def __init__(self, *cameras: str, takes_s: float = 0.0, every_s: float = 1.0) -> None:
        self.clock = FakeClock()
        self.rounds = Rounds(Network(self.clock, takes_s), every_s, self.clock)  # type: ignore[arg-type]
        self.cameras = {key: CameraPictures(self.clock) for key in cameras}
        for key, pictures in self.cameras.items():
            self.rounds.watch(key, pictures)

    def work(self, seconds: float) -> list[str]:
        """Whose pictures were looked at; each camera gives ten a second."""
        until, looked = self.clock.now + seconds, list[str]()
        while self.clock.now < until:
            for pictures in self.cameras.values():
                pictures.paint()
            before = self.clock.now
            while (camera_id := self.rounds.next_camera()) is not None:
                self.rounds.look(camera_id)
                looked.append(camera_id)
            if self.clock.now == before:
                self.clock.pass_by(0.1)
        return looked


def test_each_camera_is_looked_at_once_a_second() -> None:
    looked = Bed("gate", "yard").work(10)

    assert 10 <= looked.count("gate") == looked.count("yard") <= 12


def test_a_slow_model_looks_at_all_cameras_equally_often() -> None:
    looked = Bed("gate", "yard", "hall", takes_s=0.8).work(24)

    counts = [looked.count(key) for key in ("gate", "yard", "hall")]
    assert min(counts) >= 10
    assert max(counts) - min(counts) <= 1


def test_a_picture_is_looked_at_once() -> None:
    bed = Bed("gate")
    bed.cameras["gate"].paint(200)

    bed.rounds.look("gate")
    bed.clock.pass_by(5)

    assert bed.rounds.next_camera() is None


def test_the_picture_is_the_newest_and_comes_with_the_first_hit() -> None:
    bed = Bed("gate")
    for shade in (10, 20, 200):
        bed.clock.pass_by(0.1)
        bed.cameras["gate"].paint(shade)

    sighting = bed.rounds.look("gate")

    assert sighting is not None
    assert (sighting.camera_id, sighting.look.detections) == ("gate", (HIT,))
    assert sighting.look.at == bed.clock.now
    assert sighting.look.jpeg.startswith(b"\xff\xd8\xff")


def test_a_picture_that_was_overwritten_while_it_was_read_is_not_looked_at() -> None:
    bed = Bed("gate")
    bed.cameras["gate"].paint(200)
    bed.cameras["gate"].is_overwritten = True

    assert bed.rounds.look("gate") is None


def test_only_cameras_that_give_pictures_are_waited_for() -> None:
    bed = Bed("gate", "yard", "hall", every_s=0.5)
    bed.cameras["yard"].paint()
    bed.clock.pass_by(10)
    bed.cameras["gate"].paint()

    assert bed.rounds.wanted_per_s() == 2.0


def test_a_camera_that_was_forgotten_is_looked_at_no_more() -> None:
    bed = Bed("gate")
    bed.cameras["gate"].paint()

    bed.rounds.forget("gate")

    assert bed.rounds.next_camera() is None
