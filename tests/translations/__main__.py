"""`python -m tests.translations`: gathers all texts into the .ts file and compiles it."""

from __future__ import annotations

import sys

from tests.translations.gathering import (
    QM,
    SENTENCES,
    TS,
    compile_into,
    gather_into,
    sentences_module,
)
from tests.translations.sweep import templates


def main() -> int:
    SENTENCES.write_text(sentences_module(templates()), encoding="utf-8")
    gather_into(TS)
    compile_into(QM, TS)
    return 0


sys.exit(main())
