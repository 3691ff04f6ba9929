"""Loads batches of examples, ahead of time in worker processes; the bytes do not depend on the number of workers."""

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
"""The number of batches that each worker prefetches."""
_CONTEXT = "fork" if sys.platform == "linux" else None
"""A forked worker has the examples at once, and does not import the main program, which may be a script without a
`__main__` guard. Workers never use CUDA, so forking is safe."""
_HAS_SIGWAITINFO = hasattr(signal, "sigwaitinfo")
"""Whether a worker can find out which process sent a signal."""


def load_batches(
    examples: Examples, indices: Sequence[Sequence[int]], epoch: int, workers: int, pin: bool
) -> Iterator[tuple[Tensor, Tensor]]:
    """The batches of the given indices in an epoch, in order; loaded on demand with 0 workers, else ahead of time.

    `pin` puts them in pinned memory, from which copies to a CUDA device are asynchronous. Iterating raises Refusal if a
    file cannot be read, or a worker was killed.
    """
    keys = [[(epoch, index) for index in batch] for batch in indices]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # PyTorch warns about more workers than cores
        loader: DataLoader[Any] = DataLoader(
            _BatchDataset(examples),
            batch_sampler=keys,
            collate_fn=_identity,
            num_workers=workers,
            pin_memory=pin,
            generator=torch.Generator(),  # else the loader would draw from the global generator
            **_worker_options() if workers else {},
        )
        with _sigterm_blocked():
            iterator = _start(loader)
    return _checked(iterator)


def _worker_options() -> dict[str, Any]:
    return {
        "worker_init_fn": _ignore_foreign_signals,
        "prefetch_factor": _AHEAD,
        "multiprocessing_context": _CONTEXT,
    }


class _BatchDataset(Dataset[Any]):
    """Batches by their keys. Returns a Refusal instead of raising it: PyTorch would turn it into a traceback."""

    def __init__(self, examples: Examples) -> None:
        self._examples = examples

    def __getitems__(self, keys: Sequence[Key]) -> Batch | Refusal:
        try:
            return self._examples.batch(keys)
        except Refusal as refusal:
            return refusal


def _identity(batch: Any) -> Any:
    return batch


@contextmanager
def _sigterm_blocked() -> Generator[None]:
    """Blocks SIGTERM; workers started meanwhile inherit that in all their threads, and see it only with sigwaitinfo."""
    if not _HAS_SIGWAITINFO:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(loader: DataLoader[Any]) -> Iterator[Any]:
    """The loader's iterator, without PyTorch's SIGCHLD handler, which would raise in the middle of a step.

    The iterator itself checks every few seconds whether its workers are alive.
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
            "a data-loading worker was killed",
            "probably memory ran out, or /dev/shm is full: use fewer workers, or none with --workers 0",
        ) from error
    finally:
        del iterator  # ends its workers, even if a traceback keeps this frame alive


def _ignore_foreign_signals(_: int) -> None:
    """Make a worker ignore signals that the trainer did not send.

    After a signal to the whole process group, the trainer needs batches to finish its step, and then ends the workers.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _HAS_SIGWAITINFO:
        threading.Thread(target=_exit_on_sigterm_from, args=(os.getppid(),), daemon=True).start()


def _exit_on_sigterm_from(trainer: int) -> None:
    while signal.sigwaitinfo({signal.SIGTERM}).si_pid != trainer:
        pass
    os._exit(0)
