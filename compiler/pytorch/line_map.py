"""Finds the line of generated code that constructs each module."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator


def module_lines(code: str, network: str, paths: Iterable[str]) -> dict[str, int]:
    """The line, from 1, that constructs the module at each path; omits unknown paths.

    `network` is the generated class of the net. A path such as `layer1.0.conv2` leads from class to class, through
    attributes that constructors assign and children of an `nn.Sequential`, several of which a comprehension creates.
    """
    classes = {node.name: node for node in ast.parse(code).body if isinstance(node, ast.ClassDef)}
    found = {path: _line(classes, network, path.split(".")) for path in paths}
    return {path: line for path, line in found.items() if line is not None}


def _line(classes: dict[str, ast.ClassDef], name: str, steps: list[str]) -> int | None:
    line: int | None = None
    module: ast.expr | ast.ClassDef | None = classes.get(name)
    for step in steps:
        module = _child(classes, module, step)
        if module is None:
            return line if line and step == steps[-1] else None
        line = module.lineno
    return line


def _child(classes: dict[str, ast.ClassDef], owner: ast.expr | ast.ClassDef | None, step: str) -> ast.expr | None:
    """The expression that constructs the child `step` of the module that `owner` constructs."""
    if isinstance(owner, ast.Call):
        if isinstance(owner.func, ast.Name) and owner.func.id in classes:
            return _child(classes, classes[owner.func.id], step)
        return _item(owner.args, step)
    if not isinstance(owner, ast.ClassDef):
        return None
    for node in ast.walk(owner):
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
    """The argument of an `nn.Sequential` that becomes the child with this number or name."""
    if not step.isdigit():
        return next(_named(arguments, step), None)
    position = 0
    for argument in arguments:
        count = 1
        module = argument
        if isinstance(argument, ast.Starred) and isinstance(argument.value, ast.ListComp):
            module = argument.value.elt
            over = argument.value.generators[0].iter
            count = _length(over)
        if int(step) < position + count:
            return module
        position += count
    return None


def _named(arguments: list[ast.expr], step: str) -> Iterator[ast.expr]:
    """Calls beside this name in an `OrderedDict`; in a comprehension, the name is like `f"layer{i + 1}"`."""
    for argument in arguments:
        for node in ast.walk(argument):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2 and _is_name(node.elts[0], step):
                yield node.elts[1]


def _is_name(name: ast.expr, step: str) -> bool:
    if isinstance(name, ast.Constant):
        return name.value == step
    start = name.values[0] if isinstance(name, ast.JoinedStr) and name.values else None
    return isinstance(start, ast.Constant) and step.rstrip("0123456789") == start.value


def _length(over: ast.expr) -> int:
    """The number of items of a comprehension, if known; else a large number, for all that remain."""
    if isinstance(over, ast.Call) and _name(over) == "range":
        numbers = [node.value for node in over.args if isinstance(node, ast.Constant) and isinstance(node.value, int)]
        if len(numbers) == len(over.args):
            return len(range(*numbers))
    if isinstance(over, ast.List | ast.Tuple):
        return len(over.elts)
    return 1_000_000
