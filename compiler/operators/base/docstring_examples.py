"""Parses the example lines in operators' docstrings.

| line | meaning |
|---|---|
| `>>> 3x8x8 -> conv(4, 3) -> 4x6x6 : params 112, macs 3_888` | the output shape; omitted figures are 0 |
| `>>> 2x4x4, 2x4x4 -> add -> 2x4x4` | several inputs |
| `!!! 3x8x8 -> conv(4, 9) : E0403 kernel` | refused, by torch too: the code, and the argument at fault, if any |
| `!!! 64x8x8, 64x1x1 -> add : E0405 (stricter than torch)` | refused, although torch accepts it |
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from .discovery import names, operator, signature
from .operator import Operator
from .shape import Shape

_SIZE = re.compile(r"\d+(x\d+)+")
_WORDS = {"true": True, "false": False}
_ACCEPTED = re.compile(r">>> (?P<inputs>.+?) -> (?P<call>.+) -> (?P<output>[\dx]+)( : (?P<facts>.+))?")
_REJECTED = re.compile(
    r"!!! (?P<inputs>.+?) -> (?P<call>.+) : "
    r"(?P<code>E\d{4})( (?P<argument>\w+))?(?P<stricter> \(stricter than torch\))?"
)


@dataclass(frozen=True)
class Example:
    """One line: its text, the operator with its arguments, and the input shapes."""

    line: str
    operator: Operator
    inputs: tuple[Shape, ...]


@dataclass(frozen=True)
class Accepted(Example):
    """A `>>>` line; `facts` are the figures after the colon."""

    output: Shape
    facts: Mapping[str, int]


@dataclass(frozen=True)
class Rejected(Example):
    """A `!!!` line; `stricter` where torch accepts it."""

    code: str
    argument: str | None
    stricter: bool


@cache
def examples(name: str) -> tuple[Accepted | Rejected, ...]:
    """The examples in one operator's docstring, in order."""
    found = operator(name)
    assert found is not None
    lines = (line.strip() for line in (found.__doc__ or "").splitlines())
    return tuple(_example(line, found, name) for line in lines if line.startswith((">>>", "!!!")))


def accepted() -> list[Accepted]:
    """All `>>>` lines of all operators."""
    return [example for name in names() for example in examples(name) if isinstance(example, Accepted)]


def rejected() -> list[Rejected]:
    """All `!!!` lines of all operators."""
    return [example for name in names() for example in examples(name) if isinstance(example, Rejected)]


def make(found: type[Operator], positional: tuple[Any, ...], named: Mapping[str, Any]) -> Operator:
    """The operator with arguments as in a spec."""
    fields = {field.name: field for field in signature(found)}
    given = {**dict(zip(fields, positional, strict=False)), **named}
    assert len(given) == len(positional) + len(named), "too many arguments, or one given twice"
    return found(**{name: fields[name].kind.parse(value) for name, value in given.items()})


def _example(line: str, found: type[Operator], name: str) -> Accepted | Rejected:
    match = (_ACCEPTED if line.startswith(">>>") else _REJECTED).fullmatch(line)
    assert match, f"not an example: {line}"
    called, positional, named = _call(match["call"])
    assert called == name, f"an example of another operator: {line}"
    inputs = tuple(_shape(text) for text in match["inputs"].split(", "))
    made = make(found, positional, named)
    if line.startswith(">>>"):
        return Accepted(line, made, inputs, _shape(match["output"]), _facts(match["facts"] or ""))
    return Rejected(line, made, inputs, match["code"], match["argument"], bool(match["stricter"]))


def _shape(text: str) -> Shape:
    return tuple(int(size) for size in text.split("x"))


def _facts(text: str) -> dict[str, int]:
    return {noun: int(figure) for noun, figure in (fact.split(" ") for fact in text.split(", ") if fact)}


def _call(text: str) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
    """`conv(64, 3x1, pad=same)` as a name, positional and named arguments."""
    tree = ast.parse(_SIZE.sub(lambda size: f"({size[0].replace('x', ', ')})", text), mode="eval").body
    if isinstance(tree, ast.Name):
        return tree.id, (), {}
    assert isinstance(tree, ast.Call)
    assert isinstance(tree.func, ast.Name)
    named = {keyword.arg: _value(keyword.value) for keyword in tree.keywords if keyword.arg is not None}
    return tree.func.id, tuple(_value(argument) for argument in tree.args), named


def _value(tree: ast.expr) -> Any:
    return _WORDS.get(tree.id, tree.id) if isinstance(tree, ast.Name) else ast.literal_eval(tree)
