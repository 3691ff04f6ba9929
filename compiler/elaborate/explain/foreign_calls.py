"""Translates calls of other libraries' layers into cnnc."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Edit, Fix
from ....dsl.span import Span
from ....dsl.syntax import Argument, Call, Element, Number, Reference, Sequence
from ...operators.base.discovery import is_merge, operator, signature
from ...problems import other_libraries

_INPUTS_FIRST = {"conv2d": 3, "convtranspose2d": 3, "linear": 2}
"""Layers whose first argument is the number of inputs, and with how many arguments this is certain."""

_CHANNELS_FIRST = ("bn", "ln", "instancenorm")
"""Operators whose only positional argument in other libraries is the number of channels."""

_WORDS = {"True": "true", "False": "false", '"same"': "same", "'same'": "same"}


def translations(element: Element, here: str) -> tuple[Fix, ...]:
    """A fix that translates the call of another library's layer to the operator `here`."""
    assert element.target is not None
    braces = braces_fix(element, here) if is_merge(here) else None
    if braces is not None:
        return (braces,)
    advice = f"in cnnc it is called `{here}`"
    last = element.arguments
    if last is None:
        return (Fix(advice, Edit(element.target.span, here)),)
    source, start = element.span.source, element.target.span.start
    end = _end_of_call(element)
    given = list(_arguments(element.target.text, here, last))
    call = f"{here}({', '.join(given)})" if given else here
    if len(given) < len(last):
        advice += ", and the shape of its input is inferred"
    return (Fix(advice, Edit(Span(source, start, end), call)),)


def braces_fix(element: Element, name: str) -> Fix | None:
    """A fix that turns `concat(a, b)` into `concat { from a; from b }`; None if the arguments are not values."""
    assert element.target is not None
    given = [argument.value for argument in element.arguments or () if argument.name is None]
    if len(given) == 1 and isinstance(given[0], Sequence):
        given = list(given[0].items)
    if not given or not all(isinstance(value, Reference | Call) for value in given) or element.body is not None:
        return None
    branches = [f"from {value.span.text}" if isinstance(value, Reference) else value.span.text for value in given]
    if len(branches) == 1:
        branches.insert(0, "identity")
    span = Span(element.span.source, element.target.span.start, _end_of_call(element))
    text = f"{name} {{ {'; '.join(branches)} }}"
    return Fix(f"write the branches in braces: `{text}`", Edit(span, text))


def _end_of_call(element: Element) -> int:
    """The offset after the closing parenthesis, or after the last argument if there is none."""
    assert element.target is not None
    text = element.span.source.text
    last = element.arguments[-1].span.end if element.arguments else element.target.span.end
    end = text.find(")", last)
    return last if end < 0 else end + 1


def _arguments(name: str, here: str, arguments: tuple[Argument, ...]) -> Iterator[str]:
    known = _known(here)
    unnamed = [argument for argument in arguments if argument.name is None]
    count = len(unnamed) + any(argument.name and argument.name.text == "kernel_size" for argument in arguments)
    has_inputs = count >= _INPUTS_FIRST.get(other_libraries.folded(name), count + 1)
    has_channels = here in _CHANNELS_FIRST and bool(unnamed) and isinstance(unnamed[0].value, Number)
    skipped = unnamed[:1] if has_inputs or has_channels else []
    for argument in arguments:
        value = _WORDS.get(argument.value.span.text, argument.value.span.text)
        if argument in skipped or (argument.name and other_libraries.is_redundant(argument.name.text)):
            continue
        if argument.name is None:
            yield value
        elif value.strip("\"'") != "valid":
            yield f"{other_libraries.argument(argument.name.text, known) or argument.name.text}={value}"


def _known(here: str) -> tuple[str, ...]:
    kind = operator(here)
    return tuple(field.name for field in signature(kind)) if kind else ()
