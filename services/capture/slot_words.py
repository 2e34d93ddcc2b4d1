"""What a camera's slot says about its worker, in words for operators."""

from __future__ import annotations

import os
import signal

from services.domain.run_state import Problem, ProblemKind
from services.domain.sentences import sentence

HANGS = Problem(
    ProblemKind.LOST, sentence("The worker did not answer for ten seconds and was ended.")
)
SILENT = Problem(ProblemKind.LOST, sentence("The worker does not answer."))
TOO_MUCH_MEMORY = Problem(
    ProblemKind.LOST, sentence("The worker took too much memory and was started anew.")
)
QUARANTINED = Problem(
    ProblemKind.CANNOT_WORK,
    sentence("The worker crashed five times in a minute. It is tried again after a minute."),
)
_CALLS_HANG = Problem(ProblemKind.LOST, sentence("Too many calls of the video library hang."))
# the worker says so by its exit status (worker.STATUS_HUNG)
STATUS_HUNG = 71


def worker_ended(number: int) -> Problem:
    """`number` is the exit status, or minus the signal."""
    if number == STATUS_HUNG:
        return _CALLS_HANG
    if number >= 0:
        words = sentence("The worker ended unexpectedly (exit status {status}).", status=number)
    else:
        words = sentence("The worker was ended by {signal}.", signal=_signal_name(-number))
    return Problem(ProblemKind.LOST, words)


def no_worker(error_number: int) -> Problem:
    """`error_number` is 0 where the reason stands in the log alone."""
    if error_number:
        words = sentence("No worker could be started: {reason}.", reason=os.strerror(error_number))
    else:
        words = sentence("No worker could be started; the station's capture.log says why.")
    return Problem(ProblemKind.CANNOT_WORK, words)


def opening_hangs(seconds: float) -> Problem:
    words = sentence("No answer for {seconds} s; the attempt was given up.", seconds=seconds)
    return Problem(ProblemKind.LOST, words)


def reading_hangs(seconds: float) -> Problem:
    words = sentence("Nothing came for {seconds} s; the connection was given up.", seconds=seconds)
    return Problem(ProblemKind.LOST, words)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
