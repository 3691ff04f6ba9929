"""Names for the numbers in which parts differ that are drawn as one: what stands in their boxes, and above a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from .parts import Frame

_PRODUCT = re.compile(r"(\d+)·(\w+)")


@dataclass
class Columns:
    """The columns of a table, a row for each of the parts; a title is given once and means one column.

    `own` are the parameters of the frames that are being drawn as one: their names there, and their columns' titles.
    """

    cells: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    own: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def begin(self, frames: Sequence[Frame]) -> None:
        """Go on to frames that are drawn as one: those of their parameters that differ become columns."""
        self.own = {
            name: [frame.values[index][1] for frame in frames] for index, (name, _) in enumerate(frames[0].values)
        }
        for name, cells in self.own.items():
            if len(set(cells)) > 1:
                self.title(name, cells)

    def title(self, wanted: str, cells: list[str]) -> str:
        """The title of a column with these cells: the wanted one, unless that means another."""
        for title, others in self.cells.items():
            if others == cells and (title == wanted or title not in self.own):
                return title
        free = (letter for letter in (wanted, *ascii_lowercase) if letter not in self.cells)
        title = next((name for name in free if self.own.get(name, cells) == cells), f"{wanted}{len(self.cells)}")
        self.cells[title] = cells
        return title

    def word(self, general: str, actual: list[str]) -> str:
        """What stands in one box for numbers that differ: `general` is what the spec says where they come from."""
        if self.own.get(general) == actual:
            return self.title(general, actual)
        product = _PRODUCT.fullmatch(general)
        if product and _times(int(product[1]), self.own.get(product[2], [])) == actual:
            return f"{product[1]}·{self.title(product[2], self.own[product[2]])}"
        return self.title(general if general.isidentifier() else ascii_lowercase[0], actual)


def _times(factor: int, cells: list[str]) -> list[str]:
    return [str(factor * int(cell)) if cell.isdigit() else "" for cell in cells]
