"""The picture of a compilation as a notebook embeds it: SVG, or HTML with a caption."""

from __future__ import annotations

from ..compilation import Compiled
from ..reports.quantity import rounded
from .formats.svg import svg as written
from .page.page import page as laid_out
from .parts.fold import folded
from .parts.structure import picture

WIDTH = 1000
"""Pixels after which a row breaks."""


def svg(result: Compiled) -> str:
    """The network's picture as SVG."""
    return written(laid_out(folded(picture(result), "auto"), WIDTH))


def page(result: Compiled, note: str = "") -> str:
    """HTML of the picture, which scrolls where it is wider than the notebook, with figures and a note below."""
    figures = result.figures
    caption = f"{result.name}: depth {figures.depth}, {figures.params:,} parameters, {rounded(figures.macs)} MACs"
    return f'<figure style="margin:0;overflow-x:auto">{svg(result)}<figcaption>{caption}{note}</figcaption></figure>'
