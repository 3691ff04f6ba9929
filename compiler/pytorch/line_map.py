"""Where in the generated code each module is made: for those who follow a layer from the spec to its line."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator


def module_lines(code: str, network: str, paths: Iterable[str]) -> dict[str, int]:
    """The line, from 1, on which the module at each path is constructed; paths that lead nowhere are left out.

    `network` is the generated class of the whole net. A path such as `layer1.0.conv2` is followed from class to class:
    attributes that a constructor assigns, and places in an `nn.Sequential`, of which a comprehension takes several.
    """
    classes = {node.name: node for node in ast.parse(code).body if isinstance(node, ast.ClassDef)}
    found = {path: _line(classes, network, path.split(".")) for path in paths}
    return {path: line for path, line in found.items() if line is not None}


def _line(classes: dict[str, ast.ClassDef], name: str, steps: list[str]) -> int | None:
    line: int | None = None
    made: ast.expr | ast.ClassDef | None = classes.get(name)
    for step in steps:
        made = _child(classes, made, step)
        if made is None:
            return line if line and step == steps[-1] else None
        line = made.lineno
    return line


def _child(classes: dict[str, ast.ClassDef], made: ast.expr | ast.ClassDef | None, step: str) -> ast.expr | None:
    """What constructs the module of that name, inside what is constructed by `made`."""
    if isinstance(made, ast.Call):
        if isinstance(made.func, ast.Name) and made.func.id in classes:
            return _child(classes, classes[made.func.id], step)
        return _item(made.args, step)
    if not isinstance(made, ast.ClassDef):
        return None
    for node in ast.walk(made):
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if _assigned(node) == step and isinstance(value, ast.Call) and _name(value) != "nn.Identity":
            return value
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__" and node.args:
            return _item(node.args, step)
    return None


def _assigned(node: ast.AST) -> str:
    """`conv1` of `self.conv1 = ...`."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    target = targets[0] if targets else None
    return target.attr if isinstance(target, ast.Attribute) else ""


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func)


def _item(arguments: list[ast.expr], step: str) -> ast.expr | None:
    """The argument of an `nn.Sequential` that becomes its child of that number or name."""
    if not step.isdigit():
        return next(_named(arguments, step), None)
    place = 0
    for argument in arguments:
        count = 1
        made = argument
        if isinstance(argument, ast.Starred) and isinstance(argument.value, ast.ListComp):
            made = argument.value.elt
            over = argument.value.generators[0].iter
            count = _length(over)
        if int(step) < place + count:
            return made
        place += count
    return None


def _named(arguments: list[ast.expr], step: str) -> Iterator[ast.expr]:
    """The call beside its name in an `OrderedDict`; one in a comprehension stands beside `f"layer{i + 1}"`."""
    for argument in arguments:
        for node in ast.walk(argument):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2 and _means(node.elts[0], step):
                yield node.elts[1]


def _means(name: ast.expr, step: str) -> bool:
    if isinstance(name, ast.Constant):
        return name.value == step
    start = name.values[0] if isinstance(name, ast.JoinedStr) and name.values else None
    return isinstance(start, ast.Constant) and step.rstrip("0123456789") == start.value


def _length(over: ast.expr) -> int:
    """How many items a comprehension makes, where its `range` says so; else all that are left."""
    if isinstance(over, ast.Call) and _name(over) == "range":
        numbers = [node.value for node in over.args if isinstance(node, ast.Constant) and isinstance(node.value, int)]
        if len(numbers) == len(over.args):
            return len(range(*numbers))
    if isinstance(over, ast.List | ast.Tuple):
        return len(over.elts)
    return 1_000_000
