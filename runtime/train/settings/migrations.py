"""Migrates run configurations that earlier versions of cnnc saved to the current format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

FORMAT = 2
"""The current format. It is incremented whenever a configuration, or a method of a recipe, gains or loses a value that
the outcome of a run depends on."""


class NewerFormat(ValueError):
    """A configuration in a format that only a newer version of cnnc can read."""

    def __init__(self, number: int, version: str) -> None:
        super().__init__(number)
        self.number, self.version = number, version


def migrated(values: dict[str, Any]) -> dict[str, Any]:
    """The values of a configuration of any format, migrated to the current one.

    Raises NewerFormat; raises ValueError, KeyError, TypeError or AttributeError if they are not a configuration.
    """
    number = values.pop("format")
    if type(number) is not int or number < 1:
        raise ValueError("its `format` is not a positive integer")
    if number > FORMAT:
        raise NewerFormat(number, str(values.get("made", {}).get("cnnc", "unknown")))
    for step in range(number, FORMAT):
        _MIGRATIONS[step](values)
    return values


def _from_1(values: dict[str, Any]) -> None:
    """Format 1 had no `location`, at first no `sync_batchnorm`, and `one_cycle` kept the momentum constant."""
    values.setdefault("location", None)
    values.setdefault("sync_batchnorm", False)
    schedule = values["recipe"]["schedule"]
    if schedule and schedule["name"] == "one_cycle":
        arguments = cast("Mapping[str, Any]", values["recipe"]["optimizer"]["arguments"])
        momentum = arguments.get("beta1", arguments.get("momentum", 0.0))
        schedule["arguments"] |= {"least_momentum": momentum, "most_momentum": momentum}


_MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], None]] = {1: _from_1}
"""By format, what turns its configuration into one of the next format."""
