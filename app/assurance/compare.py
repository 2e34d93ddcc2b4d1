"""The full comparison of a site: a scratch copy, all cases, both sides. In the caller's process."""

from __future__ import annotations

import threading

from app.assurance.bench import ScratchBench, Sides
from app.assurance.scratch_site import scratch_site
from app.assurance.sides import both_sides
from app.assurance.trial import open_trials
from app.site_folder import SiteFolder
from app.station_log import station_log
from services.domain.known_differences import excuse
from services.domain.rehearsals import Comparison
from services.rollout.comparison.all_cases import all_cases
from services.rollout.comparison.harness import ShowProgress, compare


def compare_site(
    site: SiteFolder,
    show_progress: ShowProgress,
    cancelled: threading.Event,
    *,
    sides: Sides = both_sides,
) -> Comparison:
    """Touches neither the site nor a camera; raises BadValue, CallCancelled, DiskFull and others.

    What the services have to say meanwhile goes into a log of the copy's own.
    """
    with (
        scratch_site(site, cancelled) as scratch,
        station_log(scratch.root / "trial.log"),
        open_trials(scratch) as trials,
    ):
        cases = all_cases(scratch.copied.camera_ids)
        return compare(cases, ScratchBench(trials, sides), excuse, show_progress, cancelled)
