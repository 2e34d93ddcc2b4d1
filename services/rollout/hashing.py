"""The bucket of what is not dealt: drawn anew for every call, and the same wherever it is made."""

from __future__ import annotations

from hashlib import blake2b

from services.domain.rollout import BUCKETS


def hashed_bucket(text: str) -> int:
    """0 to 9999, evenly (BLAKE2b, RFC 7693)."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % BUCKETS
