"""Scopes, and the values of expressions that are not numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from ....dsl.record import Record, record
from ....dsl.span import Span
from ....dsl.syntax import Definition, Variant
from ...algebra.open import Open
from ...algebra.traced import plain


class Unknown:
    """The value of an expression with a reported problem; whatever uses it reports nothing more."""


UNKNOWN = Unknown()


@record
class Defined(Record):
    """A net, block or seq, with the scope of its file."""

    definition: Definition | Variant
    scope: Scope

    @property
    def name(self) -> str:
        return self.definition.name.text

    @property
    def is_net(self) -> bool:
        return isinstance(self.definition, Variant) or self.definition.kind == "net"


@record
class OperatorName(Record):
    """An operator passed as a value: `Family(norm=bn)`."""

    name: str


@record
class PartialApplication(Record):
    """A block or operator with some of its arguments: `ResNet(Bottleneck(groups=32), depths)`."""

    callee: Defined | OperatorName
    values: Mapping[str, Any]
    spans: Mapping[str, Span]
    """Spans of the arguments."""


@record
class Bound(Record):
    """The value of a name and the span of its definition."""

    value: Any
    span: Span


@dataclass(eq=False)
class Scope:
    """The names of a file, definition or body, with those of the scope around."""

    around: Scope | None = None
    names: dict[str, Bound] = field(default_factory=dict[str, Bound])

    def find(self, name: str) -> Bound | None:
        """The innermost binding of a name."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.around
        return None

    def visible(self) -> tuple[str, ...]:
        """All visible names, sorted."""
        return tuple(sorted(set(self._all())))

    def _all(self) -> Iterator[str]:
        yield from self.names
        if self.around is not None:
            yield from self.around._all()


def brief(value: Any) -> str:
    """A value as a spec writes it; an empty text for an unknown or long one."""
    match plain(value):
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(plain(value))
        case str():
            return f'"{value}"' if len(value) <= _BRIEF else ""
        case tuple() | list():
            items = [brief(item) for item in cast("list[Any] | tuple[Any, ...]", value)]
            text = ", ".join(items)
            if len(text) > _BRIEF or not all(items):
                return ""
            return f"[{text}]" if isinstance(value, list) else f"({text},)" if len(items) == 1 else f"({text})"
        case Defined() | OperatorName():
            return value.name
        case _:
            return ""


_BRIEF = 24
"""Characters of a list or string that is shown in full."""


def described(value: Any) -> str:
    """The description of a value in a message: `a number`, `the block Bottleneck`."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value:,}" if isinstance(value, int) else f"the number {plain(value)!r}"
        case str():
            return f'the string "{value[:40]}"'
        case tuple() | list():
            items = cast("list[Any] | tuple[Any, ...]", value)
            return f"a {'list' if isinstance(items, list) else 'tuple'} of {len(items)}"
        case range():
            return "a range"
        case Open():
            return f"the size {value}, which stays open"
        case Defined():
            return f"{'a net' if value.is_net else 'a block'}"
        case OperatorName():
            return "an operator"
        case PartialApplication():
            return f"{described(value.callee)} with arguments"
        case _:
            return "true or false"
