"""Passwords by id, in an encrypted file or the key ring."""

from __future__ import annotations

import json
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from services.domain.errors import SecretUnavailable
from services.storage.secrets import Backend, SecretStore, open_secret_store
from services.storage.secrets.key_ring import is_present

VALUE = "ada:p%40ss%3Aw%2Fo%23r%3Fd"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys"


def store(site: Path, keys: Path) -> SecretStore:
    return SecretStore(site, key_folder=keys, backend=Backend.FILE)


def test_a_value_comes_back_at_the_next_start(site: Path, keys: Path) -> None:
    secret_id = store(site, keys).put(VALUE, "gate")

    assert store(site, keys).get(secret_id) == VALUE
    assert "gate" in secret_id


def test_neither_the_file_nor_its_key_tell_a_password_alone(site: Path, keys: Path) -> None:
    store(site, keys).put("ada:hunter2", "gate")

    (key,) = keys.iterdir()
    assert b"hunter2" not in (site / "secrets.enc").read_bytes()
    assert (key.stat().st_mode & 0o777, keys.stat().st_mode & 0o777) == (0o600, 0o700)
    assert (site / "secrets.enc").stat().st_mode & 0o777 == 0o600


def test_a_forgotten_value_is_gone(site: Path, keys: Path) -> None:
    opened = store(site, keys)
    secret_id = opened.put(VALUE, "gate")

    opened.delete(secret_id)
    opened.delete(secret_id)

    with pytest.raises(SecretUnavailable, match="Enter it again"):
        opened.get(secret_id)


def test_a_missing_key_takes_only_its_own_secrets_with_it(site: Path, keys: Path) -> None:
    old = store(site, keys).put(VALUE, "gate")
    (key,) = keys.iterdir()
    kept = key.read_bytes()
    key.unlink()

    opened = store(site, keys)
    assert "key" in str(opened.problems()[0])
    with pytest.raises(SecretUnavailable, match="Put it back"):
        opened.get(old)
    new = opened.put("ada:new", "gate")

    assert store(site, keys).get(new) == "ada:new"
    key.write_bytes(kept)
    assert store(site, keys).get(old) == VALUE
    assert store(site, keys).problems() == ()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"secrets": {"a": 1}}', b"\xff" * 10])
def test_a_damaged_file_is_said_in_words_and_kept(site: Path, keys: Path, damage: bytes) -> None:
    old = store(site, keys).put(VALUE, "gate")
    (site / "secrets.enc").write_bytes(damage)

    opened = store(site, keys)
    assert "damaged" in str(opened.problems()[0])
    with pytest.raises(SecretUnavailable, match="damaged"):
        opened.get(old)
    new = opened.put("ada:new", "gate")

    assert store(site, keys).get(new) == "ada:new"
    assert [path.read_bytes() for path in site.glob("secrets.enc.damaged-*")] == [damage]


@pytest.mark.parametrize("damage", [b"", b"foreign", b"x" * 44])
def test_a_damaged_key_is_said_in_words(site: Path, keys: Path, damage: bytes) -> None:
    old = store(site, keys).put(VALUE, "gate")
    (key,) = keys.iterdir()
    key.write_bytes(damage)

    with pytest.raises(SecretUnavailable):
        store(site, keys).get(old)


def test_secrets_cannot_be_swapped_in_the_file(site: Path, keys: Path) -> None:
    opened = store(site, keys)
    one, other = opened.put("ada:one", "gate"), opened.put("ada:other", "yard")
    path = site / "secrets.enc"
    whole = json.loads(path.read_text())
    whole["secrets"][one], whole["secrets"][other] = (
        whole["secrets"][other],
        whole["secrets"][one],
    )
    path.write_text(json.dumps(whole))

    with pytest.raises(SecretUnavailable):
        store(site, keys).get(one)


def test_the_key_never_lies_in_the_site_folder(site: Path) -> None:
    with pytest.raises(SecretUnavailable):
        store(site, site / "keys")


def test_scripts_name_the_folder_of_the_key(
    site: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(keys))

    open_secret_store(site).put(VALUE, "gate")

    assert len(list(keys.iterdir())) == 1


def test_every_spelling_of_a_password_is_taken_out(site: Path, keys: Path) -> None:
    opened = store(site, keys)
    opened.put(VALUE, "gate")
    opened.put("bob:x", "yard")

    text = opened.redact(
        "p@ss:w/o#r?d p%40ss%3Aw%2Fo%23r%3Fd p%40ss%3aw%2fo%23r%3fd p%40ss%3Aw/o%23r%3Fd "
        "rtsp://bob:x@host/ box"
    )

    assert text == "*** *** *** *** rtsp://***@host/ box"


class _Ring(KeyringBackend):
    """A ring in memory that can be locked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


def test_a_real_key_ring_is_preferred_and_the_file_still_read(
    site: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_file = store(site, keys).put("ada:file", "gate")
    ring = _Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    monkeypatch.setattr(keyring, "set_password", ring.set_password)
    monkeypatch.setattr(keyring, "get_password", ring.get_password)
    monkeypatch.setattr(keyring, "delete_password", ring.delete_password)

    in_ring = SecretStore(site, key_folder=keys).put("ada:ring", "yard")

    again = SecretStore(site, key_folder=keys)
    assert is_present()
    assert list(ring.kept.values()) == ["ada:ring"]
    assert (again.get(in_file), again.get(in_ring)) == ("ada:file", "ada:ring")
    ring.locked = True
    with pytest.raises(SecretUnavailable, match="Unlock"):
        SecretStore(site, key_folder=keys).get(in_ring)
    ring.locked = False
    again.delete(in_ring)
    with pytest.raises(SecretUnavailable):
        again.get(in_ring)
