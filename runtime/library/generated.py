"""From a generated file back to the spec that it was made from."""

from __future__ import annotations

import os
from pathlib import Path

from ...compiler.compilation import Compilation
from ...compiler.pytorch import header
from ...compiler.pytorch.header import Header
from ..io.spec_names import SUFFIX, shipped_names
from .compiling import compile_spec


def nearest_spec(found: Header, folder: Path) -> str | None:
    """The spec that a header names: beside the file in `folder`, here, or among the shipped.

    Of those that exist it is the first with the very text, else the first.
    """
    if Path(found.spec).name != found.spec:
        return None
    places = [str(place / f"{found.spec}{SUFFIX}") for place in dict.fromkeys((folder, Path()))]
    candidates = [place for place in places if os.path.isfile(place)]
    candidates += [found.spec] if found.spec in shipped_names() else []
    if len(candidates) < 2:
        return next(iter(candidates), None)
    same = (spec for spec in candidates if sources_digest(recompiled(spec, found)) == found.sources)
    return next(same, candidates[0])


def recompiled(spec: str, found: Header) -> Compilation:
    """What a spec compiles to today, with the net and the settings that a header names; raises Refusal."""
    return compile_spec(spec, found.net, found.settings, takes_open=True)


def sources_digest(compilation: Compilation) -> str:
    """The hash of all sources that a header would hold."""
    return header.digest_of_sources(dict.fromkeys((compilation.source, *compilation.sources)))
