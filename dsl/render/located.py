"""A message about a place in a spec, for errors of generated code at run time."""

from __future__ import annotations

from collections.abc import Sequence

from ..span import Span
from .excerpt import Mark, excerpt, within
from .report import span_location
from .terminal_text import escaped


def located(span: Span, path: str, message: str, notes: Sequence[str]) -> str:
    """`resnet50.cnn:14:5, in layer3.0.conv2: message`, then the marked line and the notes; without colors."""
    mark = Mark(within(span), "^", "", "", is_primary=True)
    digits = len(str(mark.last_line))
    rows = ["".join(text for text, _ in row).rstrip() for row in excerpt(span.source, [mark], digits)]
    lines = [f"{span_location(span)}, in {escaped(path)}: {escaped(message)}", *rows]
    lines += [f"{' ' * digits} = note: {escaped(note)}" for note in notes]
    return "\n".join(lines)
