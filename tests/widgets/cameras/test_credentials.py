"""Passwords in the form: taken out, kept, changed, never shown."""

from __future__ import annotations

import pytest

from services.domain.errors import BadValue
from widgets.cameras.credentials import Credentials, with_credentials, without_credentials

STORED = "rtsp://{secret:gate}@10.0.0.3/main"


def saved(shown: str, entered: Credentials, before: str | None, user_before: str = "") -> str:
    return with_credentials(shown, entered, before=before, user_before=user_before, field="source")


def test_the_form_shows_the_address_alone() -> None:
    assert without_credentials(STORED) == ("rtsp://10.0.0.3/main", Credentials())
    shown, found = without_credentials("rtsp://admin:p%40ss@10.0.0.3/main")
    assert shown == "rtsp://10.0.0.3/main"
    assert found == Credentials("admin", "p@ss")


def test_what_is_no_source_yet_stays_as_it_is_typed() -> None:
    assert without_credentials("rtsp://") == ("rtsp://", Credentials())


def test_empty_fields_keep_the_stored_password() -> None:
    assert saved("rtsp://10.0.0.9/other", Credentials(), STORED) == (
        "rtsp://{secret:gate}@10.0.0.9/other"
    )


def test_the_known_user_keeps_the_stored_password() -> None:
    assert saved("rtsp://10.0.0.3/main", Credentials("admin"), STORED, "admin") == STORED


def test_a_typed_password_replaces_the_stored_one_whatever_its_characters() -> None:
    entered = Credentials("admin", "p@ss:w/o#r?d")
    assert saved("rtsp://10.0.0.3/main", entered, STORED) == (
        "rtsp://admin:p%40ss%3Aw%2Fo%23r%3Fd@10.0.0.3/main"
    )


def test_a_cleared_user_takes_the_credentials_away() -> None:
    assert saved("rtsp://10.0.0.3/main", Credentials(), STORED, "admin") == "rtsp://10.0.0.3/main"


@pytest.mark.parametrize(
    ("entered", "field"),
    [(Credentials("ines"), "password"), (Credentials("", "pa55"), "user")],
)
def test_half_of_new_credentials_is_asked_for(entered: Credentials, field: str) -> None:
    with pytest.raises(BadValue) as refused:
        saved("rtsp://10.0.0.3/main", entered, STORED, "admin")
    assert refused.value.field == field


def test_a_file_has_no_credentials() -> None:
    assert saved("/srv/gate.mp4", Credentials("admin", "pa55"), None) == "/srv/gate.mp4"


def test_credentials_do_not_print_themselves() -> None:
    assert "pa55" not in repr(Credentials("admin", "pa55"))
