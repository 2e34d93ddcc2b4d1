"""Every text of the window is there in Chinese, and the compiled file holds it."""

from __future__ import annotations

import ast
import string
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.translations.gathering import (
    QM,
    SENTENCES,
    TS,
    compile_into,
    gather_into,
    sentences_module,
)
from tests.translations.sweep import ROOT, parsed, templates, unseen

# their templates come out of a table of literals or out of the database, where literals went in
READ_FROM_ELSEWHERE = [
    "app/journal.py: template",
    "services/domain/sentence_json.py: str(stored['template'])",
    "services/storage/repositories/journal.py: row.template",
]
# a marked table is looked up by its words: `translate("Context", FACES[action].words)`
TRANSLATES = "translate"
MARKS = {"tr", "QT_TRANSLATE_NOOP"}
Text = tuple[str, str]


def texts(ts: Path) -> dict[Text, str]:
    """Each finished translation by context and source; empty where it is missing."""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = "" if translation.get("type") else translation.text or ""
            found[context.findtext("name", ""), message.findtext("source", "")] = finished
    return found


def placeholders(text: str) -> Counter[tuple[str, str]]:
    """Names and formats of the values, each as often as it stands."""
    try:
        return Counter(
            (name, spec or "") for _, name, spec, _ in string.Formatter().parse(text) if name
        )
    except ValueError:
        return Counter()


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the sources say now, on top of a copy of the translations."""
    ts = tmp_path_factory.mktemp("texts") / TS.name
    ts.write_bytes(TS.read_bytes())
    gather_into(ts)
    return ts


def test_the_module_of_sentences_holds_what_the_services_say_now() -> None:
    assert SENTENCES.read_text(encoding="utf-8") == sentences_module(templates())


def test_every_text_of_the_window_is_translated(gathered: Path) -> None:
    missing = [text for text, translation in texts(gathered).items() if not translation]

    assert missing == []


def test_the_translations_hold_no_text_that_nobody_says(gathered: Path) -> None:
    assert texts(TS).keys() - texts(gathered).keys() == set()


def test_a_translation_keeps_the_values_of_its_text() -> None:
    differing = [
        (source, translation)
        for (_, source), translation in texts(TS).items()
        if placeholders(source) != placeholders(translation)
    ]

    assert differing == []


def test_the_compiled_file_is_made_from_the_translations(tmp_path: Path) -> None:
    fresh = tmp_path / QM.name

    compile_into(fresh, TS)

    assert fresh.read_bytes() == QM.read_bytes()


def test_the_compiled_file_says_every_text() -> None:
    translator = QTranslator()
    assert translator.load(str(QM))

    unsaid = [
        (context, source)
        for (context, source), translation in texts(TS).items()
        if translator.translate(context, source) != translation
    ]

    assert unsaid == []


def test_the_sweep_sees_every_sentence_of_the_services() -> None:
    assert unseen() == READ_FROM_ELSEWHERE


def test_every_text_is_marked_as_a_literal() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in parsed(("widgets", "app")).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and not is_seen_by_lupdate(node)
    ]

    assert wrong == []


def is_seen_by_lupdate(call: ast.Call) -> bool:
    """Whether the tool can read the text, or need not: a table's words are marked in the table."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in MARKS:
        return all(is_text(argument) for argument in call.args)
    if name == TRANSLATES and len(call.args) == 2:
        context, text = call.args
        is_looked_up = isinstance(text, ast.Name | ast.Subscript | ast.Attribute)
        return is_text(context) and (is_text(text) or is_looked_up)
    return True


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
