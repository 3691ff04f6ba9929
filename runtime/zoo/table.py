"""The table of the zoo, as text and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from .row import Errors, Row

TITLES = ("spec", "counterpart", "parameters", "MACs", "images", "evaluation", "loss", "gradients", "statistics")
_WIDTHS = (26, 38, 13, 17, 9, 10, 10, 10, 10)
_WORDS = 2
"""Columns that are words; figures stand to the right."""
LEGEND = """\
Parameters (auxiliary heads included), MACs at the published size, and the names and shapes of all weights are equal
where numbers stand. The numbers are largest relative differences on two images of the size named, `=` where equal to
the last bit: of outputs in evaluation, and of loss, gradients and running statistics of one step of training without
dropout and stochastic depth.
"""


def heading() -> str:
    """The titles, and a rule below them."""
    return f"{_text(TITLES)}\n{'-' * (sum(_WIDTHS) + 2 * (len(_WIDTHS) - 1))}"


def line(row: Row) -> str:
    """One network for a terminal; of one whose structure differs, how."""
    if row.faults:
        return f"{row.spec:<{_WIDTHS[0]}}  {row.counterpart:<{_WIDTHS[1]}}  DIFFERS: {'; '.join(row.faults)}"
    return _text(_cells(row)) + ("" if row.equal else "  DIFFERS")


def total(rows: Sequence[Row], without: Sequence[str]) -> str:
    """How many are equal, and how many of these to the last bit; and the specs that were compared with nothing."""
    equal = [row for row in rows if row.equal]
    exact = sum(row.errors is not None and row.errors.exact for row in equal)
    evaluation = sum(row.errors is not None and not row.errors.evaluation for row in equal)
    text = (
        f"{len(equal)} of {len(rows)} networks agree with their counterparts; outputs in evaluation are equal to the "
        f"last bit for {evaluation}, and training, too, for {exact}."
    )
    return text + (f"\nWithout a counterpart: {', '.join(without)}." if without else "")


def markdown(rows: Sequence[Row], without: Sequence[str]) -> str:
    """The same as a page shows it."""
    marks = ["---" if index < _WORDS else "---:" for index in range(len(TITLES))]
    body = [_cells(row) if not row.faults else (row.spec, row.counterpart, *row.faults) for row in rows]
    lines = [f"| {' | '.join(cells)} |" for cells in (TITLES, marks, *body)]
    return "\n".join([*lines, "", total(rows, without), ""])


def _cells(row: Row) -> tuple[str, ...]:
    errors = row.errors or Errors(*[float("inf")] * 4)
    numbers = (errors.evaluation, errors.loss, errors.gradients, errors.statistics)
    return (row.spec, row.counterpart, f"{row.params:,}", f"{row.macs:,}", row.images, *map(_number, numbers))


def _number(error: float) -> str:
    return f"{error:.1e}" if error else "="


def _text(cells: Sequence[str]) -> str:
    pairs = enumerate(zip(cells, _WIDTHS, strict=True))
    return "  ".join(cell.ljust(w) if index < _WORDS else cell.rjust(w) for index, (cell, w) in pairs)
