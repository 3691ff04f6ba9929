"""How a notebook shows compilations and generated classes: as the network's picture, drawn when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from ...compiler.compilation import Compilation, Compiled
from ...dsl.record import record
from .compiling import compiled


@record
class Displayed(Compilation):
    """A compilation that a notebook shows as its network's picture."""

    def _repr_svg_(self) -> str | None:
        return _svg(self.result) if self.result else None

    def _repr_html_(self) -> str | None:
        return _page(self.result) if self.result else None


def displayed(compilation: Compilation) -> Displayed:
    """The same compilation, with a picture for notebooks."""
    return Displayed(*(getattr(compilation, field.name) for field in fields(compilation)))


def pictured(generated: Any, compilation: Compilation) -> Any:
    """A generated class that a notebook shows as the network's picture; its code does not change."""
    result = compiled(compilation)
    generated._repr_svg_ = staticmethod(lambda: _svg(result))
    generated._repr_html_ = _Page(result)
    return generated


@dataclass(frozen=True)
class _Page:
    """A method of a generated class and of its instances: the network's page, with a note where theirs differ."""

    result: Compiled
    model: Any = None

    def __get__(self, model: Any, owner: type) -> Callable[[], str]:
        return _Page(self.result, model).page

    def page(self) -> str:
        if self.model is None:
            return _page(self.result)
        own = sum(weight.numel() for weight in self.model.parameters())
        figures = self.result.figures
        as_written = own in (figures.params, figures.training_params)
        return _page(self.result, "" if as_written else f", as the spec has it; this one has {own:,} parameters")


def _svg(result: Compiled) -> str:
    from ...compiler.pictures.embed import svg

    return svg(result)


def _page(result: Compiled, note: str = "") -> str:
    from ...compiler.pictures.embed import page

    return page(result, note)
