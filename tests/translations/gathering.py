"""What makes the texts: the module of sentences, the .ts file and the compiled .qm file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.translations.sweep import ROOT

SENTENCES = ROOT / "widgets" / "sentences.py"
TS = ROOT / "resources" / "translations" / "station_zh_CN.ts"
QM = TS.with_suffix(".qm")
TOOLS = Path(sys.executable).parent
LIMIT_S = 60


def sentences_module(found: Sequence[str]) -> str:
    """The source of widgets/sentences.py."""
    lines = [f'    QT_TRANSLATE_NOOP("Sentence", {_quoted(text)}),' for text in found]
    return "\n".join(
        [
            '"""What the services say; made by `python -m tests.translations`."""',
            "",
            "# ruff: noqa: E501",
            "# fmt: off",
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


def gather_into(ts: Path) -> None:
    """Adds what widgets and app say to the .ts file; what nobody says any more goes."""
    sources = sorted(
        str(path) for folder in ("widgets", "app") for path in (ROOT / folder).rglob("*.py")
    )
    options = ["-locations", "none", "-no-obsolete", "-silent", "-ts", str(ts)]
    _run("pyside6-lupdate", *sources, *options)


def compile_into(qm: Path, ts: Path) -> None:
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], check=True, timeout=LIMIT_S)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
