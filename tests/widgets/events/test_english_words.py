"""A search in Chinese finds what the journal keeps in English."""

from __future__ import annotations

import pytest

from widgets.events.english_words import MOST, english_words


@pytest.mark.usefixtures("chinese")
def test_a_state_in_chinese_is_sought_as_its_english_word() -> None:
    assert "Offline." in english_words("离线")


@pytest.mark.usefixtures("chinese")
def test_a_reason_with_a_value_is_sought_by_its_fixed_words() -> None:
    assert english_words("没有此路径") == ("The camera knows no such path (",)


@pytest.mark.usefixtures("chinese")
def test_a_common_character_does_not_become_hundreds_of_searches() -> None:
    assert len(english_words("的")) <= MOST


@pytest.mark.usefixtures("chinese")
def test_a_name_of_a_value_is_no_word_of_the_sentence() -> None:
    assert english_words("camera_id") == ()


@pytest.mark.usefixtures("qapp")
def test_in_english_the_text_itself_is_enough() -> None:
    assert english_words("offline") == ()
