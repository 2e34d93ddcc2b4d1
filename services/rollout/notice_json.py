"""A roll back as JSON: kept until somebody answers it, and in the intent file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.domain.operation import Operation
from services.domain.rollout_view import RollBackNotice
from services.domain.sentence_json import sentence_from_json, sentence_to_json
from services.domain.verdicts import Guard, GuardVerdict, VerdictKind

_NUMBERS = ("value", "limit", "low", "high", "have", "need", "holds")
_SENTENCES = ("formula", "window", "note")


def notice_to_json(notice: RollBackNotice) -> dict[str, Any]:
    return {
        "at": notice.at.isoformat(),
        "actor": notice.actor,
        "why": sentence_to_json(notice.why),
        "from_percent": notice.from_percent,
        "ms_to_legacy": notice.ms_to_legacy,
        "verdict": notice.verdict and verdict_to_json(notice.verdict),
    }


def notice_from_json(stored: Mapping[str, Any]) -> RollBackNotice:
    """Raises LookupError, TypeError, ValueError or AttributeError for what is no notice."""
    return RollBackNotice(
        at=datetime.fromisoformat(stored["at"]),
        actor=str(stored["actor"]),
        why=sentence_from_json(stored["why"]),
        from_percent=int(stored["from_percent"]),
        ms_to_legacy=float(stored["ms_to_legacy"]),
        verdict=stored["verdict"] and verdict_from_json(stored["verdict"]),
    )


def verdict_to_json(verdict: GuardVerdict) -> dict[str, Any]:
    return {
        "guard": verdict.guard.value,
        "kind": verdict.kind.value,
        "operation": verdict.operation and verdict.operation.value,
        **{name: getattr(verdict, name) for name in _NUMBERS},
        **{name: sentence_to_json(getattr(verdict, name)) for name in _SENTENCES},
    }


def verdict_from_json(stored: Mapping[str, Any]) -> GuardVerdict:
    plain: dict[str, Any] = {name: stored[name] for name in _NUMBERS}
    said: dict[str, Any] = {name: sentence_from_json(stored[name]) for name in _SENTENCES}
    operation = stored["operation"]
    return GuardVerdict(
        Guard(stored["guard"]),
        VerdictKind(stored["kind"]),
        None if operation is None else Operation(operation),
        **plain,
        **said,
    )
