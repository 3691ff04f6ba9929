"""The syntax tree of a spec, before names are resolved. Every node has a span."""

from __future__ import annotations

from typing import Literal, TypeVar, dataclass_transform

from .record import Record, record
from .span import Span

S = TypeVar("S", bound="Syntax")


@dataclass_transform(frozen_default=True)
def node(cls: type[S]) -> type[S]:
    """Make a class of nodes a record."""
    return record(cls)


@node
class Syntax(Record):
    """A node of the syntax tree."""

    span: Span

    def __hash__(self) -> int:
        return hash((type(self), self.span))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.span}>"


@node
class Identifier(Syntax):
    """A name: ASCII letters, digits and underscores."""

    text: str


# Expressions ---------------------------------------------------------------------------------------------------------


@node
class Number(Syntax):
    """`64`, `25_557_032`, `0.5`, `4.1G`; `text` is the source text, whose digits set the precision of `~=`."""

    text: str
    value: int | float


@node
class Boolean(Syntax):
    """`true` or `false`."""

    value: bool


@node
class String(Syntax):
    """`"layer{i + 1}"` has the parts `("layer", <i + 1>)`."""

    parts: tuple[str | Expression, ...]


@node
class Reference(Syntax):
    """A name, possibly dotted: `classes`, `in.channels`, `features.4`."""

    path: tuple[str, ...]


@node
class Size(Syntax):
    """`3x224x224`, `3xHxW`: a number or a name for each axis."""

    dims: tuple[int | str, ...]


@node
class Unary(Syntax):
    """`-a`, `not a`."""

    operator: Literal["-", "+", "not"]
    operand: Expression


@node
class Binary(Syntax):
    """`a + b`, `a and b`."""

    operator: Literal["+", "-", "*", "/", "//", "%", "**", "and", "or"]
    left: Expression
    right: Expression


@node
class Comparison(Syntax):
    """`a < b <= c` is `first=a, rest=(("<", b), ("<=", c))`."""

    first: Expression
    rest: tuple[tuple[str, Expression], ...]


@node
class Conditional(Syntax):
    """`then if condition else otherwise`."""

    then: Expression
    condition: Expression
    otherwise: Expression


@node
class Range(Syntax):
    """`start..end`, with the end excluded."""

    start: Expression
    end: Expression


@node
class Sequence(Syntax):
    """`(1, 2)`, `[1, 2]` or, without brackets, the expected shape `64 x H//2 x W//2`."""

    brackets: Literal["()", "[]", ""]
    items: tuple[Expression, ...]


@node
class Comprehension(Syntax):
    """`[2 * width for width in widths]`."""

    value: Expression
    names: tuple[Identifier, ...]
    iterable: Expression


@node
class Index(Syntax):
    """`widths[0]`."""

    value: Expression
    index: Expression


@node
class Argument(Syntax):
    """`64` or `stride=2`."""

    name: Identifier | None
    value: Expression


@node
class Call(Syntax):
    """`max(a, b)`: a function call, or a partially applied operator as a value."""

    function: Identifier
    arguments: tuple[Argument, ...]


Expression = (
    Number
    | Boolean
    | String
    | Reference
    | Size
    | Unary
    | Binary
    | Comparison
    | Conditional
    | Range
    | Sequence
    | Comprehension
    | Index
    | Call
)


# Statements ----------------------------------------------------------------------------------------------------------


@node
class Body(Syntax):
    """Statements in braces; the span includes the braces."""

    statements: tuple[Statement, ...]


@node
class Element(Syntax):
    """One element of a chain.

    | source | label | target | arguments | body | repeat |
    |---|---|---|---|---|---|
    | `relu` | | relu | None | | |
    | `stem: conv(64, 7) x 3` | stem | conv | (64, 7) | | 3 |
    | `"layer{i}": unit(64)` | String | unit | (64) | | |
    | `add { ... }` or `stem { ... }` | | add / stem | None | Body | |
    | `"layer{i}" { ... }` | String | None | None | Body | |
    | `{ ... } x 2` | | None | None | Body | 2 |
    """

    label: Identifier | String | None
    target: Identifier | None
    arguments: tuple[Argument, ...] | None
    body: Body | None
    repeat: Expression | None


@node
class Chain(Syntax):
    """`from enc1 -> conv(64, 3) -> relu`; without a `source` it starts from the current value."""

    source: Reference | None
    elements: tuple[Element, ...]


@node
class Input(Syntax):
    """`input 3x224x224`, `input left: 3 x H x W`: channels first, without the batch."""

    name: Identifier | None
    size: Size


@node
class Output(Syntax):
    """`output name` or `output name from label`."""

    name: Identifier
    source: Reference | None


@node
class Aux(Syntax):
    """`aux name: Head(...) from label weight 0.3`."""

    name: Identifier
    chain: Chain
    source: Reference | None
    weight: Expression | None


@node
class Expect(Syntax):
    """`expect params == 25_557_032`; `operator` is one of `== != < <= > >= ~=`."""

    left: Expression
    operator: str
    right: Expression


@node
class Init(Syntax):
    """`init conv kaiming_normal(mode="fan_out")`, `init fc.bias zeros`."""

    target: Reference
    function: Identifier
    arguments: tuple[Argument, ...]


@node
class Choice(Syntax):
    """A line of a recipe: `optimizer sgd(lr=0.1)`, `batch 256`."""

    name: Identifier
    value: Expression


@node
class Recipe(Syntax):
    """`recipe { optimizer sgd(lr=0.1); batch 256 }`; the body contains only choices."""

    body: Body


@node
class Let(Syntax):
    """`let n = 64`."""

    name: Identifier
    value: Expression


@node
class For(Syntax):
    """`for i, depth in enumerate(depths) { ... }`."""

    names: tuple[Identifier, ...]
    iterable: Expression
    body: Body


@node
class If(Syntax):
    """`if condition { ... } else { ... }`; `else if` is an `otherwise` whose only statement is an If."""

    condition: Expression
    then: Body
    otherwise: Body | None


Statement = Chain | Input | Output | Aux | Expect | Init | Recipe | Choice | Let | For | If


# Items ---------------------------------------------------------------------------------------------------------------


@node
class Import(Syntax):
    """`from resnet import ResNet, Bottleneck`; `module` is dotted."""

    module: Reference
    names: tuple[Identifier, ...]


@node
class Parameter(Syntax):
    """`classes = 10`; `default` is None for a required parameter."""

    name: Identifier
    default: Expression | None


@node
class Definition(Syntax):
    """A `net`, `block` or `seq` with a body; `doc` is its doc comment."""

    kind: Literal["net", "block", "seq"]
    name: Identifier
    parameters: tuple[Parameter, ...]
    body: Body
    doc: str


@node
class Variant(Syntax):
    """`net ResNet50 = ResNet(Bottleneck, [3, 4, 6, 3]) { expect ... }`; the body contains only expectations."""

    name: Identifier
    parameters: tuple[Parameter, ...]
    base: Identifier
    arguments: tuple[Argument, ...]
    body: Body | None
    doc: str


Item = Import | Let | Definition | Variant


@node
class Comment(Syntax):
    """`# ...` or `## ...`; the span excludes the line ending."""


@node
class File(Syntax):
    """A spec: its items and its comments, in order."""

    items: tuple[Item, ...]
    comments: tuple[Comment, ...]
