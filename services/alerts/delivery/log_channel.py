"""Notifications as lines of the station's log."""

from __future__ import annotations

import logging

from services.alerts.delivery.channel import DELIVERED, DeliveryResult
from services.alerts.delivery.notification import Notification, one_line
from services.domain.clock import UtcClock, utc_now

logger = logging.getLogger(__name__)


class LogChannel:
    def __init__(self, utc_clock: UtcClock = utc_now) -> None:
        self._utc_clock = utc_clock

    def deliver(self, notification: Notification) -> DeliveryResult:
        logger.warning(
            "alert %d %s (%s), rule %s, camera %s, count %d: %s",
            notification.alert_id,
            notification.signal,
            notification.priority,
            one_line(notification.rule_name),
            one_line(notification.camera_name),
            notification.count,
            one_line(str(notification.text)),
        )
        return DeliveryResult(True, DELIVERED, self._utc_clock())
