"""Splits the user's settings into those of the recipe and those of the net's parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....compiler.graph.recipe import COUNTED, NAMED
from ....compiler.problems.nets import UnknownSetting
from ....compiler.problems.words import closest, listed
from ...io.refusal import Refusal, printable
from ...library.loading import CompileError
from .compiled_net import CompiledNet, open_image_net, parameters_among
from .overrides import Override

_NET, _RECIPE = "net.", "recipe."
_LINES = (*NAMED, *COUNTED)


def open_with_settings(
    spec: str, net_name: str | None, settings: Mapping[str, Any]
) -> tuple[CompiledNet, dict[str, Override]]:
    """Compile a net with the settings of its parameters; returns it and the settings of its recipe.

    `net.batch` is a parameter; `recipe.batch` and every other path with a dot belong to the recipe; a name without a
    dot is whichever exists. Raises Refusal if both or neither exist, and what `open_image_net` raises.
    """
    of_recipe, of_net = split_settings(settings)
    try:
        net = open_image_net(spec, net_name, of_net)
    except CompileError as error:
        unknown = next((each for each in error.problems if isinstance(each, UnknownSetting)), None)
        if unknown is None or _NET + unknown.name in settings:
            raise
        raise _unknown_name(unknown) from None
    both = parameters_among(net, [name for name in settings if name in of_recipe and "." not in name])
    if both:
        raise Refusal(
            f"`{both[0]}` is both a parameter of {net.result.name} and a line of its recipe",
            f"use --set {_NET}{both[0]}=... or --set {_RECIPE}{both[0]}=...",
        )
    return net, of_recipe


def split_settings(settings: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The settings of the recipe and of the net's parameters, without the prefixes `recipe.` and `net.`."""
    of_recipe: dict[str, Any] = {}
    of_net: dict[str, Any] = {}
    for path, value in settings.items():
        if path.startswith(_NET):
            of_net[path.removeprefix(_NET)] = value
        elif "." in path or path in _LINES:
            of_recipe[path.removeprefix(_RECIPE)] = value
        else:
            of_net[path] = value
    return of_recipe, of_net


def _unknown_name(unknown: UnknownSetting) -> Refusal:
    known = (*unknown.known, *_LINES)
    guess = closest(unknown.name, known)
    parameters = f"its parameters are {listed(unknown.known)}" if unknown.known else "it has no parameters"
    return Refusal(
        f"`{printable(unknown.name)}` is neither a parameter of {unknown.net} nor a line of its recipe",
        f"did you mean `{guess}`?" if guess else f"{parameters}; the lines of a recipe are {listed(_LINES)}",
    )
