"""Channels that fall into groups of equal size."""

from __future__ import annotations

from math import gcd

from .reject import NotDivisible


def check_groups(groups: int, arrives: int, leaves: int | None = None) -> None:
    """Raises NotDivisible where the groups do not divide the channels that arrive, or those that go out."""
    if arrives % groups:
        message = f"{groups} groups do not divide the {arrives} channels that arrive"
        help, instead = _fitting(groups, arrives, leaves)
        raise NotDivisible("groups", message, help, axes=(0,), instead=instead)
    if leaves is not None and leaves % groups:
        message = f"{groups} groups do not divide the {leaves} channels that go out"
        help, instead = _fitting(groups, arrives, leaves)
        raise NotDivisible("groups", message, help, beside={"out": f"{leaves} channels go out"}, instead=instead)


def _fitting(groups: int, arrives: int, leaves: int | None) -> tuple[str | None, int | None]:
    """A way out, and the number of groups nearest to the wanted one; nothing of sizes that stay open."""
    if not isinstance(arrives, int):  # pyright: ignore[reportUnnecessaryIsInstance]
        return None, None
    common = gcd(arrives, leaves or 0)
    fitting = [count for count in range(1, min(common, _SEARCHED) + 1) if common % count == 0]
    nearest = min(fitting, key=lambda count: (abs(count - groups), count))
    both = f"{arrives} and {leaves}" if leaves is not None and leaves != arrives else f"{arrives}"
    if len(fitting) == 1:
        return f"no other number of groups than 1 divides {both}", 1
    listed = fitting if len(fitting) <= _LISTED else sorted(sorted(fitting, key=lambda n: abs(n - groups))[:_LISTED])
    return f"numbers of groups that divide {both}: {', '.join(map(str, listed))}", nearest


_SEARCHED = 4096
_LISTED = 8
