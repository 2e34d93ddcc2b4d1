"""The keys of the channels' table, for the sheet of all keys."""

from __future__ import annotations

from widgets.translation import QT_TRANSLATE_NOOP

CHANNEL_KEYS = (
    ("N, Ins", QT_TRANSLATE_NOOP("ChannelKeys", "Add a channel")),
    ("Enter", QT_TRANSLATE_NOOP("ChannelKeys", "Edit it")),
    ("Del", QT_TRANSLATE_NOOP("ChannelKeys", "Delete it; can be undone for 10 seconds")),
    ("T", QT_TRANSLATE_NOOP("ChannelKeys", "Send one message as a test")),
)
