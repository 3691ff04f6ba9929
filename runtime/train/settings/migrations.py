"""How earlier versions of cnnc saved configurations of runs, and what was meant then by what they do not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

FORMAT = 2
"""The one that is written: it is counted up whenever a configuration, or the methods of a recipe, gain or lose a value
that the outcome of a run depends on."""


class NewerFormat(ValueError):
    """A configuration of a format that only a later version of cnnc knows."""

    def __init__(self, number: int, version: str) -> None:
        super().__init__(number)
        self.number, self.version = number, version


def migrated(said: dict[str, Any]) -> dict[str, Any]:
    """What a configuration of any format says, as the present one says it.

    Raises NewerFormat, and ValueError, KeyError, TypeError or AttributeError where it is no configuration.
    """
    number = said.pop("format")
    if type(number) is not int or number < 1:
        raise ValueError("its `format` is no number of one")
    if number > FORMAT:
        raise NewerFormat(number, str(said.get("made", {}).get("cnnc", "unknown")))
    for step in range(number, FORMAT):
        _STEPS[step](said)
    return said


def _from_1(said: dict[str, Any]) -> None:
    """Without `location`; in its first days without `sync_batchnorm`; one cycle left the momentum as it was."""
    said.setdefault("location", None)
    said.setdefault("sync_batchnorm", False)
    schedule = said["recipe"]["schedule"]
    if schedule and schedule["name"] == "one_cycle":
        given = cast("Mapping[str, Any]", said["recipe"]["optimizer"]["arguments"])
        held = given.get("beta1", given.get("momentum", 0.0))
        schedule["arguments"] |= {"least_momentum": held, "most_momentum": held}


_STEPS: Mapping[int, Callable[[dict[str, Any]], None]] = {1: _from_1}
"""What makes a configuration of a format one of the next."""
