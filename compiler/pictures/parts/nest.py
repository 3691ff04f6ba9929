"""From a graph of steps to nested chains and lanes: where every path meets, the chain goes on."""

from __future__ import annotations

from collections.abc import Sequence

from ....dsl.record import Record, record

ARRIVES = -1


@record
class Joined(Record):
    """One step, after the lanes that lead to it from the step before; without lanes it follows directly.

    A lane is a sequence like this one, the empty one a value that is passed on. `tangled` are steps between the two
    that form no lanes, in order, the last of them left out.
    """

    step: int
    lanes: tuple[tuple[Joined, ...], ...] = ()
    tangled: tuple[int, ...] = ()


def nest(feeds: Sequence[Sequence[int]]) -> tuple[Joined, ...]:
    """The steps of a series-parallel graph as nested sequences; the last step is the one that all others lead to.

    `feeds[i]` are the steps that step i reads, each before i, or ARRIVES. What is not series-parallel stands in
    `Joined.tangled`.
    """
    return _between(feeds, ARRIVES, tuple(range(len(feeds))))


def _between(feeds: Sequence[Sequence[int]], start: int, steps: tuple[int, ...]) -> tuple[Joined, ...]:
    """`steps` in order, of which the last is where they all lead, behind `start`."""
    found: list[Joined] = []
    first = 0
    for cut in _cuts(feeds, start, steps):
        place = steps.index(cut)
        found.append(_joined(feeds, start, steps[first:place], cut))
        start, first = cut, place + 1
    return tuple(found)


def _cuts(feeds: Sequence[Sequence[int]], start: int, steps: tuple[int, ...]) -> list[int]:
    """The steps that every path passes: no step behind one of them reads anything before it."""
    places = {start: -1, **{step: place for place, step in enumerate(steps)}}
    reaches = [min((places[feed] for feed in feeds[step] if feed in places), default=-1) for step in steps]
    cuts: list[int] = []
    lowest = len(steps)
    for place in range(len(steps) - 1, -1, -1):
        if lowest >= place:
            cuts.append(steps[place])
        lowest = min(lowest, reaches[place])
    return cuts[::-1]


def _joined(feeds: Sequence[Sequence[int]], start: int, inside: tuple[int, ...], step: int) -> Joined:
    passed = sum(feed == start for feed in feeds[step])
    groups = _components(feeds, inside)
    if not groups and passed < 2:
        return Joined(step)
    if len(groups) + passed < 2:
        return Joined(step, tangled=inside)
    lanes: dict[int, tuple[Joined, ...]] = {port: () for port, feed in enumerate(feeds[step]) if feed == start}
    for group in groups:
        lane = _lane(feeds, start, group)
        if lane is None:
            return Joined(step, tangled=inside)
        lanes[_port(feeds, step, group)] = lane
    return Joined(step, tuple(lanes[port] for port in sorted(lanes)))


def _lane(feeds: Sequence[Sequence[int]], start: int, group: tuple[int, ...]) -> tuple[Joined, ...] | None:
    """A group of steps as a sequence; None where more than one of them leads out of it."""
    read = {feed for step in group for feed in feeds[step]}
    if sum(step not in read for step in group) != 1 or group[-1] in read:
        return None
    return _between(feeds, start, group)


def _port(feeds: Sequence[Sequence[int]], step: int, group: tuple[int, ...]) -> int:
    """Where the step reads the group."""
    return min(port for port, feed in enumerate(feeds[step]) if feed in group)


def _components(feeds: Sequence[Sequence[int]], steps: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The steps in groups that have nothing to do with each other, each in order."""
    owner = {step: step for step in steps}

    def root(step: int) -> int:
        while owner[step] != step:
            step = owner[step]
        return step

    for step in steps:
        for feed in feeds[step]:
            if feed in owner:
                owner[root(step)] = root(feed)
    groups: dict[int, list[int]] = {}
    for step in steps:
        groups.setdefault(root(step), []).append(step)
    return [tuple(group) for group in groups.values()]
