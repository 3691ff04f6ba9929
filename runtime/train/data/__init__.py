"""Data to train on: `open_data` finds it, `loader.batches` brings it, the same bytes whatever the number of workers."""

from .examples import Data, Examples, Key, Task
from .normalisation import Normalisation
from .sources.opening import OWN, open_data

__all__ = ["OWN", "Data", "Examples", "Key", "Normalisation", "Task", "open_data"]
