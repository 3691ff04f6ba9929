"""How an operator says that it cannot apply, without knowing where it is written."""

from __future__ import annotations


class Reject(Exception):
    """An operator cannot apply to what arrives; one place turns this into a located problem.

    `argument` names the guilty field of the operator, or is None where what arrives is at fault; `message` is a
    sentence without a full stop; `help` says what to write instead.
    """

    code = "E0401"

    def __init__(self, argument: str | None, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.argument = argument
        self.message = message
        self.help = help


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
    """Values that are merged differ in a size that must agree; `operands` are the two inputs' indexes."""

    code = "E0405"

    def __init__(self, message: str, operands: tuple[int, int], help: str | None = None) -> None:
        super().__init__(None, message, help)
        self.operands = operands
