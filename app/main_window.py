"""The window of a running station: presenters of its pages, and what is kept between starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.background import Background
from app.command_line.options import WindowOptions
from app.composition import Composition
from app.gui_thread import GuiThread
from app.pages import Pages
from app.presenters.alerts import AlertsPresenter
from app.presenters.camera_actions import CameraActions
from app.presenters.cameras import CamerasPresenter
from app.presenters.channels import ChannelsPresenter
from app.presenters.desk import Desk
from app.presenters.details import DetailsPresenter
from app.presenters.editor import EditorPresenter
from app.presenters.events import EventsPresenter
from app.presenters.frame import FramePresenter
from app.presenters.keys import key_groups
from app.presenters.logs import LogsPresenter
from app.presenters.metrics import MetricsPresenter
from app.presenters.regions import RegionsPresenter
from app.presenters.rollout import RolloutPresenter
from app.presenters.rules import RulesPresenter
from app.presenters.settings import SettingsPresenter
from app.presenters.site import SitePresenter
from app.presenters.state_clock import StateClock
from app.presenters.walls import Walls
from app.process_usage import ProcessTree, UsageMeter
from app.translations import Languages
from app.window_memory import WindowMemory
from app.window_places import WindowPlaces
from services.domain.errors import SiteNotWritable
from services.domain.sentences import Sentence
from widgets.cameras.page import CamerasPage
from widgets.look.theme import apply_theme
from widgets.look.tokens import Theme
from widgets.main_window import MainWindow
from widgets.message_level import MessageLevel
from widgets.wall.page import WallPage
from widgets.words import say


class StationWindow(QObject):
    """Used in the GUI thread; `open()` shows it, `close()` ends what it began.

    `left`: somebody closed the window, so the program ends.
    """

    cameras_started = Signal()
    left = Signal()

    def __init__(
        self,
        composed: Composition,
        gui: GuiThread,
        languages: Languages,
        options: WindowOptions,
    ) -> None:
        super().__init__()
        self.frame = MainWindow()
        self._pages = Pages()
        self.wall = self._pages.wall
        self._composed = composed
        self._languages = languages
        self._options = options
        self._background = Background(gui, self._show_error)
        self._desk = Desk(
            composed.station, self._background, self.frame, composed.folder, self._operator
        )
        self._meter = UsageMeter(ProcessTree(self.worker_pids))
        self._pages.add_to(self.frame)
        self._clock = StateClock(composed.station.views, self)
        self._present()
        self._apply_settings()
        memory = WindowMemory(composed.folder.root)
        self._places = WindowPlaces(
            memory, options, pages=self._pages, walls=self.walls, frame=self.frame
        )
        self._places.restore()

    def open(self) -> None:
        self._meter.start()
        self._clock.start()
        self._rollout_presenter.start()
        self._composed.news.subscribe(self._rollout_presenter.on_event)
        self._alerts.start(self._composed.news)
        self.frame.show()
        # Qt would begin at the first button of the status bar
        self._pages.by_key()[self.frame.current_page].setFocus()

    def start_cameras(self) -> None:
        self._composed.auto_start()
        self.cameras_started.emit()

    def close(self) -> None:
        self._composed.news.unsubscribe(self._rollout_presenter.on_event)
        self._rollout_presenter.close()
        self._alerts.close(self._composed.news)
        self._rules_presenter.editor.cancel()
        self._clock.stop()
        self._meter.stop()
        self._places.keep()
        self._background.close()
        self._logs_presenter.close()
        self.walls.close()
        self.frame.page_windows.close_all()
        self.frame.close()
        self.frame.deleteLater()

    def come_forward(self) -> None:
        self.frame.setWindowState(self.frame.windowState() & ~Qt.WindowState.WindowMinimized)
        self.frame.show()
        self.frame.raise_()
        self.frame.activateWindow()

    def show_crashes(self, count: int) -> None:
        self.frame.status_bar.show_crashes(count)

    def shed_pictures(self) -> int:
        return self._frame_presenter.shed_pictures

    def worker_pids(self) -> list[int]:
        states = self._composed.station.run_states().values()
        return [state.pid for state in states if state.pid is not None]

    def save_picture(self, path: Path) -> None:
        """Raises SiteNotWritable."""
        if not self.frame.grab().save(str(path)):
            raise SiteNotWritable("The picture could not be written to {file}.", file=str(path))

    def _operator(self) -> str:
        return self._composed.settings.operator()

    def _show_error(self, said: Sentence, field: str | None) -> None:
        del field
        self.frame.message_area.show_message(say(said), MessageLevel.ERROR)

    def _present(self) -> None:
        desk, clock = self._desk, self._clock
        actions = CameraActions(desk)
        editor = EditorPresenter(desk)
        site = SitePresenter(desk)
        self.walls = Walls(self.wall, desk, clock, actions)
        self._frame_presenter = FramePresenter(desk, clock, self.walls, self._meter)
        self._logs_presenter = LogsPresenter(self._pages.logs, desk, clock)
        EventsPresenter(self._pages.events, desk, clock)
        self._rules_presenter = RulesPresenter(self._pages.alerts.rules, desk, clock)
        self._rules_presenter.channels_requested.connect(
            lambda: self._pages.open_in(self.frame, "channels")
        )
        CamerasPresenter(self._pages.cameras, clock, actions)
        ChannelsPresenter(self._pages.alerts.channels, desk)
        self._present_rollout()
        self._alerts = AlertsPresenter(desk, clock, self._pages, self.walls)
        self._alerts.camera_jump_requested.connect(self._jump_to)
        self._alerts.forward_requested.connect(self.come_forward)
        details = DetailsPresenter(desk, clock, actions)
        self._settings_presenter = SettingsPresenter(self._pages.settings, desk)
        self._settings_presenter.saved.connect(self._on_saved)
        clock.looked.connect(self._settings_presenter.look)
        actions.answered.connect(clock.look)
        site.decided.connect(self._frame_presenter.look)
        actions.details_requested.connect(details.open)
        actions.logs_requested.connect(self._open_logs)
        actions.edit_requested.connect(editor.edit)
        actions.regions_requested.connect(RegionsPresenter(desk).open)
        self._pages.events.camera_jump_requested.connect(self._jump_to)
        self._frame_presenter.decision_asked.connect(site.decide)
        self.wall.full_screen_requested.connect(lambda: self.frame.toggle_full_screen_of("wall"))
        self.frame.status_bar.operator_change_requested.connect(self._settings_presenter.rename)
        self.frame.page_changed.connect(self._on_page)
        self.frame.closing.connect(self.left)

        def lead_out_of_emptiness(page: WallPage | CamerasPage) -> None:
            page.add_requested.connect(editor.add)
            page.import_requested.connect(site.choose_import)
            page.demo_requested.connect(site.add_demo)

        for page in (self.wall, self._pages.cameras):
            lead_out_of_emptiness(page)
        self.walls.made.connect(lead_out_of_emptiness)
        self.walls.tiles.wall_requested.connect(self._jump_to)
        self.walls.views.changed.connect(self._show_key_groups)
        self._pages.cameras.export_requested.connect(site.choose_export)
        self._pages.cameras.refresh_requested.connect(site.refresh)
        for source in (self._pages.cameras, self._pages.settings):
            source.move_passwords_requested.connect(site.move_passwords)
        self._pages.settings.backup_requested.connect(site.choose_backup)

    def _present_rollout(self) -> None:
        requests = self._composed.station.rollout
        self._rollout_presenter = RolloutPresenter(self._pages.rollout, self._desk, requests)
        self._rollout_presenter.looked.connect(self._frame_presenter.show_rollout)
        metrics = MetricsPresenter(self._pages.metrics, self._desk)
        self._rollout_presenter.looked.connect(metrics.show_rollout)

    def _on_saved(self) -> None:
        self._composed.apply_settings()
        self._apply_settings()
        self._frame_presenter.look()

    def _apply_settings(self) -> None:
        """Given options win over what is stored."""
        values, options = self._composed.settings.values(), self._options
        theme = Theme(options.theme or values["theme"])
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, theme)
        self._languages.use(options.language or values["language"])
        self.walls.apply(theme, values["carousel_seconds"])
        self._frame_presenter.sheds = values["shed_when_overloaded"]
        self._show_key_groups()

    def _show_key_groups(self) -> None:
        self.frame.show_key_groups(key_groups(self._composed.station.wall_views()))

    def _open_logs(self, camera_id: str) -> None:
        self.frame.show_page("logs")
        self._logs_presenter.open_log(camera_id)

    def _jump_to(self, camera_id: str) -> None:
        self.frame.show_page("wall")
        self.wall.show_camera(camera_id)

    def _on_page(self, key: str) -> None:
        if key == "logs":
            self._logs_presenter.open_if_empty()
        elif key == "events":
            self._pages.events.ask_again()
        elif key == "settings":
            self._settings_presenter.show_all()
