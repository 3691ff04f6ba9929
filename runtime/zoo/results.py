"""The file of rows, from which an interrupted run resumes and partial runs are combined."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..io.files import read_text, write
from ..io.refusal import Refusal, printable

LARGEST = 2**24


class Results:
    """Rows by a key that contains everything they depend on, stored as JSON lines; without a path, nothing is stored.

    `cat` combines the files of several runs. Raises Refusal if a file cannot be read or written, or has other content.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.rows: dict[str, Mapping[str, Any]] = dict(_read(path)) if path and path.exists() else {}

    def find(self, key: str) -> Mapping[str, Any] | None:
        """The stored row, as returned by `dataclasses.asdict`, or None."""
        return self.rows.get(key)

    def add(self, key: str, row: Mapping[str, Any]) -> None:
        """Store a row; the file is replaced atomically."""
        self.rows[key] = row
        if self.path:
            lines = [json.dumps({"key": key, "row": row}) for key, row in self.rows.items()]
            write(self.path, "".join(f"{line}\n" for line in lines).encode())


def _read(path: Path) -> list[tuple[str, Mapping[str, Any]]]:
    try:
        entries = [json.loads(line) for line in read_text(path, LARGEST).splitlines()]
        return [(str(entry["key"]), dict(entry["row"])) for entry in entries]
    except (ValueError, KeyError, TypeError):
        raise Refusal(f"{printable(path)} is not a results file of this command", "choose another file") from None
