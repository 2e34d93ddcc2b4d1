"""The window's language can be changed back and forth."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from app.translations import Languages, resolved
from services.domain.run_state import CaptureState
from services.domain.sentences import sentence
from widgets.words import say, state_word


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages(qapp)
    yield languages
    languages.use("en")
    QLocale.setDefault(QLocale(QLocale.Language.English))


def test_states_are_said_in_the_language_that_was_chosen(languages: Languages) -> None:
    languages.use("zh_CN")
    in_chinese = state_word(CaptureState.LIVE)
    languages.use("en")

    assert (in_chinese, state_word(CaptureState.LIVE)) == ("实时", "Live")


def test_texts_stay_readable_after_memory_was_used_again(languages: Languages) -> None:
    languages.use("zh_CN")
    gc.collect()
    overwriting = [bytes([65]) * 70_000 for _ in range(200)]

    assert QCoreApplication.translate("CaptureState", "Frozen image") == "画面冻结"
    assert len(overwriting) == 200


def test_the_reason_within_an_event_is_translated_too(languages: Languages) -> None:
    languages.use("zh_CN")
    reason = sentence("The camera knows no such path ({status}).", status=404)

    assert say(sentence("Failed. {reason}", reason=reason)) == "故障。摄像头上没有此路径（404）。"


def test_a_failed_operation_is_told_in_chinese_words(languages: Languages) -> None:
    languages.use("zh_CN")
    why = sentence("{camera} is not active. Activate it first.", camera="Gate")
    said = sentence("“{operation}” failed: {why}", operation="start", why=why)

    assert say(said) == "“启动”失败：Gate 未启用，请先启用。"


def test_buttons_that_qt_writes_are_in_chinese_too(languages: Languages) -> None:
    languages.use("zh_CN")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_language_that_was_named_is_the_one_taken() -> None:
    assert resolved("zh_CN") == "zh_CN"
    assert resolved("en") == "en"
    assert resolved("system") in ("en", "zh_CN")
