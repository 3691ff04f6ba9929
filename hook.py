"""After `import cnnc.hook`, `import lenet5` finds lenet5.cnn on Python's path and gives the generated module."""

from .runtime.library.importing import SpecImportError, install

__all__ = ["SpecImportError"]

install()
