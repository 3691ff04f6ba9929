"""One link of a chain: an operator, a block, a merge or a group applied to the current value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import prod
from typing import Any

from ...dsl.span import Span
from ...dsl.syntax import Definition, Element, Identifier, Reference, Text
from ..algebra.expression import symbols
from ..algebra.open import has_open
from ..algebra.traced import expression, is_traced, plain, symbol
from ..discovery import names as operator_names
from ..discovery import operator as operator_class
from ..graph import Node
from ..limits import APPLYING, MOST_BRANCHES
from ..operator import Operator
from ..origin import Expansion, Origin
from ..problems.limits import TooLarge
from ..problems.names import UnknownLayer
from ..problems.shapes import EmptyMerge
from ..problems.sharing import CannotShare, LabelIsOperator
from ..problems.structure import Recursion, WrongSort
from ..reject import Reject
from ..shape import Shape
from ..spelled import operator_name
from ..unit import Step, Unit
from . import body as bodies
from .arrival import arriving, outside
from .bind import Call, bind_operator, bind_parameters
from .evaluate import Where, evaluate, integer, text
from .frame import UNSEEN, Frame, Labelled, Value
from .scope import UNKNOWN, Bound, Defined, Filled, OperatorName, Scope, described
from .share import apply_again
from .state import Elaboration


def apply(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    """The value after an element, repetitions included."""
    if element.repeat is None:
        return _once(element, frame, scope, current)
    count = integer(element.repeat, Where(frame.elaboration, scope, current.shape), "a repetition")
    if count is UNKNOWN:
        if not frame.elaboration.blind:
            return _nothing(element, _label(element, frame, scope, current), frame)
        count = 1
    frame.elaboration.pin(count)
    if count > frame.elaboration.limits.steps:
        what = f"{count:,} repetitions are asked for"
        limit, needed = frame.elaboration.limits.steps, count * 3 * APPLYING
        frame.elaboration.abandon(TooLarge(element.repeat.span, what, limit, "steps", needed))
    single = replace(element, repeat=None)
    if element.label is None:
        return _repeated(single, count, frame, scope, current)
    label = _label(element, frame, scope, current)
    return current if label is None else _numbered(replace(single, label=None), label, count, frame, scope, current)


def _repeated(element: Element, count: int, frame: Frame, scope: Scope, current: Value) -> Value:
    outer = frame.repetition
    for index in range(count):
        frame.elaboration.spend(element.span)
        frame.repetition = (index, count)
        current = _once(element, frame, scope, current)
    frame.repetition = outer
    return current


def _numbered(element: Element, label: str, count: int, frame: Frame, scope: Scope, current: Value) -> Value:
    """A labelled repetition: a group whose children are numbered."""
    name = frame.name(label, label, element.span)
    inner = frame.inside(name, numbered=True)
    value = _repeated(element, count, inner, scope, current)
    return _close(inner, name, frame, current, value, element.span)


def _once(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    frame.elaboration.spend(element.span, APPLYING)
    if element.target is not None and (found := scope.find(element.target.text)) and found.value is UNKNOWN:
        return _of_unknown(element, frame, scope, current)
    if element.body is not None and (element.target is None or not _is_merge(element.target.text, scope)):
        if element.arguments is not None:
            from ..problems.misplaced import GroupArguments

            name = (element.target or element.label or element).span.text
            return _unknown(GroupArguments(element.span, name), element, frame)
        return _braces(element, frame, scope, current)
    assert element.target is not None
    name = element.target.text
    bound = scope.find(name)
    value: Any = bound.value if bound else OperatorName(name)
    filled = value if isinstance(value, Filled) else None
    callee: Any = filled.callee if filled else value
    label = _label(element, frame, scope, current)
    match callee:
        case Defined() if not callee.is_net:
            call = Call(callee.name, element.span, element.arguments or (), filled)
            return _block(callee, call, element, label, frame, scope, current)
        case OperatorName():
            operator = operator_class(callee.name)
            if operator is None:
                return _again(element, label, frame, scope, current)
            if bound is None:
                _warn_of_label(name, element, frame)
            if operator.merges:
                call = Call(callee.name, element.target.span, element.arguments or (), filled)
                return _merge(operator, call, element, label, frame, scope, current)
            call = Call(callee.name, element.span, element.arguments or (), filled)
            return _operator(operator, call, element, label, frame, scope, current)
        case _:
            sort = WrongSort(element.target.span, name, described(callee), "an operator or a block")
            return _unknown(sort, element, frame)


def _of_unknown(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    """It is not known what is applied: its arguments are evaluated, and what stands in its braces is run."""
    where = Where(frame.elaboration, scope, current.shape)
    for argument in element.arguments or ():
        value = argument.value
        is_word = isinstance(value, Reference) and len(value.path) == 1 and scope.find(value.path[0]) is None
        if not is_word:
            evaluate(value, where)
    if element.body is not None:
        with frame.perhaps():
            bodies.branches(element.body, frame, scope, Value("", None, element.span))
    return _nothing(element, _label(element, frame, scope, current), frame)


def _nothing(element: Element, label: str | None, frame: Frame) -> Value:
    """A value that is not known, which can be spoken of by the element's label."""
    value = Value("", None, element.span)
    if label is not None:
        frame.labels[frame.name(label, label, (element.label or element).span)] = Labelled(value, element.span)
    return value


def _warn_of_label(name: str, element: Element, frame: Frame) -> None:
    """An operator's name is a label too, of another layer, which may have been meant."""
    made = frame.find_made(name)
    if made is None or element.arguments is not None or element.body is not None:
        return
    if not isinstance(made.step.what, Node) or operator_name(made.step.what.operator) != name:
        frame.elaboration.report(LabelIsOperator(element.span, name, made.step.origin.span))


def _again(element: Element, label: str | None, frame: Frame, scope: Scope, current: Value) -> Value:
    """The module that a label names, applied once more."""
    assert element.target is not None
    name = element.target.text
    made, labelled = frame.find_made(name), frame.labelled(name)
    if made is not None:
        return apply_again(made, element, label, frame, current)
    if labelled is None and frame.elaboration.blind and frame.may_compute(name):
        return _nothing(element, label, frame)
    if labelled is None:
        problem = _no_layer(element, scope, frame)
        nothing = _unknown(problem, element, frame)
        if problem.in_front and problem.is_tapped:
            frame.labels.setdefault(name, Labelled(nothing, element.span))
        return nothing
    if labelled.value.shape is None:
        return _nothing(element, label, frame)
    if labelled.inside is not None:
        return current  # a group of nothing but `identity`
    advice = f"go on from it: `from {name} -> ...`"
    value = CannotShare(element.span, name, labelled.span, "it is a value and no layer", advice)
    return _unknown(value, element, frame)


def _no_layer(element: Element, scope: Scope, frame: Frame) -> UnknownLayer:
    """What is known of a name that nothing here has."""
    from ..problems import foreign
    from ..problems.words import same_but_for_case
    from .translated import translations
    from .whereabouts import label_elsewhere

    assert element.target is not None
    name, span = element.target.text, element.target.span
    known = _applicable(scope, frame)
    here = same_but_for_case(name, known) or foreign.layer(name)
    translated = translations(element, here) if here in operator_names() else ()
    return UnknownLayer(span, name, known, label_elsewhere((name,), span, frame.elaboration.written()), translated)


def _unknown(problem: Any, element: Element, frame: Frame) -> Value:
    frame.elaboration.report(problem)
    value = Value("", None, element.span)
    if isinstance(element.label, Identifier):
        frame.labels.setdefault(element.label.text, Labelled(value, element.label.span))
    return value


def _applicable(scope: Scope, frame: Frame) -> tuple[str, ...]:
    found = ((name, scope.find(name)) for name in scope.visible())
    blocks = (name for name, bound in found if bound and isinstance(bound.value, Defined) and not bound.value.is_net)
    return (*operator_names(), *blocks, *frame.applicable())


def _is_merge(name: str, scope: Scope) -> bool:
    bound = scope.find(name)
    value = bound.value.callee if bound and isinstance(bound.value, Filled) else bound.value if bound else None
    stem = value.name if isinstance(value, OperatorName) else name
    operator = operator_class(stem)
    return operator is not None and operator.merges


def _label(element: Element, frame: Frame, scope: Scope, current: Value) -> str | None:
    if not isinstance(element.label, Text):
        return element.label.text if element.label else None
    value = text(element.label, Where(frame.elaboration, scope, current.shape))
    if value is UNKNOWN and frame.elaboration.blind:
        return "".join(part if isinstance(part, str) else UNSEEN for part in element.label.parts)
    return None if value is UNKNOWN else value


def _braces(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    """A group if it has a name, else statements in line."""
    assert element.body is not None
    if not element.body.statements:
        from ..problems.unused import EmptyBraces

        frame.elaboration.report(EmptyBraces(element.body.span))
    label = element.target.text if element.target else _label(element, frame, scope, current)
    if label is None:
        return bodies.run(element.body, frame, scope, current)
    span = (element.target or element.label or element).span
    if element.target is not None and (bound := scope.find(label)) and isinstance(bound.value, Defined):
        return _unknown(WrongSort(span, label, described(bound.value), "a label for this group"), element, frame)
    name = frame.name(label, label, span)
    inner = frame.inside(name, numbered=True)
    value = bodies.run(element.body, inner, scope, current)
    return _close(inner, name, frame, current, value, span)


def _close(inner: Frame, name: str, frame: Frame, current: Value, value: Value, span: Span) -> Value:
    """Put a finished group into the frame around it."""
    frame.labels[name] = Labelled(value, span, inner)
    if not inner.steps or value.shape is None:
        return value
    produced = set(_outputs(inner.steps))
    entering = tuple(dict.fromkeys(i for step in inner.steps for i in step.inputs if i not in produced))
    origin = Origin(span, {}, frame.elaboration.trail)
    arrives = "" if inner.reads_outside else current.id
    path, steps = ".".join(inner.path), tuple(inner.steps)
    unit = Unit("group", name, path, "", entering, value.id, {}, {}, {}, {}, steps, origin, arrives)
    shapes = (current.shape or (),)
    frame.add(Step(name, unit, entering, value.id, shapes, value.shape, frame.choices, origin))
    return value


def _outputs(steps: Iterable[Step]) -> Iterator[str]:
    """Ids of all values made in a group, those of the groups in it included: `from inner.conv` reads them too."""
    for step in steps:
        yield step.output
        if isinstance(step.what, Unit) and step.what.kind == "group":
            yield from _outputs(step.what.steps)


def _operator(
    operator: type[Operator],
    call: Call,
    element: Element,
    label: str | None,
    frame: Frame,
    scope: Scope,
    current: Value,
) -> Value:
    bound = bind_operator(operator, call, Where(frame.elaboration, scope, current.shape))
    if bound is not None and bound[0].passes and label is None:
        return replace(current, span=element.span)
    if operator.bare and frame.numbered:
        from ..problems.misplaced import LooseParameter

        return _unknown(LooseParameter(element.span, call.name), element, frame)
    child = frame.name(call.name, label, (element.label or element).span)
    value = Value("", None, element.span)
    if bound is not None and current.shape is not None:
        origin = Origin(element.span, bound[1], frame.elaboration.trail)
        value = _node(bound[0], call.name, child, (current,), origin, frame)
    frame.labels[child] = Labelled(value, element.span)
    return value


def _merge(
    operator: type[Operator],
    call: Call,
    element: Element,
    label: str | None,
    frame: Frame,
    scope: Scope,
    current: Value,
) -> Value:
    name, place = call.name, call.span
    undecided = frame.elaboration.undecided
    found = bodies.branches(element.body, frame, scope, current) if element.body else []
    if len(found) > MOST_BRANCHES:
        frame.elaboration.abandon(TooLarge(place, f"`{name}` has {len(found):,} branches", MOST_BRANCHES))
    frame.keep_chain(place, f"`{name}` merges several values")
    bound = bind_operator(operator, call, Where(frame.elaboration, scope))
    child = frame.name(name, label, (element.label or element).span, merges=True)
    value = Value("", None, element.span)
    values = tuple(replace(branch, span=span) for branch, span in found)
    if len(found) < 2 and frame.elaboration.undecided == undecided:
        frame.elaboration.report(EmptyMerge(place, name, len(found)))
    elif bound is not None and len(found) > 1 and all(branch.shape is not None for branch in values):
        value = _node(bound[0], name, child, values, Origin(place, bound[1], frame.elaboration.trail), frame)
        _pin_unequal(values, frame)
    frame.labels[child] = Labelled(value, element.span)
    return replace(value, span=element.span)


def _pin_unequal(values: tuple[Value, ...], frame: Frame) -> None:
    """Sizes that met by value and not by expression hold the structure to the values they have.

    So do heights and widths that differ, of which the least was taken; those of a gate are 1.
    """
    for axis, sizes in enumerate(zip(*(value.shape or () for value in values), strict=False)):
        if has_open(sizes):
            continue
        compared = len(set(sizes)) == 1 or (axis > 0 and 1 not in sizes)
        if compared and len({expression(size) for size in sizes}) > 1:
            for size in sizes:
                frame.elaboration.pin(size)


def _pin_forgotten(operator: Operator, shapes: tuple[Shape, ...], shape: Shape, frame: Frame) -> None:
    """Sizes whose expression grew too long to be kept: what they were computed from is asked for once more."""
    entering = [size for sizes in shapes for size in sizes]
    if has_open(entering):
        if len(shape) != len(shapes[0]):
            frame.elaboration.pin(entering)  # channels that have become a part of an open size
        return
    if all(is_traced(size) for size in shape) or not any(is_traced(size) for size in entering):
        return
    marked = iter([symbol(str(index), plain(size)) for index, size in enumerate(entering)])
    again = operator.shape(*(tuple(next(marked) for _ in sizes) for sizes in shapes))
    for size, kept in zip(again, shape, strict=True):
        if is_traced(size) and not is_traced(kept):
            frame.elaboration.pin([entering[int(name)] for name in symbols(size.expression) if name.isdigit()])  # pyright: ignore


def _node(
    operator: Operator, name: str, child: str, arriving: tuple[Value, ...], origin: Origin, frame: Frame
) -> Value:
    """A new node of the graph and a step of the frame; unknown where the operator cannot apply."""
    frame.elaboration.spend(origin.span, APPLYING)
    shapes = tuple(value.shape or () for value in arriving)
    try:
        shape = _shape(operator, name, shapes, origin.span, frame.elaboration)
    except Reject as rejected:
        from .rejected import explain  # what is right needs no explanation, and starts sooner without

        frame.elaboration.report(explain(rejected, name, arriving, origin, frame.elaboration))
        return Value("", None, origin.span)
    if shape is None:
        return Value("", None, origin.span)
    limit = frame.elaboration.limits.number
    if not has_open(shape) and prod(plain(shape)) > limit:
        frame.elaboration.report(TooLarge(origin.span, f"`{name}` gives too many numbers to count", limit))
        return Value("", None, origin.span)
    _pin_forgotten(operator, shapes, shape, frame)
    id = ".".join((*frame.path, child))
    if id in frame.elaboration.nodes:  # a name given twice, which has been reported; the first keeps its node
        id = f"{id}@{len(frame.elaboration.nodes)}"
    node = Node(id, operator, tuple(value.id for value in arriving), origin)
    frame.elaboration.nodes[id] = node
    frame.elaboration.shapes[id] = plain(shape)
    frame.add(Step(child, node, node.inputs, id, shapes, shape, frame.choices, origin))
    return Value(id, shape, origin.span)


def _shape(
    operator: Operator, name: str, inputs: tuple[Shape, ...], span: Span, elaboration: Elaboration
) -> Shape | None:
    """The shape of the output; None where a problem was reported. Raises Reject."""
    if not has_open(inputs):
        return operator.shape(*inputs)
    from .open import shaped

    return shaped(operator, name, inputs, span, elaboration)


def _block(
    defined: Defined, call: Call, element: Element, label: str | None, frame: Frame, scope: Scope, current: Value
) -> Value:
    definition = defined.definition
    assert isinstance(definition, Definition)
    name = frame.name(defined.name, label, (element.label or element).span)
    if defined.name in frame.active:
        cycle = (*frame.active[frame.active.index(defined.name) :], defined.name)
        return _unknown(Recursion(element.span, cycle), element, frame)
    inner_scope = Scope(defined.scope)
    where = Where(frame.elaboration, scope, current.shape)
    bound = bind_parameters(definition.parameters, call, where, Where(frame.elaboration, inner_scope, in_body=False))
    if bound is None or frame.elaboration.blind:
        nothing = Value("", None, element.span)
        frame.labels[name] = Labelled(nothing, element.span)
        return nothing
    frame.elaboration.expanded.add(definition.name.span)
    values, defaults = bound
    for parameter in definition.parameters:
        stem = parameter.name.text
        inner_scope.names[stem] = Bound(symbol(stem, values[stem]), parameter.name.span)
    sizes = arriving(current.shape, values)
    arguments = {**values, **sizes}
    inner = Frame(
        frame.elaboration,
        (*frame.path, name),
        definition.kind == "seq",
        (*frame.active, defined.name),
        seq=defined.name if definition.kind == "seq" else "",
        arguments=arguments,
    )
    entering = tuple(symbol(key, size) for key, size in sizes.items()) if current.shape is not None else None
    frame.elaboration.decisive.append(set())
    arrived = Value(current.id, entering, element.span)
    inner.labels["input"] = Labelled(arrived, element.span)
    with frame.elaboration.inside(Expansion(defined.name, element.span, *frame.repetition, values)):
        result = bodies.run(definition.body, inner, inner_scope, arrived)
    decisive = frame.elaboration.decisive.pop()
    for pinned in decisive:
        frame.elaboration.pin(arguments[pinned])
    value = Value(result.id, outside(result.shape, arguments), element.span)
    frame.labels[name] = Labelled(value, element.span)
    if not inner.steps or value.shape is None or current.shape is None:
        return value
    origin = Origin(element.span, {}, frame.elaboration.trail)
    unit = Unit(
        kind=definition.kind,
        name=defined.name,
        path=".".join(inner.path),
        doc=definition.doc,
        inputs=(current.id,),
        output=value.id,
        parameters=values,
        sizes=sizes,
        lets={key: item for key, item in arguments.items() if key not in values and key not in sizes},
        defaults=defaults,
        steps=tuple(inner.steps),
        origin=origin,
        arrives=current.id,
    )
    frame.add(Step(name, unit, unit.inputs, value.id, (current.shape,), value.shape, frame.choices, origin))
    return value
