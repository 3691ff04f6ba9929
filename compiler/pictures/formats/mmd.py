"""A picture as a Mermaid flowchart, for READMEs and wikis that draw those."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout.boxes import OUTLINES
from ..layout.wiring import Cluster, Spot, spots, wiring
from ..page.drawing import Drawing
from ..scene.scene import Outline
from ..scene.theme import FILLS, LIGHT, Theme

NETWORKS_ONLY = True

_SHAPES: dict[Outline, tuple[str, str]] = {
    "round": ("(", ")"),
    "square": ("[", "]"),
    "stadium": ("([", "])"),
    "funnel": ("[\\", "/]"),
    "slanted": ("[/", "/]"),
    "double": ("[[", "]]"),
    "circle": ("((", "))"),
}


def write(drawing: Drawing, theme: Theme) -> str:  # noqa: ARG001  Mermaid has themes of its own
    """One flowchart; several networks are subgraphs of it."""
    lines = ["flowchart LR"]
    kinds: dict[str, list[int]] = {}
    first = 0
    for index, picture in enumerate(drawing.pictures):
        wires = wiring(picture, first)
        if len(drawing.pictures) > 1:
            lines += _cluster(Cluster(wires.name, wires.inside), f"n{index}", "  ")
        else:
            lines += _inside(wires.inside, f"n{index}", "  ")
        lines += [f"  b{e.source} {'-.->' if e.dashed else '-->'} b{e.target}" for e in wires.edges]
        for spot in spots(wires.inside):
            kinds.setdefault(spot.layer.kind, []).append(spot.number)
            first = max(first, spot.number + 1)
    for kind, numbers in kinds.items():
        look = f"fill:{FILLS[kind]},stroke:{LIGHT['line']},color:{LIGHT['dark']}"
        lines += [f"  classDef {kind} {look}", f"  class {','.join(f'b{number}' for number in numbers)} {kind}"]
    return "\n".join(lines) + "\n"


def _cluster(cluster: Cluster, name: str, indent: str) -> Iterator[str]:
    yield f'{indent}subgraph {name}["{_text(cluster.title)}"]'
    yield from _inside(cluster.inside, name, indent + "  ")
    yield f"{indent}end"


def _inside(inside: tuple[Spot | Cluster, ...], name: str, indent: str) -> Iterator[str]:
    for index, item in enumerate(inside):
        if isinstance(item, Cluster):
            yield from _cluster(item, f"{name}_{index}", indent)
        else:
            yield f"{indent}{_spot(item)}"


def _spot(spot: Spot) -> str:
    layer = spot.layer
    badges = " ".join(badge.text for badge in layer.badges)
    label = "\n".join(line for line in (*layer.words, badges, layer.shape) if line)
    opening, closing = _SHAPES[OUTLINES.get(layer.kind, "round")]
    return f'b{spot.number}{opening}"{_text(label)}"{closing}'


def _text(text: str) -> str:
    """Mermaid reads entities, which keep a label from ending early or becoming markup."""
    plain = "".join(c if c.isalnum() or c in " ,.:/()=+-×–·…_\n" else f"#{ord(c)};" for c in text)
    return plain.replace("\n", "<br/>")
