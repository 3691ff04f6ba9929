"""cnnc compiles readable specifications of convolutional networks to clean PyTorch code.

>>> import cnnc
>>> ResNet50 = cnnc.load("resnet50")           # the generated class; needs torch
>>> cnnc.compile_source(text).result.figures   # graph, figures and code as values; does not
>>> cnnc.Trainer("lenet5", data="digits").fit()  # what `cnnc train` does; needs the extra `train`
>>> cnnc.explain_errors(model)                 # a context in which errors of a model name lines of its spec
>>> %load_ext cnnc                             # in a notebook: `%%cnn` compiles a cell and shows its picture
>>> import cnnc.hook                           # from here on, `import lenet5` finds lenet5.cnn
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .compiler.version import VERSION as __version__  # noqa: N811
    from .runtime.library.loading import CompileError, compile_source, load
    from .runtime.library.located_errors import LocatedError, explain_errors
    from .runtime.train.trainer import Trainer

__all__ = ["CompileError", "LocatedError", "Trainer", "__version__", "compile_source", "explain_errors", "load"]


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first used, so that `import cnnc` costs nothing.

    Nothing is imported before that: a checkout's folder, whose name may be no identifier, is a package too.
    """
    if name == "__version__":
        from .compiler.version import VERSION

        return VERSION
    if name == "load_ipython_extension":
        from .runtime.library.notebook import load_ipython_extension

        return load_ipython_extension
    if name == "Trainer":
        from .runtime.train.trainer import Trainer

        return Trainer
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .runtime.library import loading
    from .runtime.library import located_errors as located

    return getattr(located if name in ("LocatedError", "explain_errors") else loading, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
