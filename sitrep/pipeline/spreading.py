"""Work shared out to all cores, whose results come in order."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from sitrep.model.packing import pack, unpack

_Piece_contra = TypeVar("_Piece_contra", contravariant=True)
_Result_co = TypeVar("_Result_co", covariant=True)
_Piece = TypeVar("_Piece")
_Result = TypeVar("_Result")


class Plan(Protocol[_Piece_contra, _Result_co]):
    """What each process needs to know, small enough to be sent to it."""

    def start(self) -> Callable[[_Piece_contra], _Result_co]:
        """Compile what is needed once and return what does one piece of work."""


def spread_work(plan: Plan[_Piece, _Result], work: Sequence[_Piece]) -> Iterator[_Result]:
    """Do the work piece by piece and yield the results in its order, on all cores where that pays.

    Whatever the number of cores, the results are the same.
    """
    cores = _count_cores()
    if cores == 1 or len(work) < _WORTH_SPREADING:
        yield from map(plan.start(), work)
        return
    with multiprocessing.get_context("spawn").Pool(cores, _start_worker, (pack(plan),)) as pool:
        yield from _read_results(pool.imap(_work, _in_chunks(work)))


@contextmanager
def spread_ahead(plan: Plan[_Piece, _Result], work: Sequence[_Piece]) -> Iterator[Iterator[_Result]]:
    """Do the work on all cores but one while the block does something else, which then reads the results.

    They come in the order of the work, the same whatever the number of cores; with one core, or little work,
    nothing is done before they are read.
    """
    spare = _count_cores() - 1
    if spare == 0 or len(work) < _WORTH_SPREADING:
        yield map(plan.start(), work)
        return
    with multiprocessing.get_context("spawn").Pool(spare, _start_worker, (pack(plan),)) as pool:
        yield _read_results(pool.imap(_work, _in_chunks(work)))


def _count_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_chunks(work: Sequence[Any]) -> Iterator[bytes]:
    return (pack(work[at : at + _CHUNK]) for at in range(0, len(work), _CHUNK))


def _read_results(chunks: Iterable[bytes]) -> Iterator[Any]:
    for done in chunks:
        results = unpack(done)
        # Results are read, never written: looking for circles among them would cost more than the rest.
        gc.freeze()
        yield from results


_WORTH_SPREADING = 400
_CHUNK = 16
_do: Callable[[Any], Any] | None = None


def _start_worker(plan: bytes) -> None:
    global _do  # noqa: PLW0603  a pool's initializer can hand on its work in no other way
    _do = unpack(plan).start()
    # What is compiled stays; without this every collection looks through it.
    gc.freeze()


def _work(chunk: bytes) -> bytes:
    if _do is None:
        raise RuntimeError("the pool was started without its initializer")
    return pack([_do(piece) for piece in unpack(chunk)])
