"""Why there is no picture: the libraries' errors and logs turned into words an operator acts on.

Their texts carry addresses and credentials, so none of them is passed on.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Sequence

import av

from services.domain.errors import StationError
from services.domain.run_state import Problem, ProblemKind
from services.domain.sentences import Sentence, sentence

ENOUGH_BYTES = 50_000

_ENDED_AT = re.compile(r"ends prematurely at (\d+)")
_STATUS = re.compile(r"(?:failed: |HTTP error |returned )(\d{3})\b")


class OpeningFailed(Exception):
    """The library could not open the source; `log` is what it logged meanwhile."""

    def __init__(self, error: BaseException, log: Sequence[str], *, is_rtsp: bool = False) -> None:
        super().__init__(type(error).__name__)
        self.error = error
        self.log = tuple(log)
        self.is_rtsp = is_rtsp


class NoVideo(Exception):
    """The source opens and holds no pictures."""


class PictureTooLarge(Exception):
    def __init__(self, width: int, height: int, most_pixels: int) -> None:
        super().__init__(f"{width}x{height}")
        self.width, self.height = width, height
        self.most_megapixels = round(most_pixels / 1_000_000, 1)


class SourceEnded(Exception):
    """The other side ended the stream in order."""


class Undecodable(Exception):
    """Packets arrive, and none of them gives a picture any more."""


class NoAnswer(Exception):
    """The limit for opening has passed."""


def problem_of(error: BaseException) -> Problem:
    """The kind decides whether and when it is tried again; the reason holds no credential."""
    if isinstance(error, OpeningFailed):
        return _problem_in_log(error) or _problem_of_type(error.error)
    return _problem_of_type(error)


def _problem_in_log(failed: OpeningFailed) -> Problem | None:
    log = "\n".join(failed.log)
    if "hitelist" in log or isinstance(failed.error, av.ProtocolNotFoundError):
        return _cannot(sentence("The source leads to something that is not opened here."))
    if isinstance(failed.error, TimeoutError | av.ExitError):
        return problem_of(NoAnswer())
    if "Failed to resolve" in log:
        return _lost(sentence("The camera's host name is not known."))
    statuses = [int(found) for found in _STATUS.findall(log)]
    statuses = [status for status in statuses if status >= 400] or _status_of(failed.error)
    if statuses:
        return _problem_of_status(statuses[-1])
    if isinstance(failed.error, av.InvalidDataError) and failed.is_rtsp:
        return _cannot(sentence("This port speaks another protocol, not RTSP."))
    if isinstance(failed.error, av.InvalidDataError) or _read_enough(log):
        return _cannot(sentence("What arrives is no video that can be opened."))
    return None


def _read_enough(log: str) -> bool:
    """Whether so much arrived before the end that a video would have been recognised."""
    return any(int(size) > ENOUGH_BYTES for size in _ENDED_AT.findall(log))


def _status_of(error: BaseException) -> list[int]:
    by_type = {
        av.HTTPBadRequestError: 400,
        av.HTTPUnauthorizedError: 401,
        av.HTTPForbiddenError: 403,
        av.HTTPNotFoundError: 404,
        av.HTTPServerError: 500,
    }
    return [status for kind, status in by_type.items() if isinstance(error, kind)]


def _problem_of_status(status: int) -> Problem:
    if status == 401:
        return Problem(ProblemKind.AUTH, sentence("The camera refuses the user name or password."))
    if status in (403, 407):
        return Problem(
            ProblemKind.AUTH, sentence("The camera forbids access ({status}).", status=status)
        )
    if status in (429, 453, 503):
        return Problem(
            ProblemKind.BUSY, sentence("The camera refuses more viewers ({status}).", status=status)
        )
    if status in (404, 410, 454):
        return _cannot(sentence("The camera knows no such path ({status}).", status=status))
    if status == 461:
        return _cannot(sentence("The camera does not offer this transport. Choose TCP or UDP."))
    if status < 500:
        return _cannot(sentence("The camera refuses the request ({status}).", status=status))
    return _lost(sentence("The camera reports a fault of its own ({status}).", status=status))


def _problem_of_type(error: BaseException) -> Problem:
    if isinstance(error, StationError):
        return _cannot(error.sentence)
    if isinstance(error, PictureTooLarge):
        return _cannot(
            sentence(
                "A picture of {width}x{height} is larger than {most} megapixels.",
                width=error.width,
                height=error.height,
                most=error.most_megapixels,
            )
        )
    if isinstance(error, OSError) and error.errno == errno.EIO:
        # an HTTP stream without a length ends so, and a device that is pulled out
        return _lost(sentence("The camera ended the stream."))
    for kinds, problem in _BY_TYPE:
        if isinstance(error, kinds):
            return problem
    return _lost(sentence("The source failed ({error}).", error=type(error).__name__))


def _cannot(reason: Sentence) -> Problem:
    return Problem(ProblemKind.CANNOT_WORK, reason)


def _lost(reason: Sentence) -> Problem:
    return Problem(ProblemKind.LOST, reason)


# in this order: some of the library's types are also built-in ones
_BY_TYPE: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], Problem], ...] = (
    (NoVideo, _cannot(sentence("The source sends no pictures."))),
    (SourceEnded, _lost(sentence("The camera ended the stream."))),
    (EOFError, _lost(sentence("The camera ended the stream."))),
    (ConnectionRefusedError, _lost(sentence("The camera's port refuses connections."))),
    (
        (ConnectionResetError, BrokenPipeError, ConnectionAbortedError),
        _lost(sentence("The camera closed the connection.")),
    ),
    (NoAnswer, _lost(sentence("The camera did not answer in time."))),
    ((TimeoutError, av.ExitError), _lost(sentence("The camera fell silent."))),
    (
        MemoryError,
        _cannot(sentence("The pictures need more memory than one camera may use.")),
    ),
    (FileNotFoundError, _cannot(sentence("There is no such file."))),
    (PermissionError, _cannot(sentence("The file may not be read."))),
    (
        (av.DecoderNotFoundError, av.DemuxerNotFoundError, av.PatchWelcomeError),
        _cannot(sentence("This kind of video cannot be decoded here.")),
    ),
    (
        (av.InvalidDataError, Undecodable),
        _lost(sentence("What arrives cannot be decoded.")),
    ),
)
