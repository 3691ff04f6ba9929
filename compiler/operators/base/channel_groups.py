"""Checks that channels can be divided into groups of equal size."""

from __future__ import annotations

from math import gcd

from .reject import NotDivisible


def check_groups(groups: int, in_channels: int, out_channels: int | None = None) -> None:
    """Raise NotDivisible unless `groups` divides the input and output channels."""
    if in_channels % groups:
        message = f"{groups} groups do not divide the {in_channels} input channels"
        help, nearest = _valid_groups(groups, in_channels, out_channels)
        raise NotDivisible("groups", message, help, axes=(0,), suggestion=nearest)
    if out_channels is not None and out_channels % groups:
        message = f"{groups} groups do not divide the {out_channels} output channels"
        help, nearest = _valid_groups(groups, in_channels, out_channels)
        related = {"out": f"{out_channels} output channels"}
        raise NotDivisible("groups", message, help, related=related, suggestion=nearest)


def _valid_groups(groups: int, in_channels: int, out_channels: int | None) -> tuple[str | None, int | None]:
    """A help text and the valid number of groups nearest to `groups`; neither where sizes are open."""
    if not isinstance(in_channels, int):  # pyright: ignore[reportUnnecessaryIsInstance]
        return None, None
    common = gcd(in_channels, out_channels or 0)
    valid = [count for count in range(1, min(common, _SEARCHED) + 1) if common % count == 0]
    nearest = min(valid, key=lambda count: (abs(count - groups), count))
    both = f"{in_channels}" if out_channels in (None, in_channels) else f"{in_channels} and {out_channels}"
    if len(valid) == 1:
        return f"only 1 group divides {both}", 1
    listed = valid if len(valid) <= _LISTED else sorted(sorted(valid, key=lambda n: abs(n - groups))[:_LISTED])
    return f"numbers of groups that divide {both}: {', '.join(map(str, listed))}", nearest


_SEARCHED = 4096
_LISTED = 8
