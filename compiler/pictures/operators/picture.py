"""What one operator does, as a picture: the curve of a function, a window that slides, values step by step."""

from __future__ import annotations

from collections.abc import Iterator

from ...operators.base.discovery import operator, signature
from ...operators.base.operator import Operator
from ...operators.base.operator_text import operator_source
from ...operators.base.worked_examples import Stacks, Steps, Windows
from ...reports.operator_page import sentence
from ..scene.scene import Group, Scene, Words
from ..scene.text_width import width
from .curve import curve
from .grids import stacks, steps, windows
from .photograph import photographs

_MARGIN = 20.0
_LEAST = 300.0
_HEAD, _SMALL = 15.0, 9.5
_LEADING = 14.0
_ABOVE = 6.0
_APART = 30.0


def lesson(name: str) -> Scene | None:
    """The picture of an operator that declares a curve or an example with numbers; None of any other."""
    found = operator(name)
    if found is None:
        return None
    body = _body(found)
    if body is None:
        return None
    shown, call = body
    wide = max(shown.width, _LEAST)
    said = list(_wrapped(sentence(name).replace("`", ""), _SMALL, wide))
    items: list[Words | Group] = [Words(_MARGIN, _MARGIN + 14, call, _HEAD, anchor="start", bold=True)]
    y = _MARGIN + 34
    for line in said:
        items.append(Words(_MARGIN, y, line, _SMALL, "faint", "start"))
        y += _LEADING
    y += _ABOVE
    items.append(Group(shown.items, _MARGIN + (wide - shown.width) / 2, y))
    return Scene(wide + 2 * _MARGIN, y + shown.height + _MARGIN, tuple(items), f"What {name} computes")


def _body(found: type[Operator]) -> tuple[Scene, str] | None:
    """The picture without its heading, and the call that it shows."""
    match found.worked():
        case Windows() as example if example.filters:
            return below(windows(example), photographs(example.filters)), operator_source(example.operator)
        case Windows() as example:
            return windows(example), operator_source(example.operator)
        case Stacks() as example:
            return stacks(example), operator_source(example.operator)
        case Steps() as example:
            return steps(example), operator_source(example.operator)
        case _:
            pass
    if any(field.required for field in signature(found)):
        return None
    plain = found()
    return None if plain.curve(0.0) is None else (curve(plain), operator_source(plain))


def below(first: Scene, second: Scene) -> Scene:
    """One picture above another, both in the middle."""
    wide = max(first.width, second.width)
    items = tuple(
        Group(scene.items, (wide - scene.width) / 2, y) for scene, y in ((first, 0), (second, first.height + _APART))
    )
    return Scene(wide, first.height + _APART + second.height, items, f"{first.title}, {second.title}")


def _wrapped(text: str, size: float, most: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width(longer, size) > most:
            yield line
            longer = word
        line = longer
    yield line
