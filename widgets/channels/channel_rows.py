"""A channel as a row: its settings, what waits, and how the newest attempt went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from services.domain.alerts import ChannelTraffic
from services.domain.channels import ChannelSettings
from services.domain.sentences import Sentence
from widgets.channels.channel_words import destination, kind_words
from widgets.look.tokens import Meaning, Shape
from widgets.rollout.figures import NONE, clock_text
from widgets.rollout.rows import Cell, Column, Row
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("Rollout", "Name"), 144),
    Column("kind", QT_TRANSLATE_NOOP("Rollout", "Kind"), 104),
    Column("to", QT_TRANSLATE_NOOP("Rollout", "Where to"), 232),
    Column("waiting", QT_TRANSLATE_NOOP("Rollout", "Waiting"), 72, is_number=True),
    Column("failed", QT_TRANSLATE_NOOP("Rollout", "Failed in 7 days"), 120, is_number=True),
    Column("at", QT_TRANSLATE_NOOP("Rollout", "Last attempt"), 128),
    Column("result", QT_TRANSLATE_NOOP("Rollout", "How it went"), 320),
)


@dataclass(frozen=True)
class TestResult:
    """What the test button brought; `what` of None: the answer is still to come."""

    # its name begins like that of a test
    __test__ = False

    at: datetime
    ok: bool = False
    what: Sentence | None = None


def channel_row(
    settings: ChannelSettings,
    traffic: ChannelTraffic | None,
    tested: TestResult | None,
    now: datetime,
) -> Row:
    found = traffic or ChannelTraffic(settings.name, 0, 0)
    at, result = _newest(found, tested)
    cells = (
        Cell(settings.name),
        Cell(kind_words(settings.kind)),
        Cell(destination(settings), tip=", ".join(settings.recipients)),
        Cell(str(found.waiting), order=found.waiting),
        _failed(found.failed),
        Cell(clock_text(at, now) if at else NONE, order=at.timestamp() if at else 0.0),
        result,
    )
    return Row(settings.name, cells)


def _failed(count: int) -> Cell:
    return Cell(str(count), order=count, ink=Meaning.FAILED if count else None)


def _newest(found: ChannelTraffic, tested: TestResult | None) -> tuple[datetime | None, Cell]:
    if tested is not None and (found.last_at is None or tested.at >= found.last_at):
        return tested.at, _tested(tested)
    if found.last_at is None:
        return None, Cell(QCoreApplication.translate("Channel", "Nothing was sent yet."))
    return found.last_at, _result(say(found.last_what), ok=found.last_ok)


def _tested(tested: TestResult) -> Cell:
    if tested.what is None:
        words = QCoreApplication.translate("Channel", "The test is on its way…")
        return Cell(words, look=(Meaning.INFORMATION, Shape.RING))
    words = QCoreApplication.translate("Channel", "Test: {what}").format(what=say(tested.what))
    return _result(words, ok=tested.ok)


def _result(words: str, *, ok: bool) -> Cell:
    look = (Meaning.OK, Shape.DOT) if ok else (Meaning.FAILED, Shape.CROSS)
    return Cell(words, look=look)
