"""Frozen dataclasses whose methods are generated on first use.

Python compiles three to six methods for every frozen dataclass when it is defined, at 0.25 ms each. For all classes of
nodes and problems, that would take longer than most compilations, which use only a few of the classes.
"""

from __future__ import annotations

from _thread import RLock
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NoReturn, TypeVar, cast, dataclass_transform

_LOCK = RLock()


class _LazyAttribute:
    """A class attribute that `dataclass` creates, when it is first read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, _: Any, kind: type[Any]) -> Any:
        owner = next((one for one in kind.__mro__ if vars(one).get(self._name) is self), None)
        if owner is Record:
            raise AttributeError(self._name)
        with _LOCK:
            if owner is not None and vars(owner).get(self._name) is self:  # no other thread has created it
                del owner.__match_args__
                dataclass(init=False, eq=False, repr=False)(owner)
        return getattr(kind, self._name)


class Record:
    """Base class of records, which behave like frozen dataclasses.

    The value of a `cached_property` is not a field: it is neither compared nor shown.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]] = cast("Any", _LazyAttribute("__dataclass_fields__"))
    __match_args__: ClassVar[tuple[str, ...]] = cast("Any", _LazyAttribute("__match_args__"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Generate the `__init__` of the class, which replaces this one, and call it."""
        cls = type(self)
        cls.__init__ = _make_init(cls)
        cls.__init__(self, *args, **kwargs)

    def _compared(self) -> tuple[Any, ...]:
        """The values of the compared fields; generated like `__init__`."""
        cls = type(self)
        values = "".join(f"self.{field.name}, " for field in fields(cls) if field.compare)
        cls._compared = eval(f"lambda self: ({values})")  # noqa: S307  field names are valid identifiers
        return cls._compared(self)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return self._compared() == cast("Record", other)._compared() if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), self._compared()))

    def __repr__(self) -> str:
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
        return f"{type(self).__name__}({', '.join(shown)})"


R = TypeVar("R", bound=Record)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[R]) -> type[R]:
    """Make a subclass of Record a dataclass that `fields`, `replace` and `match` accept."""
    for name in ("__dataclass_fields__", "__match_args__", "__init__", "_compared"):
        setattr(cls, name, vars(Record)[name])
    return cls


def _make_init(cls: type[Record]) -> Callable[..., None]:
    """The `__init__` that `dataclass` would generate. Raises TypeError for features that records lack."""
    declared = fields(cls)
    if hasattr(cls, "__post_init__") or not all(field.init and field.hash is None for field in declared):
        raise TypeError(f"{cls.__name__} is more than a record: make it a frozen dataclass")
    scope: dict[str, Any] = {"MISSING": MISSING, "FACTORIES": {field.name: field.default_factory for field in declared}}
    scope |= {field.name: field.default for field in declared if field.default is not MISSING}
    parameters = [_parameter(field) for field in declared if not field.kw_only]
    parameters += ["*", *named] if (named := [_parameter(field) for field in declared if field.kw_only]) else []
    values = ", ".join(f"{field.name}={_value(field)}" for field in declared)
    init = eval(f"lambda self, {', '.join(parameters)}: self.__dict__.update({values})", scope)  # noqa: S307  as above
    init.__qualname__ = f"{cls.__name__}.__init__"
    return init


def _parameter(field: Field[Any]) -> str:
    if field.default is not MISSING:
        return f"{field.name}={field.name}"
    return field.name if field.default_factory is MISSING else f"{field.name}=MISSING"


def _value(field: Field[Any]) -> str:
    if field.default_factory is MISSING:
        return field.name
    return f"FACTORIES[{field.name!r}]() if {field.name} is MISSING else {field.name}"
