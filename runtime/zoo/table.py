"""The table of comparisons, as text and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from .row import Errors, Row

TITLES = ("spec", "reference", "parameters", "MACs", "images", "evaluation", "loss", "gradients", "statistics")
_WIDTHS = (26, 38, 13, 17, 9, 10, 10, 10, 10)
_TEXT_COLUMNS = 2
"""The number of columns that are text; numbers are aligned to the right."""
LEGEND = """\
Rows with numbers have equal parameters (including auxiliary heads), MACs at the published size, and names and shapes of
all weights. The numbers are the largest relative differences on two images of the given size: of outputs in evaluation,
and of loss, gradients and running statistics in one training step without dropout and stochastic depth. `=` means
bitwise equal.
"""


def heading() -> str:
    """The titles with a rule below them."""
    return f"{aligned(TITLES, _WIDTHS, _TEXT_COLUMNS)}\n{rule(_WIDTHS)}"


def line(row: Row) -> str:
    """The row of one network for a terminal, or its structural differences."""
    if row.faults:
        return f"{row.spec:<{_WIDTHS[0]}}  {row.counterpart:<{_WIDTHS[1]}}  DIFFERS: {'; '.join(row.faults)}"
    return aligned(_cells(row), _WIDTHS, _TEXT_COLUMNS) + ("" if row.equal else "  DIFFERS")


def total(rows: Sequence[Row], without: Sequence[str]) -> str:
    """The number of networks that agree and that are bitwise equal, and the specs without a reference."""
    equal = [row for row in rows if row.equal]
    exact = sum(row.errors is not None and row.errors.exact for row in equal)
    evaluation = sum(row.errors is not None and not row.errors.evaluation for row in equal)
    text = (
        f"{len(equal)} of {len(rows)} networks agree with their references; outputs in evaluation are bitwise equal "
        f"for {evaluation}, and the training step for {exact}."
    )
    return text + (f"\nWithout a reference: {', '.join(without)}." if without else "")


def markdown(rows: Sequence[Row], without: Sequence[str]) -> str:
    """The table and the total as Markdown."""
    body = [_cells(row) if not row.faults else (row.spec, row.counterpart, *row.faults) for row in rows]
    return f"{as_markdown([TITLES, *body], _TEXT_COLUMNS)}\n\n{total(rows, without)}\n"


def _cells(row: Row) -> tuple[str, ...]:
    errors = row.errors or Errors(*[float("inf")] * 4)
    numbers = (errors.evaluation, errors.loss, errors.gradients, errors.statistics)
    return (row.spec, row.counterpart, f"{row.params:,}", f"{row.macs:,}", row.images, *map(number, numbers))


# Shared with the table of runs ---------------------------------------------------------------------------------------


def number(error: float) -> str:
    """A relative difference, or `=` for 0."""
    return f"{error:.1e}" if error else "="


def aligned(cells: Sequence[str], widths: Sequence[int], text_columns: int) -> str:
    """A row for a terminal; the first `text_columns` cells are aligned to the left."""
    pairs = enumerate(zip(cells, widths, strict=True))
    return "  ".join(cell.ljust(w) if index < text_columns else cell.rjust(w) for index, (cell, w) in pairs)


def rule(widths: Sequence[int]) -> str:
    """A horizontal line below the titles."""
    return "-" * (sum(widths) + 2 * (len(widths) - 1))


def as_markdown(rows: Sequence[Sequence[str]], text_columns: int) -> str:
    """A table whose first row are the titles; the first `text_columns` columns are aligned to the left."""
    marks = ["---" if index < text_columns else "---:" for index in range(len(rows[0]))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (rows[0], marks, *rows[1:]))
