"""`python -m tests.translations`: gathers all texts into the .ts file and compiles it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.translations.sweep import ROOT, templates

SENTENCES = ROOT / "widgets" / "sentences.py"
TS = ROOT / "resources" / "translations" / "station_zh_CN.ts"
QM = TS.with_suffix(".qm")
TOOLS = Path(sys.executable).parent


def sentences_module(found: list[str]) -> str:
    """The source of widgets/sentences.py."""
    lines = [f'    QT_TRANSLATE_NOOP("Sentence", {_quoted(text)}),' for text in found]
    return "\n".join(
        [
            '"""What the services say; made by `python -m tests.translations`."""',
            "",
            "# ruff: noqa: E501",
            "from __future__ import annotations",
            "",
            "from widgets.translation import QT_TRANSLATE_NOOP",
            "",
            "SENTENCES = (",
            *lines,
            ")",
            "",
        ]
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> int:
    SENTENCES.write_text(sentences_module(templates()), encoding="utf-8")
    sources = sorted(
        str(path) for folder in ("widgets", "app") for path in (ROOT / folder).rglob("*.py")
    )
    options = ["-locations", "none", "-no-obsolete", "-silent", "-ts", str(TS)]
    subprocess.run([TOOLS / "pyside6-lupdate", *sources, *options], check=True)
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", str(TS), "-qm", str(QM)], check=True)
    return 0


sys.exit(main())
