"""The functions that write generated code are those of the templates, and write what Jinja makes of them."""

from __future__ import annotations

import inspect
from itertools import product
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined

from cnnc.compiler.pytorch import templated
from cnnc.runtime.tools.templates import ROOM, template_functions

NAMES = [path.name.split(".")[0] for path in sorted((ROOM / "templates").iterdir())]


def test_the_functions_are_those_of_the_templates() -> None:
    made = template_functions(ROOM / "templates")
    assert made == (ROOM / "templated.py").read_text(encoding="utf-8"), "run `python -m cnnc.runtime.tools.templates`"


@pytest.mark.parametrize("name", NAMES)
def test_a_function_writes_what_jinja_does(name: str) -> None:
    write = getattr(templated, f"{name}_text")
    taken = inspect.signature(write).parameters.values()
    template = Environment(undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True).from_string(
        (ROOM / "templates" / f"{name}.py.jinja").read_text(encoding="utf-8")
    )
    choices = [[(), ("a", "{{ b }}\n")] if "Iterable" in one.annotation else ["", f"<{one.name}>\n"] for one in taken]
    for given in product(*choices):
        values = dict(zip((one.name for one in taken), given, strict=True))
        assert write(**values) == template.render(values)


@pytest.mark.parametrize(
    "text",
    [
        "{% if a %}b{% else %}c{% endif %}",
        "{% if a %}b{% elif c %}d{% endif %}",
        "{% for a in b %}{{ a }}{% else %}c{% endfor %}",
        "{% for a in b if a %}{{ a }}{% endfor %}",
        "{{ a | upper }}",
        "{{ a.b }}",
        "{% if a == b %}c{% endif %}",
        "{% set a = b %}",
    ],
)
def test_a_template_that_says_more_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "more.py.jinja").write_text(text)
    with pytest.raises(ValueError, match="line 1 of a template"):
        template_functions(tmp_path)
