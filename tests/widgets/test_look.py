"""Colours can be read, icons exist and are one family, one sheet serves both themes."""

from __future__ import annotations

from importlib import resources

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetricsF, QIcon
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from widgets.camera_actions import FACES
from widgets.look.icons import icon, pixmap
from widgets.look.theme import apply_theme, current_theme, station_font, style_sheet
from widgets.look.tokens import TOKENS, Theme, Tokens
from widgets.message_level import MessageLevel

ICONS = sorted(
    item.name.removesuffix(".svg")
    for item in resources.files("resources").joinpath("icons").iterdir()
    if item.name.endswith(".svg")
)


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2)."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    lit = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def grounds(tokens: Tokens) -> list[str]:
    """What states and texts stand on."""
    return [tokens.background, tokens.surface, tokens.raised, tokens.selected]


@pytest.mark.parametrize("theme", Theme)
def test_text_and_every_state_can_be_read_on_every_ground(theme: Theme) -> None:
    tokens = TOKENS[theme]
    inks = [tokens.text, tokens.muted, *tokens.by_meaning.values()]
    weak = [(i, g) for i in inks for g in grounds(tokens) if contrast(i, g) < 4.5]
    assert weak == []


@pytest.mark.parametrize("theme", Theme)
def test_buttons_can_be_read_in_every_state(theme: Theme) -> None:
    tokens = TOKENS[theme]
    for ground in (tokens.hover, tokens.pressed):
        assert contrast(tokens.text, ground) >= 4.5
        assert contrast(tokens.muted, ground) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("theme", Theme)
def test_the_focus_ring_stands_out_from_what_is_around_it(theme: Theme) -> None:
    tokens = TOKENS[theme]
    ring = next(color for meaning, color in tokens.by_meaning.items() if meaning == "information")
    assert all(contrast(ring, ground) >= 3 for ground in grounds(tokens))


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_in_the_colour_that_is_asked_for(qapp: QApplication, name: str) -> None:
    image = pixmap(name, "#3FB950", 20, 2.0).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert len(inked) > 20
    # antialiased edges are rounded by a step or two
    assert all(abs(color.red() - 0x3F) <= 2 and abs(color.green() - 0xB9) <= 2 for color in inked)


@pytest.mark.parametrize("name", ICONS)
def test_all_icons_are_of_one_family(name: str) -> None:
    text = resources.files("resources").joinpath("icons", f"{name}.svg").read_text()
    assert 'viewBox="0 0 20 20"' in text
    assert 'stroke-width="1.5"' in text
    assert "#" not in text


def test_every_action_and_every_message_level_has_its_icon() -> None:
    assert {face.icon for face in FACES.values()} <= set(ICONS)
    assert {level.value for level in MessageLevel} <= set(ICONS)


def test_a_disabled_icon_is_fainter(qapp: QApplication) -> None:
    made = icon("start", "#FFFFFF")
    on = made.pixmap(20, QIcon.Mode.Normal).toImage()
    off = made.pixmap(20, QIcon.Mode.Disabled).toImage()
    middle = on.rect().center()
    brightest = max(on.pixelColor(x, middle.y()).alpha() for x in range(on.width()))
    faintest = max(off.pixelColor(x, middle.y()).alpha() for x in range(off.width()))
    assert faintest < brightest / 2


@pytest.mark.parametrize("theme", Theme)
def test_the_style_sheet_leaves_no_token_open(qapp: QApplication, theme: Theme) -> None:
    assert "$" not in style_sheet(theme).split("*/", 1)[1]


class Repainted(QObject):
    """Counts the palettes a widget was given."""

    def __init__(self) -> None:
        super().__init__()
        self.palettes = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.palettes += event.type() is QEvent.Type.PaletteChange
        return super().eventFilter(watched, event)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_widgets_take_a_new_theme_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Gate")
    qtbot.addWidget(label)
    heard = Repainted()
    label.installEventFilter(heard)
    label.show()

    apply_theme(qapp, Theme.LIGHT)

    assert current_theme() is Theme.LIGHT
    assert label.palette().windowText().color().name().upper() == TOKENS[Theme.LIGHT].text
    assert heard.palettes > 0
    apply_theme(qapp, Theme.DARK)
    assert label.palette().windowText().color().name().upper() == TOKENS[Theme.DARK].text


def test_figures_all_have_the_same_width(qapp: QApplication) -> None:
    metrics = QFontMetricsF(station_font())
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
