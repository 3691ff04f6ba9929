"""Small examples with numbers, which operators declare beside themselves and pictures show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod, sqrt
from typing import Literal

from ....dsl.record import Record, record
from .operator import Operator, WorkedExample
from .shape import Shape

Rows = tuple[tuple[float, ...], ...]
"""One channel's values, row by row."""

Filter = tuple[str, Rows]
"""A well-known kernel with what people call it."""

MAP: Rows = ((1, 3, 2, 1), (4, 6, 5, 2), (3, 1, 0, 8), (7, 2, 4, 4))
"""What arrives in the examples of pooling: the same for all, so that they can be compared."""


@record
class Windows(WorkedExample):
    """A window that slides over one channel: each value of `result` is computed from one window of `given`.

    `window` are the row, column, height and width of the one that is worked out in `equation`, and `place` is the row
    and column of its result.
    """

    given: Rows
    result: Rows
    window: tuple[int, int, int, int]
    place: tuple[int, int]
    equation: str
    kernel: Rows = ()
    filters: tuple[Filter, ...] = ()
    """Kernels that pictures apply to a photograph."""


@record
class Steps(WorkedExample):
    """Values side by side, computed step by step: `rows` are what arrives, what is found on the way, the result.

    `columns` names the values; `column` is the one that is worked out in `equations`.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float, ...]], ...]
    column: int
    equations: tuple[str, ...]


@record
class Stack(Record):
    """Numbers with a shape, in the order of `nn.Flatten`: a vector, a matrix, or the channels of a map.

    `marked` are the places of those that the equation speaks of; what is `fixed` is neither given nor trained.
    """

    title: str
    shape: Shape
    values: tuple[float, ...]
    kind: Literal["arrives", "weight", "bias", "fixed", "result"] = "arrives"
    marked: frozenset[int] = frozenset()

    @property
    def channels(self) -> tuple[Rows, ...]:
        """As they are drawn: a vector as a column, channel below channel."""
        height, wide = (self.shape[0], 1) if len(self.shape) == 1 else self.shape[-2:]
        rows = [self.values[start : start + wide] for start in range(0, len(self.values), wide)]
        return tuple(tuple(rows[start : start + height]) for start in range(0, len(rows), height))


@record
class Stacks(WorkedExample):
    """What arrives and the weights, in the order in which they are read, and last what comes out.

    `signs` stand between those before the last, which follows an arrow.
    """

    stacks: tuple[Stack, ...]
    signs: tuple[str, ...]
    equation: str


def placed(operator: Operator, shape: Shape, places: Sequence[int | None], marked: int, equation: str) -> Stacks:
    """An operator that only arranges values: 1, 2, 3 and so on arrive, and where each comes from, nothing being 0.

    `marked` is a place of the result; it and the one that its value comes from are shown.
    """
    given = tuple(float(number) for number in range(1, prod(shape) + 1))
    result = tuple(0.0 if place is None else given[place] for place in places)
    came = places[marked]
    first = Stack("arrives", shape, given, marked=frozenset() if came is None else frozenset({came}))
    last = Stack("result", operator.shape(shape), result, "result", frozenset({marked}))
    return Stacks(operator, (first, last), (), equation)


def slid(
    operator: Operator,
    given: Rows,
    value: Callable[[Sequence[float]], float],
    said: Callable[[Sequence[float]], str],
    place: tuple[int, int] = (0, 0),
    kernel: Rows = (),
    filters: tuple[Filter, ...] = (),
) -> Windows:
    """All windows of an operator without padding and dilation, each turned into one value.

    `said` writes the left side of the equation for the window of the result at `place`.
    """
    shape = (1, len(given), len(given[0]))
    reach = operator.reach(shape)
    (high, wide), (down, across) = (reach.size, reach.stride) if reach else (shape[1:], (1, 1))
    _, rows, columns = operator.shape(shape)

    def window(row: int, column: int) -> list[float]:
        top, left = row * down, column * across
        return [number for line in given[top : top + high] for number in line[left : left + wide]]

    result = tuple(tuple(value(window(row, column)) for column in range(columns)) for row in range(rows))
    row, column = place
    equation = f"{said(window(row, column))} {equals(result[row][column])}"
    marked = (row * down, column * across, high, wide)
    return Windows(operator, given, result, marked, place, equation, kernel, filters)


def normalised(operator: Operator, called: str, given: tuple[float, ...], size: int) -> Steps:
    """Groups of `size` values in a row, each less its group's mean and divided by its deviation; eps is small."""
    groups = [given[start : start + size] for start in range(0, len(given), size)]
    means = [mean(group) for group in groups]
    variances = [mean([(x - centre) ** 2 for x in group]) for group, centre in zip(groups, means, strict=True)]
    distances = tuple(x - means[index // size] for index, x in enumerate(given))
    result = tuple(x / sqrt(variances[index // size] + 1e-5) for index, x in enumerate(distances))
    last, centre, variance = len(given) - 1, means[-1], variances[-1]
    squares = " + ".join(figure(distance**2) for distance in distances[-size:])
    where = "" if len(groups) == 1 else " of the last group"
    equations = (
        f"mean{where} = {mean_of(groups[-1])} {equals(centre)}",
        f"variance{where} = ({squares}) / {size} {equals(variance)}",
        f"last: ({figure(given[-1])} - {figure(centre)}) / sqrt({figure(variance)} + eps) {equals(result[-1])}",
    )
    columns = tuple(f"{called} {index}" for index in range(len(given)))
    return Steps(operator, columns, (("x", given), ("x - mean", distances), ("y", result)), last, equations)


def figure(value: float) -> str:
    """A number in three digits: 3.31 for 3.3125."""
    return f"{value:.3g}" if value else "0"


def equals(value: float) -> str:
    """`= 3.5`, or `≈ 3.31` where digits are left out."""
    return f"{'=' if float(figure(value)) == value else '≈'} {figure(value)}"


def mean(window: Sequence[float]) -> float:
    return sum(window) / len(window)


def mean_of(window: Sequence[float]) -> str:
    """The left side of a mean's equation."""
    return f"({' + '.join(map(figure, window))}) / {len(window)}"
