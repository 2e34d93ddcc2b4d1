"""Where passwords are kept: the system's key ring, else an encrypted file."""

from __future__ import annotations

import os
import re
import secrets
import threading
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import platformdirs

from services.domain.errors import SecretUnavailable
from services.domain.sentences import Sentence
from services.storage.secrets import key_ring
from services.storage.secrets.encrypted_file import EncryptedFile
from services.storage.secrets.redaction import Redactor

KEY_FOLDER_VARIABLE = "CAMERA_STATION_KEY_DIR"
_IN_FILE, _IN_RING = "f-", "k-"


class Backend(StrEnum):
    """Where new passwords go; AUTO takes the key ring where there is one."""

    AUTO = "auto"
    FILE = "file"
    KEY_RING = "key_ring"


class SecretBackend(Protocol):
    def put(self, secret_id: str, value: str) -> None: ...

    def get(self, secret_id: str) -> str: ...

    def delete(self, secret_id: str) -> None: ...


class SecretStore:
    """Passwords by id; a value is `user:password` as it stands in a URL, percent-encoded.

    The id says where its value is kept, so that both places serve one site. Any thread.
    """

    def __init__(
        self,
        site_folder: Path,
        *,
        key_folder: Path | None = None,
        backend: Backend = Backend.AUTO,
        redactor: Redactor | None = None,
    ) -> None:
        folder = key_folder or default_key_folder()
        if folder.resolve().is_relative_to(site_folder.resolve()):
            raise SecretUnavailable("The folder for keys must not lie inside the site folder.")
        self.redactor = redactor or Redactor()
        self._file = EncryptedFile(site_folder, folder)
        self._ring = key_ring.KeyRing()
        self._backend = backend
        self._lock = threading.Lock()
        self._known: dict[str, str] = {}

    def put(self, value: str, hint: str) -> str:
        """Keeps a value and answers its id, in which `hint` (a camera's id) can be read."""
        self.redactor.know(value)
        in_ring = self._backend is Backend.KEY_RING or (
            self._backend is Backend.AUTO and key_ring.is_present()
        )
        readable = re.sub(r"[^A-Za-z0-9_-]", "", hint)[:24]
        secret_id = f"{_IN_RING if in_ring else _IN_FILE}{readable}-{secrets.token_hex(8)}"
        with self._lock:
            self._place(secret_id).put(secret_id, value)
            self._known[secret_id] = value
        return secret_id

    def get(self, secret_id: str) -> str:
        """The value; raises SecretUnavailable."""
        with self._lock:
            if secret_id not in self._known:
                value = self._place(secret_id).get(secret_id)
                self.redactor.know(value)
                self._known[secret_id] = value
            return self._known[secret_id]

    def delete(self, secret_id: str) -> None:
        """Forgets a value; one that is not there is no error."""
        with self._lock:
            self._known.pop(secret_id, None)
            self._place(secret_id).delete(secret_id)

    def redact(self, text: str) -> str:
        return self.redactor.redact(text)

    def problems(self) -> tuple[Sentence, ...]:
        return self._file.problems()

    def _place(self, secret_id: str) -> SecretBackend:
        return self._ring if secret_id.startswith(_IN_RING) else self._file


def default_key_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The account's configuration folder; scripts may name another."""
    named = environment.get(KEY_FOLDER_VARIABLE)
    return Path(named) if named else platformdirs.user_config_path("camera-station") / "keys"


def open_secret_store(site_folder: Path, *, key_folder: Path | None = None) -> SecretStore:
    """The store of a site on this machine; scripts without a desktop name the key's folder.

    Whoever names a key folder means the file: a key ring may ask a person to unlock it.
    """
    named = key_folder is not None or KEY_FOLDER_VARIABLE in os.environ
    backend = Backend.FILE if named else Backend.AUTO
    return SecretStore(site_folder, key_folder=key_folder, backend=backend)
