"""Saving alert rules, the domain way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from services.domain.call import Call
from services.domain.errors import CameraNotFound
from services.domain.rules import (
    Rule,
    RuleDraft,
    RuleImport,
    RulePatch,
    RuleSaved,
    RulesImported,
    check_key,
    check_revision,
    check_rule_id,
    rule_changed_meanwhile,
)
from services.domain.sentences import Sentence
from services.operations.ports import KnownCameras, RuleBook


class RuleOperations:
    """`create_rule` and `update_rule` of 3-operations; the others are not part of the rollout."""

    def __init__(self, book: RuleBook, cameras: KnownCameras) -> None:
        self._book = book
        self._cameras = cameras

    def create_rule(self, call: Call, draft: RuleDraft, key: str | None = None) -> RuleSaved:
        """With a key that was used for the same draft: the first answer, and no second rule."""
        if key is not None:
            check_key(key)
        with self._book.writing(call) as writing:
            first = None if key is None else writing.first_answer(key, draft)
            if first is not None:
                return first
            self._check_cameras(draft.cameras or ())
            saved = writing.insert(draft)
            if key is not None:
                writing.keep_answer(key, draft, saved)
        return saved

    def update_rule(
        self, call: Call, rule_id: int, patch: RulePatch, expected_revision: int
    ) -> RuleSaved:
        """A patch that changes nothing writes nothing."""
        check_rule_id(rule_id)
        check_revision(expected_revision)
        with self._book.writing(call) as writing:
            rule = writing.rule(rule_id)
            self._check_cameras(patch.cameras)
            changed = patch.applied_to(rule.draft)
            if changed == rule.draft and rule.revision == expected_revision:
                return rule.saved
            return writing.replace(rule_id, changed, expected_revision)

    def delete_rule(self, call: Call, rule_id: int) -> None:
        check_rule_id(rule_id)
        with self._book.writing(call) as writing:
            writing.delete(rule_id)

    def apply_rule_import(
        self, call: Call, wanted: RuleImport, remove_others: bool
    ) -> RulesImported:
        """All in one transaction; raises RuleChangedMeanwhile where something is newer."""
        removed = wanted.others if remove_others else ()
        with self._book.writing(call) as writing:
            for draft in (*wanted.added, *(draft for _, draft in wanted.changed)):
                self._check_cameras(draft.cameras or ())
            for draft in wanted.added:
                writing.insert(draft)
            for rule, draft in wanted.changed:
                writing.replace(rule.id, draft, rule.revision)
            for rule in removed:
                if writing.rule(rule.id).revision != rule.revision:
                    raise rule_changed_meanwhile(rule.id)
                writing.delete(rule.id)
        return RulesImported(len(wanted.added), len(wanted.changed), len(removed))

    def check_cameras(self, drafts: Sequence[RuleDraft]) -> None:
        """Raises CameraNotFound; its field says in which of the drafts."""
        for number, draft in enumerate(drafts):
            try:
                self._check_cameras(draft.cameras or ())
            except CameraNotFound as error:
                error.field = f"rules[{number}].cameras"
                raise

    def rules(self) -> list[Rule]:
        return self._book.rules()

    def rule(self, rule_id: int) -> Rule:
        return self._book.rule(check_rule_id(rule_id))

    def problems(self) -> tuple[Sentence, ...]:
        """Stored rules that are not usable, for people."""
        return self._book.problems()

    def _check_cameras(self, camera_ids: Iterable[str]) -> None:
        for camera_id in camera_ids:
            try:
                self._cameras.camera(camera_id)
            except CameraNotFound as error:
                error.field = "cameras"
                raise
