"""Kinds of channels, where they lead, and how their last message went, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.channels import ChannelKind, ChannelSettings
from widgets.translation import QT_TRANSLATE_NOOP

KINDS: dict[ChannelKind, str] = {
    ChannelKind.LOG: QT_TRANSLATE_NOOP("Channel", "Log"),
    ChannelKind.WEBHOOK: QT_TRANSLATE_NOOP("Channel", "Webhook"),
    ChannelKind.EMAIL: QT_TRANSLATE_NOOP("Channel", "E-mail"),
    ChannelKind.SERVICE: QT_TRANSLATE_NOOP("Channel", "Other service"),
}
SHOWN_RECIPIENTS = 2


def said(words: str) -> str:
    return QCoreApplication.translate("Channel", words)


def kind_words(kind: ChannelKind) -> str:
    return said(KINDS[kind])


def destination(settings: ChannelSettings) -> str:
    """Where a message goes; of an address only the server, for its path may be a secret."""
    if settings.kind is ChannelKind.LOG:
        return QCoreApplication.translate("Channel", "the station's log")
    if settings.kind is ChannelKind.SERVICE:
        return QCoreApplication.translate("Channel", "an address that is kept secret")
    if settings.kind is ChannelKind.WEBHOOK:
        return settings.server
    if not settings.recipients:
        text = QCoreApplication.translate("Channel", "the recipients of the rule, by {server}")
        return text.format(server=settings.server)
    shown = ", ".join(settings.recipients[:SHOWN_RECIPIENTS])
    more = len(settings.recipients) - SHOWN_RECIPIENTS
    return shown if more <= 0 else f"{shown} +{more}"
