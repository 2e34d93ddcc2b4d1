"""Secrets in a file of the site folder, encrypted; the key lies in the account's own folder.

Each secret names the key that it was encrypted with, so that a lost or foreign key takes only its
own secrets with it and new ones can be added.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from services.domain.errors import SecretUnavailable
from services.domain.sentences import Sentence, sentence
from services.storage.places import SECRETS_FILE
from services.storage.site_file.whole_files import errors_in_words, write_private

_KEY_BYTES = 32
_NONCE_BYTES = 12


class EncryptedFile:
    """Callers hold the write lock when they change something."""

    def __init__(self, site_folder: Path, key_folder: Path) -> None:
        self._path = site_folder / SECRETS_FILE
        self._key_folder = key_folder

    def put(self, secret_id: str, value: str) -> None:
        entries = self._entries_or_moved_aside()
        key_id, key = self._a_key(entries)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        data = AESGCM(key).encrypt(nonce, value.encode("utf-8"), secret_id.encode("ascii"))
        entries[secret_id] = {
            "key": key_id,
            "nonce": b64encode(nonce).decode("ascii"),
            "data": b64encode(data).decode("ascii"),
        }
        self._save(entries)

    def get(self, secret_id: str) -> str:
        """The value; raises SecretUnavailable, which says what is missing."""
        entries = self._entries()
        if entries is None:
            raise SecretUnavailable(
                "{file} is damaged. Enter the password again.", file=SECRETS_FILE
            )
        entry = entries.get(secret_id)
        if entry is None:
            raise SecretUnavailable("The password is not in the secret store. Enter it again.")
        key = self._key(str(entry.get("key")))
        if key is None:
            raise SecretUnavailable(
                "The key of the secret store is missing or damaged in {folder}. "
                "Put it back, or enter the password again.",
                folder=str(self._key_folder),
            )
        try:
            nonce, data = b64decode(entry["nonce"]), b64decode(entry["data"])
            return AESGCM(key).decrypt(nonce, data, secret_id.encode("ascii")).decode("utf-8")
        except (KeyError, TypeError, ValueError, InvalidTag):
            raise SecretUnavailable(
                "A password in {file} is damaged. Enter it again.", file=SECRETS_FILE
            ) from None

    def delete(self, secret_id: str) -> None:
        entries = self._entries()
        if entries is not None and entries.pop(secret_id, None) is not None:
            self._save(entries)

    def problems(self) -> tuple[Sentence, ...]:
        """What is wrong with the file or its keys, for the station's list of problems."""
        entries = self._entries()
        if entries is None:
            return (
                sentence(
                    "{file} is damaged: cameras with passwords wait until they are entered again.",
                    file=SECRETS_FILE,
                ),
            )
        if any(self._key(key_id) is None for key_id in {str(e["key"]) for e in entries.values()}):
            return (
                sentence(
                    "The key of the secret store is missing or damaged in {folder}. "
                    "Put it back, or enter the passwords again.",
                    folder=str(self._key_folder),
                ),
            )
        return ()

    def _entries(self) -> dict[str, dict[str, Any]] | None:
        """The file's entries; None when it is damaged or cannot be read."""
        try:
            found = json.loads(self._path.read_bytes())["secrets"]
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        whole = isinstance(found, dict) and all(
            isinstance(entry, dict) and "key" in entry for entry in found.values()
        )
        return found if whole else None

    def _entries_or_moved_aside(self) -> dict[str, dict[str, Any]]:
        entries = self._entries()
        if entries is not None:
            return entries
        with errors_in_words(self._path):
            aside = self._path.with_name(f"{SECRETS_FILE}.damaged-{secrets.token_hex(4)}")
            self._path.replace(aside)
        return {}

    def _a_key(self, entries: dict[str, dict[str, Any]]) -> tuple[str, bytes]:
        for entry in reversed(list(entries.values())):
            key = self._key(str(entry["key"]))
            if key is not None:
                return str(entry["key"]), key
        key_id, key = secrets.token_hex(8), secrets.token_bytes(_KEY_BYTES)
        with errors_in_words(self._key_folder):
            self._key_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_private(self._key_folder / f"{key_id}.key", b64encode(key))
        return key_id, key

    def _key(self, key_id: str) -> bytes | None:
        if not key_id.isalnum():
            return None
        try:
            key = b64decode((self._key_folder / f"{key_id}.key").read_bytes(), validate=True)
        except (OSError, ValueError):
            return None
        return key if len(key) == _KEY_BYTES else None

    def _save(self, entries: dict[str, dict[str, Any]]) -> None:
        text = json.dumps({"version": 1, "secrets": entries}, indent=1)
        write_private(self._path, text.encode("ascii"))
