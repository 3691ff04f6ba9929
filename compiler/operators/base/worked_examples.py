"""Small examples with numbers, which operators declare and pictures show."""

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
"""A well-known kernel with its name."""

MAP: Rows = ((1, 3, 2, 1), (4, 6, 5, 2), (3, 1, 0, 8), (7, 2, 4, 4))
"""The input of all pooling examples, so that they can be compared."""


@record
class Windows(WorkedExample):
    """A window that slides over one channel: each value of `result` is computed from one window of `given`.

    `equation` works out the window at `window` (row, column, height, width); its result is at `place` (row, column).
    """

    given: Rows
    result: Rows
    window: tuple[int, int, int, int]
    place: tuple[int, int]
    equation: str
    kernel: Rows = ()
    filters: tuple[Filter, ...] = ()
    """Kernels that pictures apply to a photo."""


@record
class Steps(WorkedExample):
    """Values side by side, computed step by step: `rows` are the input, intermediate values and the result.

    `columns` names the values; `equations` work out the value in `column`.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float, ...]], ...]
    column: int
    equations: tuple[str, ...]


@record
class Stack(Record):
    """Numbers with a shape, in the order of `nn.Flatten`: a vector, a matrix, or the channels of a map.

    `marked` are the indexes of the numbers in the equation; `fixed` numbers are neither input nor trained.
    """

    title: str
    shape: Shape
    values: tuple[float, ...]
    kind: Literal["input", "weight", "bias", "fixed", "result"] = "input"
    marked: frozenset[int] = frozenset()

    @property
    def channels(self) -> tuple[Rows, ...]:
        """The rows of each channel, as they are drawn; a vector is one column."""
        height, wide = (self.shape[0], 1) if len(self.shape) == 1 else self.shape[-2:]
        rows = [self.values[start : start + wide] for start in range(0, len(self.values), wide)]
        return tuple(tuple(rows[start : start + height]) for start in range(0, len(rows), height))


@record
class Stacks(WorkedExample):
    """Inputs and weights in reading order, then the result.

    `signs` stand between the stacks before the result, which follows an arrow.
    """

    stacks: tuple[Stack, ...]
    signs: tuple[str, ...]
    equation: str


def rearrangement(operator: Operator, shape: Shape, places: Sequence[int | None], marked: int, equation: str) -> Stacks:
    """The example of an operator that only rearranges the input 1, 2, 3, ...: `places` are indexes of the input, or
    None for a zero.

    `marked` is an index of the result; it and the index that its value comes from are marked.
    """
    given = tuple(float(number) for number in range(1, prod(shape) + 1))
    result = tuple(0.0 if place is None else given[place] for place in places)
    came = places[marked]
    first = Stack("input", shape, given, marked=frozenset() if came is None else frozenset({came}))
    last = Stack("result", operator.shape(shape), result, "result", frozenset({marked}))
    return Stacks(operator, (first, last), (), equation)


def window_example(
    operator: Operator,
    given: Rows,
    value: Callable[[Sequence[float]], float],
    left_side: Callable[[Sequence[float]], str],
    place: tuple[int, int] = (0, 0),
    kernel: Rows = (),
    filters: tuple[Filter, ...] = (),
) -> Windows:
    """The example of an operator that turns each window into one value, without padding and dilation.

    `left_side` writes the left side of the equation for the window whose result is at `place`.
    """
    shape = (1, len(given), len(given[0]))
    reach = operator.receptive_field(shape)
    (high, wide), (down, across) = (reach.size, reach.stride) if reach else (shape[1:], (1, 1))
    _, rows, columns = operator.shape(shape)

    def window(row: int, column: int) -> list[float]:
        top, left = row * down, column * across
        return [number for line in given[top : top + high] for number in line[left : left + wide]]

    result = tuple(tuple(value(window(row, column)) for column in range(columns)) for row in range(rows))
    row, column = place
    equation = f"{left_side(window(row, column))} {equals(result[row][column])}"
    marked = (row * down, column * across, high, wide)
    return Windows(operator, given, result, marked, place, equation, kernel, filters)


def normalization_steps(operator: Operator, called: str, given: tuple[float, ...], size: int) -> Steps:
    """The example of a normalization over groups of `size` values in a row."""
    groups = [given[start : start + size] for start in range(0, len(given), size)]
    means = [mean(group) for group in groups]
    variances = [mean([(x - center) ** 2 for x in group]) for group, center in zip(groups, means, strict=True)]
    distances = tuple(x - means[index // size] for index, x in enumerate(given))
    result = tuple(x / sqrt(variances[index // size] + 1e-5) for index, x in enumerate(distances))
    last, center, variance = len(given) - 1, means[-1], variances[-1]
    squares = " + ".join(figure(distance**2) for distance in distances[-size:])
    where = "" if len(groups) == 1 else " of the last group"
    equations = (
        f"mean{where} = {mean_of(groups[-1])} {equals(center)}",
        f"variance{where} = ({squares}) / {size} {equals(variance)}",
        f"last: ({figure(given[-1])} - {figure(center)}) / sqrt({figure(variance)} + eps) {equals(result[-1])}",
    )
    columns = tuple(f"{called} {index}" for index in range(len(given)))
    return Steps(operator, columns, (("x", given), ("x - mean", distances), ("y", result)), last, equations)


def figure(value: float) -> str:
    """A number with three significant digits: 3.31 for 3.3125."""
    return f"{value:.3g}" if value else "0"


def equals(value: float) -> str:
    """`= 3.5`, or `≈ 3.31` where it is rounded."""
    return f"{'=' if float(figure(value)) == value else '≈'} {figure(value)}"


def mean(window: Sequence[float]) -> float:
    return sum(window) / len(window)


def mean_of(window: Sequence[float]) -> str:
    """The left side of a mean's equation."""
    return f"({' + '.join(map(figure, window))}) / {len(window)}"
