"""Frozen dataclasses that cost little to define: their methods are written once, and not generated for each class.

Python makes three to six methods out of text for every frozen dataclass, a third of a millisecond each. There are
so many kinds of nodes and mistakes that this alone would take longer than most compilations. To make a record from
keywords takes longer in turn, so a class of which thousands are made stays a dataclass.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform


class Record:
    """What a class made by `record` inherits: it is built, compared and frozen as a dataclass is.

    Fields are kept in the order in which they are declared. What a `cached_property` keeps is no field, and is neither
    compared nor shown. A field has a default or none; `record` refuses factories and `__post_init__`.
    """

    __names__: ClassVar[tuple[str, ...]] = ()
    __defaults__: ClassVar[dict[str, Any]] = {}
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *given: Any, **named: Any) -> None:
        kind = type(self)
        positional = kind.__match_args__
        if len(given) == len(kind.__names__) == len(positional) and not named:
            vars(self).update(zip(positional, given, strict=True))
            return
        values = {**kind.__defaults__, **dict(zip(positional, given, strict=False)), **named}
        twice = not named.keys().isdisjoint(positional[: len(given)])
        if twice or len(given) > len(positional) or values.keys() ^ kind.__names__:
            raise TypeError(f"{kind.__name__} takes each of these once: {', '.join(kind.__names__)}")
        vars(self).update((name, values[name]) for name in kind.__names__)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()  # pyright: ignore

    def __hash__(self) -> int:
        return hash((type(self), *self._values()))

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in zip(self.__names__, self._values(), strict=True))
        return f"{type(self).__name__}({', '.join(shown)})"

    def _values(self) -> list[Any]:
        own = vars(self)
        return [own[name] for name in self.__names__]


R = TypeVar("R", bound=Record)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[R]) -> type[R]:
    """Make a subclass of Record a dataclass of its annotations, for `fields`, `replace` and `match`.

    Raises TypeError for what would silently do nothing: a field that asks for more than a default, `__post_init__`.
    """
    dataclass(init=False, eq=False, repr=False)(cls)
    declared = fields(cls)  # pyright: ignore[reportArgumentType]
    if hasattr(cls, "__post_init__") or not all(map(_is_plain, declared)):
        raise TypeError(f"{cls.__name__} is more than a record: make it a frozen dataclass")
    cls.__names__ = tuple(one.name for one in declared)
    cls.__defaults__ = {one.name: one.default for one in declared if one.default is not MISSING}
    return cls


def _is_plain(one: Field[Any]) -> bool:
    return one.default_factory is MISSING and one.init and one.repr and one.compare and one.hash is None
