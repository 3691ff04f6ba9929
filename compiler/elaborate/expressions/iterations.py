"""The iterations of a `for`: a scope for each item, with its names bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from ....dsl.span import Span
from ....dsl.syntax import Expression, Identifier, Sequence
from ...graph.origin import Iteration
from ...problems.values import CannotCompute
from ..scope.scope import UNKNOWN, Bound, Scope, described

if TYPE_CHECKING:
    from ..scope.context import Context


def unknown_iteration(names: tuple[Identifier, ...], context: Context) -> Scope:
    """The scope of an iteration over unknown items."""
    return Scope(context.scope, {name.text: Bound(UNKNOWN, name.span) for name in names})


def iterations(items: Any, names: tuple[Identifier, ...], written: Expression, context: Context) -> Iterator[Scope]:
    """A scope for each item; a value that is no list, or an item that does not match the names, is a problem."""
    span = written.span
    if not isinstance(items, tuple | list | range):
        what = f"cannot repeat over {described(items)}: `for` needs a list or a range, such as `0..4`"
        context.elaboration.report(CannotCompute(span, what))
        return
    count = len(cast("list[Any] | range", items))
    for index, item in enumerate(cast("Iterable[Any]", items)):
        context.elaboration.spend(span)
        values = (item,) if len(names) == 1 else item
        if not isinstance(values, tuple | list) or len(values) != len(names):  # pyright: ignore[reportUnknownArgumentType]
            what = f"cannot split {described(item)} over {len(names)} names"
            context.elaboration.report(CannotCompute(_item_span(written, index, count), what))
            continue
        bound = {name.text: Bound(value, name.span) for name, value in zip(names, values, strict=True)}  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        values = {name: found.value for name, found in bound.items()}
        with context.elaboration.inside(Iteration(span, index, count, values)):
            yield Scope(context.scope, bound)


def _item_span(written: Expression, index: int, count: int) -> Span:
    """The span of an item; that of the whole expression where the list is computed."""
    return written.items[index].span if isinstance(written, Sequence) and len(written.items) == count else written.span
