"""Find reference networks in torchvision, timm and the user's files; needs torch."""

from __future__ import annotations

import importlib.util
import inspect
import os
import sys
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from torch import nn

from ..io.refusal import Refusal, printable
from ..library.torchvision_import import import_or_refuse, torchvision

LIBRARIES = ("torchvision", "timm")
FORMS = "torchvision:NAME, timm:NAME or FILE.py:CLASS"


def builder(reference: str, auxiliary: bool = False) -> Callable[[], nn.Module]:
    """Return a function that builds `torchvision:NAME`, `timm:NAME` or `FILE.py:CLASS` without trained weights.

    `auxiliary` asks for auxiliary heads where they are optional. A file is executed, as on import. Both this function
    and the builder raise Refusal.
    """
    place, colon, name = reference.rpartition(":")
    if not colon or not place or not name:
        raise Refusal(f"{printable(reference)} does not name a reference network", f"write {FORMS}")
    if place == "torchvision":
        return _torchvision(name, auxiliary)
    if place == "timm":
        return _timm(name)
    if not place.endswith(".py"):
        raise Refusal(f"{printable(place)} is neither torchvision nor timm nor a Python file", f"write {FORMS}")
    return _from_file(Path(place), name)


def library_of(name: str) -> str | None:
    """The first library that has a network of this name, or None. Raises Refusal."""
    return next((library for library in LIBRARIES if name in _names(library)), None)


def torchvision_models() -> Any:
    """The module `torchvision.models`. Raises Refusal if torchvision is not installed."""
    return torchvision("models")


@cache
def timm_models() -> Any:
    """The module `timm`. Raises Refusal if it is not installed."""
    torchvision_models()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return import_or_refuse("timm")


@cache
def _names(library: str) -> frozenset[str]:
    models = torchvision_models() if library == "torchvision" else timm_models()
    return frozenset(models.list_models())


def _torchvision(name: str, auxiliary: bool) -> Callable[[], nn.Module]:
    _require(name, "torchvision")
    build = torchvision_models().get_model_builder(name)
    options: dict[str, Any] = {"weights": None}
    accepted = inspect.signature(build).parameters
    if "weights_backbone" in accepted:
        options["weights_backbone"] = None
    if "aux_loss" in accepted:
        options["aux_loss"] = auxiliary
    if name in ("googlenet", "inception_v3"):
        options |= {"aux_logits": auxiliary, "init_weights": False}
    return lambda: build(**options)


def _timm(name: str) -> Callable[[], nn.Module]:
    _require(name, "timm")
    return lambda: timm_models().create_model(name, pretrained=False)


def _require(name: str, library: str) -> None:
    if name not in _names(library):
        raise Refusal(f"{library} has no network {printable(name)}", _suggestion(name, _names(library)))


def _suggestion(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, sorted(known), n=1)
    return f"did you mean `{close[0]}`?" if close else ""


def _from_file(path: Path, name: str) -> Callable[[], nn.Module]:
    """Execute a file, and return a function that calls the class or function of this name without arguments."""
    if not os.path.isfile(path):
        raise Refusal(
            f"{printable(path)} is not a file" if os.path.lexists(path) else f"no such file: {printable(path)}"
        )
    spec = importlib.util.spec_from_file_location(f"cnnc.against.{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    _guarded(f"running {printable(path)}", lambda: spec.loader.exec_module(module) if spec.loader else None)
    build = getattr(module, name, None)
    if not callable(build):
        networks = [key for key, value in vars(module).items() if isinstance(value, type) and key[:1] != "_"]
        raise Refusal(f"{printable(path)} has no class {printable(name)}", _suggestion(name, networks))
    return lambda: _network(_guarded(f"{printable(name)}()", build), f"{printable(path)}:{printable(name)}")


def _guarded(what: str, run: Callable[[], Any]) -> Any:
    """Call the user's code, and report whatever it raises as a Refusal."""
    try:
        return run()
    except Exception as error:
        raise Refusal(f"{what} failed: {type(error).__name__}: {error}") from error


def _network(built: Any, name: str) -> nn.Module:
    if not isinstance(built, nn.Module):
        raise Refusal(f"{name} is not a network: calling it returns {type(built).__name__}, not nn.Module")
    return built
