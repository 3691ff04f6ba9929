"""Assert properties of rendered PNG and PDF files."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from xml.etree import ElementTree

from cnnc.runtime.cli.main import main

STARTS = {".png": b"\x89PNG", ".pdf": b"%PDF"}


def assert_painted(arguments: list[str], path: Path) -> None:
    """A PNG has twice the SVG's resolution; a PDF consists of vectors and text with an embedded font."""
    assert main([*arguments, "-o", str(path)]) == 0
    data = path.read_bytes()
    assert data.startswith(STARTS[path.suffix])
    if path.suffix == ".pdf":
        streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
        inside = data + b"".join(zlib.decompress(stream) for stream in streams if stream.startswith(b"\x78"))
        assert b"LiberationSans" in inside
        assert b"/Subtype/Image" not in inside.replace(b" ", b"")
        return
    drawn = path.with_suffix(".svg")
    assert main([*arguments, "-o", str(drawn)]) == 0
    root = ElementTree.parse(drawn).getroot()
    sizes = [int.from_bytes(data[place : place + 4], "big") for place in (16, 20)]
    for size, name in zip(sizes, ("width", "height"), strict=True):
        assert abs(size - 2 * float(root.attrib[name])) <= 1
