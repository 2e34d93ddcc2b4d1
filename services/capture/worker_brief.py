"""The first message to a worker: its order, its limits, and the words its log must not hold."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

from services.capture.capture_settings import CaptureSettings
from services.capture.messages import Configure
from services.domain.pictures import CaptureOrder


def brief(order: CaptureOrder, settings: CaptureSettings) -> Configure:
    return Configure(
        order=order,
        limits=settings.limits,
        log_path=str(settings.log_folder / f"{order.camera_id}.log"),
        file_roots=settings.file_roots,
        secrets=secrets_of(order),
    )


def secrets_of(order: CaptureOrder) -> tuple[str, ...]:
    """The passwords in every spelling that a library's message may show, longest first."""
    spellings: set[str] = set()
    for source in (order.source, order.sub_source):
        if source is not None and source.password:
            word = source.password
            spellings |= {word, quote(word, safe=""), quote(word), quote_plus(word)}
    return tuple(sorted(spellings, key=lambda word: (-len(word), word)))
