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
    return f"{aligned(TITLES, _WIDTHS, _WORDS)}\n{rule(_WIDTHS)}"


def line(row: Row) -> str:
    """One network for a terminal; of one whose structure differs, how."""
    if row.faults:
        return f"{row.spec:<{_WIDTHS[0]}}  {row.counterpart:<{_WIDTHS[1]}}  DIFFERS: {'; '.join(row.faults)}"
    return aligned(_cells(row), _WIDTHS, _WORDS) + ("" if row.equal else "  DIFFERS")


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
    body = [_cells(row) if not row.faults else (row.spec, row.counterpart, *row.faults) for row in rows]
    return f"{as_markdown([TITLES, *body], _WORDS)}\n\n{total(rows, without)}\n"


def _cells(row: Row) -> tuple[str, ...]:
    errors = row.errors or Errors(*[float("inf")] * 4)
    numbers = (errors.evaluation, errors.loss, errors.gradients, errors.statistics)
    return (row.spec, row.counterpart, f"{row.params:,}", f"{row.macs:,}", row.images, *map(number, numbers))


# What other tables need, too ------------------------------------------------------------------------------------------


def number(error: float) -> str:
    """A relative difference; `=` where there is none."""
    return f"{error:.1e}" if error else "="


def aligned(cells: Sequence[str], widths: Sequence[int], words: int) -> str:
    """A row for a terminal; the first `words` cells stand to the left."""
    pairs = enumerate(zip(cells, widths, strict=True))
    return "  ".join(cell.ljust(w) if index < words else cell.rjust(w) for index, (cell, w) in pairs)


def rule(widths: Sequence[int]) -> str:
    """A line below the titles."""
    return "-" * (sum(widths) + 2 * (len(widths) - 1))


def as_markdown(rows: Sequence[Sequence[str]], words: int) -> str:
    """A table whose first row are the titles; the first `words` columns stand to the left."""
    marks = ["---" if index < words else "---:" for index in range(len(rows[0]))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (rows[0], marks, *rows[1:]))
