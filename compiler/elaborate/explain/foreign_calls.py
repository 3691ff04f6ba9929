"""Calls as other libraries have them, in the words used here."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Edit, Fix
from ....dsl.span import Span
from ....dsl.syntax import Argument, Call, Element, Number, Reference, Sequence
from ...operators.base.discovery import merges, operator, signature
from ...problems import foreign

_IN_FIRST = {"conv2d": 3, "convtranspose2d": 3, "linear": 2}
"""Layers whose first argument is what arrives, and with how many arguments there is no doubt of it."""

_MEASURED = ("bn", "ln", "instancenorm")
"""Layers that elsewhere are told how many channels arrive, and nothing else without a name."""

_WORDS = {"True": "true", "False": "false", '"same"': "same", "'same'": "same"}


def translations(element: Element, here: str) -> tuple[Fix, ...]:
    """The call of a layer of another library, as it would be written here."""
    assert element.target is not None
    braces = in_braces(element, here) if merges(here) else None
    if braces is not None:
        return (braces,)
    advice = f"it is called `{here}` here"
    last = element.arguments
    if last is None:
        return (Fix(advice, Edit(element.target.span, here)),)
    source, start = element.span.source, element.target.span.start
    end = _end_of_call(element)
    given = list(_arguments(element.target.text, here, last))
    call = f"{here}({', '.join(given)})" if given else here
    if len(given) < len(last):
        advice += ", and is not told what arrives"
    return (Fix(advice, Edit(Span(source, start, end), call)),)


def in_braces(element: Element, name: str) -> Fix | None:
    """`concat(a, b)` as `concat { from a; from b }`; None where the arguments are no values."""
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
    return Fix(f"what is merged stands in braces: `{text}`", Edit(span, text))


def _end_of_call(element: Element) -> int:
    """Where the parenthesis behind the arguments stands, if it is there: a repetition or braces may follow."""
    assert element.target is not None
    text = element.span.source.text
    last = element.arguments[-1].span.end if element.arguments else element.target.span.end
    closes = text.find(")", last)
    return last if closes < 0 else closes + 1


def _arguments(name: str, here: str, arguments: tuple[Argument, ...]) -> Iterator[str]:
    known = _known(here)
    unnamed = [argument for argument in arguments if argument.name is None]
    count = len(unnamed) + any(argument.name and argument.name.text == "kernel_size" for argument in arguments)
    in_first = count >= _IN_FIRST.get(foreign.folded(name), count + 1)
    measured = here in _MEASURED and bool(unnamed) and isinstance(unnamed[0].value, Number)
    skipped = unnamed[:1] if in_first or measured else []
    for argument in arguments:
        value = _WORDS.get(argument.value.span.text, argument.value.span.text)
        if argument in skipped or (argument.name and foreign.is_needless(argument.name.text)):
            continue
        if argument.name is None:
            yield value
        elif value.strip("\"'") != "valid":
            yield f"{foreign.argument(argument.name.text, known) or argument.name.text}={value}"


def _known(here: str) -> tuple[str, ...]:
    kind = operator(here)
    return tuple(field.name for field in signature(kind)) if kind else ()
