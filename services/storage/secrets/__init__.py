"""Passwords, kept apart from everything that is copied, printed or sent."""

from services.storage.secrets.store import Backend, SecretStore, open_secret_store

__all__ = ["Backend", "SecretStore", "open_secret_store"]
