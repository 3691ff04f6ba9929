"""A place in a spec with what happened there: for what goes wrong when generated code runs."""

from __future__ import annotations

from collections.abc import Sequence

from ..span import Span
from .excerpt import Mark, excerpt, within
from .report import place
from .visible import clean


def located(span: Span, path: str, message: str, notes: Sequence[str]) -> str:
    """`resnet50.cnn:14:5, in layer3.0.conv2: message`, then the marked line and the notes; without colours."""
    mark = Mark(within(span), "^", "", "", loud=True)
    digits = len(str(mark.last_line))
    rows = ["".join(text for text, _ in row).rstrip() for row in excerpt(span.source, [mark], digits)]
    lines = [f"{place(span)}, in {clean(path)}: {clean(message)}", *rows]
    lines += [f"{' ' * digits} = note: {clean(note)}" for note in notes]
    return "\n".join(lines)
