from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.channels import (
    ChannelKind,
    ChannelSettings,
    plain_secret,
    stored_secret,
    told_by,
)
from services.domain.errors import BadValue
from services.domain.rules import RuleDraft

WEBHOOK = {"kind": "webhook", "name": "Yard", "address": "https://hook.example", "secret": "f-1"}
MAIL = {
    "kind": "email",
    "name": "Guard",
    "address": "smtps://mail.example",
    "secret": "f-2",
    "sender": "station@example.org",
    "recipients": ["guard@example.org"],
}
SERVICE = {"kind": "service", "name": "Chat", "secret": "f-3"}
LOG = {"kind": "log", "name": "Log"}


@pytest.mark.parametrize("plain", [WEBHOOK, MAIL, SERVICE, LOG])
def test_settings_come_back_from_plain_data_as_they_were(plain: dict[str, Any]) -> None:
    settings = ChannelSettings.from_plain(plain)

    assert ChannelSettings.from_plain(settings.plain()) == settings
    assert settings.kind is ChannelKind(plain["kind"])


@pytest.mark.parametrize(
    ("plain", "changed", "field"),
    [
        (WEBHOOK, {"kind": "pigeon"}, "kind"),
        (WEBHOOK, {"kind": None}, "kind"),
        (WEBHOOK, {"kind": ["log"]}, "kind"),
        (WEBHOOK, {"name": ""}, "name"),
        (WEBHOOK, {"name": "   "}, "name"),
        (WEBHOOK, {"name": "two\nlines"}, "name"),
        (WEBHOOK, {"name": "x" * 101}, "name"),
        (WEBHOOK, {"name": 7}, "name"),
        (WEBHOOK, {"address": ""}, "address"),
        (WEBHOOK, {"address": 7}, "address"),
        (WEBHOOK, {"address": "ftp://hook.example"}, "address"),
        (WEBHOOK, {"address": "file:///etc/passwd"}, "address"),
        (WEBHOOK, {"address": "https://"}, "address"),
        (WEBHOOK, {"address": "https://hook.example:99999"}, "address"),
        (WEBHOOK, {"address": "https://hook.example:0"}, "address"),
        (WEBHOOK, {"address": "https://[::1"}, "address"),
        (WEBHOOK, {"address": "https://hook.example/a b"}, "address"),
        (WEBHOOK, {"address": "https://hook.example/a\r\nHost: x"}, "address"),
        (WEBHOOK, {"address": "https://hook.example/#part"}, "address"),
        (WEBHOOK, {"address": "https://user:pass@hook.example"}, "address"),
        (WEBHOOK, {"address": "https://hook.example/" + "x" * 2048}, "address"),
        (WEBHOOK, {"secret": ""}, "secret"),
        (WEBHOOK, {"secret": "not an id"}, "secret"),
        (WEBHOOK, {"secret": 7}, "secret"),
        (WEBHOOK, {"sender": "station@example.org"}, "sender"),
        (WEBHOOK, {"sender": 7}, "sender"),
        (WEBHOOK, {"recipients": ["guard@example.org"]}, "recipients"),
        (WEBHOOK, {"colour": "red"}, "colour"),
        (MAIL, {"address": "https://mail.example"}, "address"),
        (MAIL, {"address": "smtps://mail.example/inbox"}, "address"),
        (MAIL, {"address": "smtp+plain://mail.example"}, "address"),
        (MAIL, {"sender": ""}, "sender"),
        (MAIL, {"sender": "Station <station@example.org>"}, "sender"),
        (MAIL, {"recipients": ["guard"]}, "recipients"),
        (MAIL, {"recipients": "guard@example.org"}, "recipients"),
        (MAIL, {"recipients": ["guard@example.org\r\nBcc: x@y.z"]}, "recipients"),
        (MAIL, {"recipients": ["guard@example.org"] * 51}, "recipients"),
        (SERVICE, {"secret": ""}, "secret"),
        (SERVICE, {"address": "https://chat.example"}, "address"),
        (LOG, {"address": "https://log.example"}, "address"),
        (LOG, {"secret": "f-1"}, "secret"),
    ],
)
def test_a_bad_field_is_refused_by_its_name(
    plain: dict[str, Any], changed: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        ChannelSettings.from_plain({**plain, **changed})

    assert refused.value.field == field


def test_a_rule_tells_all_channels_of_its_kinds() -> None:
    yard, guard, log = (ChannelSettings.from_plain(plain) for plain in (WEBHOOK, MAIL, LOG))
    gate = ChannelSettings.from_plain({**WEBHOOK, "name": "Gate"})

    assert told_by(["window", "webhook", "log"], [yard, guard, gate, log]) == (
        "Yard",
        "Gate",
        "Log",
    )


def test_every_kind_of_channel_can_be_named_by_a_rule() -> None:
    draft = {"name": "r", "rule_type": "violation", "conditions": {"threshold": 5}}

    assert RuleDraft.from_plain({**draft, "channels": [str(kind) for kind in ChannelKind]})


def test_a_password_in_an_address_is_not_repeated_in_the_refusal() -> None:
    address = "https://user:CANARY@hook.example"

    with pytest.raises(BadValue) as refused:
        ChannelSettings.from_plain({**WEBHOOK, "address": address})

    assert "CANARY" not in str(refused.value)


def test_a_secret_in_place_of_its_reference_is_not_repeated_in_the_refusal() -> None:
    with pytest.raises(BadValue) as refused:
        ChannelSettings.from_plain({**SERVICE, "secret": "tgram://CANARY/chat"})

    assert "CANARY" not in str(refused.value)


@pytest.mark.parametrize("plain", [None, [], "log", {"kind": "log"}, {"name": "Log"}])
def test_what_is_no_settings_is_refused(plain: Any) -> None:
    with pytest.raises(BadValue):
        ChannelSettings.from_plain(plain)


@given(st.text(min_size=1))
def test_a_secret_comes_back_from_its_stored_form(secret: str) -> None:
    encodable = secret.encode("utf-8", "ignore").decode("utf-8")

    assert plain_secret(stored_secret(encodable)) == encodable


@given(
    st.dictionaries(
        st.sampled_from(["kind", "name", "address", "secret", "sender", "recipients", "else"]),
        st.none()
        | st.booleans()
        | st.floats()
        | st.integers()
        | st.text()
        | st.lists(st.text(), max_size=3)
        | st.sampled_from(["webhook", "email", "https://a.b", "smtp://m", "f-1"]),
    )
)
def test_any_data_is_settings_or_refused_with_a_field(plain: dict[str, Any]) -> None:
    settings, field = _settings_or_refused_field(plain)

    assert (settings is None) == bool(field)
    assert settings is None or ChannelSettings.from_plain(settings.plain()) == settings


def _settings_or_refused_field(plain: dict[str, Any]) -> tuple[ChannelSettings | None, str | None]:
    try:
        return ChannelSettings.from_plain(plain), None
    except BadValue as refused:
        return None, refused.field
