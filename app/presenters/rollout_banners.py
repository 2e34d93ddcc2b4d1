"""What every page shows of a roll back, and how much waits on the rollout page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.clock import utc_now
from services.domain.rollout import LatchCause, Phase
from services.domain.rollout_view import RolloutView
from services.rollout.plan_time import PROBLEM_OPEN
from widgets.banner_strip import Banner, BannerButton
from widgets.message_level import MessageLevel
from widgets.rollout.figures import clock_text
from widgets.rollout.notice_words import seen_text

OPEN_ROLLOUT = "open_rollout"
ROLLOUT_PAGE = "rollout"


def rollout_banners(view: RolloutView) -> list[Banner]:
    """A roll back that nobody answered; a decision that could not be stored."""
    opens = BannerButton(OPEN_ROLLOUT, QCoreApplication.translate("Banners", "Open the rollout"))
    shown = []
    if view.notice is not None:
        notice, latch = view.notice, view.state.latch
        text = QCoreApplication.translate(
            "Banners", "Everything is legacy: rolled back at {time} from {percent} %. {seen}"
        )
        if latch is not None and latch.cause is LatchCause.KILL_SWITCH:
            text = QCoreApplication.translate(
                "Banners", "Everything is legacy since {time}. {seen}"
            )
        said = text.format(
            time=clock_text(notice.at, utc_now()),
            percent=notice.from_percent,
            seen=seen_text(notice),
        )
        shown.append(Banner("rolled_back", said, MessageLevel.ERROR, (opens,)))
    if view.notice is not None and not view.notice.kept:
        text = QCoreApplication.translate(
            "Banners", "The roll back could not be stored: keep the station running."
        )
        shown.append(Banner("roll_back_unstored", text, MessageLevel.ERROR, (opens,)))
    return shown


def waiting_number(view: RolloutView) -> int:
    """What waits for a hand: a roll back, a held stage, open problems.

    A stage that an open problem holds is the problem's: closing it is the one thing to do.
    """
    problems = sum(1 for problem in view.problems if problem.is_open)
    by_problem = problems > 0 and view.state.held_for == PROBLEM_OPEN.template
    held = view.state.phase is Phase.HELD and not by_problem
    return (view.notice is not None) + held + problems
