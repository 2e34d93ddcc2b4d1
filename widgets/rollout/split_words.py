"""What the slider does and would do, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from services.domain.operation import Implementation
from services.domain.rollout import LatchCause, Phase, RolloutState
from services.domain.rollout_view import CameraSide, RolloutView
from widgets.rollout.moves import Moves

MOST_NAMES = 12


_OWNED = (Phase.RUNNING, Phase.HELD, Phase.PAUSED, Phase.COMPLETED)


def is_off_plan(state: RolloutState) -> bool:
    """From its begin on the plan owns the slider: whoever moves it says why."""
    return state.phase in _OWNED


def why_locked(state: RolloutState) -> str:
    """Why the slider cannot be moved; empty: it can."""
    if state.latch is None:
        if state.phase is not Phase.ARMED:
            return ""
        return QCoreApplication.translate(
            "Rollout",
            "The armed plan holds the slider at 0 % until it begins.",
        )
    if state.latch.cause is LatchCause.KILL_SWITCH:
        return QCoreApplication.translate(
            "Rollout", "Locked by the kill switch: everything is legacy."
        )
    # what was seen stands in the page's notice
    return QCoreApplication.translate(
        "Rollout", "Locked since the roll back; “Start again” unlocks it at 0 %."
    )


def sides_text(cameras: Sequence[CameraSide]) -> str:
    if not cameras:
        return QCoreApplication.translate(
            "Rollout", "No cameras yet. What is decided by call follows the slider all the same."
        )
    domain = sum(1 for camera in cameras if camera.side is Implementation.DOMAIN)
    text = QCoreApplication.translate("Rollout", "Now: {domain} on domain, {legacy} on legacy.")
    return text.format(domain=domain, legacy=len(cameras) - domain)


def moves_text(moves: Moves, percent: int) -> str:
    """Who would move, by name."""
    if moves.undealt:
        text = QCoreApplication.translate(
            "Rollout",
            "At {percent} %: about {count} of {all} cameras go to domain; they are dealt then.",
        )
        count = round(moves.undealt * percent / 100)
        return text.format(percent=percent, count=count, all=moves.undealt)
    parts = []
    if moves.to_domain:
        text = QCoreApplication.translate("Rollout", "{count} to domain: {names}")
        parts.append(text.format(count=len(moves.to_domain), names=names_text(moves.to_domain)))
    if moves.to_legacy:
        text = QCoreApplication.translate("Rollout", "{count} to legacy: {names}")
        parts.append(text.format(count=len(moves.to_legacy), names=names_text(moves.to_legacy)))
    if not parts:
        parts.append(QCoreApplication.translate("Rollout", "no camera changes sides."))
    text = QCoreApplication.translate("Rollout", "At {percent} %: {moves}")
    return text.format(percent=percent, moves="; ".join(parts))


def names_text(cameras: Sequence[CameraSide]) -> str:
    names = ", ".join(camera.name for camera in cameras[:MOST_NAMES])
    rest = len(cameras) - MOST_NAMES
    return f"{names} +{rest}" if rest > 0 else names


def precedence_text(view: RolloutView) -> str:
    """Who decides before whom, with what is set at each."""
    state = view.state
    forces, pins = len(state.forces), len(state.pins)
    if state.is_latched:
        text = QCoreApplication.translate(
            "Rollout",
            "Latch on; suspended: forces {forces}, pins {pins}, slider {percent} %",
        )
    else:
        text = QCoreApplication.translate(
            "Rollout", "Latch off  ›  forces {forces}  ›  pins {pins}  ›  slider {percent} %"
        )
    return text.format(forces=forces, pins=pins, percent=state.percent)
