"""Frozen dataclasses that cost next to nothing to define: their methods are generated on first use.

Python compiles three to six methods for every frozen dataclass, a quarter of a millisecond each. There are many kinds
of nodes and problems that this would take longer than most compilations, which use few of them.
"""

from __future__ import annotations

from _thread import RLock
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NoReturn, TypeVar, cast, dataclass_transform

_MAKING = RLock()


class _Later:
    """An attribute that `dataclass` gives a class, made when it is first read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, _: Any, kind: type[Any]) -> Any:
        owner = next((one for one in kind.__mro__ if vars(one).get(self._name) is self), None)
        if owner is Record:
            raise AttributeError(self._name)
        with _MAKING:
            if owner is not None and vars(owner).get(self._name) is self:  # no other thread was faster
                del owner.__match_args__
                dataclass(init=False, eq=False, repr=False)(owner)
        return getattr(kind, self._name)


class Record:
    """What a class made by `record` inherits: it is built, compared and frozen as a dataclass is.

    What a `cached_property` keeps is no field, and is neither compared nor shown.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]] = cast("Any", _Later("__dataclass_fields__"))
    __match_args__: ClassVar[tuple[str, ...]] = cast("Any", _Later("__match_args__"))

    def __init__(self, *given: Any, **named: Any) -> None:
        """That of its class, which the first one makes."""
        kind = type(self)
        kind.__init__ = _initialiser(kind)
        kind.__init__(self, *given, **named)

    def _compared(self) -> tuple[Any, ...]:
        """The fields that count in a comparison; as above."""
        kind = type(self)
        written = "".join(f"self.{one.name}, " for one in fields(kind) if one.compare)
        kind._compared = eval(f"lambda self: ({written})")  # noqa: S307  field names, which Python has read
        return kind._compared(self)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return self._compared() == cast("Record", other)._compared() if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), self._compared()))

    def __repr__(self) -> str:
        shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
        return f"{type(self).__name__}({', '.join(shown)})"


R = TypeVar("R", bound=Record)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[R]) -> type[R]:
    """Make a subclass of Record a dataclass of its annotations, for `fields`, `replace` and `match`."""
    for name in ("__dataclass_fields__", "__match_args__", "__init__", "_compared"):
        setattr(cls, name, vars(Record)[name])
    return cls


def _initialiser(kind: type[Record]) -> Callable[..., None]:
    """What `dataclass` would make as `__init__`; raises TypeError for what would silently do nothing."""
    declared = fields(kind)
    if hasattr(kind, "__post_init__") or not all(one.init and one.hash is None for one in declared):
        raise TypeError(f"{kind.__name__} is more than a record: make it a frozen dataclass")
    known: dict[str, Any] = {"MISSING": MISSING, "MADE": {one.name: one.default_factory for one in declared}}
    known |= {one.name: one.default for one in declared if one.default is not MISSING}
    taken = [_taken(one) for one in declared if not one.kw_only]
    taken += ["*", *named] if (named := [_taken(one) for one in declared if one.kw_only]) else []
    kept = ", ".join(f"{one.name}={_kept(one)}" for one in declared)
    made = eval(f"lambda self, {', '.join(taken)}: self.__dict__.update({kept})", known)  # noqa: S307  as above
    made.__qualname__ = f"{kind.__name__}.__init__"
    return made


def _taken(one: Field[Any]) -> str:
    if one.default is not MISSING:
        return f"{one.name}={one.name}"
    return one.name if one.default_factory is MISSING else f"{one.name}=MISSING"


def _kept(one: Field[Any]) -> str:
    if one.default_factory is MISSING:
        return one.name
    return f"MADE[{one.name!r}]() if {one.name} is MISSING else {one.name}"
