"""The difference of two networks in words, for a terminal."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from ...dsl.render.terminal_text import escaped
from .difference import Change, Difference, Kind, Total
from .quantity import rounded

_SHOWN = 40
"""Lines of one kind that are shown; the rest is counted."""
_WIDEST = 60
"""Columns of an operator that are shown."""
_MARKS: dict[Kind, str] = {
    "removed": "-",
    "added": "+",
    "changed": "~",
    "rewired": "~",
    "renamed": "=",
    "affected": " ",
}


def as_text(found: Difference, first: str, second: str) -> str:
    """For a terminal: a line or two a change, equal ones together, and the figures of both networks."""
    if not found:
        return f"{first} and {second} mean the same\n"
    lines: list[str] = []
    for kind in _MARKS:
        groups = _grouped([change for change in found.changes if change.kind == kind])
        for group in groups[:_SHOWN]:
            lines += _lines(group)
        if len(groups) > _SHOWN:
            lines.append(f"  and {len(groups) - _SHOWN:,} more {kind}, which --json lists")
    lines += ["", *_totals(found, first, second)]
    return "\n".join(escaped(line) for line in lines).lstrip("\n") + "\n"


def _grouped(changes: list[Change]) -> list[list[Change]]:
    """Changes of which all is equal but the path, in the order of the first of each; the affected all in one."""
    groups: dict[Hashable, list[Change]] = {}
    for change in changes:
        key: Hashable = (change.before, change.after, change.params, change.macs)
        groups.setdefault("" if change.kind == "affected" else key, []).append(change)
    return list(groups.values())


def _lines(group: list[Change]) -> Iterator[str]:
    change = group[0]
    if change.kind == "affected":
        yield f"  {_places(group)}: other shapes or weights as a consequence{_costs(group)}"
        return
    mark = _MARKS[change.kind]
    head = f"{mark} {_places(group)}"
    match change.kind:
        case "removed" | "added":
            yield f"{head}: {_cut(change.before or change.after)}{_costs(group)}"
        case "renamed":
            yield f"{head}: its weights are now under {change.after}"
        case "rewired":
            yield f"{head}: reads {change.after} in place of {change.before}"
        case _:
            yield f"{head}: {_cut(change.before)}"
            yield f"{' ' * len(head)}  {_cut(change.after)}{_costs(group)}"


def _cut(text: str) -> str:
    """Lists of a hundred numbers are cut in the middle."""
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST // 2]} ... {text[-_WIDEST // 2 + 5 :]}"


def _places(group: list[Change]) -> str:
    """`layer1.0.conv1 and 15 others`."""
    others = len(group) - 1
    return group[0].path + (f" and {others:,} other{'s' if others > 1 else ''}" if others else "")


def _costs(group: list[Change]) -> str:
    """What the changes add up to, where that is anything."""
    params, macs = sum(change.params for change in group), sum(change.macs for change in group)
    parts = [f"{params:+,} parameters"] if params else []
    parts += [f"{'+' if macs > 0 else '-'}{rounded(abs(macs))} MACs"] if macs else []
    return f"  ({', '.join(parts)})" if parts else ""


def _totals(found: Difference, first: str, second: str) -> Iterator[str]:
    """The figures side by side; those of training where they differ from those of inference."""
    totals = {total.name: total for total in found.totals}
    kept = [
        total
        for name, total in totals.items()
        if not name.endswith(" in training") or _apart(total, totals[name.removesuffix(" in training")])
    ]
    rows = [_row(total) for total in kept]
    rows = [("", first, second, "difference"), *((*row[:3], "" if row[3] == "+0" else row[3]) for row in rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for name, *cells in rows:
        figures = "  ".join(cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield f"{name:<{widths[0]}}  {figures}".rstrip()


def _row(total: Total) -> tuple[str, str, str, str]:
    """A figure of both networks, and by how much they differ where both are numbers."""
    before, after = (cell if isinstance(cell, str) else f"{cell:,}" for cell in (total.before, total.after))
    if isinstance(total.before, str) or isinstance(total.after, str):
        return total.name, _cut(before), _cut(after), "" if before == after else "another"
    return total.name, before, after, f"{total.after - total.before:+,}"


def _apart(total: Total, other: Total) -> bool:
    return (total.before, total.after) != (other.before, other.after)
