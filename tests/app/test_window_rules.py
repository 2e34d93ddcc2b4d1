"""Alert rules in the window, with the keyboard alone, on a running station."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.site_folder import SiteFolder
from services.domain.alerts import Violation
from services.domain.rules import CameraOffline, RuleDraft, RulePatch
from services.domain.rules import Violation as OfViolations
from services.storage.database import RecordsDatabase
from services.storage.repositories.violations import add_violation
from services.storage.rules_file import load_rules_file, rules_text
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.rules.import_dialog import RuleImportDialog
from widgets.rules.page import RulesPage

CTRL = Qt.KeyboardModifier.ControlModifier
SEED = RuleDraft("测试规则", OfViolations(5))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts", "yard": "/nowhere/yard.ts"})
    return tmp_path / "site"


def page_of(station: OpenWindow) -> RulesPage:
    page = station.page(RulesPage)
    station.until(lambda: page.table.rules.rowCount() or page.empty.isVisible())
    station.until(lambda: page.editor._names)
    return page


@pytest.fixture(autouse=True)
def _no_rules_of_the_station(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests count the rules that they make; the station's own have tests of theirs."""
    monkeypatch.setattr("app.parts.bring_built_in_rules", lambda *_: None)


def saved(station: OpenWindow) -> list[RuleDraft]:
    return [rule.draft for rule in station.composed.station.rules()]


def create(station: OpenWindow, *drafts: RuleDraft) -> list[int]:
    made = [station.composed.station.create_rule("Li", draft, None).id for draft in drafts]
    page = page_of(station)
    page.shown.emit()
    station.until(lambda: page.table.rules.rowCount() == len(saved(station)))
    return made


def tab_to(station: OpenWindow, words: str) -> QPushButton:
    """Presses Tab until a button that says this has the focus."""
    for _ in range(80):
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton) and focus.text() == words:
            return focus
        station.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to “{words}”")


def in_front(station: OpenWindow) -> bool:
    """The screen of the tests gives the window no focus back when a menu closes."""
    QApplication.processEvents()
    station.frame.activateWindow()
    return station.frame.isActiveWindow()


def compose(widget: QWidget, text: str) -> None:
    """As an input method does for Chinese."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def five_violations(folder: Path, camera: str) -> None:
    """Two hours ago, half a minute between them."""
    records = RecordsDatabase.open(SiteFolder.at(folder).records)
    first = datetime.now(UTC) - timedelta(hours=2)
    with records.write() as session:
        for number in range(5):
            at = first + timedelta(seconds=30 * number)
            add_violation(session, Violation(camera, "no_hairnet", at, at))
    records.close()


def test_the_seeds_rule_is_made_tried_saved_edited_copied_deleted_and_back_by_keys(
    qtbot: QtBot, folder: Path
) -> None:
    with open_window(qtbot, folder, starts=False, page="rules") as station:
        five_violations(folder, "gate")
        page = page_of(station)
        station.until(page.empty.isVisible)

        page.setFocus()
        station.until(page.empty.new.hasFocus)
        station.press(Qt.Key.Key_Space)
        station.until(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        name = page.editor.form.fields["name"].input
        station.until(lambda: in_front(station) and name.hasFocus())
        compose(name, "测试规则")
        assert page.editor.head.sentence.text() == (
            "When any camera has at least 5 violations of any kind within 5 minutes: "
            "medium, tell window."
        )

        station.press(Qt.Key.Key_F5)
        station.until(lambda: page.editor.trial.model.rowCount() == 1)
        assert page.editor.trial.says.text() == "1 alerts of 5 records in 7 days."

        station.press(Qt.Key.Key_S, CTRL)
        station.until_said("“测试规则” is saved.")
        assert saved(station) == [SEED]
        station.until(lambda: not page.editor.is_changed and page.editor.rule is not None)

        threshold = page.editor.form.conditions.fields["threshold"].input  # type: ignore[union-attr]
        for _ in range(4):
            if threshold.hasFocus():
                break
            station.press(Qt.Key.Key_Tab)
        assert threshold.hasFocus()
        station.write("3")
        station.press(Qt.Key.Key_F5)
        station.until(lambda: "0 removed" in page.editor.trial.says.text())
        station.press(Qt.Key.Key_S, CTRL)
        station.until(lambda: saved(station) == [RuleDraft("测试规则", OfViolations(3))])
        station.until(lambda: page.table.rules.rule_at(0).revision == 2)

        station.press(Qt.Key.Key_Escape)
        station.until(page.table.hasFocus)
        station.press(Qt.Key.Key_D, CTRL)
        station.until(lambda: page.table.rules.rowCount() == 2)
        assert [draft.enabled for draft in saved(station)] == [True, False]

        station.until(lambda: len(page.table.selected()) == 1)
        station.press(Qt.Key.Key_Delete)
        station.until_said("“测试规则” was deleted.")
        station.until(lambda: page.table.rules.rowCount() == 1)

        undo = station.button("Undo")
        undo.setFocus()
        station.press(Qt.Key.Key_Space)
        station.until_said("“测试规则” is back.")
        station.until(lambda: page.table.rules.rowCount() == 2)
        assert RuleDraft("测试规则", OfViolations(3)) in saved(station)


def test_the_space_bar_turns_what_is_selected_off_and_on(qtbot: QtBot, folder: Path) -> None:
    with open_window(qtbot, folder, starts=False, page="rules") as station:
        create(station, SEED, RuleDraft("Lost", CameraOffline(30), enabled=False))
        page = page_of(station)
        page.table.setFocus()
        page.table.selectAll()

        station.press(Qt.Key.Key_Space)
        station.until(lambda: all(draft.enabled for draft in saved(station)))
        station.until_said("“Lost” is on.")
        station.until(lambda: all(rule.draft.enabled for rule in page.table.rules.rules))

        station.press(Qt.Key.Key_Space)
        station.until(lambda: not any(draft.enabled for draft in saved(station)))
        station.until_said("2 rules are off.")


def test_esc_asks_in_the_editor_before_edits_are_lost(qtbot: QtBot, folder: Path) -> None:
    with open_window(qtbot, folder, starts=False, page="rules") as station:
        (rule_id,) = create(station, SEED)
        page = page_of(station)
        page.select(rule_id)
        page.editor.form.focus_name()
        station.write("!")

        station.press(Qt.Key.Key_Escape)
        station.until(page.editor.loss.isVisible)
        station.until(page.editor.loss.stay.hasFocus)
        station.press(Qt.Key.Key_Escape)
        station.until(lambda: not page.editor.loss.isVisible())
        assert page.editor.is_changed

        station.press(Qt.Key.Key_Escape)
        tab_to(station, "Discard")
        station.press(Qt.Key.Key_Space)
        station.until(page.table.hasFocus)
        assert page.editor.form.fields["name"].text() == "测试规则"
        assert saved(station) == [SEED]


def test_a_rule_that_was_changed_meanwhile_shows_both_and_takes_one(
    qtbot: QtBot, folder: Path
) -> None:
    with open_window(qtbot, folder, starts=False, page="rules") as station:
        (rule_id,) = create(station, SEED)
        page = page_of(station)
        page.select(rule_id)
        station.until(lambda: page.editor.rule is not None)

        for revision, take, name in ((1, "Take theirs", "Theirs 1"), (2, "Take mine", "Mine 2")):
            station.composed.station.update_rule(
                "Wu", rule_id, RulePatch({"name": f"Theirs {revision}"}), revision
            )
            page.editor.form.focus_name()
            page.editor.form.fields["name"].input.selectAll()  # type: ignore[union-attr]
            station.write(f"Mine {revision}")

            station.press(Qt.Key.Key_S, CTRL)
            station.until(page.editor.conflict.isVisible)
            both = ("Name", f"Mine {revision}", f"Theirs {revision}")
            assert page.editor.conflict.shown[1:] == [both]

            tab_to(station, take)
            station.press(Qt.Key.Key_Space)
            station.until(lambda: not page.editor.conflict.isVisible())
            station.until(lambda name=name: [each.name for each in saved(station)] == [name])  # type: ignore[misc]
            station.until(lambda: not page.editor.is_changed)
            assert page.editor.form.fields["name"].text() == name


def test_a_camera_that_is_gone_is_refused_at_its_field(qtbot: QtBot, folder: Path) -> None:
    with open_window(qtbot, folder, starts=False, page="rules") as station:
        page = page_of(station)
        page.editor.show_new(RuleDraft("Roof", OfViolations(5), cameras=("roof",)).plain())

        station.press(Qt.Key.Key_S, CTRL)
        station.until(lambda: "roof" in page.editor.form.cameras.list.accessibleDescription())
        assert page.editor.head.problem.isVisible()
        assert saved(station) == []


def test_while_a_rule_is_typed_the_editor_says_for_whom_it_would_be_firing(
    qtbot: QtBot, folder: Path
) -> None:
    with open_window(qtbot, folder, starts=False, page="rules") as station:
        page = page_of(station)
        records = RecordsDatabase.open(SiteFolder.at(folder).records)
        now = datetime.now(UTC) - timedelta(seconds=5)
        with records.write() as session:
            add_violation(session, Violation("gate", "no_hairnet", now, now))
        records.close()

        page.editor.show_new(RuleDraft("Hairnets", OfViolations(1)).plain())
        station.until(lambda: page.editor.head.firing.text() == "Would be firing now for: Gate")

        page.editor.form.conditions.fields["threshold"].input.setFocus()  # type: ignore[union-attr]
        page.editor.form.conditions.fields["threshold"].input.selectAll()  # type: ignore[union-attr]
        station.write("2")
        station.until(lambda: page.editor.head.firing.text() == "Would be firing now for: nobody")


def test_a_file_of_rules_is_shown_before_it_is_taken_and_written_again(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    file, out = tmp_path / "rules.yaml", tmp_path / "out.yaml"
    other = RuleDraft("Lost", CameraOffline(30))
    changed = RuleDraft("测试规则", OfViolations(7))
    file.write_text(rules_text([changed, other]), encoding="utf-8")
    broken = tmp_path / "broken.yaml"
    broken.write_text("rules:\n  - name: 5\n", encoding="utf-8")
    with open_window(qtbot, folder, starts=False, page="rules") as station:
        create(station, SEED, RuleDraft("Old", OfViolations(1)))
        page = page_of(station)
        files = station.window._rules_presenter.files

        files.read(str(broken))
        station.until_said("broken.yaml: Line 2, column 5")
        assert len(saved(station)) == 2

        files.read(str(file))
        dialog = station.dialog(RuleImportDialog)
        assert dialog.summary.text() == "1 added, 1 changed, 0 removed, 0 the same."
        assert len(saved(station)) == 2
        dialog.remove_others.setChecked(True)
        assert dialog.table.rowCount() == 3
        station.click("Import", dialog)
        station.until_said("Rules: 1 added, 1 changed, 1 removed.")
        assert saved(station) == [changed, other]
        station.until(lambda: len(page.table.rules.rules) == 2)

        files.export(str(out))
        station.until_said("2 rules saved as out.yaml")
        assert load_rules_file(out) == (changed, other)
