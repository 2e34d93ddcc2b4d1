"""The figures that are always in view: cameras, machine, database, operator, clock."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from widgets.operator_field import OperatorField
from widgets.plain_text import plain_tip

_LONGEST_DATABASE = 160


class StatusBar(QWidget):
    """Every field keeps the width of its longest likely text: numbers never move a neighbour."""

    operator_change_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._figures: tuple[int, int, float, float] = (0, 0, 0.0, 0.0)
        self._crashes = 0
        self._shed = 0
        self._is_muted = False
        self._database: tuple[str, bool] = ("", True)
        self._fields = {
            name: QLabel(self) for name in ("muted", "shed", "crashes", "cameras", "cpu", "memory")
        }
        self._database_label = QLabel(self)
        self._clock = QLabel(self)
        self._operator = OperatorField(self)
        self._operator.chosen.connect(self.operator_change_requested)
        self._build()
        self._retranslate()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._show_time)
        self._second.start()

    def _build(self) -> None:
        cells = QHBoxLayout(self)
        cells.setContentsMargins(8, 2, 12, 2)
        cells.setSpacing(12)
        for label in (*self._fields.values(), self._database_label, self._clock):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in self._fields.values():
            cells.addWidget(label)
        for widget in (self._database_label, self._operator, self._clock):
            cells.addWidget(self._upright())
            cells.addWidget(widget)
        self._fields["muted"].hide()
        self._fields["shed"].hide()
        self._fields["crashes"].hide()

    def _upright(self) -> QFrame:
        line = QFrame(self)
        line.setProperty("role", "upright")
        line.setFixedSize(QSize(1, 16))
        return line

    def show_figures(
        self,
        live: int,
        wanted: int,
        cpu_percent: float,
        memory_mb: float,
        database_text: str,
        *,
        database_ok: bool,
        operator: str,
    ) -> None:
        """`wanted` cameras were started; CPU counts one core as 100; texts translated."""
        self._figures = (live, wanted, cpu_percent, memory_mb)
        self._database = (database_text, database_ok)
        self._operator.show_operator(operator)
        self._show_all()

    def show_narrow(self, *, narrow: bool) -> None:
        """In a narrow window the message area needs the room more than the machine's figures."""
        for name in ("cpu", "memory"):
            self._fields[name].setHidden(narrow)

    def show_crashes(self, number: int) -> None:
        """How often the program met an error of its own since its start; 0 shows nothing."""
        self._crashes = number
        self._show_all()

    def show_shed(self, cameras: int) -> None:
        """How many cameras show fewer pictures because the machine is overloaded."""
        self._shed = cameras
        self._show_all()

    def show_muted(self, *, muted: bool) -> None:
        """Whether alerts make no sound now."""
        self._is_muted = muted
        self._show_all()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_all(self) -> None:
        live, wanted, cpu, memory = self._figures
        self._say("cameras", self.tr("{live} / {wanted} live").format(live=live, wanted=wanted))
        self._say("cpu", self.tr("CPU {percent:.0f} %").format(percent=cpu))
        self._say("memory", self.tr("{megabytes:.0f} MB").format(megabytes=memory))
        self._say("crashes", self.tr("Errors: {count}").format(count=self._crashes))
        self._say("shed", self.tr("{count} slowed").format(count=self._shed))
        self._say("muted", self.tr("Sound muted"))
        self._fields["muted"].setVisible(self._is_muted)
        self._fields["crashes"].setVisible(self._crashes > 0)
        self._fields["shed"].setVisible(self._shed > 0)
        _mark(self._fields["cameras"], "warning" if live < wanted else "")
        _mark(self._fields["crashes"], "error")
        _mark(self._fields["shed"], "warning")
        _mark(self._fields["muted"], "warning")
        self._show_database()
        self._show_time()

    def _show_database(self) -> None:
        text, fine = self._database
        metrics = self._database_label.fontMetrics()
        room = _LONGEST_DATABASE
        self._database_label.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        self._database_label.setToolTip(plain_tip(text))
        _mark(self._database_label, "" if fine else "error")

    def _say(self, name: str, text: str) -> None:
        if self._fields[name].text() != text:
            self._fields[name].setText(text)

    def _show_time(self) -> None:
        self._clock.setText(QDateTime.currentDateTime().toString("HH:mm:ss"))

    def _retranslate(self) -> None:
        widest = {
            "cameras": self.tr("{live} / {wanted} live").format(live=888, wanted=888),
            "cpu": self.tr("CPU {percent:.0f} %").format(percent=888),
            "memory": self.tr("{megabytes:.0f} MB").format(megabytes=88888),
            "crashes": self.tr("Errors: {count}").format(count=88),
            "shed": self.tr("{count} slowed").format(count=888),
            "muted": self.tr("Sound muted"),
        }
        tips = {
            "cameras": self.tr("Cameras that are live, of those that were started"),
            "cpu": self.tr("Processor time of the station and its workers; 100 % is one core"),
            "memory": self.tr("Memory of the station and its workers"),
            "crashes": self.tr("Errors of the program itself since it started; see the logs"),
            "muted": self.tr("Alerts make no sound; the inbox lets them sound again"),
            "shed": self.tr("Cameras that show fewer pictures: this machine is overloaded"),
        }
        for name, label in self._fields.items():
            label.setFixedWidth(label.fontMetrics().horizontalAdvance(widest[name]) + 4)
            label.setToolTip(tips[name])
        self._clock.setFixedWidth(self._clock.fontMetrics().horizontalAdvance("88:88:88") + 4)
        self._clock.setToolTip(self.tr("Time of this machine"))
        self._show_all()


def _mark(label: QLabel, level: str) -> None:
    """The style sheet gives the colour; a polish costs, so only when the level changed."""
    if label.property("level") != level:
        label.setProperty("level", level)
        label.style().unpolish(label)
        label.style().polish(label)
