"""Comparisons, drills and progress as JSON, and back: what commands print and windows read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.domain.operation import Operation
from services.domain.rehearsals import (
    CaseVerdict,
    ComparedField,
    Comparison,
    ComparisonSummary,
    DrillResult,
    Progress,
)
from services.domain.sentence_json import sentence_from_json, sentence_to_json
from services.rollout.notice_json import verdict_from_json, verdict_to_json

_COUNTS = ("cases", "match", "known", "mismatch", "error", "skipped")


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """`cases` has a line for each field of each case; `summary` counts cases and fields."""
    fields = Counter(field.verdict.value for field in comparison.fields)
    return {
        "cases": [field_json(field) for field in comparison.fields],
        "summary": {
            **summary_json(comparison.summary),
            "fields": {verdict.value: fields[verdict.value] for verdict in CaseVerdict},
            "operations": len({field.operation for field in comparison.fields}),
        },
    }


def comparison_of(plain: Mapping[str, Any]) -> Comparison:
    """This and the others that read: LookupError, TypeError or ValueError for what is wrong."""
    fields = tuple(field_of(line) for line in plain["cases"])
    return Comparison(fields, summary_of(plain["summary"]))


def field_json(field: ComparedField) -> dict[str, Any]:
    return {
        "operation": field.operation.value,
        "case": field.case,
        "field": field.field,
        "legacy": field.legacy,
        "domain": field.domain,
        "verdict": field.verdict.value,
        "why": field.why,
    }


def field_of(plain: Mapping[str, Any]) -> ComparedField:
    return ComparedField(
        Operation(plain["operation"]),
        plain["case"],
        plain["field"],
        plain["legacy"],
        plain["domain"],
        CaseVerdict(plain["verdict"]),
        plain["why"],
    )


def summary_json(summary: ComparisonSummary) -> dict[str, Any]:
    return {"at": summary.at.isoformat(), **{name: getattr(summary, name) for name in _COUNTS}}


def summary_of(plain: Mapping[str, Any]) -> ComparisonSummary:
    counts = {name: int(plain[name]) for name in _COUNTS}
    return ComparisonSummary(at=datetime.fromisoformat(plain["at"]), **counts)


def drill_json(drill: DrillResult) -> dict[str, Any]:
    return {
        "at": drill.at.isoformat(),
        "percent": drill.percent,
        "fault": drill.fault,
        "rolled_back": drill.rolled_back,
        "calls_to_roll_back": drill.calls_to_roll_back,
        "ms_to_legacy": round(drill.ms_to_legacy, 3),
        "restored": drill.restored,
        "verdicts": [verdict_to_json(verdict) for verdict in drill.verdicts],
    }


def drill_of(plain: Mapping[str, Any]) -> DrillResult:
    return DrillResult(
        at=datetime.fromisoformat(plain["at"]),
        percent=plain["percent"],
        fault=plain["fault"],
        rolled_back=plain["rolled_back"],
        calls_to_roll_back=plain["calls_to_roll_back"],
        ms_to_legacy=plain["ms_to_legacy"],
        restored=plain["restored"],
        verdicts=tuple(verdict_from_json(verdict) for verdict in plain["verdicts"]),
    )


def progress_json(progress: Progress) -> dict[str, Any]:
    what = sentence_to_json(progress.what)
    return {"progress": {"done": progress.done, "of": progress.of, "what": what}}


def progress_of(plain: Mapping[str, Any]) -> Progress:
    found = plain["progress"]
    return Progress(found["done"], found["of"], sentence_from_json(found["what"]))
