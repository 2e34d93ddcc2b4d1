"""The live test of a source: a picture, or why there is none."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from widgets.look.icons import icon
from widgets.look.theme import current_tokens

_SIZE = QSize(320, 180)


class _Mode(StrEnum):
    """What the test came to."""

    UNTESTED = "untested"
    RUNNING = "running"
    PICTURE = "picture"
    FAILED = "failed"


class SourceTest(QWidget):
    """Tells that a test is wanted; the dialog knows of what."""

    test_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_SIZE.width())
        self._mode = _Mode.UNTESTED
        self._answer = ""
        self.picture = TriedPicture(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words.setMinimumHeight(64)
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.test_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (self.picture, self.button, self._words):
            rows.addWidget(widget)
        rows.addStretch(1)
        self._say()

    def show_running(self) -> None:
        self._show(_Mode.RUNNING, "")

    def show_picture(self, picture: QImage | bytes, text: str) -> None:
        """Bytes are a JPEG; a picture that cannot be read is said to be so."""
        image = picture if isinstance(picture, QImage) else QImage.fromData(picture)
        if image.isNull():
            self._show(_Mode.FAILED, self.tr("The picture of the test cannot be read."))
            return
        self.picture.show_image(image)
        self._show(_Mode.PICTURE, text)

    def show_failed(self, text: str) -> None:
        self.picture.show_image(QImage())
        self._show(_Mode.FAILED, text)

    def forget(self) -> None:
        """The source was edited: the last test says nothing about it."""
        if self._mode in (_Mode.PICTURE, _Mode.FAILED):
            self.picture.show_image(QImage())
            self._show(_Mode.UNTESTED, "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _show(self, mode: _Mode, answer: str) -> None:
        self._mode, self._answer = mode, answer
        self._say()

    def _say(self) -> None:
        self.button.setText(self.tr("Test the source"))
        self.button.setToolTip(self.tr("Open the source once and show a picture. Ctrl+T"))
        self.button.setShortcut("Ctrl+T")
        self.button.setIcon(icon("snapshot", current_tokens().text))
        self.button.setEnabled(self._mode is not _Mode.RUNNING)
        self.picture.setAccessibleName(self.tr("Picture of the test"))
        words = {
            _Mode.UNTESTED: self.tr("Not tested. Saving works without a test."),
            _Mode.RUNNING: self.tr("Opening the source. This takes at most 10 s."),
        }
        self._words.setText(words.get(self._mode, self._answer))
        level = {_Mode.PICTURE: "ok", _Mode.FAILED: "error"}.get(self._mode, "")
        self._words.setProperty("level", level)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)


class TriedPicture(QWidget):
    """A letter-boxed picture on black."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setFixedSize(_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if self.has_picture:
            ratio = self.devicePixelRatio()
            fitted = self._image.scaled(
                self.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fitted.setDevicePixelRatio(ratio)
            left = (self.width() - fitted.width() / ratio) / 2
            top = (self.height() - fitted.height() / ratio) / 2
            painter.drawImage(round(left), round(top), fitted)
        painter.end()
