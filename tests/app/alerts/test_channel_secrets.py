"""Whatever is done to channels: what is stored is what is shown, and no secret is left behind."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.alerts.channels import ChannelBook
from services.alerts.delivery.log_channel import LogChannel
from services.domain.channels import NEW_SECRET, ChannelKind, ChannelSettings
from services.domain.errors import BadValue
from services.storage.database import ConfigurationDatabase
from services.storage.places import CONFIGURATION_FILE, SECRETS_FILE
from services.storage.secrets.store import Backend, SecretStore
from tests.services.storage.stored import CHANGE

NAMES = ("Hook", "Yard")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["save", "move", "delete", "undelete"]),
        st.sampled_from(NAMES),
        st.text("abcdefgh:/@% ", min_size=8, max_size=12).filter(str.strip),
    ),
    max_size=8,
)


def hook(name: str, secret: str = NEW_SECRET, path: str = "in") -> ChannelSettings:
    return ChannelSettings(ChannelKind.WEBHOOK, name, f"https://a.example/{path}", secret)


def do(book: ChannelBook, step: str, name: str, secret: str) -> None:
    known = {one.name: one for one in book.settings()}
    if step == "save":
        book.save(hook(name), secret, CHANGE)
    elif step == "move" and name in known:
        moved = replace(known[name], address="https://b.example/in")
        assert book.save(moved, None, CHANGE) == moved
    elif step == "delete":
        book.delete(name, CHANGE)
    elif step == "undelete":
        book.undelete(name, CHANGE)


def stored_ids(site: Path) -> set[str]:
    file = site / SECRETS_FILE
    return set(json.loads(file.read_text())["secrets"]) if file.exists() else set()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_the_store_holds_the_secrets_of_the_channels_that_there_are(
    steps: list[tuple[str, str, str]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        database = ConfigurationDatabase.open(site / CONFIGURATION_FILE)
        secrets = SecretStore(site, key_folder=Path(folder) / "keys", backend=Backend.FILE)
        book = ChannelBook(database, secrets, lambda _: LogChannel())
        for step in steps:
            before = book.settings()
            try:
                do(book, *step)
            except BadValue:
                assert book.settings() == before
            again = ChannelBook(database, secrets, lambda _: LogChannel())
            assert again.settings() == book.settings()
            assert set(book.channels()) == {one.name for one in book.settings()}
            assert stored_ids(site) == {one.secret for one in book.settings() if one.secret}
        database.close()
