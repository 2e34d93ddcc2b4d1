"""Messages speak the operator's language, whatever the window does meanwhile."""

from __future__ import annotations

from app.alerts.saying import OperatorsLanguage
from services.domain.sentences import sentence

TEST = sentence("This is a test of the camera station. Nothing has happened.")


def test_a_message_follows_the_setting_from_one_to_the_next() -> None:
    language = ["en"]
    spoken = OperatorsLanguage(lambda: language[0])
    english = spoken.say(TEST)
    language[0] = "zh_CN"
    chinese = spoken.say(TEST)
    language[0] = "en"
    assert english == str(TEST) == spoken.say(TEST)
    assert "测试" in chinese


def test_a_sentence_without_a_translation_stays_english() -> None:
    spoken = OperatorsLanguage(lambda: "zh_CN")
    assert spoken.say(sentence("{n} geese at {place}.", n=3, place=sentence("noon"))) == (
        "3 geese at noon."
    )
