"""Secrets in the system's key ring, where this machine has a real one."""

from __future__ import annotations

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from services.domain.errors import SecretUnavailable

SERVICE = "camera-station"
_NOT_REAL = ("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer")


def is_present() -> bool:
    """Whether a ring that keeps things is there; a chain counts when it has a link."""
    try:
        ring = keyring.get_keyring()
        links = getattr(ring, "backends", ())
        real = type(ring).__module__ not in _NOT_REAL or bool(links)
        return real and ring.priority > 0
    except (KeyringError, RuntimeError):
        return False


class KeyRing:
    """The account's own ring; it may be locked, which is said in words."""

    def put(self, secret_id: str, value: str) -> None:
        try:
            keyring.set_password(SERVICE, secret_id, value)
        except KeyringError:
            raise _locked() from None

    def get(self, secret_id: str) -> str:
        try:
            value = keyring.get_password(SERVICE, secret_id)
        except KeyringError:
            raise _locked() from None
        if value is None:
            raise SecretUnavailable("The password is not in the key ring. Enter it again.")
        return str(value)

    def delete(self, secret_id: str) -> None:
        try:
            keyring.delete_password(SERVICE, secret_id)
        except PasswordDeleteError:
            return
        except KeyringError:
            raise _locked() from None


def _locked() -> SecretUnavailable:
    return SecretUnavailable("The system's key ring does not answer or is locked. Unlock it.")
