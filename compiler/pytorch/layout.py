"""Lays out calls, lists and loops over one or more lines, like common formatters."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import replace

from ...dsl.record import Record, record
from .python_text import WIDTH


@record
class Bracket(Record):
    """`head(items)`, where an item is a text without line breaks or another Bracket."""

    head: str
    items: tuple[str | Bracket, ...]
    open: str = "("
    close: str = ")"
    separator: str = ","
    together: bool = False
    """Whether all items may share one line between the brackets."""

    def __str__(self) -> str:
        return f"{self.head}{self.open}{f'{self.separator} '.join(map(str, self.items))}{self.close}"


def lay_out(piece: str | Bracket, indent: str, before: str = "", after: str = "") -> list[str]:
    """Lines of `before`, the piece and `after`: one if it fits, else breaks the outermost brackets first."""
    flat = f"{indent}{before}{piece}{after}"
    if isinstance(piece, str) or len(flat) <= WIDTH:
        return [flat]
    inner = f"{indent}    "
    if len(piece.items) == 1:
        within = lay_out(piece.items[0], inner)
    elif piece.together and len(inner + (joined := ", ".join(map(str, piece.items)))) <= WIDTH:
        within = [inner + joined]
    else:
        within = [line for item in piece.items for line in lay_out(item, inner, after=piece.separator)]
    return [f"{indent}{before}{piece.head}{piece.open}", *within, f"{indent}{piece.close}{after}"]


def fold_loops(pieces: Sequence[str | Bracket]) -> list[str | Bracket]:
    """Replaces runs of calls that are equal or count up by loops: `*[Layer(64 + 32 * i) for i in range(6)]`."""
    found: list[str | Bracket] = []
    index = 0
    while index < len(pieces):
        first, end = pieces[index], index + 1
        step = _step(pieces, index) if _may_loop(first) else None
        while step is not None and _step(pieces, end - 1) == step:
            end += 1
        if end - index > (1 if step == 0 else 2):
            found.append(_loop(first, step, end - index))
            index = end
        else:
            found.append(first)
            index += 1
    return found


def _may_loop(piece: str | Bracket) -> bool:
    """Whether this calls a generated class, alone or beside its name; PyTorch's layers stay one by one."""
    called = piece.items[-1] if isinstance(piece, Bracket) and not piece.head else piece
    return isinstance(called, Bracket) and not called.head.startswith("nn.")


def _loop(first: str | Bracket, step: Hashable, count: int) -> Bracket:
    variable = "_" if step == 0 else "i"
    return Bracket("*", (_in_loop(first, step), f"for {variable} in range({count})"), "[", "]", separator="")


def _step(pieces: Sequence[str | Bracket], index: int) -> Hashable:
    """The difference of the next piece, or None where there is none or no loop could produce both."""
    return _difference(pieces[index], pieces[index + 1]) if index + 1 < len(pieces) else None


_SUM = re.compile(r"(.*?)(?: \+ (0|[1-9]\d*))?")
"""A sum whose last term may be a number."""
_NAME = re.compile(r'"(.*?)(0|[1-9]\d*)"')


def _difference(one: str | Bracket, other: str | Bracket) -> Hashable:
    if one == other:
        return 0
    if isinstance(one, Bracket) and isinstance(other, Bracket):
        if replace(one, items=()) != replace(other, items=()) or len(one.items) != len(other.items):
            return None
        steps = tuple(map(_difference, one.items, other.items))
        return None if None in steps else steps
    if isinstance(one, Bracket) or isinstance(other, Bracket):
        return None
    if one.isdigit() and other.isdigit():
        return int(other) - int(one)
    first, second = _SUM.fullmatch(one), _SUM.fullmatch(other)
    if first and second and first[1] == second[1] and not _NAME.fullmatch(one):
        return ("+", int(second[2] or 0) - int(first[2] or 0))
    first, second = _NAME.fullmatch(one), _NAME.fullmatch(other)
    counts = first and second and first[1] == second[1] and int(second[2]) == int(first[2]) + 1
    return "name" if counts else None


def _in_loop(piece: str | Bracket, step: Hashable) -> str | Bracket:
    """The piece as an expression of the loop variable `i`."""
    if step == 0:
        return piece
    if isinstance(piece, Bracket):
        assert isinstance(step, tuple)
        return replace(piece, items=tuple(map(_in_loop, piece.items, step)))  # pyright: ignore[reportUnknownArgumentType]
    if match := _NAME.fullmatch(piece):
        return f'f"{match[1]}{{{_term(int(match[2]), 1)}}}"'
    if isinstance(step, tuple):
        found = _SUM.fullmatch(piece)
        assert found is not None
        return f"{found[1]} + {_term(int(found[2] or 0), step[1])}"  # pyright: ignore
    assert isinstance(step, int)
    return _term(int(piece), step)


def _term(first: int, step: int) -> str:
    """`first + step * i`, as short as it can be."""
    multiple = "i" if abs(step) == 1 else f"{abs(step)} * i"
    if first == 0 and step > 0:
        return multiple
    if step == 1:
        return f"i + {first}"
    return f"{first} {'+' if step > 0 else '-'} {multiple}"
