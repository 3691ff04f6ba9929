"""Rows of earlier runs in a file, so that a run that was stopped goes on, and runs of parts make one table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..io.files import read_text, write
from ..io.refusal import Refusal, shown

LARGEST = 2**24


class Results:
    """Rows by a key that says all that they depend on, a line of JSON each; without a path they are forgotten.

    Files of several runs are put together with `cat`. Raises Refusal where a file cannot be read or written, or is
    another one.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.rows: dict[str, Mapping[str, Any]] = dict(_read(path)) if path and path.exists() else {}

    def find(self, key: str) -> Mapping[str, Any] | None:
        """What was kept of a row, as `dataclasses.asdict` gave it."""
        return self.rows.get(key)

    def add(self, key: str, row: Mapping[str, Any]) -> None:
        """Keep a row; the file is whole at every moment."""
        self.rows[key] = row
        if self.path:
            lines = [json.dumps({"key": key, "row": row}) for key, row in self.rows.items()]
            write(self.path, "".join(f"{line}\n" for line in lines).encode())


def _read(path: Path) -> list[tuple[str, Mapping[str, Any]]]:
    try:
        entries = [json.loads(line) for line in read_text(path, LARGEST).splitlines()]
        return [(str(entry["key"]), dict(entry["row"])) for entry in entries]
    except (ValueError, KeyError, TypeError):
        raise Refusal(f"{shown(path)} holds no results of this command", "choose another file") from None
