"""Which notifications an alert means: one for each channel of the kinds that its rule names."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.alerts.store import Notice
from app.alerts.words import notification_of
from services.alerts.state import Told
from services.domain.alerts import Alert
from services.domain.channels import LOG_CHANNEL, ChannelSettings, told_by
from services.domain.events import ProblemSeen, Publish
from services.domain.rules import Rule
from services.domain.sentences import sentence

AT_HAND = frozenset({"window", "sound", "desktop"})
"""Ways that are told by the event itself; all others wait in the outbox for delivery."""

NO_CHANNEL = sentence("There is no channel of this kind. Add one under Alerts > Channels.")


def the_log_alone() -> Sequence[ChannelSettings]:
    return (LOG_CHANNEL,)


class Notices:
    """A kind without a channel is said once for each rule, and stands among its deliveries."""

    def __init__(
        self,
        channels: Callable[[], Sequence[ChannelSettings]],
        camera_name: Callable[[str], str],
        publish: Publish,
    ) -> None:
        self._channels = channels
        self._camera_name = camera_name
        self._publish = publish
        self._lock = threading.Lock()
        self._missing: set[tuple[int, str]] = set()

    def of(self, alert: Alert, rule: Rule, what: Told) -> list[Notice]:
        kinds = [kind for kind in rule.draft.channels if kind not in AT_HAND]
        if not kinds:
            return []
        payload = notification_of(self._named(alert), alert.camera_id, rule, what)
        channels, notices = self._channels(), []
        for kind in kinds:
            names = told_by([kind], channels)
            notices += [Notice(alert.id, name, payload) for name in names]
            self._note(rule, kind, is_missing=not names)
            if not names:
                notices.append(Notice(alert.id, kind, payload, refused=NO_CHANNEL))
        return notices

    def _named(self, alert: Alert) -> Alert:
        """With the names of its cameras, for people."""
        name = self._camera_name(alert.camera_id) if alert.camera_id else ""
        return replace(
            alert, camera_id=name, cameras=tuple(self._camera_name(one) for one in alert.cameras)
        )

    def _note(self, rule: Rule, kind: str, *, is_missing: bool) -> None:
        with self._lock:
            is_news = is_missing and (rule.id, kind) not in self._missing
            if is_missing:
                self._missing.add((rule.id, kind))
            else:
                self._missing.discard((rule.id, kind))
        if is_news:
            said = sentence(
                "Rule “{rule}” should be told by {channel_kind}, but there is no such channel. "
                "Add one under Alerts > Channels.",
                rule=rule.draft.name,
                channel_kind=kind,
            )
            self._publish(ProblemSeen(said))
