"""What was said is read back as it was said, with sentences inside sentences."""

from __future__ import annotations

import json

from services.domain.sentences import Sentence, sentence
from services.storage.repositories.stored_sentences import restored_sentence, stored_values


def there_and_back(said: Sentence) -> Sentence:
    return restored_sentence(said.template, json.loads(json.dumps(stored_values(said))))


def test_a_sentence_within_a_sentence_is_restored_as_a_sentence() -> None:
    reason = sentence("The camera knows no such path ({status}).", status=404)
    said = sentence("Failed. {reason}", reason=reason)

    restored = there_and_back(said)

    assert restored == said
    assert str(restored) == "Failed. The camera knows no such path (404)."


def test_plain_values_keep_their_types() -> None:
    said = sentence("{file} cannot be read: {why}.", file="cameras.yaml", why="busy", n=3, s=0.5)

    assert there_and_back(said) == said
