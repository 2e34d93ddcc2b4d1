"""What the operations need of the rest of the station, as small as they need it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.pictures import Preview
from services.domain.results import LogTail, Refreshed
from services.domain.rules import Rule, RuleDraft, RuleSaved
from services.domain.run_state import RunState
from services.domain.sentences import Sentence


class CameraConfiguration(Protocol):
    """The configured cameras; every write is checked against its call first."""

    def camera(self, camera_id: str) -> Camera:
        """Raises CameraNotFound."""

    def cameras(self) -> list[Camera]: ...

    def add(self, call: Call, camera: Camera) -> Camera: ...

    def change(
        self,
        call: Call,
        camera_id: str,
        fields: Mapping[str, Any],
        *,
        expected_revision: int | None = None,
    ) -> Camera: ...

    def delete(self, call: Call, camera_id: str) -> None: ...

    def restore_deleted(self, call: Call, camera_id: str) -> Camera: ...

    def take_over(self, call: Call) -> Refreshed:
        """Reads the site file and takes over what people changed in it."""


class Capture(Protocol):
    """The workers; every effect is checked against its call first."""

    def start(self, call: Call, camera: Camera) -> None: ...

    def stop(self, call: Call, camera_id: str) -> None: ...

    def restart(self, call: Call, camera: Camera) -> None: ...

    def apply(self, call: Call, camera: Camera) -> bool:
        """Makes a running camera follow its configuration; whether that restarted it."""

    def forget(self, call: Call, camera_id: str) -> None: ...

    def run_states(self) -> dict[str, RunState]: ...

    def newest_picture(self, camera_id: str) -> Preview: ...

    def grab(self, camera: Camera) -> Preview: ...


class CameraLogs(Protocol):
    def tail(self, camera_id: str, lines: int) -> LogTail: ...


class RuleWriting(Protocol):
    """One transaction on the stored rules, kept when its block ends well."""

    def first_answer(self, key: str, draft: RuleDraft) -> RuleSaved | None:
        """What was answered under the key, None for a new one; raises KeyReused."""

    def keep_answer(self, key: str, draft: RuleDraft, saved: RuleSaved) -> None: ...

    def insert(self, draft: RuleDraft) -> RuleSaved: ...

    def rule(self, rule_id: int) -> Rule:
        """Raises RuleNotFound."""

    def replace(self, rule_id: int, draft: RuleDraft, expected_revision: int) -> RuleSaved:
        """Raises RuleNotFound, RuleChangedMeanwhile."""

    def delete(self, rule_id: int) -> None:
        """Raises RuleNotFound."""


class RuleBook(Protocol):
    """The stored rules; a write is checked against its call first."""

    def writing(self, call: Call) -> AbstractContextManager[RuleWriting]:
        """Nobody else changes rules or cameras until the block ends."""

    def rules(self) -> list[Rule]: ...

    def rule(self, rule_id: int) -> Rule:
        """Raises RuleNotFound."""

    def problems(self) -> tuple[Sentence, ...]: ...


class KnownCameras(Protocol):
    def camera(self, camera_id: str) -> Camera:
        """Raises CameraNotFound."""
