"""A notification as people read it: a subject, a text, and the picture if there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from services.alerts.delivery.notification import Notification, one_line
from services.domain.sentences import Sentence, sentence

LARGEST_PICTURE_BYTES = 5 * 1024 * 1024

Say = Callable[[Sentence], str]
"""Puts a sentence into the operator's language; `str` says it in English. Any thread."""


@dataclass(frozen=True)
class Message:
    subject: str
    text: str
    is_urgent: bool = False
    is_good_news: bool = False
    picture: Path | None = None


def message_of(notification: Notification, say: Say) -> Message:
    return Message(
        subject=one_line(say(_subject(notification))),
        text=say(_text(notification)),
        is_urgent=notification.priority in ("high", "critical"),
        is_good_news=notification.signal == "resolved",
        picture=_sendable(notification.picture),
    )


def _subject(notification: Notification) -> Sentence:
    rule, camera = notification.rule_name, notification.camera_name
    if notification.is_test:
        return sentence("Camera station: test")
    if notification.signal == "resolved":
        if not camera:
            return sentence("Resolved: {rule}", rule=rule)
        return sentence("Resolved: {rule}, {camera}", rule=rule, camera=camera)
    if not camera:
        return sentence("Alert: {rule}", rule=rule)
    return sentence("Alert: {rule}, {camera}", rule=rule, camera=camera)


def _text(notification: Notification) -> Sentence:
    return sentence(
        "{text}\n\nCamera: {camera}\nRule: {rule}\nPriority: {priority}\nSince: {at}\n"
        "Count: {count}",
        text=notification.text,
        camera=one_line(notification.camera_name) or "–",
        rule=one_line(notification.rule_name),
        priority=notification.priority,
        at=notification.fired_at.astimezone().isoformat(sep=" ", timespec="seconds"),
        count=notification.count,
    )


def _sendable(picture: Path | None) -> Path | None:
    """A picture that retention took meanwhile, or a huge one, does not hold up the message."""
    try:
        small = picture is not None and picture.stat().st_size <= LARGEST_PICTURE_BYTES
    except OSError:
        return None
    return picture if small else None
