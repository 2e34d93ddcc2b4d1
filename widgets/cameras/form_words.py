"""Names and hints of a camera's fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from widgets.translation import QT_TRANSLATE_NOOP

_WORDS = {
    "id": (
        QT_TRANSLATE_NOOP("CameraForm", "Id"),
        QT_TRANSLATE_NOOP("CameraForm", "Letters, digits, - and _; fixed from then on"),
    ),
    "name": (QT_TRANSLATE_NOOP("CameraForm", "Name"), ""),
    "location": (QT_TRANSLATE_NOOP("CameraForm", "Location"), ""),
    "source": (
        QT_TRANSLATE_NOOP("CameraForm", "Source"),
        QT_TRANSLATE_NOOP(
            "CameraForm", "rtsp://host/path, http(s)://…, a file, or a device like /dev/video0"
        ),
    ),
    "sub_source": (
        QT_TRANSLATE_NOOP("CameraForm", "Second stream"),
        QT_TRANSLATE_NOOP("CameraForm", "A smaller stream of the same camera, for the wall"),
    ),
    "user": (QT_TRANSLATE_NOOP("CameraForm", "User"), ""),
    "password": (
        QT_TRANSLATE_NOOP("CameraForm", "Password"),
        QT_TRANSLATE_NOOP("CameraForm", "Stored encrypted, never in logs"),
    ),
    "transport": (
        QT_TRANSLATE_NOOP("CameraForm", "RTSP over"),
        QT_TRANSLATE_NOOP("CameraForm", "UDP only where TCP does not work"),
    ),
    "active": (
        QT_TRANSLATE_NOOP("CameraForm", "Active"),
        QT_TRANSLATE_NOOP("CameraForm", "May be started at all"),
    ),
    "auto_start": (
        QT_TRANSLATE_NOOP("CameraForm", "Auto-start"),
        QT_TRANSLATE_NOOP("CameraForm", "Starts when the station starts"),
    ),
    "fps": (
        QT_TRANSLATE_NOOP("CameraForm", "Pictures per second"),
        QT_TRANSLATE_NOOP("CameraForm", "Empty: as the camera sends them"),
    ),
    "resolution": (
        QT_TRANSLATE_NOOP("CameraForm", "Resolution"),
        QT_TRANSLATE_NOOP("CameraForm", "Like 1920x1080; for devices"),
    ),
    "may_stand_still": (
        QT_TRANSLATE_NOOP("CameraForm", "The picture may stand still"),
        QT_TRANSLATE_NOOP("CameraForm", "An unchanging picture is not reported as frozen"),
    ),
    "profile": (QT_TRANSLATE_NOOP("CameraForm", "Profile"), ""),
    "regions_file": (QT_TRANSLATE_NOOP("CameraForm", "Regions file"), ""),
    "env": (
        QT_TRANSLATE_NOOP("CameraForm", "Environment"),
        QT_TRANSLATE_NOOP("CameraForm", "One NAME=value per line, for the camera's process"),
    ),
}
_PASSWORD_KEPT = QT_TRANSLATE_NOOP("CameraForm", "A password is stored; leave empty to keep it")
_GROUPS = {
    "camera": QT_TRANSLATE_NOOP("CameraForm", "Camera"),
    "source": QT_TRANSLATE_NOOP("CameraForm", "Where its pictures come from"),
    "start": QT_TRANSLATE_NOOP("CameraForm", "When it runs"),
    "details": QT_TRANSLATE_NOOP("CameraForm", "Seldom needed"),
}


def field_words(key: str, *, has_password: bool) -> tuple[str, str]:
    """Name and hint of a field, translated; the hint may be empty."""
    name, hint = _WORDS[key]
    if key == "password" and has_password:
        hint = _PASSWORD_KEPT
    said = QCoreApplication.translate("CameraForm", hint) if hint else ""
    return QCoreApplication.translate("CameraForm", name), said


def field_name(key: str) -> str:
    """A field of the site file in words; one that is not known stays as it is written."""
    if key not in _WORDS:
        return key
    return QCoreApplication.translate("CameraForm", _WORDS[key][0])


def group_words(key: str) -> str:
    return QCoreApplication.translate("CameraForm", _GROUPS[key])
