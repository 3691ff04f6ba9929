"""How an operator says that it cannot apply, without knowing where it is written."""

from __future__ import annotations

from collections.abc import Mapping


class Reject(Exception):
    """An operator cannot apply to what arrives; one place turns this into a located problem.

    `argument` names the guilty field of the operator, or is None where what arrives is at fault; `message` is a
    sentence without a full stop; `help` says what to write instead. `axes` are those of what arrives that are at fault,
    `beside` says of other arguments what they have to do with it, and `instead` is a number that the guilty argument
    could be.
    """

    code = "E0401"

    def __init__(
        self,
        argument: str | None,
        message: str,
        help: str | None = None,
        axes: tuple[int, ...] = (),
        beside: Mapping[str, str] | None = None,
        instead: int | None = None,
    ) -> None:
        super().__init__(message)
        self.argument = argument
        self.message = message
        self.help = help
        self.axes = axes
        self.beside = beside or {}
        self.instead = instead


class WrongRank(Reject):
    """The operator needs a map (channels, height, width), or features, and something else arrives."""

    code = "E0402"


class KernelTooLarge(Reject):
    """A window does not fit into the padded input."""

    code = "E0403"


class NotDivisible(Reject):
    """Groups, or a factor, do not divide the channels or the size."""

    code = "E0404"


class ShapeClash(Reject):
    """Values that are merged differ in a size that must agree; `operands` are the two inputs' indexes.

    Where the merge `joins` them along their channels, these need not agree.
    """

    code = "E0405"

    def __init__(self, message: str, operands: tuple[int, int], help: str | None = None, joins: bool = False) -> None:
        super().__init__(None, message, help)
        self.operands = operands
        self.joins = joins


class Broadcast(ShapeClash):
    """One of two values that are merged would have to be repeated along an axis of size 1."""

    code = "E0407"
