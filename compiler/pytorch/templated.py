"""The templates as functions; made by `python -m cnnc.runtime.tools.templates`, not to be edited."""
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Iterable


def chain_text(*, constructor: str, docstring: str, name: str, signature: str) -> str:
    text: list[str] = []
    text += ['class ', name, '(nn.Sequential):\n', docstring, '\n\n', signature, '\n', constructor, '\n']
    return "".join(text)


def class_text(*, constructor: str, docstring: str, forward: str, inputs: str, name: str, predict: str, returns: str, signature: str) -> str:
    text: list[str] = []
    text += ['class ', name, '(nn.Module):\n', docstring, '\n\n', signature, '\n        super().__init__()\n']
    if constructor:
        text += [constructor, '\n']
    text += ['\n    def forward(self, ', inputs, ') -> ', returns, ':\n', forward, '\n']
    if predict:
        text += ['\n', predict, '\n']
    return "".join(text)


def module_text(*, classes: Iterable[str], docstring: str, exported: str, imports: Iterable[str]) -> str:
    text: list[str] = []
    text += [docstring, '\n\n']
    for block in imports:
        text += [block, '\n\n']
    text += ['__all__ = ', exported, '\n']
    for definition in classes:
        text += ['\n\n', definition, '\n']
    return "".join(text)
