"""Reads and writes metrics.jsonl, the metrics of a run as lines of JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeGuard

from ...io.files import write
from ...io.refusal import Refusal, printable, reason

Row = Mapping[str, Any]
"""One line: an `event`, its `step`, and figures."""


class Metrics:
    """The file of metrics. Each row is one write, so a process that dies leaves no partial row."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, row: Row) -> None:
        """Append a row; if it cannot be written, raises Refusal and leaves the file unchanged."""
        line = (json.dumps(row, allow_nan=False) + "\n").encode()
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
            try:
                _append(descriptor, line)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise Refusal(
                f"cannot write {printable(self.path)}: {reason(error)}",
                "free some space and resume with --resume auto; the run's checkpoints are untouched",
            ) from None

    def keep_if(self, is_valid: Callable[[Row], bool]) -> None:
        """Drop the rows that are not valid, and a truncated last line, in one atomic write."""
        if not self.path.exists():
            return
        kept = [json.dumps(row) + "\n" for row in rows(self.path) if is_valid(row)]
        write(self.path, "".join(kept).encode())


def rows(path: Path) -> list[Row]:
    """The rows of a file, in order, without malformed lines; raises Refusal if it cannot be read."""
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Refusal(f"cannot read {printable(path)}: {reason(error)}") from None
    return [row for row in map(_parsed, lines) if _is_row(row)]


def _append(descriptor: int, line: bytes) -> None:
    before = os.fstat(descriptor).st_size
    try:
        written = os.write(descriptor, line)
        if written < len(line):
            os.write(descriptor, line[written:])
    except OSError:
        os.ftruncate(descriptor, before)
        raise


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _is_row(row: Any) -> TypeGuard[Row]:
    return isinstance(row, dict) and isinstance(row.get("event"), str) and isinstance(row.get("step"), int)  # pyright: ignore[reportUnknownMemberType]
