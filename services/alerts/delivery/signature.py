"""The signature of a webhook's body, by which its receiver knows the station."""

from __future__ import annotations

import hashlib
import hmac

SIGNATURE_HEADER = "X-Camera-Station-Signature"


def signature(secret: str, body: bytes, at_unix_s: int) -> str:
    """`t=<unix>,v1=<hex>`: HMAC-SHA256 (RFC 2104) of "t.body" with the UTF-8 secret.

    The time is signed too: a receiver refuses what is older than it wants to believe.
    """
    signed = str(at_unix_s).encode("ascii") + b"." + body
    digest = hmac.new(secret.encode("utf-8"), signed, hashlib.sha256).hexdigest()
    return f"t={at_unix_s},v1={digest}"
