"""The syntax tree as readable text, and as a value for comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import cast

from . import syntax as s


def dump(file: s.File) -> str:
    """Items and statements, one per line and indented, with expressions in prefix notation: `(+ a (* 2 b))`."""
    lines = [line for item in file.items for line in _lines(item)]
    return "".join(f"{line}\n" for line in lines)


def without_spans(value: object) -> object:
    """The tree without spans and comments: equal for sources that differ in layout only."""
    if isinstance(value, tuple):
        return [without_spans(part) for part in cast("tuple[object, ...]", value)]
    if not isinstance(value, s.Syntax):
        return value
    names = [field.name for field in fields(value) if field.name not in ("span", "comments")]
    return [type(value).__name__, *(without_spans(getattr(value, name)) for name in names)]


def _lines(node: s.Item | s.Statement) -> Iterator[str]:
    match node:
        case s.Import():
            yield f"import {', '.join(name.text for name in node.names)} from {_text(node.module)}"
        case s.Definition():
            yield from _doc(node.doc)
            yield f"{node.kind} {node.name.text}{_parameters(node.parameters)}"
            yield from _body(node.body)
        case s.Variant():
            yield from _doc(node.doc)
            yield f"net {node.name.text}{_parameters(node.parameters)} = {node.base.text}{_arguments(node.arguments)}"
            yield from _body(node.body)
        case s.Let():
            yield f"let {node.name.text} = {_text(node.value)}"
        case _:
            yield from _statement(node)


def _statement(node: s.Statement) -> Iterator[str]:
    match node:
        case s.Chain():
            yield f"chain from {_text(node.source)}" if node.source else "chain"
            yield from _indented(line for element in node.elements for line in _element(element))
        case s.Input():
            yield f"input {_text(node.name)} {_text(node.size)}"
        case s.Output():
            yield f"output {node.name.text} from {_text(node.source)}"
        case s.Aux():
            yield f"aux {node.name.text} from {_text(node.source)} weight {_text(node.weight)}"
            yield from _indented(_statement(node.chain))
        case s.Expect():
            yield f"expect {_text(node.left)} {node.operator} {_text(node.right)}"
        case s.For():
            yield f"for {', '.join(name.text for name in node.names)} in {_text(node.iterable)}"
            yield from _body(node.body)
        case s.If():
            yield f"if {_text(node.condition)}"
            yield from _body(node.then)
            yield from ["else", *_body(node.otherwise)] if node.otherwise else []
        case s.Init() | s.Recipe() | s.Choice():
            yield from _training(node)
        case s.Let():
            yield from _lines(node)


def _training(node: s.Init | s.Recipe | s.Choice) -> Iterator[str]:
    match node:
        case s.Init():
            yield f"init {_text(node.target)} {node.function.text}{_arguments(node.arguments)}"
        case s.Recipe():
            yield "recipe"
            yield from _body(node.body)
        case s.Choice():
            yield f"{node.name.text} {_text(node.value)}"


def _doc(text: str) -> Iterator[str]:
    return (f"## {line}".rstrip() for line in text.splitlines())


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


def _body(body: s.Body | None) -> Iterator[str]:
    return _indented(line for statement in (body.statements if body else ()) for line in _lines(statement))


def _element(node: s.Element) -> Iterator[str]:
    label = f"{_text(node.label)}: " if node.label else ""
    target = node.target.text if node.target else "group"
    arguments = "" if node.arguments is None else _arguments(node.arguments)
    repeat = f" x {_text(node.repeat)}" if node.repeat else ""
    yield f"{label}{target}{arguments}{' {}' if node.body else ''}{repeat}"
    yield from _body(node.body)


def _parameters(parameters: tuple[s.Parameter, ...]) -> str:
    texts = [f"{p.name.text} = {_text(p.default)}" if p.default else p.name.text for p in parameters]
    return f"({', '.join(texts)})" if texts else ""


def _arguments(arguments: tuple[s.Argument, ...]) -> str:
    return f"({', '.join((f'{a.name.text}=' if a.name else '') + _text(a.value) for a in arguments)})"


def _text(node: s.Expression | s.Identifier | None) -> str:
    match node:
        case None:
            return "-"
        case s.Identifier() | s.Number():
            return node.text
        case s.Boolean():
            return str(node.value).lower()
        case s.String():
            return f'"{"".join(part if isinstance(part, str) else f"{{{_text(part)}}}" for part in node.parts)}"'
        case s.Reference():
            return ".".join(node.path)
        case s.Size():
            return "x".join(map(str, node.dims))
        case s.Sequence():
            return f"{node.brackets[0]}{', '.join(map(_text, node.items))}{node.brackets[1]}"
        case _:
            return _operation(node)


_Operation = s.Unary | s.Binary | s.Comparison | s.Conditional | s.Range | s.Comprehension | s.Index | s.Call


def _operation(node: _Operation) -> str:
    match node:
        case s.Unary():
            return f"({node.operator} {_text(node.operand)})"
        case s.Binary():
            return f"({node.operator} {_text(node.left)} {_text(node.right)})"
        case s.Comparison():
            return f"({_text(node.first)}{''.join(f' {sign} {_text(right)}' for sign, right in node.rest)})"
        case s.Conditional():
            return f"(if {_text(node.condition)} {_text(node.then)} {_text(node.otherwise)})"
        case s.Range():
            return f"(.. {_text(node.start)} {_text(node.end)})"
        case s.Comprehension():
            names = ", ".join(name.text for name in node.names)
            return f"[{_text(node.value)} for {names} in {_text(node.iterable)}]"
        case s.Index():
            return f"(at {_text(node.value)} {_text(node.index)})"
        case s.Call():
            return f"{node.function.text}{_arguments(node.arguments)}"
