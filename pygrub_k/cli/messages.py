"""What both command lines say on standard error."""

from __future__ import annotations

import posix
import sys

from pygrub_k.confined.worker import WorkerFaultError
from pygrub_k.text import printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.confined.worker import Worker

STANDARD_ERROR: Final = 2


def tell(program: str, message: str) -> None:
    """Write a message to standard error, each line safe to show and prefixed with our name."""
    lines = "".join(f"{program}: {printable(line)}\n" for line in message.rstrip("\n").split("\n"))
    try:
        posix.write(STANDARD_ERROR, lines.encode("utf-8", "backslashreplace"))
    except OSError:  # nobody is listening; the exit status remains
        return


def tell_of(worker: Worker, program: str) -> None:
    """Report the state of each layer of the confinement, and where the worker failed if it did."""
    for layer, state in worker.layers:
        tell(program, f"confinement: {layer}: {state}")
    fault = sys.exc_info()[1]
    if isinstance(fault, WorkerFaultError):
        tell(program, fault.trace)
