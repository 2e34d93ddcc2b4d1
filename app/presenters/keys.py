"""All keys, for the sheet that ? opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from services.domain.wall_views import WallView
from widgets.alerts.inbox_actions import FACES as ALERT_FACES
from widgets.alerts.inbox_actions import action_words as alert_action_words
from widgets.camera_actions import FACES, action_words
from widgets.channels.keys import CHANNEL_KEYS
from widgets.key_sheet import KeyGroup
from widgets.metrics.keys import CHART_KEYS
from widgets.regions.keys import REGION_KEYS
from widgets.rules.keys import RULE_KEYS
from widgets.wall.keys import WALL_KEYS


def key_groups(views: Sequence[WallView] = ()) -> list[KeyGroup]:
    """In the language in force; of the named views those that have a key."""
    window = (
        ("Ctrl+1", QCoreApplication.translate("Keys", "The first page; Ctrl+2 the second, …")),
        ("Ctrl+Shift+1", QCoreApplication.translate("Keys", "A page's own window, and back")),
        ("F11", QCoreApplication.translate("Keys", "Full screen")),
        (
            "Ctrl+T, Ctrl+W",
            QCoreApplication.translate("Keys", "A window of its own: on top, close"),
        ),
        ("?", QCoreApplication.translate("Keys", "This sheet")),
        ("Esc", QCoreApplication.translate("Keys", "Close the panel, leave full screen")),
        ("Ctrl+F", QCoreApplication.translate("Keys", "Filter the page")),
        ("Ctrl+Shift+R", QCoreApplication.translate("Keys", "Roll back now; asks why first")),
        ("Ctrl+S", QCoreApplication.translate("Keys", "Save, where something can be saved")),
    )
    wall = tuple((key, QCoreApplication.translate("WallKeys", words)) for key, words in WALL_KEYS)
    camera = tuple((face.key, action_words(action)) for action, face in FACES.items())
    rollout = (
        ("Ctrl+Shift+P", QCoreApplication.translate("Keys", "Report a problem")),
        ("PgUp, PgDown", QCoreApplication.translate("Keys", "The slider by 10; arrows by 1")),
        ("Enter", QCoreApplication.translate("Keys", "Apply the slider, give the reason")),
        ("A, L, D", QCoreApplication.translate("Keys", "Chosen rows to auto, legacy, domain")),
    )
    channels = tuple(
        (key, QCoreApplication.translate("ChannelKeys", words)) for key, words in CHANNEL_KEYS
    )
    alerts = (
        *((face.key, alert_action_words(action)) for action, face in ALERT_FACES.items()),
        ("Enter", QCoreApplication.translate("Keys", "Details of the alert; Esc goes back")),
        ("T", QCoreApplication.translate("Keys", "Statistics of the rules")),
        ("M", QCoreApplication.translate("Keys", "Mute the sound, or let it sound again")),
        ("Ctrl+Tab", QCoreApplication.translate("Keys", "The next tab: inbox, rules, channels")),
    )
    rules = tuple((key, QCoreApplication.translate("RuleKeys", words)) for key, words in RULE_KEYS)
    charts = tuple(
        (key, QCoreApplication.translate("ChartKeys", words)) for key, words in CHART_KEYS
    )
    regions = tuple(
        (key, QCoreApplication.translate("RegionKeys", words)) for key, words in REGION_KEYS
    )
    named = tuple((f"Alt+{view.key}", view.name) for view in views if view.key)
    views_group = [KeyGroup(QCoreApplication.translate("Keys", "Named views"), named)]
    return [
        KeyGroup(QCoreApplication.translate("Keys", "Window"), window),
        KeyGroup(QCoreApplication.translate("Keys", "Camera"), camera),
        KeyGroup(QCoreApplication.translate("Keys", "Wall"), wall),
        KeyGroup(QCoreApplication.translate("Keys", "Alerts"), alerts),
        *(views_group if named else ()),
        KeyGroup(QCoreApplication.translate("Keys", "Rollout"), rollout),
        KeyGroup(QCoreApplication.translate("Keys", "Rules"), rules),
        KeyGroup(QCoreApplication.translate("Keys", "Charts"), charts),
        KeyGroup(QCoreApplication.translate("Keys", "Channels"), channels),
        KeyGroup(QCoreApplication.translate("Keys", "Drawing regions"), regions),
    ]
