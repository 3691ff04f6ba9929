"""The base class of operators, which are defined in `operators/`, one file each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from math import prod
from typing import ClassVar, Literal

from ....dsl.record import Record, record
from .emission import Emission
from .reject import WrongRank
from .shape import Shape, text


class Style(Enum):
    """The kind of layer, which decides how it is drawn and counted."""

    CONVOLUTION = "convolution"
    LINEAR = "linear"
    POOLING = "pooling"
    NORMALIZATION = "normalization"
    ACTIVATION = "activation"
    REGULARIZATION = "regularization"
    MERGE = "merge"
    SHAPE = "shape"


@record
class Weight(Record):
    """A tensor in an operator's state_dict: a parameter, or a buffer where not `trained`."""

    shape: Shape
    trained: bool = True
    is_int64: bool = False
    """The tensor holds 64-bit integers, whatever the dtype of the network."""

    @property
    def count(self) -> int:
        return prod(self.shape)


@record
class Saved(Record):
    """A tensor that autograd saves for the backward pass beside an operator's input and output.

    It has `count` elements per example: a `value` in the network's dtype, a `mask` likewise but one byte per element
    on a GPU, an `index` of 64-bit integers, which inference computes too and frees at once. `statistics` have `count`
    elements whatever the batch size.
    """

    count: int
    kind: Literal["value", "mask", "index", "statistics"] = "value"


@record
class ReceptiveField(Record):
    """The input values that one output value depends on, along height and width.

    Output i reads `size` neighbors, the first at i * stride - pad. An `up` greater than 1 is the factor by which the
    output is larger than the input. The gaps of a dilated kernel count as read.
    """

    size: tuple[int, int] = (1, 1)
    stride: tuple[int, int] = (1, 1)
    pad: tuple[int, int] = (0, 0)
    up: tuple[int, int] = (1, 1)


@dataclass(frozen=True)
class Operator:
    """The base of all operators: a subclass is a frozen dataclass whose fields are its arguments.

    The fields are annotated with `argument_types`, so a file that defines an operator must not import `annotations`
    from `__future__`. Methods may assume that arguments have their types and that `inputs` holds one shape, or, for a
    merge, one or more. Sizes may be symbolic: add, multiply and divide them, and never format them as numbers.
    """

    style: ClassVar[Style]
    introduced: ClassVar[str] = ""
    """The publication that introduced it; empty where it only rearranges values."""
    caption: ClassVar[str] = ""
    """Its name in pictures, where the operator's name is no English word."""
    weighted: ClassVar[bool] = False
    """It counts as a layer in `depth`: convolutions and linear layers."""
    is_merge: ClassVar[bool] = False
    """It joins several branches."""
    sized_by_last: ClassVar[bool] = False
    """Only the size of the last branch matters: pictures draw no line from it."""
    is_identity: ClassVar[bool] = False
    """It returns its input, and gets no node unless it has a label."""
    is_parameter: ClassVar[bool] = False
    """Its weight is an `nn.Parameter` of the enclosing class, not of a submodule, so it cannot stand in a group."""
    head: ClassVar[bool] = False
    """On an output it becomes the head: `predict` applies it, `forward` leaves it out."""
    prediction: ClassVar[str] = ""
    """What `predict` returns where the operator is the head, for the generated docstring."""
    needs_output: ClassVar[bool] = False
    """The backward pass reads the output, which must not be overwritten in place."""
    needs_input: ClassVar[bool] = False
    """The backward pass reads the input, which autograd saves."""
    is_view: ClassVar[bool] = False
    """The output shares the input's memory."""
    differentiable: ClassVar[bool] = True
    """Gradients flow through it."""
    in_place: ClassVar[bool] = False
    """The emitted module takes `inplace=True`."""
    copies_in_place: ClassVar[bool] = False
    """When it overwrites its input in place, autograd saves a copy of the input."""
    accumulates: ClassVar[bool] = False
    """It may be written into its first input, as `x += y`, if nothing else reads that input."""

    def shape(self, *inputs: Shape) -> Shape:
        """The output shape, by default that of the input; raises Reject where the operator cannot apply."""
        return inputs[0]

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        """The tensors of the state_dict, by name; the name is empty where the operator `is_parameter`."""
        return {}

    def macs(self, *inputs: Shape) -> int:
        """MACs for one example, of convolutions and linear layers only."""
        return 0

    def keeps_input(self, *inputs: Shape) -> bool:
        """Whether autograd saves the input with these arguments."""
        return self.needs_input

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """Tensors that autograd saves beside the input (`needs_input`) and the output (`needs_output`)."""
        return ()

    def copies_in_training(self) -> bool:
        """Whether the output shares the input's memory (`is_view`) in evaluation mode only."""
        return False

    def scratch(self, *inputs: Shape) -> int:
        """Temporary elements per example of the forward pass, beside inputs and output."""
        return 0

    def backward_scratch(self, *inputs: Shape) -> int:
        """Temporary elements per example of the backward pass, beside the tensors that it reads and returns."""
        return self.scratch(*inputs)

    def receptive_field(self, *inputs: Shape) -> ReceptiveField | None:
        """The receptive field of one output value; None where it may be the whole input."""
        return ReceptiveField()

    def emit(self, *inputs: Shape) -> Emission:
        """The PyTorch code that computes it."""
        raise NotImplementedError

    def curve(self, x: float) -> float | None:
        """The output value for an input value x, if the operator is elementwise; pictures plot it."""
        return None

    @classmethod
    def worked(cls) -> WorkedExample | None:
        """A small example with numbers for pictures."""
        return None

    def predict(self) -> str | None:
        """The expression in `logits` that `predict` returns where the operator is the head."""
        return None


@record
class WorkedExample(Record):
    """A small example with numbers for pictures; see `worked_examples`."""

    operator: Operator


def expect_map(inputs: tuple[Shape, ...]) -> Shape:
    """The only input shape, which must be a map `(channels, height, width)`; raises WrongRank."""
    (shape,) = inputs
    if len(shape) != 3:
        help = "apply it before `flatten`, declare a map such as `input 1x28x28`, or make one with `reshape(1x28x28)`"
        raise WrongRank(None, f"expects channels x height x width, but the input is {text(shape)}", help)
    return shape


def expect_features(inputs: tuple[Shape, ...]) -> int:
    """The size of the only input, which must be a feature vector; raises WrongRank."""
    (shape,) = inputs
    if len(shape) != 1:
        raise WrongRank(
            None, f"expects a feature vector, but the input is {text(shape)}", "put `flatten` in front of it"
        )
    return shape[0]
