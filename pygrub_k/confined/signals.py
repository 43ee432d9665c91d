"""Signals that end the boot loader: they become an exception, so that everything is removed.

`_signal` is what the module `signal` wraps in enumerations; those cost 3 ms of start-up, and the
numbers and functions are the same.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    import signal as _signal
    from collections.abc import Callable
    from types import FrameType
    from typing import Final, Self
else:
    import _signal

KEPT: Final = (
    *(_signal.SIGKILL, _signal.SIGSTOP),  # nobody can handle these
    *(_signal.SIGSEGV, _signal.SIGBUS, _signal.SIGFPE, _signal.SIGILL),  # a fault would come again
    *(_signal.SIGCHLD, _signal.SIGCONT, _signal.SIGURG, _signal.SIGWINCH),  # these end nothing
    *(_signal.SIGPIPE, _signal.SIGXFSZ),  # Python makes errors of them
)
ENDING: Final = tuple(sorted(_signal.valid_signals() - {*KEPT}))
"""All others: libxl sends SIGTERM when a domain goes away, a terminal SIGHUP when it is lost, and
SIGINT, SIGQUIT and SIGTSTP by keys. Those that would only stop us end us too: whoever creates
the domain waits for our end."""
OTHER_NAMES: Final = ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK", "SIGIOT", "SIGCLD", "SIGPOLL")
"""Of constants that have a signal's number, and of signals that have another name."""
SIGKILL: Final = int(_signal.SIGKILL)


class Terminated(BaseException):
    """A signal asked us to end. Not an Exception: what survives errors must not survive this."""

    def __init__(self, number: int) -> None:
        super().__init__(f"ended by {name_of(number)}")
        self.number = number


class EndingSignals:
    """While entered, each signal that ends a process raises Terminated in the main thread.

    The first of them, like `ignore_ending`, has all ignored from then on, also when this is left:
    nothing interrupts the cleaning up, and nothing turns a boot that libxl was told of into a
    failure.
    """

    def __enter__(self) -> Self:
        self._before = [(number, _signal.signal(number, _raise)) for number in ENDING]
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before:
            if handler is not None and _signal.getsignal(number) != _signal.SIG_IGN:
                _signal.signal(number, handler)


def ignore_ending() -> None:
    """From now on nothing interrupts: clean up, or finish what is as good as done."""
    for number in ENDING:
        _signal.signal(number, _signal.SIG_IGN)


def reset_ending() -> None:
    """Give the signals their default meaning again, in a worker that has nothing to clean up."""
    for number in ENDING:
        _signal.signal(number, _signal.SIG_DFL)


def expect_children() -> None:
    """Have ended children wait for us; whoever started us may have had them ignored."""
    _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)


def hold_ending() -> None:
    """Let the signals wait until `release_ending`."""
    _signal.pthread_sigmask(_signal.SIG_BLOCK, ENDING)


def release_ending() -> None:
    """Have signals that waited take effect now."""
    _signal.pthread_sigmask(_signal.SIG_UNBLOCK, ENDING)


def clean_up_with(function: Callable[[], None]) -> None:
    """Have `function` called as soon as a signal comes, before Terminated is raised.

    An exception alone would be lost at the very moment when a `with` calls `__exit__`.
    """
    _cleaners.append(function)


def clean_up_without(function: Callable[[], None]) -> None:
    """Take back `clean_up_with`."""
    _cleaners.remove(function)


def name_of(number: int) -> str:
    """Return a signal's name, or `signal N`."""
    for name, value in vars(_signal).items():
        if value == number and name.startswith("SIG") and name not in OTHER_NAMES:
            return name
    return f"signal {number}"


_cleaners: list[Callable[[], None]] = []


def _raise(number: int, _frame: FrameType | None) -> None:
    ignore_ending()
    for clean in _cleaners:
        clean()
    raise Terminated(number)
