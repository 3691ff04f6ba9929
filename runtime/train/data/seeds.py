"""Keys: everything random in training is a function of one, so nothing random has to be saved."""

from __future__ import annotations

from hashlib import sha256


def derived_seed(*parts: object) -> int:
    """A number of 63 bits that depends on the parts alone, the same in every process: their repr's SHA-256."""
    return int.from_bytes(sha256(repr(parts).encode()).digest()[:8], "big") >> 1
