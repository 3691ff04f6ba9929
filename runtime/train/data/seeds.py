"""Derives the seeds of everything random in training, so that checkpoints need no generator's state."""

from __future__ import annotations

from hashlib import sha256


def derived_seed(*parts: object) -> int:
    """A 63-bit seed that depends only on the parts, the same in every process: from the SHA-256 of their repr."""
    return int.from_bytes(sha256(repr(parts).encode()).digest()[:8], "big") >> 1
