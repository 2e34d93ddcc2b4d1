"""The regions of one camera: its picture, the regions on it, and their names at the side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.domain.regions import Region
from services.domain.sentences import Sentence
from widgets.elided_label import ElidedLabel
from widgets.regions.canvas import Canvas
from widgets.regions.checks import Problems, checked, place_of, problems_of
from widgets.regions.drawing import Drawing, drafts_of
from widgets.regions.foot import Asks, Foot
from widgets.regions.hand import Hand
from widgets.regions.head import Head
from widgets.regions.place_words import place_words
from widgets.regions.region_list import MOTION, RegionList
from widgets.words import say

SIZE = (1180, 680)
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class RegionsDialog(QDialog):
    """Open it with `open()`: the station goes on behind it.

    `save_requested` carries the regions, checked; whoever saves calls `accept()`, `show_error()`
    or `ask_about_theirs()`. `replace_requested` carries them too: theirs may go.
    """

    save_requested = Signal(object)
    replace_requested = Signal(object)
    load_requested = Signal()
    picture_requested = Signal()

    def __init__(self, camera: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera = camera
        self._refused: Problems = {}
        self._notice = ""
        self.drawing = Drawing(self._on_drawn)
        self._hand = Hand(self.drawing, self._new_names)
        self.canvas = Canvas(self.drawing, self._hand, self)
        self.side, self.foot = RegionList(self), Foot(self)
        self.head, self._where = Head(self), ElidedLabel(self)
        self._lay_out()
        self._connect()
        self._say()
        self._on_drawn()
        for part in (self.canvas, self.side, self.foot.save):
            part.setEnabled(False)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.head)
        left.addWidget(self.canvas, 1)
        left.addWidget(self._where)
        self._where.setProperty("role", "small")
        middle = QHBoxLayout()
        middle.setContentsMargins(16, 16, 16, 8)
        middle.setSpacing(16)
        middle.addLayout(left, 1)
        middle.addWidget(self.side)
        line = QFrame(self)
        line.setProperty("role", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(middle, 1)
        rows.addWidget(line)
        rows.addWidget(self.foot)
        self.resize(*SIZE)

    def _connect(self) -> None:
        side, foot, drawing = self.side, self.foot, self.drawing
        self.canvas.refused.connect(self._where.show_text)
        self.canvas.mode_changed.connect(self._on_drawn)
        side.chosen.connect(drawing.choose)
        side.typed.connect(self._on_typed)
        side.add_clicked.connect(self.canvas.add_square)
        side.draw_toggled.connect(self._on_draw)
        side.delete_clicked.connect(drawing.remove)
        foot.save_clicked.connect(self._save)
        foot.close_clicked.connect(self.reject)
        foot.discard_clicked.connect(self._give_up)
        foot.replace_clicked.connect(self._replace)
        foot.load_clicked.connect(self.load_requested)
        self.head.picture_clicked.connect(self.picture_requested)
        self.head.undo_clicked.connect(drawing.undo)
        self.head.redo_clicked.connect(drawing.redo)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save)
        QShortcut(QKeySequence("Ctrl+Z"), self, drawing.undo)
        for keys in ("Ctrl+Shift+Z", "Ctrl+Y"):
            QShortcut(QKeySequence(keys), self, drawing.redo)
        QShortcut(QKeySequence("F5"), self, self.picture_requested.emit)
        for field in side.fields.values():
            field.input.installEventFilter(self)

    def show_loaded(self, regions: tuple[Region, ...]) -> None:
        """As they are stored; what was drawn is gone. Nothing can be drawn before."""
        self._begin(regions, "")

    def show_unreadable(self, why: Sentence) -> None:
        text = self.tr("{why} Saving writes the file anew; what is in it now stays beside it.")
        self._begin((), text.format(why=say(why)))

    def show_picture(self, image: QImage, text: str, *, is_old: bool) -> None:
        """`text` says of when it is, and why it is old."""
        self.canvas.show_image(image)
        self.head.show_state(text, warns=is_old)

    def show_waiting(self) -> None:
        text = self.tr("Waiting for a picture …")
        self.canvas.show_words(text)
        self.head.show_state(text, waits=True)

    def show_no_picture(self, why: str) -> None:
        """Regions can be drawn all the same; a picture that is there stays."""
        text = self.tr("No picture: {why}").format(why=why)
        self.canvas.show_words(self.tr("Regions can be drawn without a picture.") + "\n\n" + why)
        self.head.show_state(text, warns=True)

    def show_error(self, field: str | None, said: Sentence) -> None:
        """What saving or reading was refused for: at its field, else below."""
        self.foot.show_saving(saving=False)
        place = place_of(field)
        if place is not None and place[0] < len(self.drawing.regions):
            self._refused = {place: said}
            self.drawing.choose(place[0])
        else:
            self._notice = say(said)
            self._on_drawn()

    def ask_about_theirs(self) -> None:
        """Somebody else changed the regions while they were drawn here."""
        self.foot.show_saving(saving=False)
        self.foot.ask(Asks.REPLACE)

    def reject(self) -> None:
        """Asks in place when something would be lost."""
        if self.foot.asks is not Asks.NOTHING:
            self.foot.ask(Asks.NOTHING)
            self.canvas.setFocus()
        elif self.drawing.is_changed:
            self.foot.ask(Asks.DISCARD)
        else:
            super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo in a field is undo of the drawing, which holds the names too."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _on_drawn(self) -> None:
        problems = problems_of(self.drawing.regions) | self._refused
        self.side.show_drawing(self.drawing, problems, draws=self._hand.draws)
        self._where.show_text(place_words(self.drawing, draws=self._hand.draws))
        self.canvas.setAccessibleDescription(place_words(self.drawing, draws=self._hand.draws))
        points = [say(said) for (_, field), said in problems.items() if field == "points"]
        self.foot.show_error(points[0] if points else self._notice)
        self.head.show_steps(can_undo=self.drawing.can_undo, can_redo=self.drawing.can_redo)
        self.canvas.update()

    def _begin(self, regions: tuple[Region, ...], notice: str) -> None:
        self._refused, self._notice = {}, notice
        self.foot.ask(Asks.NOTHING)
        for part in (self.canvas, self.side, self.foot.save):
            part.setEnabled(True)
        self.drawing.begin(drafts_of(regions))
        self.canvas.setFocus()

    def _on_typed(self, field: str, text: str) -> None:
        self._refused = {}
        self.drawing.change((field, self.drawing.chosen), **{field: text})

    def _on_draw(self, draws: bool) -> None:
        self.canvas.set_draws(draws=draws)
        self.canvas.setFocus()

    def _new_names(self) -> tuple[str, str]:
        taken = {draft.name for draft in self.drawing.regions}
        names = (self.tr("Region {n}").format(n=n) for n in range(1, len(taken) + 2))
        return next(name for name in names if name not in taken), MOTION

    def _save(self) -> None:
        regions = self._checked()
        if regions is not None:
            self.save_requested.emit(regions)

    def _replace(self) -> None:
        self.foot.ask(Asks.NOTHING)
        regions = self._checked()
        if regions is not None:
            self.replace_requested.emit(regions)

    def _checked(self) -> tuple[Region, ...] | None:
        """None, and the first wrong region is chosen with the focus at what is wrong."""
        if not self.foot.save.isEnabled() or self.foot.asks is not Asks.NOTHING:
            return None
        if self.drawing.open:
            self.foot.show_error(self.tr("Close the region first: Enter, or Esc to drop it."))
            return None
        self._refused = {}
        problems = problems_of(self.drawing.regions)
        if problems:
            (place, field), _ = min(problems.items(), key=lambda pair: pair[0][0])
            self.drawing.choose(place)
            at = self.side.fields[field].input if field in self.side.fields else self.canvas
            at.setFocus()
            return None
        self.foot.show_saving(saving=True)
        return checked(self.drawing.regions)

    def _give_up(self) -> None:
        # connecting super().reject itself would come back to the reject of this class
        super().reject()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Regions of {camera}").format(camera=self._camera))
        self.canvas.setAccessibleName(self.tr("Picture with regions"))


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and any(event.matches(keys) for keys in _UNDO_KEYS)
