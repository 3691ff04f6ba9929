"""The page of a problem class, which is its docstring."""

from __future__ import annotations

from textwrap import dedent

from ..problem import Problem


def page(kind: type[Problem]) -> str:
    """The page that `cnnc explain CODE` prints: a sentence, details, a wrong and a right example."""
    first, _, rest = (kind.__doc__ or "").strip().partition("\n")
    return f"{first}\n{dedent(rest)}".rstrip()


def heading(kind: type[Problem]) -> str:
    """The page's first sentence."""
    return page(kind).partition("\n")[0]


def prose(kind: type[Problem]) -> str:
    """The page without its heading and examples; may be empty."""
    return page(kind).partition("\nWrong:")[0].partition("\n")[2].strip()


def examples(kind: type[Problem]) -> dict[str, str]:
    """The specs under `Wrong:` and `Right:`, if the page has them, each with one final line ending."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in page(kind).split("\n"):
        if line in ("Wrong:", "Right:"):
            name = line.removesuffix(":")
            found[name] = []
        elif name and (not line or line.startswith("    ")):
            found[name].append(line)
        else:
            name = ""
    return {name: dedent("\n".join(lines)).strip("\n") + "\n" for name, lines in found.items()}
