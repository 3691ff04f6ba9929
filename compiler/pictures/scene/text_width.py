"""How wide text is, without a font at hand."""

from __future__ import annotations

# Advance widths of DejaVu Sans in thousandths of the size, for the characters from space to tilde. Of the fonts that
# pictures ask for it is the widest, so that what fits in it fits in the others.
_WIDTHS = [
    int(width)
    for width in """
    318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636
    636 636 636 636 636 636 636 337 337 838 838 838 531 1000 684 686 698 770 632
    575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685
    611 685 390 337 390 838 500 500 613 635 550 635 615 352 635 634 278 278 579
    278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 636 337 636 838
    """.split()
]
_OTHERS = {"×": 838, "–": 500, "·": 318, "…": 1000, "≈": 838}
_UNKNOWN = 1000
_BOLD = 1.27
"""Bold letters are at most so many times as wide, most of them less."""


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a line of text, in the unit of its size."""
    total = sum(_width(character) for character in text) * size / 1000
    return total * _BOLD if bold else total


def _width(character: str) -> int:
    code = ord(character) - 32
    return _WIDTHS[code] if 0 <= code < len(_WIDTHS) else _OTHERS.get(character, _UNKNOWN)


def shortened(text: str, size: float, most: float, bold: bool = False) -> str:
    """The text, or its beginning with an ellipsis where it is wider than `most`."""
    if width(text, size, bold) <= most:
        return text
    while text and width(text + "…", size, bold) > most:
        text = text[:-1]
    return text + "…"
