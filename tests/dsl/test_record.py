"""Records behave like frozen dataclasses."""

from __future__ import annotations

import copy
import pickle
import re
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from functools import cached_property
from typing import Any

import pytest

from cnnc.dsl.record import Record, record


@record
class Ours(Record):
    """A place."""

    row: int
    column: int = 1
    word: str = field(default="", kw_only=True)
    marks: list[int] = field(default_factory=list[int])
    source: str = field(default="here", repr=False, compare=False)


@dataclass(frozen=True)
class Theirs:
    """The same class as a dataclass."""

    row: int
    column: int = 1
    word: str = field(default="", kw_only=True)
    marks: list[int] = field(default_factory=list[int])
    source: str = field(default="here", repr=False, compare=False)


@record
class Measured(Record):
    """A record with a cached property."""

    row: int

    @cached_property
    def twice(self) -> int:
        return 2 * self.row


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ((1,), {}),
        ((1, 2), {}),
        ((), {"column": 3, "row": 2}),
        ((1,), {"word": "a"}),
        ((), {}),
        ((1, 2, [3]), {}),
        ((1, 2, [3], "a"), {}),
        ((1, 2, [3], "a", "b"), {}),
        ((1,), {"row": 1}),
        ((1,), {"line": 1}),
        ((), {"line": 1, "column": 2}),
    ],
)
def test_a_record_takes_the_arguments_of_a_dataclass(given: tuple[int, ...], named: dict[str, Any]) -> None:
    try:
        expected = vars(Theirs(*given, **named))
    except TypeError as error:
        with pytest.raises(TypeError, match=f"^{re.escape(str(error).replace('Theirs', 'Ours'))}$"):
            Ours(*given, **named)
        return
    made = Ours(*given, **named)
    assert list(vars(made).items()) == list(expected.items())
    assert [one.name for one in fields(made)] == [*expected]
    assert repr(made) == repr(Theirs(*given, **named)).replace("Theirs", "Ours")
    assert made.marks is not Ours(1).marks


def test_a_record_is_a_value() -> None:
    made = Ours(1, 2)
    assert made == Ours(1, column=2, source="there")
    assert made != Ours(1, 3)
    assert made != Theirs(1, 2)
    assert replace(made, column=3) == Ours(1, 3)
    assert pickle.loads(pickle.dumps(made)) == made == copy.deepcopy(made)
    match made:
        case Ours(row, column, marks):
            assert (row, column, marks) == (1, 2, [])


@record
class Named(Measured):
    """A record that inherits from another, whose methods may not be generated yet."""

    name: str = ""


def test_a_record_can_inherit_from_another() -> None:
    assert (Named(1, "a").name, Measured(1), Named(1).twice) == ("a", Measured(1), 2)
    assert Named(1) != Measured(1)
    assert ([one.name for one in fields(Named)], Measured.__match_args__) == (["row", "name"], ("row",))
    assert hash(Named(1, "a")) == hash(Named(row=1, name="a"))


def test_a_cached_property_is_not_compared_or_shown() -> None:
    asked, other = Measured(3), Measured(3)
    assert asked.twice == 6
    assert (asked, hash(asked), repr(asked)) == (other, hash(other), "Measured(row=3)")


def test_features_that_records_lack_are_rejected() -> None:
    @record
    class Hidden(Record):
        row: int = field(hash=False)

    @record
    class Computed(Record):
        row: int = field(init=False)

    @record
    class Late(Record):
        row: int

        def __post_init__(self) -> None: ...

    for cls in (Hidden, Computed, Late):
        with pytest.raises(TypeError, match=f"{cls.__name__} is more than a record"):
            cls(1)


def test_a_record_is_immutable() -> None:
    made = Ours(1)
    with pytest.raises(FrozenInstanceError):
        made.row = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.row
