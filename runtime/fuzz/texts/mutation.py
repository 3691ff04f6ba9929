"""Mutate texts by bytes and by tokens."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from ....dsl.span import Source
from ....dsl.text.scanner import scan
from .corpus import shipped, short, token_texts, valid

_BYTES = (
    b"\0",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\\",
    b'"',
    b"'",
    b"#",
    b"{",
    b"}",
    b"(",
    b")",
    b"->",
    b"9" * 30,
    b"\x7f",
    b"\n<<<<<<< HEAD\n",
    b"\n=======\n",
    b"\n>>>>>>> other\n",
    b"nn.",
    b" | ",
)
_LETTERS = "\ufeff\u200b\u2028\u202e\u00e9\u0430\u4e2d\u0301\U0001f600\u2192\u00d7\u00a0\u201c\u2019\uff13".encode()
_SIGNS = '-> : , ; = == ~= .. ** // { } ( ) [ ] " \n x # ## % | >> => := .relu'.split(" ")
_SHIPPED = 0.06
"""The share of inputs that start from a shipped spec, which takes longer to compile than a short one."""

_VALID = 0.6
"""The share of the other inputs that start from a valid spec."""


def seed_text(rng: Random) -> str:
    """A text of the corpus."""
    return rng.choice(shipped() if rng.random() < _SHIPPED else valid() if rng.random() < _VALID else short())


def by_bytes(rng: Random) -> bytes:
    """A text with some bytes changed, inserted, deleted or copied."""
    data = bytearray(seed_text(rng).encode())
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        _change_bytes(rng, data)
    return bytes(data)


def _change_bytes(rng: Random, data: bytearray) -> None:
    at = rng.randint(0, len(data))
    end = min(len(data), at + rng.choice((1, 1, 2, 5, 20, 200)))
    form = rng.randrange(6)
    if form == 0:
        data[at:end] = b""
    elif form == 1:
        data[at:at] = rng.choice(_BYTES)
    elif form == 2:
        data[at:at] = data[at:end] * rng.choice((1, 1, 2, 50))
    elif form == 3:
        to = rng.randint(0, len(data))
        data[to:to] = data[at:end]
    elif form == 4 and at < len(data):
        data[at] = rng.choice((data[at] ^ 1 << rng.randrange(7), rng.randrange(32, 127), rng.randrange(256)))
    else:
        data[at:at] = rng.choice(_LETTERS.decode()).encode()


def by_tokens(rng: Random) -> bytes:
    """A text with some tokens deleted, duplicated, swapped, or replaced by tokens of the corpus."""
    pieces = _pieces(seed_text(rng))
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5))):
        if pieces:
            _change_tokens(rng, pieces)
    return "".join(pieces).encode()


def _pieces(text: str) -> list[str]:
    """The tokens, each with the whitespace and comments before it."""
    ends = [token.end_pos or 0 for token in scan(Source("", text)).tokens] + [len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _change_tokens(rng: Random, pieces: list[str]) -> None:
    at, other = rng.randrange(len(pieces)), rng.randrange(len(pieces))
    changes: tuple[Callable[[], None], ...] = (
        lambda: pieces.__delitem__(at),
        lambda: pieces.insert(at, pieces[at]),
        lambda: pieces.insert(other, f" {pieces[at]}"),
        lambda: pieces.insert(at, f" {_word(rng)} "),
        lambda: pieces.__setitem__(at, f" {_word(rng)} "),
        lambda: pieces.__setitem__(slice(at, at + 2), pieces[at : at + 2][::-1]),
        lambda: pieces.__setitem__(slice(at, at + rng.randint(2, 12)), []),
        lambda: pieces.__setitem__(at, pieces[other]),
    )
    rng.choice(changes)()


def _word(rng: Random) -> str:
    """A token of the corpus; each terminal is equally likely."""
    if rng.random() < 0.3:
        return rng.choice(_SIGNS)
    return rng.choice(token_texts()[rng.choice(sorted(token_texts()))])
