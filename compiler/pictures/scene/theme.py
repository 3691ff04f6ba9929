"""The colours of roles, on light and on dark paper.

Boxes are filled with light tints of the palette of Okabe and Ito (2008), which readers with any colour vision tell
apart, and carry dark words on both papers: at least 4.5:1 against each fill, and lines at least 3:1 against the paper
(WCAG 2.2, success criteria 1.4.3 and 1.4.11).
"""

from __future__ import annotations

from typing import Literal

Theme = Literal["light", "dark", "auto"]

FILLS = {
    "input": "#d9dce1",
    "convolution": "#9fd3f2",
    "linear": "#8fd6bd",
    "pooling": "#f5c469",
    "normalization": "#f3ea82",
    "activation": "#e3b0cd",
    "regularization": "#d8cdbf",
    "merge": "#f0a070",
    "shape": "#c9d3e0",
    "block": "#e7e3f4",
}
"""The same on both papers."""

LIGHT = {
    "paper": "#ffffff",
    "ink": "#14171a",
    "faint": "#59606a",
    "line": "#3d444d",
    "soft": "#6b7480",
    "frame": "#7a8491",
    "dark": "#14171a",
}
DARK = {
    "paper": "#14171c",
    "ink": "#e8ebef",
    "faint": "#a7b0bb",
    "line": "#c2c9d2",
    "soft": "#98a2ae",
    "frame": "#7d8794",
    "dark": "#14171a",
}


_SHADES = (1.0, 0.88, 0.76)
"""How bright the sides of a volume are: in front, above and beside."""


def colour(role: str, dark: bool, shade: int = 0) -> str:
    """The colour of a role as #rrggbb."""
    full = FILLS.get(role) or (DARK if dark else LIGHT)[role]
    parts = [round(int(full[place : place + 2], 16) * _SHADES[shade]) for place in (1, 3, 5)]
    return "#" + "".join(f"{part:02x}" for part in parts)
