"""What `cnnc explain` says of an operator: all of it from its class and the docstring there."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent, indent
from typing import Any, cast

from ..bug import CompilerBug
from ..operators.base.discovery import Field, names, operator, signature
from ..operators.base.docstring_examples import Accepted, Rejected, examples
from ..operators.base.emission import Custom, Emission, Function, Infix, Module, Option, Parameter
from ..operators.base.operator import Operator, Style
from ..operators.base.operator_text import value_text
from ..operators.base.reject import Reject
from ..operators.base.shape import text
from ..pytorch.python_text import string_literal

_INDENT = "    "


def by_style() -> dict[str, list[str]]:
    """The names of all operators under their styles, in the order of styles."""
    found: dict[str, list[str]] = {style.value: [] for style in Style}
    for name in names():
        found[_found(name).style.value].append(name)
    return found


def sentence(name: str) -> str:
    """What an operator computes, in its docstring's first sentence."""
    return " ".join(_prose(name).partition("\n\n")[0].split())


def page(name: str) -> str:
    """An operator's page: what it computes, its arguments, examples with figures, and what it refuses."""
    found = _found(name)
    lines = [f"{name}: {_prose(name)}", "", f"Style: {found.style.value}."]
    lines += [f"Introduced: {found.introduced}."] if found.introduced else []
    fields = signature(found)
    if fields:
        lines += ["", "Arguments, in this order:", *_arguments(fields)]
    given = examples(name)
    lines += ["", "What arrives -> the call -> what comes out, and the PyTorch that computes it:"]
    for example in given:
        if isinstance(example, Accepted):
            lines += ["", *_accepted(example)]
    refused = [example for example in given if isinstance(example, Rejected)]
    if refused:
        lines += ["", "Refused:"]
    for example in refused:
        lines += ["", *_refused(example)]
    sources = {emission.name: emission.source for emission in _emissions(name) if isinstance(emission, Custom)}
    for called, source in sources.items():
        lines += ["", f"PyTorch has no {called}; the generated file brings it:", "", indent(source.rstrip(), _INDENT)]
    return "\n".join(lines)


def _found(name: str) -> type[Operator]:
    found = operator(name)
    if found is None:
        raise CompilerBug(f"no operator {name} to explain")
    return found


def _prose(name: str) -> str:
    """The docstring without its example lines."""
    first, _, rest = (_found(name).__doc__ or "").strip().partition("\n")
    lines = f"{first}\n{dedent(rest)}".splitlines()
    return "\n".join(line for line in lines if not line.startswith((">>>", "!!!"))).strip()


def _arguments(fields: tuple[Field, ...]) -> Iterator[str]:
    written = [field.name if field.required else f"{field.name}={_default(field)}" for field in fields]
    wide = max(map(len, written))
    for field, word in zip(fields, written, strict=True):
        yield f"{_INDENT}{word:<{wide}}  {field.kind.description}"


def _default(field: Field) -> str:
    return "none" if field.default is None else value_text(field.default)


def _accepted(example: Accepted) -> Iterator[str]:
    made, inputs = example.operator, example.inputs
    weights = made.weights(*inputs).values()
    params = sum(weight.count for weight in weights if weight.trained)
    macs = made.macs(*inputs)
    figures = [f"{params:,} parameters" if params else "", f"{macs:,} multiply-accumulates" if macs else ""]
    yield f"{_INDENT}{_arriving(example)} -> {_call(example)} -> {text(made.shape(*inputs))}"
    if any(figures):
        yield f"{2 * _INDENT}{', '.join(filter(None, figures))}"
    yield f"{2 * _INDENT}{called(made.emit(*inputs), len(inputs))}"


def _refused(example: Rejected) -> Iterator[str]:
    yield f"{_INDENT}{_arriving(example)} -> {_call(example)}"
    try:
        example.operator.shape(*example.inputs)
    except Reject as refusal:
        yield f"{2 * _INDENT}{refusal.code}: {refusal.message}"
        if refusal.help:
            yield f"{2 * _INDENT}{refusal.help}"


def _arriving(example: Accepted | Rejected) -> str:
    return ", ".join(map(text, example.inputs))


def _call(example: Accepted | Rejected) -> str:
    """The call as the docstring has it, between the first arrow and the next, or the colon of a refusal."""
    rest = example.line.partition(" -> ")[2]
    return rest.rpartition(" : ")[0] if isinstance(example, Rejected) else rest.partition(" -> ")[0]


def _emissions(name: str) -> Iterator[Emission]:
    for example in examples(name):
        if isinstance(example, Accepted):
            yield example.operator.emit(*example.inputs)


def called(emission: Emission, count: int) -> str:
    """An emission as generated code has it; that of a merge on `count` values x1, x2 and so on."""
    merged = [f"x{number}" for number in range(1, count + 1)]
    match emission:
        case Infix(symbol):
            return f" {symbol} ".join(merged)
        case Parameter(start, args):
            return f"weight * x, where weight = nn.Parameter({start}({', '.join(map(_python, args))}))"
        case Function(path, kwargs):
            return f"{path}([{', '.join(merged)}], {', '.join(_keywords(kwargs))})"
        case Module(path, args, kwargs) | Custom(path, _, args, kwargs):
            return f"{path}({', '.join([*map(_python, args), *_keywords(kwargs)])})"


def _keywords(kwargs: Any) -> Iterator[str]:
    for name, given in kwargs.items():
        option = given if isinstance(given, Option) else None
        spelled = _python(option.value if option else given)
        if option is None or spelled != _python(option.default):
            yield f"{name}={spelled}"


def _python(value: object) -> str:
    """A value as Python; a pair of equals is written once."""
    if isinstance(value, tuple):
        items = [_python(item) for item in cast("tuple[object, ...]", value)]
        if len(items) == 2 and items[0] == items[1]:
            return items[0]
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    return string_literal(value) if isinstance(value, str) else repr(value)
