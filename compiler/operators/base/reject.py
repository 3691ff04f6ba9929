"""Exceptions by which an operator refuses its input or arguments; they know no place in a spec."""

from __future__ import annotations

from collections.abc import Mapping


class Reject(Exception):
    """An operator cannot apply to its input; `elaborate/explain/rejections.py` turns this into a located problem.

    `argument` names the operator's argument at fault, or is None where the input is at fault; `axes` are the input's
    axes at fault. `message` is a sentence without a full stop; `help` says what to write instead. `related` says for
    other arguments how they are involved, and `suggestion` is a valid number for the argument at fault.
    """

    code = "E0401"

    def __init__(
        self,
        argument: str | None,
        message: str,
        help: str | None = None,
        axes: tuple[int, ...] = (),
        related: Mapping[str, str] | None = None,
        suggestion: int | None = None,
    ) -> None:
        super().__init__(message)
        self.argument = argument
        self.message = message
        self.help = help
        self.axes = axes
        self.related = related or {}
        self.suggestion = suggestion


class WrongRank(Reject):
    """The operator needs a map (channels, height, width) or a feature vector, and the input is neither."""

    code = "E0402"


class KernelTooLarge(Reject):
    """The window is larger than the padded input."""

    code = "E0403"


class NotDivisible(Reject):
    """Groups, or a factor, do not divide the channels or the size."""

    code = "E0404"


class ShapeClash(Reject):
    """Two merged values differ in a size that must agree; `operands` are the indexes of these inputs.

    A merge that `joins` them along the channels accepts any number of channels.
    """

    code = "E0405"

    def __init__(self, message: str, operands: tuple[int, int], help: str | None = None, joins: bool = False) -> None:
        super().__init__(None, message, help)
        self.operands = operands
        self.joins = joins


class Broadcast(ShapeClash):
    """One of two merged values would need broadcasting along an axis of size 1."""

    code = "E0407"
