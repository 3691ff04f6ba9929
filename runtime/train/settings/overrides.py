"""Overrides of a recipe: `--set optimizer.lr=0.05`, `--set "schedule=step(every=30)"`, `--set clip=none`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from ....compiler.graph.recipe import COUNTED, NAMED, REPEATED, Chosen, Recipe, lines, written
from ....compiler.pipeline import compile_source
from ....compiler.problems.names import UnknownName
from ....compiler.problems.recipes import UnknownMethod
from ....compiler.problems.words import closest, listed
from ....dsl.problem import Problem
from ....dsl.span import Source
from ...io.refusal import Refusal, printable

Override = int | float | bool | str | Sequence[Any]
"""A Python value, or text in the language's syntax."""

_DEFAULTS = {field.name: field.default for field in NAMED["optimizer"]["adamw"] if not field.required}
DEFAULT = Recipe(
    optimizer=Chosen("adamw", {"lr": 2e-3, **_DEFAULTS}),
    schedule=Chosen("cosine", {"end": 0.0}),
    batch=64,
    epochs=30,
)
"""The recipe where neither the spec nor the user sets a value."""
_CONSTANT = Chosen("constant", {})
_REMOVABLE = frozenset({"warmup", "augment", "accumulate", "early_stop", "clip", "ema"})
"""Lines that `none` removes."""


def with_defaults(recipe: Recipe | None) -> Recipe:
    """The spec's recipe, completed with the default optimizer, schedule, batch and epochs.

    If the recipe sets an optimizer but no schedule, the learning rate is constant.
    """
    recipe = recipe or Recipe()
    return replace(
        recipe,
        optimizer=recipe.optimizer or DEFAULT.optimizer,
        schedule=recipe.schedule or (_CONSTANT if recipe.optimizer else DEFAULT.schedule),
        batch=recipe.batch or DEFAULT.batch,
        epochs=recipe.epochs or DEFAULT.epochs,
    )


def overridden(recipe: Recipe, settings: Mapping[str, Override]) -> Recipe:
    """A recipe with some of its values replaced, each by its path, in the order of `settings`.

    Raises Refusal for a path that is_main_process nowhere and for what a spec's recipe could not say either.
    """
    for path, value in settings.items():
        recipe = _overridden(recipe, path, value)
    return recipe


def _overridden(recipe: Recipe, path: str, value: Override) -> Recipe:
    name, *inner = path.split(".")
    if name not in NAMED and name not in COUNTED:
        raise _unknown(f"a recipe has no line `{printable(name)}`", name, (*NAMED, *COUNTED))
    if inner:
        return replace(recipe, **{name: _with_argument(recipe, path, name, inner, written(value))})
    if value == "none" and name in _REMOVABLE:
        return replace(recipe, **{name: (Chosen("none", {}),) if name in REPEATED else None})
    texts = written(value).split(";") if name in REPEATED else [written(value)]
    found = _read(f"--set {path}", [(name, text.strip()) for text in texts])
    return replace(recipe, **{name: getattr(found, name)})


def _with_argument(recipe: Recipe, path: str, name: str, inner: Sequence[str], text: str) -> Any:
    """A line's value with one of its arguments replaced: `optimizer.lr`, or `augment.mixup.alpha`."""
    if name in COUNTED or len(inner) != (2 if name in REPEATED else 1):
        form = name if name in COUNTED else f"{name}.METHOD.ARGUMENT" if name in REPEATED else f"{name}.ARGUMENT"
        raise Refusal(f"`{path}` is not a value of a recipe", f"its form is {form}")
    current = getattr(recipe, name)
    candidates = cast(tuple[Chosen, ...], current or ()) if name in REPEATED else (current,) if current else ()
    chosen = next((each for each in candidates if name not in REPEATED or each.name == inner[0]), None)
    if chosen is None:
        line = " ".join((name, *inner[:-1]))
        raise Refusal(f"the recipe has no `{line}`", f'set all of it: --set "{name}={_example(name, inner)}"')
    argument = inner[-1]
    if argument not in chosen.arguments:
        raise _unknown(f"`{chosen.name}` has no argument `{argument}`", argument, tuple(chosen.arguments))
    changed = _changed(path, name, chosen, argument, text)
    return tuple(changed if each is chosen else each for each in candidates) if name in REPEATED else changed


def _changed(path: str, name: str, chosen: Chosen, argument: str, text: str) -> Chosen:
    others = {key: value for key, value in chosen.arguments.items() if key != argument}
    items = [f"{key}={written(value)}" for key, value in others.items()]
    found = _read(f"--set {path}", [(name, f"{chosen.name}({', '.join([*items, f'{argument}={text}'])})")])
    value = getattr(found, name)
    changed: Chosen = value[0] if name in REPEATED else value
    if {key: value for key, value in changed.arguments.items() if key != argument} != others:
        raise Refusal(f"`{printable(text)}` is not a single value", f"give only {path}")
    return changed


def _read(origin: str, choices: Sequence[tuple[str, str]]) -> Recipe:
    """Compile some lines of a recipe, with the checks that a spec gets; raises Refusal."""
    body = "\n".join(f"{name} {text}" for name, text in choices)
    source = Source(origin, f"net Recipe {{\ninput 1\nlinear(1)\nrecipe {{\n{body}\n}}\n}}\n")
    compilation = compile_source(source, _no_imports)
    if compilation.result is None:
        problem = next(problem for problem in compilation.problems if problem.is_error)
        raise Refusal(f"{origin}: {problem.title}", _help_text(problem))
    recipe = compilation.result.recipe
    if recipe is None or [name for name, _ in lines(recipe)] != [name for name, _ in choices]:
        raise Refusal(f"{origin}: `{printable(choices[0][1])}` is not a single value")
    return recipe


def _help_text(problem: Problem) -> str:
    """The problem's help, where it makes sense on a command line."""
    if isinstance(problem, UnknownMethod) and not problem.help:
        return f"there is {listed(problem.known)}"
    return "give a value" if isinstance(problem, UnknownName) else "; ".join(problem.help)


def _no_imports(_module: tuple[str, ...], _importer: Source) -> None:
    """Find no module: a recipe imports nothing."""


def _unknown(message: str, name: str, known: Sequence[str]) -> Refusal:
    guess = closest(name, known)
    return Refusal(message, f"did you mean `{guess}`?" if guess else f"there is {listed(known)}" if known else "")


def _example(name: str, inner: Sequence[str]) -> str:
    """A method that has the argument, or else the first method."""
    methods = NAMED[name]
    fitting = [each for each, taken in methods.items() if inner[-1] in {field.name for field in taken}]
    method = inner[0] if inner[0] in methods else next(iter(fitting or methods))
    return f"{method}({inner[-1]}=...)" if method in fitting else method
