"""The station: everything this program can do, on one page."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.alerts.rule_desk import ShowShare
from app.rollout.requests import RolloutRequests
from services.alerts.delivery import DeliveryResult
from services.domain.alerts import (
    Alert,
    AlertMoment,
    ChannelTraffic,
    Delivery,
    RuleStatistics,
    Tried,
    Violation,
    ViolationReport,
    WhyLine,
)
from services.domain.camera import Camera, CameraConfigState
from services.domain.channels import ChannelSettings
from services.domain.consistency import ConsistencyReport, FieldDrift
from services.domain.detections import DetectorState
from services.domain.metrics import ChartQuery, Charts, MetricsSnapshot
from services.domain.pictures import Pictures, Preview, View
from services.domain.regions import Region
from services.domain.results import (
    CameraView,
    JournalEntry,
    LogTail,
    Refreshed,
    SiteNews,
    StoredSize,
)
from services.domain.rules import (
    Rule,
    RuleDraft,
    RuleImport,
    RulePatch,
    RuleSaved,
    RulesImported,
    Suggestion,
)
from services.domain.run_state import RunState
from services.domain.sentences import Sentence
from services.domain.wall_views import WallView, WallViewSaved
from services.rollout.calls import Request
from services.storage.repositories.alerts import AlertFilter
from services.storage.repositories.journal import JournalFilter
from services.storage.site_file.importing import ImportPreview


@dataclass(frozen=True)
class Station:
    """Requests are called with the actor first: `station.start("Li", "gate")`.

    They wait for their answer; `.begin(...)` asks and returns a future. Plain callables at the end
    answer at once, are not recorded, and are what the window shows all the time.
    """

    # the thirteen operations that the rollout moves
    create_rule: Request[[RuleDraft, str | None], RuleSaved]
    update_rule: Request[[int, RulePatch, int], RuleSaved]
    preview: Request[[str], Preview]
    start: Request[[str], RunState]
    stop: Request[[str], RunState]
    restart: Request[[str], RunState]
    status: Request[[str], RunState]
    batch_status: Request[[Sequence[str] | None], dict[str, RunState]]
    activate: Request[[str], CameraConfigState]
    deactivate: Request[[str], CameraConfigState]
    set_auto_start: Request[[str, bool], CameraConfigState]
    logs: Request[[str, int], LogTail]
    refresh: Request[[], Refreshed]

    # editing the site
    add_camera: Request[[str, Mapping[str, Any]], Camera]
    edit_camera: Request[[str, Mapping[str, Any], int | None], Camera]
    delete_camera: Request[[str], Camera]
    undelete_camera: Request[[str], Camera]
    delete_rule: Request[[int], None]
    test_source: Request[[str, Mapping[str, Any]], Preview]
    resolve_conflict: Request[[str, str, str], None]
    remove_vanished: Request[[Sequence[str]], None]
    put_back_vanished: Request[[Sequence[str]], None]
    consistency: Request[[], ConsistencyReport]
    repair_drift: Request[[Sequence[FieldDrift]], None]
    read_import: Request[[Path], ImportPreview]
    apply_import: Request[[ImportPreview], Refreshed]
    export_site: Request[[Path], None]
    move_passwords: Request[[], int]
    regions: Request[[str], tuple[Region, ...]]
    save_regions: Request[[str, Sequence[Region]], None]

    # the rest of the desk
    save_snapshot: Request[[str], Path]
    save_settings: Request[[Mapping[str, Any]], dict[str, Any]]
    save_wall_view: Request[[WallView, str], WallViewSaved]
    delete_wall_view: Request[[str], WallView]
    backup: Request[[Path], Path]
    stored_sizes: Request[[], list[StoredSize]]
    log_tail: Request[[str, int], LogTail]
    journal: Request[[JournalFilter, int | None], list[JournalEntry]]

    # the station's own calls; times are UTC seconds
    metrics: Request[[float, float], MetricsSnapshot]
    charts: Request[[ChartQuery], Charts]
    metrics_document: Request[[], dict[str, Any]]
    health: Request[[], dict[str, Any]]

    # violations and alerts
    record_violation: Request[[str, ViolationReport], Violation]
    violations: Request[[str | None, int | None], list[Violation]]
    alerts: Request[[AlertFilter, int | None], list[Alert]]
    acknowledge_alert: Request[[int, str], Alert]
    close_alert: Request[[int, str, str], Alert]
    snooze_alert: Request[[int, float | None], Alert]
    wake_alert: Request[[int], Alert]
    reopen_alert: Request[[int], Alert]
    unhandled_alerts: Request[[], dict[int, tuple[str, ...]]]
    alert_history: Request[[int], list[AlertMoment]]
    alert_violations: Request[[int], list[Violation]]
    alert_picture: Request[[int], bytes]
    rule_statistics: Request[[float], list[RuleStatistics]]
    why: Request[[int, str], list[WhyLine]]

    # how alerts leave the station; a secret is given beside the settings, None keeps what is stored
    save_channel: Request[[ChannelSettings, str | None], ChannelSettings]
    delete_channel: Request[[str], None]
    undelete_channel: Request[[str], ChannelSettings]
    test_channel: Request[[str], DeliveryResult]
    channel_traffic: Request[[], dict[str, ChannelTraffic]]
    deliveries: Request[[int], list[Delivery]]

    # rules beside saving them
    list_rules: Request[[], list[Rule]]
    firing_counts: Request[[], dict[int, int]]
    firing_now: Request[[RuleDraft], list[str]]
    suggest_threshold: Request[[RuleDraft], Suggestion]
    read_rules: Request[[Path], RuleImport]
    apply_rules: Request[[RuleImport, bool], RulesImported]
    export_rules: Request[[Path, Sequence[int] | None], int]
    # long: in the caller's thread, with progress and an event that ends it with CallCancelled
    try_rule: Callable[[RuleDraft, int | None, ShowShare, threading.Event], Tried]

    # from the old implementation to the new one
    rollout: RolloutRequests

    # reads for the window
    views: Callable[[], list[CameraView]]
    run_states: Callable[[], dict[str, RunState]]
    rules: Callable[[], list[Rule]]
    channels: Callable[[], tuple[ChannelSettings, ...]]
    wall_views: Callable[[], tuple[WallView, ...]]
    pictures: Callable[[str], Pictures | None]
    show: Callable[[str, View], None]
    note_overload: Callable[[bool], None]
    user_of: Callable[[str], str]
    news: Callable[[], SiteNews]
    problems: Callable[[], tuple[Sentence, ...]]
    detector_state: Callable[[], DetectorState]
    settings: Callable[[], dict[str, Any]]
    default_settings: Callable[[], dict[str, Any]]
