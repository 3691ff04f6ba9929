"""What every operator declares; the operators themselves stand in `operators/`, one file each."""

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
    """The kind of layer, by which it is drawn and counted."""

    CONVOLUTION = "convolution"
    LINEAR = "linear"
    POOLING = "pooling"
    NORMALISATION = "normalisation"
    ACTIVATION = "activation"
    REGULARISATION = "regularisation"
    MERGE = "merge"
    SHAPE = "shape"


@record
class Weight(Record):
    """One tensor of an operator's state; a buffer is saved with the weights but not trained."""

    shape: Shape
    trained: bool = True
    whole: bool = False
    """Of 64-bit integers, whatever the dtype of the network."""

    @property
    def count(self) -> int:
        return prod(self.shape)


@record
class Saved(Record):
    """A tensor that autograd keeps for the backward pass beside an operator's input and output.

    `value` is one of `count` numbers for each example, in the network's dtype, and so is `mask`, which a GPU keeps in
    one byte each; `index` is one of 64-bit integers, which inference makes too and frees at once; of `statistics`
    there are `count` whatever the batch.
    """

    count: int
    kind: Literal["value", "mask", "index", "statistics"] = "value"


@record
class Reach(Record):
    """Which values that arrive one value of the output is computed from, along height and width.

    Output i reads `size` neighbours, the first at i * stride - pad where `up` is 1; where it is more, so many outputs
    lie on one step of the input. A dilated kernel's gaps count as read.
    """

    size: tuple[int, int] = (1, 1)
    stride: tuple[int, int] = (1, 1)
    pad: tuple[int, int] = (0, 0)
    up: tuple[int, int] = (1, 1)


@dataclass(frozen=True)
class Operator:
    """Base of all operators: a subclass is a frozen dataclass whose fields are its arguments.

    The fields' annotations come from `kinds`, so a file that defines an operator does not import `annotations` from
    `__future__`. The methods may assume that arguments are of their kinds and that `inputs` has one shape, or, for a
    merge, one or more. Sizes may be symbolic: they are added, multiplied and divided, never formatted into numbers.
    """

    style: ClassVar[Style]
    introduced: ClassVar[str] = ""
    """The publication that networks have it from; nothing where it only arranges values."""
    caption: ClassVar[str] = ""
    """What pictures call it, where the name in the language is no word."""
    weighted: ClassVar[bool] = False
    """Counts as a layer in `depth`: convolutions and linear layers."""
    merges: ClassVar[bool] = False
    """Takes the values of several branches."""
    sized_by_last: ClassVar[bool] = False
    """Of the last branch nothing but the size counts: pictures draw no line from it."""
    passes: ClassVar[bool] = False
    """Passes its input on, and needs no node of its own unless it is labelled."""
    bare: ClassVar[bool] = False
    """Its one weight is a parameter of the class around it, under its own name, and no module's: none in a group."""
    head: ClassVar[bool] = False
    """On an output it is the head's activation: in `predict`, not in `forward`."""
    promises: ClassVar[str] = ""
    """What `predict` returns where the operator is a head, for its docstring."""
    needs_output: ClassVar[bool] = False
    """Backward reads the operator's own output, which must therefore not be overwritten in place."""
    needs_input: ClassVar[bool] = False
    """Backward reads the operator's input, which is therefore kept until then."""
    is_view: ClassVar[bool] = False
    """The output shares the input's memory."""
    differentiable: ClassVar[bool] = True
    """Gradients flow through it."""
    in_place: ClassVar[bool] = False
    """The emitted module takes `inplace=True`."""
    copies_in_place: ClassVar[bool] = False
    """Where it overwrites its input in place, autograd keeps a copy of the input."""
    accumulates: ClassVar[bool] = False
    """May be written into its first input, as `x += y`, where nobody else reads that."""

    def shape(self, *inputs: Shape) -> Shape:
        """Shape of the output; raises Reject where the operator cannot apply."""
        raise NotImplementedError

    def weights(self, *inputs: Shape) -> Mapping[str, Weight]:
        """The tensors of the state_dict, by their names there; that of a `bare` operator has no name but its own."""
        return {}

    def macs(self, *inputs: Shape) -> int:
        """Multiply-accumulates for one example, of convolutions and linear layers only."""
        return 0

    def keeps_input(self, *inputs: Shape) -> bool:
        """Whether autograd keeps the input; arguments may decide that."""
        return self.needs_input

    def saves(self, *inputs: Shape) -> tuple[Saved, ...]:
        """What autograd keeps beside the input (`needs_input`) and the output (`needs_output`)."""
        return ()

    def copies_in_training(self) -> bool:
        """The output shares the input's memory (`is_view`) except in training."""
        return False

    def scratch(self, *inputs: Shape) -> int:
        """Numbers for one example that are alive while it computes, beside its inputs and its output."""
        return 0

    def backward_scratch(self, *inputs: Shape) -> int:
        """Numbers for one example that are alive while its backward pass computes, beside what it reads and gives."""
        return self.scratch(*inputs)

    def reach(self, *inputs: Shape) -> Reach | None:
        """What one value of the output depends on, place by place; None where it may be all that arrives."""
        return Reach()

    def emit(self, *inputs: Shape) -> Emission:
        """The PyTorch that computes it."""
        raise NotImplementedError

    def curve(self, x: float) -> float | None:
        """What becomes of a value x, where each is computed from itself alone and arguments: pictures plot it."""
        return None

    @classmethod
    def worked(cls) -> WorkedExample | None:
        """A small example with numbers, which pictures show."""
        return None

    def predict(self) -> str | None:
        """For a head: the expression in `logits` that `predict` returns."""
        return None


@record
class WorkedExample(Record):
    """A small example with numbers, which pictures show; `worked_examples` has its kinds."""

    operator: Operator


def expect_map(inputs: tuple[Shape, ...]) -> Shape:
    """The one input, which must be a map `(channels, height, width)`; raises WrongRank."""
    (shape,) = inputs
    if len(shape) != 3:
        help = (
            "apply it before `flatten`, begin with a map such as `input 1x28x28`, or make one with `reshape(1x28x28)`"
        )
        raise WrongRank(None, f"needs channels x height x width, but {text(shape)} arrives", help)
    return shape


def expect_features(inputs: tuple[Shape, ...]) -> int:
    """Size of the one input, which must be a vector of features; raises WrongRank."""
    (shape,) = inputs
    if len(shape) != 1:
        raise WrongRank(None, f"needs a vector of features, but {text(shape)} arrives", "put `flatten` in front of it")
    return shape[0]
