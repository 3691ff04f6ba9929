"""Expressions with open sizes: what can be computed from them, and what cannot.

A layer's shape is inferred for every value of the open sizes (`operators/base/case_analysis.py`), and its constraints
hold from there on. Generated code accepts any size, so no argument, weight or repetition can depend on an open one, and
an `if` only where the constraints decide it.
"""

from __future__ import annotations

from typing import Any, cast

from ....dsl.problem import Label
from ....dsl.span import Span
from ....dsl.syntax import Binary
from ...algebra.expression import ARITHMETIC, COMPARISON
from ...algebra.open import Open, TooComplex, has_open
from ...algebra.prove import Domain, example
from ...algebra.size import Size, Undecided
from ...algebra.solve import Condition
from ...operators.base.case_analysis import infer_by_cases, within
from ...operators.base.emission import Custom, Module, Option, Parameter
from ...operators.base.operator import Operator
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from ...problems.open_sizes import InexpressibleSize, OpenArgument, OpenCondition, OpenWeights
from ...problems.values import CannotCompute
from ..scope.context import Context
from ..scope.elaboration import Decision, Elaboration
from ..scope.scope import described

_ROUND = 20
"""Steps that a comparison counts: it takes about as long as a layer."""


def stands(decision: Decision, domain: Domain) -> bool:
    """Whether a decision also holds in another domain."""
    left, right = inside(decision.left, domain), inside(decision.right, domain)
    try:
        return COMPARISON[decision.sign](left, right) == decision.held
    except Undecided:
        return False


def declare(name: str, span: Span, elaboration: Elaboration) -> Size:
    """The open size of a name in an `input`."""
    elaboration.open_sizes.setdefault(name, span)
    elaboration.domain = elaboration.domain or Domain()
    return Size.named(name)


def inside(value: Any, domain: Domain) -> Any:
    """The value with its open sizes in a domain."""
    if isinstance(value, Size):
        return value.within(domain)
    if isinstance(value, tuple | list):
        return tuple(inside(item, domain) for item in cast(tuple[Any, ...], value))
    return value


def combined(syntax: Binary, left: Any, right: Any, context: Context) -> Any:
    """A sum, difference, product, floor or remainder; anything else is a problem, and UNKNOWN."""
    elaboration = context.elaboration
    try:
        return ARITHMETIC[syntax.operator](left, right)
    except (TypeError, ZeroDivisionError):
        whole = ": write `//`" if syntax.operator == "/" else ""
        what = f"cannot compute {_spoken(left)} {syntax.operator} {_spoken(right)}{whole}"
    except TooComplex:
        what = "this is too long an expression of sizes that stay open"
    return elaboration.report(CannotCompute(syntax.span, what))


def compared(sign: str, left: Any, right: Any, span: Span, context: Context) -> Any:
    """True or False where the domain decides a comparison; else a problem, and UNKNOWN."""
    elaboration = context.elaboration
    domain = _known(elaboration)
    try:
        held = bool(COMPARISON[sign](inside(left, domain), inside(right, domain)))
    except TypeError:
        return elaboration.report(CannotCompute(span, f"cannot compare {_spoken(left)} with {_spoken(right)}"))
    except TooComplex:
        return elaboration.report(CannotCompute(span, "this is too long an expression of sizes that stay open"))
    except Undecided as undecided:
        examples = (_least(undecided.condition, domain), _least(undecided.condition.negated, domain))
        labels = tuple(origins(left, right, elaboration=elaboration))
        return elaboration.report(OpenCondition(span, span.text, examples, labels, fixes(elaboration)))
    elaboration.decisions.append(Decision(sign, left, right, held, span))
    return held


def cannot_be(value: object, what: str, span: Span, elaboration: Elaboration) -> OpenArgument:
    """The problem of an argument that depends on an open size."""
    labels = tuple(origins(value, elaboration=elaboration))
    return OpenArgument(span, what, _text(value), labels, fixes(elaboration))


def shaped(
    operator: Operator, name: str, inputs: tuple[Shape, ...], span: Span, elaboration: Elaboration
) -> Shape | None:
    """The output shape of an operator for all sizes; None where a problem was reported. Raises Reject."""
    try:
        settled = infer_by_cases(operator.shape, inputs, _known(elaboration))
        elaboration.spend(span, _ROUND * (settled.rounds - 1) * (1 + len(settled.domain.also)))
        held = tuple(within(shape, settled.domain) for shape in inputs)
        made_of = [size for weight in operator.weights(*held).values() for size in weight.shape if has_open((size,))]
        made_of += [value for value in _written(operator.emit(*held)) if has_open((value,))]
    except (TooComplex, Undecided):
        elaboration.report(InexpressibleSize(span, name))
        return None
    if made_of:
        labels = tuple(origins(*made_of, elaboration=elaboration))
        elaboration.report(OpenWeights(span, name, shape_text(inputs[0]), labels, fixes(elaboration)))
        return None
    elaboration.domain = settled.domain
    return settled.shape


def origins(*values: object, elaboration: Elaboration) -> list[Label]:
    """Labels at the declarations of the open sizes in some values."""
    found: dict[Span, list[str]] = {}
    for name in sorted(_names(values)):
        found.setdefault(elaboration.open_sizes[name], []).append(f"`{name}`")
    return [Label(span, f"{' and '.join(these)} stay{'s' * (len(these) == 1)} open") for span, these in found.items()]


def fixes(elaboration: Elaboration) -> str:
    """The help that gives open sizes values."""
    return ", ".join(f"{name} = 224" for name in elaboration.open_sizes)


def _known(elaboration: Elaboration) -> Domain:
    assert elaboration.domain is not None
    return elaboration.domain


def _names(values: object) -> frozenset[str]:
    if isinstance(values, Size):
        return values.names
    if isinstance(values, tuple | list):
        return frozenset[str]().union(*(_names(value) for value in cast(tuple[object, ...], values)))
    return frozenset()


def _written(emission: object) -> list[object]:
    """The arguments of an emission."""
    if isinstance(emission, Parameter):
        return list(emission.args)
    if not isinstance(emission, Module | Custom):
        return []
    return [item.value if isinstance(item, Option) else item for item in (*emission.args, *emission.kwargs.values())]


def _text(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(str(size) for size in cast(tuple[object, ...], value) if isinstance(size, Open))
    return str(value)


def _spoken(value: object) -> str:
    return f"the size {value}" if isinstance(value, Open) else described(value)


def _least(condition: Condition, domain: Domain) -> str:
    """The least size that meets a condition: `H = 17`; an empty text if none is found."""
    found = example(condition, domain)
    return f"{found[0]} = {found[1]}" if found else ""
