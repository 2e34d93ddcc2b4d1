"""Puts a theme on the whole program: Fusion, palette, font and style sheet from the tokens."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from importlib import resources
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication

from widgets.look.icons import icon, pixmap
from widgets.look.tokens import TOKENS, Theme, Tokens

TEXT_PX = 13
_PROPERTY = "station_theme"
_CJK_FONTS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
_ARROW_PX = 28


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Every widget follows at once; those that paint themselves hear QEvent.PaletteChange.

    The theme that is worn already costs nothing: polishing a whole window takes half a second.
    """
    sheet = style_sheet(theme)
    if app.property(_PROPERTY) == theme.value and app.styleSheet() == sheet:
        return
    if app.property(_PROPERTY) != theme.value:
        _put_on(app, theme)
    app.setStyleSheet(sheet)


def begin_theme(app: QApplication, theme: Theme) -> None:
    """Before a window is built: colours and font, and the style sheet when `apply_theme` comes.

    A widget is polished by the style sheet whenever it, or what it stands in, gets a parent: a
    window that is built undressed is there in a third of the time.
    """
    app.setStyleSheet("")
    _put_on(app, theme)


def _put_on(app: QApplication, theme: Theme) -> None:
    app.setProperty(_PROPERTY, theme.value)
    app.setStyle("Fusion")
    app.setFont(station_font())
    app.setPalette(_palette(TOKENS[theme]))


def current_theme() -> Theme:
    """The theme that was applied last; dark before any."""
    app = QApplication.instance()
    return Theme(app.property(_PROPERTY) or Theme.DARK) if app else Theme.DARK


def current_tokens() -> Tokens:
    return TOKENS[current_theme()]


def set_icons(*buttons: tuple[QAbstractButton, str]) -> None:
    """Gives each button the icon of that name in the text's colour; again on PaletteChange."""
    color = current_tokens().text
    for button, name in buttons:
        button.setIcon(icon(name, color))


def station_font(pixels: int = TEXT_PX) -> QFont:
    """The system's sans with figures of one width, and Chinese after it."""
    asked = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    # the name of the font behind an alias like Sans: an alias leaves quotes to the Chinese font
    system = QFontInfo(asked).family()
    font = QFont([system, *(name for name in _CJK_FONTS if QFontDatabase.hasFamily(name))])
    font.setPixelSize(pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def style_sheet(theme: Theme) -> str:
    template = resources.files("resources").joinpath("styles", "station.qss").read_text("utf-8")
    tokens = TOKENS[theme]
    colors = {
        item.name: getattr(tokens, item.name) for item in fields(tokens) if item.type == "str"
    }
    meanings = {meaning.value: color for meaning, color in tokens.by_meaning.items()}
    return Template(template).substitute(colors | meanings | _pictures(theme))


def _pictures(theme: Theme) -> dict[str, str]:
    """Arrows and ticks as files: a style sheet can take pictures from nowhere else."""
    tokens = TOKENS[theme]
    drawn = {
        "icon_down": ("down", tokens.muted),
        "icon_up": ("up", tokens.muted),
        "icon_check": ("check", tokens.on_accent),
        "icon_check_text": ("check", tokens.text),
    }
    folder = Path(_folder().name)
    paths = {}
    for key, (name, color) in drawn.items():
        path = folder / f"{theme}-{key}.png"
        pixmap(name, color, _ARROW_PX, 1.0).save(str(path))
        paths[key] = path.as_posix()
    return paths


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="camera-station-look-", ignore_cleanup_errors=True)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.background,
        role.AlternateBase: tokens.surface,
        role.Text: tokens.text,
        role.Button: tokens.hover,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.text,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Light: tokens.hover,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.border,
        role.Shadow: tokens.background,
    }
    palette = QPalette()
    for each, color in colors.items():
        palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.muted))
    return palette
