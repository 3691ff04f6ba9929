"""What a spec may cost at most, and how far that can be raised."""

from __future__ import annotations

from ..dsl.record import Record, record

APPLYING = 10
"""To apply something takes about as long as so many expressions, and what it makes takes as long again later."""

COUNTS = {
    "steps": f"a layer counts {2 * APPLYING} steps, a block, a group or braces {APPLYING}, and a statement, a round of "
    "a loop, an expression and an item of a list one",
    "length": "the items of a list and the characters of a string are counted",
    "depth": "blocks, groups, loops and braces inside each other are counted, as they are when all is expanded, and "
    "variants of variants",
    "files": "all specs that one compilation reads are counted",
}
"""What is counted against each limit that has a name for users."""

MOST_BRANCHES = 500
"""Branches of a merge: a sum is one expression in the generated code, and Python's parser has a stack too."""

MOST = {
    "steps": 10**12,
    "length": 10**9,
    "depth": 80,
    "files": 10**6,
    "characters": 10**9,
    "tokens": 10**9,
    "problems": 10**9,
}
"""How far a limit can be raised: deeper nesting is more than Python's own stack holds."""


@record
class Limits(Record):
    """Bounds on memory and time for one compilation; `COUNTS` says what is counted."""

    steps: int = 100_000
    length: int = 10_000
    depth: int = 32
    files: int = 64
    characters: int = 131_072
    """Of one spec."""
    tokens: int = 20_000
    """Words, numbers and signs of one spec."""
    problems: int = 100
    """Mistakes after which the rest is not looked at, and problems of one spec that are told."""
    number: int = 2**63 - 1
    """The largest absolute value of an integer."""
