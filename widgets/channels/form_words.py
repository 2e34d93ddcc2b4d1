"""Labels and hints of a channel's form."""

from __future__ import annotations

from services.domain.channels import ChannelKind
from widgets.channels.channel_words import said
from widgets.translation import QT_TRANSLATE_NOOP

LABELS = {
    "kind": QT_TRANSLATE_NOOP("Channel", "Kind"),
    "name": QT_TRANSLATE_NOOP("Channel", "Name"),
    "address": QT_TRANSLATE_NOOP("Channel", "Address"),
    "security": QT_TRANSLATE_NOOP("Channel", "Connection"),
    "host": QT_TRANSLATE_NOOP("Channel", "Mail server"),
    "port": QT_TRANSLATE_NOOP("Channel", "Port"),
    "login": QT_TRANSLATE_NOOP("Channel", "The server asks for user and password"),
    "user": QT_TRANSLATE_NOOP("Channel", "User"),
    "password": QT_TRANSLATE_NOOP("Channel", "Password"),
    "sender": QT_TRANSLATE_NOOP("Channel", "Sender"),
    "recipients": QT_TRANSLATE_NOOP("Channel", "Recipients"),
}
SECRETS = {
    ChannelKind.WEBHOOK: QT_TRANSLATE_NOOP("Channel", "Signing secret"),
    ChannelKind.SERVICE: QT_TRANSLATE_NOOP("Channel", "Address of the service"),
}
HINTS = {
    "address": QT_TRANSLATE_NOOP("Channel", "https://… gets each alert as signed JSON."),
    "security": QT_TRANSLATE_NOOP("Channel", "A password is never sent in the clear."),
    "host": QT_TRANSLATE_NOOP("Channel", "Such as mail.example.org"),
    "sender": QT_TRANSLATE_NOOP("Channel", "Such as station@example.org"),
    "recipients": QT_TRANSLATE_NOOP("Channel", "One a line. Those of a rule come before these."),
}
SECRET_HINTS = {
    ChannelKind.WEBHOOK: QT_TRANSLATE_NOOP(
        "Channel", "The receiver checks X-Camera-Station-Signature with it."
    ),
    ChannelKind.SERVICE: QT_TRANSLATE_NOOP(
        "Channel", "As apprise writes it: slack://…, tgram://… It is kept as a secret."
    ),
}
NAME_FIXED = QT_TRANSLATE_NOOP("Channel", "Fixed: messages that wait go by it.")
STORED = QT_TRANSLATE_NOOP("Channel", "stored; leave empty to keep it")
USUAL = QT_TRANSLATE_NOOP("Channel", "usually {port}")
SECURITY = {
    "smtps": QT_TRANSLATE_NOOP("Channel", "TLS from the start"),
    "smtp": QT_TRANSLATE_NOOP("Channel", "STARTTLS"),
    "smtp+plain": QT_TRANSLATE_NOOP("Channel", "In the clear, without password"),
}


def label_of(field: str, kind: ChannelKind) -> str:
    # a mail server has none: the field is out of sight, and keeps a name
    secret = SECRETS.get(kind, SECRETS[ChannelKind.WEBHOOK])
    return said(secret if field == "secret" else LABELS[field])


def hint_of(field: str, kind: ChannelKind) -> str:
    words = SECRET_HINTS.get(kind, "") if field == "secret" else HINTS.get(field, "")
    return said(words) if words else ""
