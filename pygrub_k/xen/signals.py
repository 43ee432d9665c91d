"""Signals that end the boot loader: they become an exception, so that everything is removed.

`_signal` is what the module `signal` wraps in enumerations; those cost 3 ms of start-up, and the
numbers and functions are the same.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    import signal as _signal
    from types import FrameType
    from typing import Final, Self
else:
    import _signal

ENDING: Final = (_signal.SIGTERM, _signal.SIGHUP, _signal.SIGINT)
"""libxl sends the first when a domain goes away, a lost terminal the second, Ctrl-C the third."""
SIGKILL: Final = int(_signal.SIGKILL)
SIGXCPU: Final = int(_signal.SIGXCPU)
NAMES: Final = {
    int(getattr(_signal, name)): name
    for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGKILL", "SIGSEGV", "SIGBUS", "SIGXCPU", "SIGSYS")
}


class Terminated(BaseException):
    """A signal asked us to end. Not an Exception: what survives errors must not survive this."""

    def __init__(self, number: int) -> None:
        super().__init__(f"ended by {name_of(number)}")
        self.number = number


class EndingSignals:
    """While entered, SIGTERM, SIGHUP and SIGINT raise Terminated in the main thread.

    After `ignore_ending` they stay ignored when this is left: what is done is done, and a signal
    in the last microseconds must not turn a boot that libxl was told of into a failure.
    """

    def __enter__(self) -> Self:
        self._before = [(number, _signal.signal(number, _raise)) for number in ENDING]
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before:
            if _signal.getsignal(number) != _signal.SIG_IGN:
                _signal.signal(number, handler)


def ignore_ending() -> None:
    """From now on nothing interrupts: clean up, or finish what is as good as done."""
    for number in ENDING:
        _signal.signal(number, _signal.SIG_IGN)


def reset_ending() -> None:
    """Give the signals their default meaning again, in a worker that has nothing to clean up."""
    for number in ENDING:
        _signal.signal(number, _signal.SIG_DFL)


def name_of(number: int) -> str:
    """Return a signal's name, or `signal N`."""
    return NAMES.get(number, f"signal {number}")


def _raise(number: int, _frame: FrameType | None) -> None:
    raise Terminated(number)
