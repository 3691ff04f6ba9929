"""Batches of examples, in time: made by workers beside the training, the same bytes however many there are."""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from ...io.refusal import Refusal
from .examples import Examples, Key

Batch = tuple[Tensor, Tensor]
"""Images and targets, stacked."""
_AHEAD = 2
"""Batches that each worker keeps ready."""
_CONTEXT = "fork" if sys.platform == "linux" else None
"""How workers start: a fork has the examples at once, and needs no import of the main program, which a script may lack
a guard for. The workers never touch the device."""
_ASKS = hasattr(signal, "sigwaitinfo")
"""Whether a worker can ask who sent a signal."""


def load_batches(
    examples: Examples, indices: Sequence[Sequence[int]], epoch: int, workers: int, pin: bool
) -> Iterator[tuple[Tensor, Tensor]]:
    """Exactly these batches in this order, as the epoch has them; at once, or ahead of time by worker processes.

    `pin` puts them in pinned memory, from which a CUDA device copies without waiting. Iterating raises the Refusal of a
    bad file, as its reader raised it, and one where a worker was killed.
    """
    keys = [[(epoch, index) for index in batch] for batch in indices]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # more workers than cores are as the user wishes
        loader: DataLoader[Any] = DataLoader(
            _Told(examples),
            batch_sampler=keys,
            collate_fn=_as_it_is,
            num_workers=workers,
            pin_memory=pin,
            generator=torch.Generator(),  # else torch's own would be drawn from
            **_of_workers() if workers else {},
        )
        with _signals_held_back():
            iterator = _started(loader)
    return _checked(iterator)


def _of_workers() -> dict[str, Any]:
    return {
        "worker_init_fn": _heed_the_trainer_alone,
        "prefetch_factor": _AHEAD,
        "multiprocessing_context": _CONTEXT,
    }


class _Told(Dataset[Any]):
    """Batches by their keys; a Refusal is returned and not raised, since torch would make a traceback of it."""

    def __init__(self, examples: Examples) -> None:
        self._examples = examples

    def __getitems__(self, keys: Sequence[Key]) -> Batch | Refusal:
        try:
            return self._examples.batch(keys)
        except Refusal as refusal:
            return refusal


def _as_it_is(batch: Any) -> Any:
    return batch


@contextmanager
def _signals_held_back() -> Generator[None]:
    """SIGTERM waits. A worker that starts meanwhile never gets it, in none of its threads, but by asking for it."""
    if not _ASKS:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _started(loader: DataLoader[Any]) -> Iterator[Any]:
    """The loader's iterator, without what torch does of its own when a worker dies: to raise in the midst of a step.

    The iterator looks every few seconds itself whether those live that it waits for.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGCHLD"):
        return iter(loader)
    before = signal.getsignal(signal.SIGCHLD)
    iterator = iter(loader)
    signal.signal(signal.SIGCHLD, before)
    return iterator


def _checked(iterator: Iterator[Any]) -> Iterator[Batch]:
    try:
        for batch in iterator:
            if isinstance(batch, Refusal):
                raise batch
            images, targets = batch
            yield images, targets
    except RuntimeError as error:
        if "DataLoader worker" not in str(error):
            raise
        raise Refusal(
            "a worker that loads images was killed",
            "most often memory ran out, or /dev/shm is full: use fewer workers, or none with --workers 0",
        ) from error
    finally:
        del iterator  # which ends its workers, though a traceback may hold this frame


def _heed_the_trainer_alone(_: int) -> None:
    """Called in a worker. A signal to the whole group of processes is the trainer's to answer: it still needs batches
    to finish its step, and ends the workers then."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _ASKS:
        threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(trainer: int) -> None:
    while signal.sigwaitinfo({signal.SIGTERM}).si_pid != trainer:
        pass
    os._exit(0)
