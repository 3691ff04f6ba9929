"""What a spec may cost at most; each limit can be raised."""

from __future__ import annotations

from dataclasses import dataclass

APPLYING = 10
"""To apply something takes about as long as so many expressions, and what it makes takes as long again later."""


@dataclass(frozen=True)
class Limits:
    """Bounds on memory and time for one compilation."""

    work: int = 100_000
    """Statements and loop rounds run, and expressions evaluated, all together; what is applied counts APPLYING."""
    number: int = 2**63 - 1
    """The largest absolute value of an integer."""
    length: int = 10_000
    """Items of a list, characters of a string."""
    depth: int = 32
    """Blocks, groups, loops and expressions inside each other, after expansion."""
    files: int = 64
    """Specs that one compilation may read."""
