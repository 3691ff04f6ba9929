"""Finds and recompiles the spec of a generated file."""

from __future__ import annotations

import os
from pathlib import Path

from ...compiler.compilation import Compilation
from ...compiler.pytorch import header
from ...compiler.pytorch.header import Header
from ..io.spec_names import SUFFIX, shipped_names
from .compiling import compile_spec


def nearest_spec(found: Header, folder: Path) -> str | None:
    """Find the spec that a header names: in `folder`, in the current directory, or among the shipped specs.

    Of several, returns the first with the hash in the header, else the first; None if there is none.
    """
    if Path(found.spec).name != found.spec:
        return None
    places = [str(place / f"{found.spec}{SUFFIX}") for place in dict.fromkeys((folder, Path()))]
    candidates = [place for place in places if os.path.isfile(place)]
    candidates += [found.spec] if found.spec in shipped_names() else []
    if len(candidates) < 2:
        return next(iter(candidates), None)
    same = (spec for spec in candidates if sources_digest(recompile(spec, found)) == found.sources)
    return next(same, candidates[0])


def recompile(spec: str, found: Header) -> Compilation:
    """Compile a spec with the net and the settings of a header; raises Refusal."""
    return compile_spec(spec, found.net, found.settings, allow_open=True)


def sources_digest(compilation: Compilation) -> str:
    """Hash a compilation's sources as the header of its code does."""
    return header.source_hash(dict.fromkeys((compilation.source, *compilation.sources)))
