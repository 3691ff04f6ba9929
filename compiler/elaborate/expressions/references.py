"""Names in expressions: values, operators, and sizes of the current value."""

from __future__ import annotations

from typing import Any

from ....dsl.syntax import Reference, Size
from ...algebra.open import Open
from ...operators.base.discovery import names as operator_names
from ...problems.definitions import WrongKind
from ...problems.names import UnknownName
from ...problems.open_sizes import SizeWithoutValue
from ...problems.values import WrongValue
from ..scope.context import Context
from ..scope.scope import UNKNOWN, Defined, OperatorName, Scope, described
from .bounds import bounded, cannot_compute, spend_on

_SIZES = {"channels": (3, 0), "height": (3, 1), "width": (3, 2), "features": (1, 0)}


def reference(syntax: Reference, context: Context) -> Any:
    """The value of a name; UNKNOWN where a problem was reported."""
    first, *rest = syntax.path
    if first == "in":
        return _arriving(syntax, context)
    bound = context.scope.find(first)
    if bound is None and not rest and first in operator_names():
        return OperatorName(first)
    if bound is None or rest:
        return _no_name(syntax, context)
    spend_on(bound.value, syntax.span, context)
    return bound.value


def _no_name(syntax: Reference, context: Context) -> Any:
    from ..scope.similar_names import name_elsewhere

    scope, name = context.scope, ".".join(syntax.path)
    values = [known for known in scope.visible() if not _is_net(scope, known)]
    sizes = ("in.channels", "in.height", "in.width", "in.features") if context.in_body else ()
    elsewhere = name_elsewhere(name, syntax.span, context.elaboration.written())
    return context.elaboration.report(UnknownName(syntax.span, name, (*values, *sizes), operator_names(), elsewhere))


def _is_net(scope: Scope, name: str) -> bool:
    bound = scope.find(name)
    return bound is not None and isinstance(bound.value, Defined) and bound.value.is_net


def _arriving(syntax: Reference, context: Context) -> Any:
    name = syntax.path[1] if len(syntax.path) == 2 else ""
    if name not in _SIZES:
        known = tuple(f"in.{one}" for one in _SIZES)
        return context.elaboration.report(UnknownName(syntax.span, ".".join(syntax.path), known))
    if not context.in_body:
        return cannot_compute(syntax.span, f"`in.{name}` has no value outside of a body: nothing arrives here", context)
    if context.arrives is None:
        return UNKNOWN
    rank, axis = _SIZES[name]
    if len(context.arrives) != rank:
        arriving = "a map" if len(context.arrives) == 3 else "a vector of features"
        return cannot_compute(syntax.span, f"`in.{name}` has no value: {arriving} arrives here", context)
    return context.arrives[axis]


def size(syntax: Size, context: Context) -> Any:
    """A size such as `3xHxW`; names stand for the values of parameters and `let`s."""
    sizes: list[Any] = []
    for dim in syntax.dims:
        bound = context.scope.find(dim) if isinstance(dim, str) else None
        if isinstance(dim, str) and bound is None:
            return context.elaboration.report(SizeWithoutValue(syntax.span, dim))
        value = bound.value if bound else dim
        if value is UNKNOWN:
            return UNKNOWN
        if bound and isinstance(value, Defined):
            sort = WrongKind(syntax.span, str(dim), described(value), "a size", bound.span)
            return context.elaboration.report(sort)
        if not isinstance(value, int | Open) or isinstance(value, bool):
            return context.elaboration.report(WrongValue(syntax.span, "a size", "an integer", described(value)))
        sizes.append(bounded(value, syntax.span, context))
    return tuple(sizes)
