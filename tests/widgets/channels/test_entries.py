"""What is typed becomes a channel, or is refused at the field where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.channels import NEW_SECRET, ChannelKind, ChannelSettings
from services.domain.errors import BadValue
from widgets.channels.entries import Entered, entered, entries_of

EMPTY = dict.fromkeys(
    ("name", "address", "secret", "host", "port", "user", "password", "sender", "recipients"), ""
) | {"security": "smtps", "login": "no"}
MAIL = {
    **EMPTY,
    "name": "Guard",
    "host": "mail.example.org",
    "sender": "station@example.org",
    "recipients": "guard@example.org\nchief@example.org",
}
STORED = ChannelSettings(
    ChannelKind.EMAIL,
    "Guard",
    "smtps://mail.example.org:4650",
    "f-mail-1",
    sender="station@example.org",
    recipients=("guard@example.org",),
)


def test_a_webhook_is_its_address_and_its_secret() -> None:
    typed = {**EMPTY, "name": " Hook ", "address": " https://a.example/in ", "secret": "s3cret"}
    made = entered(ChannelKind.WEBHOOK, typed, None)
    assert made.settings == ChannelSettings(
        ChannelKind.WEBHOOK, "Hook", "https://a.example/in", NEW_SECRET
    )
    assert made.secret == "s3cret"


def test_a_mail_server_is_put_together_from_its_parts() -> None:
    typed = {**MAIL, "port": "4650", "login": "yes", "user": "station", "password": "a:b"}
    made = entered(ChannelKind.EMAIL, typed, None)
    assert made.settings.address == "smtps://mail.example.org:4650"
    assert made.settings.recipients == ("guard@example.org", "chief@example.org")
    assert (made.settings.secret, made.secret) == (NEW_SECRET, "station:a:b")


def test_what_is_shown_for_editing_is_saved_as_it_was() -> None:
    typed = {**EMPTY, **entries_of(STORED)}
    made = entered(ChannelKind.EMAIL, typed, STORED)
    assert (made.settings, made.secret) == (STORED, None)


def test_a_mail_server_that_no_longer_asks_loses_its_password() -> None:
    typed = {**EMPTY, **entries_of(STORED), "login": "no", "security": "smtp+plain"}
    made = entered(ChannelKind.EMAIL, typed, STORED)
    assert (made.settings.secret, made.secret) == ("", None)


def test_a_secret_is_never_among_what_is_shown() -> None:
    assert "f-mail-1" not in entries_of(STORED).values()
    made = entered(ChannelKind.SERVICE, {**EMPTY, "name": "Chat", "secret": "slack://canary"}, None)
    assert "canary" not in repr(made)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": " "}, "name"),
        ({"host": ""}, "host"),
        ({"host": "smtps://mail.example.org"}, "host"),
        ({"host": "li@mail.example.org"}, "host"),
        ({"host": "mail example"}, "host"),
        ({"port": "0"}, "port"),
        ({"port": "70000"}, "port"),
        ({"port": "9" * 5000}, "port"),
        ({"port": "x"}, "port"),
        ({"login": "yes"}, "user"),
        ({"login": "yes", "user": "station"}, "password"),
        ({"login": "yes", "password": "p"}, "user"),
        ({"login": "yes", "user": "a:b", "password": "p"}, "user"),
        ({"login": "yes", "user": "a", "password": "p", "security": "smtp+plain"}, "host"),
        ({"sender": "nobody"}, "sender"),
        ({"recipients": "guard@example.org room7"}, "recipients"),
        ({"recipients": "a@example.org\n" * 51}, "recipients"),
    ],
)
def test_what_a_mail_cannot_be_is_refused_where_it_was_typed(
    changed: dict[str, str], field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        entered(ChannelKind.EMAIL, {**MAIL, **changed}, None)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("kind", "changed", "field"),
    [
        (ChannelKind.WEBHOOK, {"address": "ftp://a.example", "secret": "s"}, "address"),
        (ChannelKind.WEBHOOK, {"address": "https://li:pw@a.example", "secret": "s"}, "address"),
        (ChannelKind.WEBHOOK, {"address": "https://a.example"}, "secret"),
        (ChannelKind.SERVICE, {}, "secret"),
    ],
)
def test_what_another_channel_cannot_be_is_refused_where_it_was_typed(
    kind: ChannelKind, changed: dict[str, str], field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        entered(kind, {**EMPTY, "name": "Hook", **changed}, None)
    assert refused.value.field == field


@given(
    kind=st.sampled_from([ChannelKind.WEBHOOK, ChannelKind.EMAIL, ChannelKind.SERVICE]),
    typed=st.fixed_dictionaries(dict.fromkeys(EMPTY, st.text(max_size=40))),
    login=st.sampled_from(["yes", "no"]),
    security=st.sampled_from(["smtps", "smtp", "smtp+plain"]),
)
def test_whatever_is_typed_is_a_channel_or_is_refused_at_a_field(
    kind: ChannelKind, typed: dict[str, str], login: str, security: str
) -> None:
    entries = {**typed, "login": login, "security": security}
    outcome = _entered_or_refused(kind, entries)
    if isinstance(outcome, BadValue):
        assert outcome.field in EMPTY
    else:
        assert ChannelSettings.from_plain(outcome.settings.plain()) == outcome.settings


def _entered_or_refused(kind: ChannelKind, entries: dict[str, str]) -> Entered | BadValue:
    try:
        return entered(kind, entries, None)
    except BadValue as refused:
        return refused
