"""`python -m cnnc.runtime.tools.templates`: makes compiler/pytorch/templated.py from templates/, after an edit of one.

So a compilation needs no Jinja, which takes longer to import than the templates take to fill in.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, meta, nodes

ROOM = Path(__file__).parents[2] / "compiler" / "pytorch"

_HEAD = '''"""The templates as functions; made by `python -m cnnc.runtime.tools.templates`, not to be edited."""
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Iterable
'''


def template_functions(folder: Path) -> str:
    """The text of templated.py: for each template a function that takes what it names, and returns its text.

    Raises ValueError for a template with more in it than text, names, and `if` and `for` of a name.
    """
    environment = Environment(keep_trailing_newline=True, trim_blocks=True)
    return _HEAD + "".join(_function(path, environment) for path in sorted(folder.glob("*.jinja")))


def _function(path: Path, environment: Environment) -> str:
    template = environment.parse(path.read_text(encoding="utf-8"))
    lines = ["text: list[str] = []", *_statements(template.body), 'return "".join(text)']
    lists = {_name(loop.iter) for loop in template.find_all(nodes.For)}
    names = sorted(meta.find_undeclared_variables(template))
    taken = ", ".join(f"{name}: {'Iterable[str]' if name in lists else 'str'}" for name in names)
    return f"\n\ndef {path.name.split('.')[0]}_text(*, {taken}) -> str:\n" + "".join(f"    {line}\n" for line in lines)


def _statements(body: Iterable[nodes.Node]) -> list[str]:
    """Lines of Python that add to `text` what the nodes say."""
    return [line for node in body for line in _statement(node)]


def _statement(node: nodes.Node) -> list[str]:
    match node:
        case nodes.Output():
            return [f"text += [{', '.join(map(_piece, node.nodes))}]"]
        case nodes.If(elif_=[], else_=[]):
            return [f"if {_name(node.test)}:", *_inside(node.body)]
        case nodes.For(else_=[], test=None, recursive=False):
            return [f"for {_name(node.target)} in {_name(node.iter)}:", *_inside(node.body)]
        case _:
            raise ValueError(f"line {node.lineno} of a template is more than text, names, `if` and `for`")


def _inside(body: Iterable[nodes.Node]) -> list[str]:
    return [f"    {line}" for line in _statements(body)]


def _piece(node: nodes.Node) -> str:
    return repr(node.data) if isinstance(node, nodes.TemplateData) else _name(node)


def _name(node: nodes.Node) -> str:
    if not isinstance(node, nodes.Name):
        raise ValueError(f"line {node.lineno} of a template has an expression that is no name")
    return node.name


if __name__ == "__main__":
    (ROOM / "templated.py").write_text(template_functions(ROOM / "templates"), encoding="utf-8")
