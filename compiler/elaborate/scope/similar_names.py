"""Where an undefined name is defined out of scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ....dsl.record import Record, record
from ....dsl.span import Span
from ....dsl.syntax import Aux, Body, Chain, Definition, Element, File, For, Identifier, If, Input, Let
from ....dsl.walk import nodes
from ...operators.base.discovery import is_merge
from ...problems.names import OutOfScope


@record
class _Place(Record):
    """A name in a definition: its path through groups, and its span."""

    path: tuple[str, ...]
    span: Span


_Written = Mapping[str, Sequence[tuple[Definition, _Place]]]
"""By name: the definitions that contain it, and the places."""


@dataclass(eq=False)
class Index:
    """Labels and value names of all definitions in some files."""

    files: Sequence[File]

    @cached_property
    def labels(self) -> _Written:
        return _by_name(self.files, _labels)

    @cached_property
    def values(self) -> _Written:
        return _by_name(self.files, _values)


def label_elsewhere(path: tuple[str, ...], used: Span, index: Index) -> OutOfScope | None:
    """Where a label is defined: in a group, further down, in an untaken branch, or in another definition."""
    own = _definition(used, index.files)
    if own is None:
        return None
    written = index.labels.get(path[-1], ())
    places = sorted((place for around, place in written if around is own), key=lambda place: place.span.start)
    if not places:
        return _in_another(own, written)
    first = places[0]
    if first.span.start > used.start:
        return OutOfScope(first.span, "later")
    if len(first.path) > 1 and first.path != path:
        return OutOfScope(first.span, "group", ".".join(first.path[:-1]))
    return OutOfScope(first.span, "braces")


def name_elsewhere(name: str, used: Span, index: Index) -> OutOfScope | None:
    """Where a `let`, loop or parameter of this name is: further down, in other braces, or in another definition."""
    own = _definition(used, index.files)
    written = index.values.get(name, ())
    inside = [place for around, place in written if around is own]
    later = [place for place in (*inside, *_constants(name, used, index.files)) if place.span.start > used.start]
    if later:
        return OutOfScope(later[0].span, "later")
    if inside:
        return OutOfScope(inside[0].span, "braces")
    return _in_another(own, written) if own else None


def _in_another(own: Definition, written: Iterable[tuple[Definition, _Place]]) -> OutOfScope | None:
    others = (pair for pair in written if pair[0] is not own and pair[0].span.source == own.span.source)
    return next((OutOfScope(place.span, "definition", around.name.text) for around, place in others), None)


def _by_name(files: Iterable[File], names: Callable[[Definition], Iterator[_Place]]) -> _Written:
    found: dict[str, list[tuple[Definition, _Place]]] = {}
    for item in (item for file in files for item in file.items if isinstance(item, Definition)):
        for place in names(item):
            found.setdefault(place.path[-1], []).append((item, place))
    return found


def _definition(used: Span, files: Sequence[File]) -> Definition | None:
    """The net, block or seq around a place."""
    items = (item for file in files if file.span.source == used.source for item in file.items)
    around = next((item for item in items if item.span.start <= used.start < item.span.end), None)
    return around if isinstance(around, Definition) else None


def _values(definition: Definition) -> Iterator[_Place]:
    for parameter in definition.parameters:
        yield _Place((parameter.name.text,), parameter.name.span)
    for node in nodes(definition.body):
        names = (node.name,) if isinstance(node, Let) else node.names if isinstance(node, For) else ()
        yield from (_Place((name.text,), name.span) for name in names)


def _constants(name: str, used: Span, files: Sequence[File]) -> Iterator[_Place]:
    """The `let`s of a file outside of definitions."""
    items = (item for file in files if file.span.source == used.source for item in file.items)
    yield from (_Place((name,), item.name.span) for item in items if isinstance(item, Let) and item.name.text == name)


def _labels(definition: Definition) -> Iterator[_Place]:
    return _in_body(definition.body, ())


def _in_body(body: Body, groups: tuple[str, ...]) -> Iterator[_Place]:
    for statement in body.statements:
        match statement:
            case Chain():
                for element in statement.elements:
                    yield from _in_element(element, groups)
            case For():
                yield from _in_body(statement.body, groups)
            case If():
                yield from _in_body(statement.then, groups)
                yield from _in_body(statement.otherwise, groups) if statement.otherwise else ()
            case Aux(name=Identifier() as name) | Input(name=Identifier() as name):
                yield _Place((*groups, name.text), name.span)
            case _:
                pass


def _in_element(element: Element, groups: tuple[str, ...]) -> Iterator[_Place]:
    """The label of a layer or group; the braces of a merge belong to the body around."""
    is_group = element.body is not None and not (element.target and is_merge(element.target.text))
    name = element.label or (element.target if is_group else None)
    inner = groups
    if isinstance(name, Identifier):
        yield _Place((*groups, name.text), name.span)
        inner = (*groups, name.text) if is_group else groups
    if element.body is not None:
        yield from _in_body(element.body, inner)
