"""A picture to explore: one file with everything in it, that fetches nothing.

Zoom, views from closed to open, search, and beside the picture the lines of the spec and of the generated code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files

from ...compilation import Compiled
from ...pytorch.line_map import module_lines
from ...reports.quantity import rounded
from ..page.drawing import Drawing
from ..page.page import page
from ..parts.structure import picture
from ..scene.escaping import escape, quoteattr
from ..scene.scene import Group, Item
from ..scene.theme import Theme
from . import __name__ as here
from .svg import svg

_LARGEST_VIEW = 90_000
"""Characters: a view that takes more is left out, so that the file stays one that can be sent."""
_HINT = "Click a layer for its lines; double-click a block, or press space on it, to fold it."
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def write(drawing: Drawing, theme: Theme) -> str:
    """A page of one network, of a sheet of several, or of what an operator does."""
    if not drawing.networks:
        return _still(drawing, theme)
    views = {"as drawn": svg(drawing.scene, theme, marked=True)}
    if len(drawing.networks) == 1:
        network = drawing.networks[0]
        more = {"stages": page(picture(network, depth=0)), "every block": page(picture(network))}
        views |= {name: svg(scene, theme, marked=True) for name, scene in more.items()}
    views = {name: text for name, text in views.items() if name == "as drawn" or len(text) <= _LARGEST_VIEW}
    scheme = _scheme(theme)
    viewer = files(here) / "viewer"
    style, script = ((viewer / name).read_text(encoding="utf-8") for name in ("viewer.css", "viewer.js"))
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f'<meta name="viewport" content="width=device-width">{scheme}<title>{escape(drawing.scene.title)}</title>',
            f"<style>{style}</style></head><body>",
            _header(drawing, list(views)),
            '<main><div id="view">',
            *(_view(name, text) for name, text in views.items()),
            '</div><aside><div id="details" role="status">Point at a layer, or press Tab.</div>',
            *(_listing(name, text) for name, text in _listings(drawing)),
            "</aside></main>",
            f'<script type="application/json" id="data">{_data(drawing)}</script>',
            f"<script>{script}</script></body></html>",
        ]
    ) + "\n"  # fmt: skip


def _still(drawing: Drawing, theme: Theme) -> str:
    """The picture with its page below, and nothing to explore."""
    scheme = _scheme(theme) or '<meta name="color-scheme" content="light dark">'
    style = "body{margin:2em auto;max-width:60em;padding:0 1em}svg{max-width:100%;height:auto}pre{white-space:pre-wrap}"
    return "\n".join(
        [
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f'<meta name="viewport" content="width=device-width">{scheme}<title>{escape(drawing.scene.title)}</title>',
            f"<style>{style}</style></head><body>",
            svg(drawing.scene, theme).rstrip(),
            f"<pre>{escape(drawing.words)}</pre></body></html>",
        ]
    ) + "\n"  # fmt: skip


def _scheme(theme: Theme) -> str:
    return f'<meta name="color-scheme" content="{theme}">' if theme != "auto" else ""


def _header(drawing: Drawing, views: Sequence[str]) -> str:
    names = ", ".join(network.name for network in drawing.networks)
    figures = [
        f"{network.figures.params:,} parameters, {rounded(network.figures.macs)} MACs, depth {network.figures.depth}"
        for network in drawing.networks[:1]
        if len(drawing.networks) == 1
    ]
    options = "".join(f"<option>{view}</option>" for view in views)
    return (
        f"<header><h1>{escape(names)}</h1><p>{''.join(figures)}</p>"
        '<div class="tools"><label>show <select id="choice">' + options + "</select></label>"
        '<label>find <input id="find" type="search" size="14"></label><span id="count" role="status"></span>'
        '<button id="out" aria-label="zoom out">\u2212</button><button id="in" aria-label="zoom in">+</button>'
        f'<button id="fit">fit</button></div><p class="hint">{_HINT}</p></header>'
    )


def _view(name: str, text: str) -> str:
    hidden = "" if name == "as drawn" else " hidden"
    return text.replace("<svg ", f"<svg data-view={quoteattr(name)}{hidden} ", 1).rstrip()


def _listings(drawing: Drawing) -> Iterator[tuple[str, str]]:
    """The specs that the networks' layers stand in, and the generated code, each once."""
    specs: dict[str, str] = {}
    for network in drawing.networks:
        for node in network.graph.nodes.values():
            source = node.origin.span.source
            specs.setdefault(_file(source.name), source.text)
    yield from specs.items()
    for network in drawing.networks:
        yield f"{network.name}, generated", network.code


def _listing(name: str, text: str) -> str:
    lines = "".join(f"<li><span>{escape(line) or ' '}</span></li>" for line in text.splitlines())
    heading = f"<h2>{escape(name)}</h2>"
    return f'<section class="code">{heading}<ol data-file={quoteattr(name)}>{lines}</ol></section>'


def _data(drawing: Drawing) -> str:
    """The lines of each layer, by the listing; without a character that could end the script."""
    lines: dict[str, dict[str, int]] = {}
    paths = set(_names(drawing.scene.items))
    for network in drawing.networks:
        for path, places in _lines(network).items():
            lines.setdefault(path, places)
    folded = {path: lines[_first(path)] for path in paths - set(lines) if _first(path) in lines}
    text = json.dumps({"lines": {**lines, **folded}}, separators=(",", ":"), ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _lines(network: Compiled) -> dict[str, dict[str, int]]:
    nodes = network.graph.nodes
    units = [unit for unit in network.unit.units() if unit.path]
    spans = {id: node.origin.span for id, node in nodes.items()} | {unit.path: unit.origin.span for unit in units}
    code = module_lines(network.code, network.name, spans)
    found = {path: {_file(span.source.name): span.first.line} for path, span in spans.items()}
    for path, line in code.items():
        found[path][f"{network.name}, generated"] = line
    return found


def _names(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            yield item.name
            yield from _names(item.items)


def _first(path: str) -> str:
    """The first of several blocks that are drawn as one: `layer1.1` of `layer1.1–2`."""
    return path.partition("–")[0]


def _file(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]
