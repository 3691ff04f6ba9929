"""Small examples with numbers, which operators declare beside themselves and pictures show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .operator import Operator

Rows = tuple[tuple[float, ...], ...]
"""One channel's values, row by row."""

MAP: Rows = ((1, 3, 2, 1), (4, 6, 5, 2), (3, 1, 0, 8), (7, 2, 4, 4))
"""What arrives in the examples of pooling: the same for all, so that they can be compared."""


@dataclass(frozen=True)
class Windows:
    """A window that slides over one channel: each value of `result` is computed from one window of `given`.

    `window` are the row, column, height and width of the one that is worked out in `equation`, and `place` is the row
    and column of its result.
    """

    operator: Operator
    given: Rows
    result: Rows
    window: tuple[int, int, int, int]
    place: tuple[int, int]
    equation: str
    kernel: Rows = ()


@dataclass(frozen=True)
class Steps:
    """Values side by side, computed step by step: `rows` are what arrives, what is found on the way, the result.

    `columns` names the values; `column` is the one that is worked out in `equations`.
    """

    operator: Operator
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float, ...]], ...]
    column: int
    equations: tuple[str, ...]


def slid(
    operator: Operator,
    given: Rows,
    value: Callable[[Sequence[float]], float],
    said: Callable[[Sequence[float]], str],
    place: tuple[int, int] = (0, 0),
    kernel: Rows = (),
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
    return Windows(operator, given, result, (row * down, column * across, high, wide), place, equation, kernel)


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
