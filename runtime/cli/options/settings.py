"""The options `--net`, `--set` and `--limit`, and the values of `--set classes=10`."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable
from math import isfinite
from typing import TYPE_CHECKING

from ...io.limits import add_limit_argument

if TYPE_CHECKING:
    from ....compiler.compilation import Setting

_INTEGER = re.compile(r"[+-]?\d[\d_]{0,99}", re.ASCII)
_FLOAT = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def add_net_arguments(parser: ArgumentParser, recipe: bool = False) -> None:
    """Add `--net`, `--set` and `--limit` to a command that compiles; with `recipe`, `--set` can change the recipe."""
    parser.add_argument("--net", metavar="NAME", help="the net to compile; default: the spec's last")
    parser.add_argument(
        "--set",
        metavar="NAME=VALUE",
        dest="settings",
        action="append",
        default=[],
        type=path_setting if recipe else setting,
        help="set a parameter of the net: --set classes=10"
        + (", or of the recipe: --set clip=1; net.clip means the net's parameter" if recipe else ""),
    )
    add_limit_argument(parser)


def setting(text: str) -> tuple[str, Setting]:
    """Parse `classes=10`; raises ArgumentTypeError."""
    name, equals, value = text.partition("=")
    if not equals or not re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII):
        raise ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, _value(value)


def path_setting(text: str) -> tuple[str, Setting]:
    """Parse `optimizer.lr=0.1` and what `setting` accepts; raises ArgumentTypeError."""
    path, equals, value = text.partition("=")
    if not equals or not re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", path, re.ASCII):
        raise ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return path, _value(value)


def as_mapping(settings: Iterable[tuple[str, Setting]]) -> dict[str, Setting]:
    """Return settings by name; of two values for one name the last holds."""
    return dict(settings)


def _value(text: str) -> Setting:
    if text in ("true", "false"):
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text.rstrip("_"))
    if _FLOAT.fullmatch(text):
        return _finite(text)
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def _finite(text: str) -> float:
    value = float(text)
    if not isfinite(value):
        raise ArgumentTypeError(f"{text} is larger than any floating-point number")
    return value
