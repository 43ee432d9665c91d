"""What command lines say: messages on standard error, text on standard output."""

from __future__ import annotations

import posix
import sys

from pygrub_k.confined.worker import WorkerFaultError
from pygrub_k.errors import LimitError, OutputError
from pygrub_k.limits import LISTING_SIZE
from pygrub_k.text import printable, shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.confined.worker import Worker

STANDARD_OUTPUT: Final = 1
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


def show(text: str) -> None:
    """Write all of the text to standard output; OutputError if that fails."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        while data:
            data = data[posix.write(STANDARD_OUTPUT, data) :]
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error


class Listing:
    """Shows text, and no more of it than LISTING_SIZE; escapes are longer than what they show."""

    def __init__(self) -> None:
        self.left = LISTING_SIZE

    def __call__(self, data: bytes) -> None:
        text = shown(data)
        self.left -= len(text)
        if self.left < 0:
            raise LimitError(f"the listing has more than {LISTING_SIZE} characters")
        show(text)
