"""Checks that generated code contains only expected syntax, imports and names."""

from __future__ import annotations

import ast

from ..bug import CompilerBug

_NODES = tuple(
    getattr(ast, name)
    for name in """
    Module Expr Constant Import ImportFrom alias ClassDef FunctionDef arguments arg Assign AnnAssign AugAssign Return If
    IfExp For With withitem Raise Call keyword Attribute Name Subscript Slice Starred List Tuple Dict ListComp
    comprehension BinOp UnaryOp BoolOp Compare JoinedStr FormattedValue operator unaryop boolop cmpop expr_context
    """.split()
)
_MODULES = frozenset({"torch", "torch.nn", "collections", "typing", "math"})
_FORBIDDEN = frozenset("eval exec compile open input globals locals vars getattr setattr delattr breakpoint".split())


def check_syntax(code: str) -> None:
    """Raise CompilerBug for syntax, imports or names that generated code never has."""
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        raise CompilerBug(f"generated code has a syntax error: {error}") from error
    for node in ast.walk(tree):
        if not isinstance(node, _NODES):
            raise CompilerBug(f"generated code has a {type(node).__name__} at line {getattr(node, 'lineno', '?')}")
        if (violation := _violation(node)) is not None:
            raise CompilerBug(f"generated code {violation} at line {getattr(node, 'lineno', '?')}")


def _violation(node: ast.AST) -> str | None:
    match node:
        case ast.Import(names=names) if not all(alias.name in _MODULES for alias in names):
            return "imports an unexpected module"
        case ast.ImportFrom(module=module) if module not in _MODULES:
            return "imports an unexpected module"
        case ast.Name(id=name) if name in _FORBIDDEN or (name.startswith("__") and name != "__all__"):
            return f"uses `{name}`"
        case ast.Attribute(attr=name) if name.startswith("__") and name != "__init__":
            return f"uses the attribute `{name}`"
        case ast.FunctionDef(decorator_list=[_, *_]) | ast.ClassDef(decorator_list=[_, *_]):
            return "has a decorator"
        case _:
            return None
