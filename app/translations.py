"""The window's language: Qt's own texts and ours, changed while the window is open."""

from __future__ import annotations

import importlib.resources

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

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


def _translators() -> list[QTranslator]:
    of_qt = QTranslator()
    of_qt.load(f"qtbase_{CHINESE}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours = QTranslator()
    file = importlib.resources.files("resources") / "translations" / f"station_{CHINESE}.qm"
    ours.load(file.read_bytes())
    return [of_qt, ours]
