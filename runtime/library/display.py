"""Displays compilations and generated classes in a notebook as a picture of the network, drawn on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from ...compiler.compilation import Compilation, Compiled
from ...dsl.record import record
from .compiling import network_of


@record
class PicturedCompilation(Compilation):
    """A compilation that a notebook displays as a picture of its network."""

    def _repr_svg_(self) -> str | None:
        return _svg(self.result) if self.result else None

    def _repr_html_(self) -> str | None:
        return _page(self.result) if self.result else None


def with_picture(compilation: Compilation) -> PicturedCompilation:
    """Return the same compilation with a picture for notebooks."""
    return PicturedCompilation(*(getattr(compilation, field.name) for field in fields(compilation)))


def add_picture(model_class: Any, compilation: Compilation) -> Any:
    """Make a notebook display a generated class as a picture of its network; returns the class."""
    result = network_of(compilation)
    model_class._repr_svg_ = staticmethod(lambda: _svg(result))
    model_class._repr_html_ = _Page(result)
    return model_class


@dataclass(frozen=True)
class _Page:
    """The `_repr_html_` of a generated class and its instances, with a note where an instance has other sizes."""

    result: Compiled
    model: Any = None

    def __get__(self, model: Any, owner: type) -> Callable[[], str]:
        return _Page(self.result, model).page

    def page(self) -> str:
        if self.model is None:
            return _page(self.result)
        count = sum(weight.numel() for weight in self.model.parameters())
        figures = self.result.figures
        same = count in (figures.params, figures.training_params)
        return _page(self.result, "" if same else f" in the spec; this instance has {count:,} parameters")


def _svg(result: Compiled) -> str:
    from ...compiler.pictures.embed import svg

    return svg(result)


def _page(result: Compiled, note: str = "") -> str:
    from ...compiler.pictures.embed import page

    return page(result, note)
