"""A picture in Graphviz's language, for those who want its layout."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout.boxes import OUTLINES
from ..layout.wiring import Cluster, Spot, wiring
from ..page.drawing import Drawing
from ..scene.scene import Outline
from ..scene.theme import Theme, colour

NETWORKS_ONLY = True

_SHAPES: dict[Outline, str] = {
    "round": "box",
    "square": "box",
    "stadium": "box",
    "funnel": "invtrapezium",
    "slanted": "parallelogram",
    "double": "box",
    "circle": "oval",
}
_ROUNDED = {"round", "stadium"}


def write(drawing: Drawing, theme: Theme) -> str:
    """One graph; several networks are clusters of it."""
    dark = theme == "dark"
    ink, paper = colour("ink", dark), colour("paper", dark)
    lines = [
        "digraph {",
        f'rankdir=LR bgcolor="{paper}" fontcolor="{ink}" color="{colour("frame", dark)}" fontname="Helvetica"',
        f'node [style=filled fontname="Helvetica" fontsize=10 color="{colour("line", dark)}"]',
        f'edge [color="{colour("line", dark)}" arrowsize=0.6]',
    ]
    first = 0
    for index, picture in enumerate(drawing.pictures):
        wires = wiring(picture, first)
        lines += _cluster(Cluster(wires.name, wires.inside), f"n{index}", dark)
        lines += [f"b{e.source} -> b{e.target}{' [style=dashed]' if e.dashed else ''}" for e in wires.edges]
        first = max((max(e.source, e.target) for e in wires.edges), default=first) + 1
    return "\n".join([*lines, "}"]) + "\n"


def _cluster(cluster: Cluster, name: str, dark: bool) -> Iterator[str]:
    style = " style=dashed" if cluster.dashed else ""
    yield f"subgraph cluster_{name} {{ label={_quoted(cluster.title)}{style}"
    for index, item in enumerate(cluster.inside):
        if isinstance(item, Cluster):
            yield from _cluster(item, f"{name}_{index}", dark)
        else:
            yield _spot(item, dark)
    yield "}"


def _spot(spot: Spot, dark: bool) -> str:
    layer = spot.layer
    outline = OUTLINES.get(layer.kind, "round")
    badges = " ".join(badge.text for badge in layer.badges)
    words = layer.words or (badges,)
    label = "\n".join(line for line in (*words, badges if layer.words else "", layer.shape) if line)
    rounded = ' style="filled,rounded"' if outline in _ROUNDED else " peripheries=2" if outline == "double" else ""
    look = f'shape={_SHAPES[outline]}{rounded} fillcolor="{colour(layer.kind, dark)}"'
    return f"b{spot.number} [label={_quoted(label)} {look} tooltip={_quoted(layer.tip)}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
