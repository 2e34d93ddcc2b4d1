"""The window's language: Qt's own texts and ours, changed while the window is open."""

from __future__ import annotations

import importlib.resources
import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

logger = logging.getLogger(__name__)

CHINESE = "zh_CN"


class Languages:
    """Installs what a language needs; English is what the sources are written in."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = "en"

    def use(self, wanted: str) -> None:
        """`system`, `en` or `zh_CN`; widgets hear of it by LanguageChange."""
        language = resolved(wanted)
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = _translators() if language == CHINESE else []
        for translator in self._installed:
            self._application.installTranslator(translator)
        QLocale.setDefault(QLocale(language))
        self.language = language


def resolved(wanted: str) -> str:
    if wanted != "system":
        return wanted
    is_chinese = QLocale.system().language() == QLocale.Language.Chinese
    return CHINESE if is_chinese else "en"


def own_texts() -> QTranslator:
    """Our Chinese texts by themselves: asked directly, they need no application."""
    file = importlib.resources.files("resources") / "translations" / f"station_{CHINESE}.qm"
    return _Texts(file.read_bytes())


class _Texts(QTranslator):
    """Our texts; Qt reads them where they lie, so they live as long as what reads them."""

    def __init__(self, compiled: bytes) -> None:
        super().__init__()
        self._compiled = compiled
        if not self.load(self._compiled):
            logger.warning("the translations cannot be read")


def _translators() -> list[QTranslator]:
    of_qt = QTranslator()
    of_qt.load(f"qtbase_{CHINESE}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # the translator installed last is asked first
    return [of_qt, own_texts()]
