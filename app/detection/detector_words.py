"""What is said of a detector that does not work as it should."""

from __future__ import annotations

from services.domain.detections import DetectorPhase, DetectorState
from services.domain.sentences import Sentence, sentence
from services.vision.detector.messages import Pace

HANGS = sentence("it did not answer any more")


def ended(status: int) -> Sentence:
    if status < 0:
        return sentence("it was ended by signal {number}", number=-status)
    return sentence("it ended with status {number}", number=status)


def no_process(error: OSError) -> Sentence:
    return sentence("it cannot be started: {why}", why=error.strerror or "unknown")


def waits(why: Sentence, seconds: float) -> Sentence:
    return sentence(
        "The detector failed: {why}. It is started again in {seconds} s.",
        why=why,
        seconds=round(seconds),
    )


def given_up(why: Sentence, times: int) -> Sentence:
    return sentence(
        "The detector failed {times} times in a row and is left alone: {why}. logs/detector.log"
        " says more. Change its settings or its model to try again.",
        times=times,
        why=why,
    )


def refused(why: Sentence) -> Sentence:
    return sentence("The detector does not work: {why}", why=why)


def slow(pace: Pace) -> Sentence:
    return sentence(
        "The detector takes {ms} ms for a picture and manages {done} of {wanted} a second. Choose"
        " fewer cameras, longer times between looks, or a smaller model.",
        ms=round(pace.ms_each),
        done=round(pace.pictures_per_s, 1),
        wanted=round(pace.wanted_per_s, 1),
    )


TROUBLED = frozenset(
    {
        DetectorPhase.SLOW,
        DetectorPhase.REFUSED,
        DetectorPhase.WAITING,
        DetectorPhase.GIVEN_UP,
    }
)


def problems(state: DetectorState) -> tuple[Sentence, ...]:
    return (state.reason,) if state.phase in TROUBLED else ()
