"""What counts as drift between database and site file, who caused it, and how it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from services.domain.consistency import ConsistencyReport, FieldDrift, Side
from services.domain.errors import BadValue
from services.storage.repositories.changes import Change
from services.storage.repositories.outbox import add_pending
from services.storage.site_file.consistency import ConsistencyCheck
from services.storage.site_file.edits import FileChanges
from services.storage.site_file.header import split_header
from services.storage.site_file.repair import DriftRepair
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.writer import changed_file
from tests.services.storage.sites import GATE, WHO, YARD, Site, opened, secret_store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CULPRIT: dict[str, Any] = {"actor": "Li", "call_id": "c0ffee0000000001"}
PASSWORD = "hunter2"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)
        site.configuration.add(YARD, **WHO)
        yield site


def forms_of(site: Site) -> SourceForms:
    return SourceForms(secret_store(site.folder))


def report_of(site: Site) -> ConsistencyReport:
    check = ConsistencyCheck(
        site.file, site.database, forms_of(site), redact, utc_clock=lambda: NOW
    )
    return check()


def redact(value: str) -> str:
    return value.replace(PASSWORD, "***")


def repair(site: Site, *drifts: FieldDrift) -> None:
    DriftRepair(site.file, site.database, forms_of(site))(drifts, Change("Li", "ca11", NOW))
    site.configuration.take_over()


def write_wrongly(site: Site, **fields: Any) -> None:
    """As a mistake in the station's own writing would do it: signed, and never agreed on."""
    raw = site.file.read_bytes()
    header, _ = split_header(raw.decode())
    assert header is not None
    written = changed_file(
        raw,
        FileChanges(changed={"gate": fields}),
        database_id=header.database_id,
        revision=header.revision,
    )
    site.file.write_bytes(written.data)


def test_a_site_that_agrees_has_no_drift_and_all_fields_were_compared(site: Site) -> None:
    report = report_of(site)

    assert report == ConsistencyReport(NOW, compared=26)


def test_a_wrong_field_in_the_file_is_tied_to_the_call_that_wrote_it(site: Site) -> None:
    site.configuration.change("gate", {"auto_start": True}, **CULPRIT)
    write_wrongly(site, name="placeholder")

    assert report_of(site).drifts == (
        FieldDrift(
            "gate",
            "name",
            agreed="Gate",
            in_file="placeholder",
            in_station="Gate",
            take=Side.STATION,
            call_id=CULPRIT["call_id"],
            confirmed=True,
        ),
    )


def test_a_row_that_the_file_never_followed_is_tied_to_its_last_writer(site: Site) -> None:
    site.configuration.change("gate", {"location": "North"}, **CULPRIT)
    site.configuration.change("gate", {"fps": 5.0}, **WHO)
    with site.database.write() as session:
        session.execute(text("UPDATE sync_base SET state = json_set(state, '$.location', 'Old')"))
    site.edit("North", "Old")
    with site.database.write() as session:
        session.execute(text("UPDATE sync_file SET hash = :hash"), {"hash": "of another file"})

    (drift,) = report_of(site).drifts

    assert (drift.field, drift.in_file, drift.in_station) == ("location", "Old", "North")
    assert (drift.call_id, drift.take) == (CULPRIT["call_id"], Side.STATION)


def test_a_row_that_no_call_left_like_this_follows_the_file(site: Site) -> None:
    with site.database.write() as session:
        session.execute(text("UPDATE cameras SET location = 'by hand' WHERE id = 'gate'"))

    (drift,) = report_of(site).drifts

    assert (drift.call_id, drift.take, drift.confirmed) == ("", Side.FILE, True)


def test_a_change_that_waits_for_the_file_is_no_drift(site: Site) -> None:
    with site.database.write() as session:
        session.execute(text("UPDATE cameras SET location = 'North' WHERE id = 'gate'"))
        add_pending(session, Change("Li", "ca11", NOW), revision=3)

    report = report_of(site)

    assert (report.drifts, report.waiting) == ((), True)


def test_a_persons_edit_that_is_not_taken_over_yet_is_no_drift(site: Site) -> None:
    site.edit("name: Gate", "name: Main gate")

    assert report_of(site).drifts == ()


def test_an_open_conflict_and_a_vanished_camera_are_no_drift(site: Site) -> None:
    site.configuration.change("gate", {"location": "North"}, **WHO)
    site.edit("location: North", "location: South")
    with site.database.write() as session:
        session.execute(text("UPDATE cameras SET location = 'West' WHERE id = 'gate'"))
    text_now = site.text
    site.file.write_text(text_now[: text_now.index("  - id: yard")])
    site.configuration.take_over()
    assert site.configuration.news().conflicts
    assert site.configuration.news().vanished

    site.configuration.change("gate", {"fps": 5.0}, **WHO)

    assert report_of(site).drifts == ()


def test_a_broken_file_is_attention_and_nothing_was_compared(site: Site) -> None:
    site.file.write_text("cameras: [: :")

    report = report_of(site)

    assert (report.drifts, report.compared) == ((), 0)
    assert "Line 1" in str(report.attention[0])


def test_a_password_is_equal_in_both_forms_and_shown_in_none(site: Site) -> None:
    literal = f"rtsp://admin:{PASSWORD}@10.0.0.9/1"
    site.configuration.change("gate", {"source": literal}, **WHO)
    assert report_of(site).drifts == ()

    write_wrongly(site, source=literal.replace("/1", "/2"))

    (drift,) = report_of(site).drifts
    assert PASSWORD in site.text
    assert PASSWORD not in repr(drift)


def test_what_the_second_read_does_not_find_is_not_told(site: Site) -> None:
    write_wrongly(site, name="placeholder")
    check = ConsistencyCheck(site.file, site.database, forms_of(site), redact)

    class Mended:
        """By the time that all writers are kept out, the file is right again."""

        def held(self) -> Any:
            site.edit("name: placeholder", "name: Gate")
            return check_lock.held()

    check_lock = check._lock
    check._lock = Mended()  # type: ignore[assignment]

    assert check().drifts == ()


def test_a_repair_gives_back_all_wrong_fields_at_once(site: Site) -> None:
    write_wrongly(site, name="placeholder", location="nowhere")

    repair(site, *report_of(site).drifts)

    assert "name: Gate" in site.text
    assert "nowhere" not in site.text
    assert site.configuration.camera("gate").name == "Gate"
    assert report_of(site).drifts == ()


def test_a_repair_from_the_file_changes_the_row(site: Site) -> None:
    with site.database.write() as session:
        session.execute(text("UPDATE cameras SET location = 'by hand' WHERE id = 'gate'"))

    repair(site, *report_of(site).drifts)

    assert site.configuration.camera("gate").location == ""
    assert report_of(site).drifts == ()


def test_a_repair_of_what_is_settled_is_refused_and_mends_nothing(site: Site) -> None:
    write_wrongly(site, name="placeholder", location="nowhere")
    name, location = report_of(site).drifts
    repair(site, name, location)
    write_wrongly(site, name="placeholder")

    with pytest.raises(BadValue) as refused:
        repair(site, name, location)

    assert refused.value.field == "location"
    assert "name: placeholder" in site.text
