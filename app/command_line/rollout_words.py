"""What `rollout status`, `set` and `rollback` say to a person: some lines of plain English."""

from __future__ import annotations

from typing import Any


def state_words(shown: dict[str, Any]) -> str:
    latch = shown["latch"]
    lines = [f"{shown['phase']}, {shown['percent']} %, stage {shown['stage_name']}"]
    if latch is not None:
        lines.append(f"everything is legacy since {latch['at']}: {latch['why']}")
    return "\n".join(lines) + "\n"


def status_words(shown: dict[str, Any]) -> str:
    on_domain = sum(camera["side"] == "domain" for camera in shown["cameras"])
    lines = [f"{on_domain} of {len(shown['cameras'])} cameras on domain"]
    for line in shown["operations"]:
        calls = f"{line['legacy_calls']} legacy, {line['domain_calls']} domain"
        lines.append(f"{line['operation']:16} {line['verdict']['kind']:20} {calls}")
    unmet = sum(item["state"] != "met" for item in shown["checklist"])
    reports = sum(report["closed_at"] is None for report in shown["problems"])
    lines.append(f"checklists: {unmet} of {len(shown['checklist'])} lines are not met")
    lines.append(f"open problem reports: {reports}")
    return state_words(shown) + "\n".join(lines) + "\n"
