"""The names that a piece of a spec refers to."""

from __future__ import annotations

from ....dsl.syntax import Call, Element, Identifier, Reference, Size, Syntax, Variant
from ....dsl.walk import nodes


def referenced_names(*roots: Syntax) -> frozenset[str]:
    """The referenced names: in expressions and sizes, of applied blocks, and of the nets of variants."""
    return frozenset(name for root in roots for node in nodes(root) for name in _names(node))


def _names(node: Syntax) -> tuple[str, ...]:
    match node:
        case Reference():
            return (node.path[0],)
        case Size():
            return tuple(dim for dim in node.dims if isinstance(dim, str))
        case Element(target=Identifier() as target):
            return (target.text,)
        case Call():
            return (node.function.text,)
        case Variant():
            return (node.base.text,)
        case _:
            return ()
