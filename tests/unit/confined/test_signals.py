"""Signals as exceptions, without the module that costs an import of enum."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.confined import signals
from pygrub_k.confined.signals import EndingSignals, Terminated


def test_numbers_are_those_of_the_standard_module():
    for number in (*signals.ENDING, *signals.KEPT):
        if number in NAMED:
            assert signals.name_of(number) == signal.Signals(number).name
    assert signals.name_of(signal.SIGRTMIN + 1) == f"signal {signal.SIGRTMIN + 1}"


NAMED = {int(one) for one in signal.Signals}
ACTIONS = """
import os, signal, sys
for number in sorted(signal.valid_signals()):
    process = os.fork()
    if not process:
        os.setpgid(0, 0)  # in an orphaned group, nothing stops a process but SIGSTOP
        signal.signal(number, signal.SIG_DFL) if number not in (9, 19) else None
        os.kill(os.getpid(), number)
        os._exit(0)
    _, status = os.waitpid(process, os.WUNTRACED)
    if not os.WIFEXITED(status):
        print(int(number))
        if os.WIFSTOPPED(status):
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
"""


def test_every_signal_that_ends_or_stops_a_process_is_among_them():
    command = [sys.executable, "-c", ACTIONS]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    ends = {int(word) for word in done.stdout.split()}
    assert {signal.SIGQUIT, signal.SIGALRM, signal.SIGTSTP, signal.SIGRTMAX} <= ends
    assert ends == {*signals.ENDING} | (ends & {*signals.KEPT})
    assert {signal.SIGKILL, signal.SIGSTOP} <= {*signals.KEPT}


@pytest.mark.parametrize("number", signals.ENDING)
def test_a_signal_raises_once(number):
    with EndingSignals():
        with pytest.raises(Terminated) as caught:
            signal.raise_signal(number)
        signal.raise_signal(number)
    assert caught.value.number == number
    assert signals.name_of(number) in str(caught.value)


def test_handlers_come_back():
    before = [signal.getsignal(number) for number in signals.ENDING]
    with EndingSignals():
        assert [signal.getsignal(number) for number in signals.ENDING] != before
    assert [signal.getsignal(number) for number in signals.ENDING] == before


def test_what_was_made_is_cleaned_up_before_anything_else_runs():
    done = []

    def clean() -> None:
        done.append(signal.getsignal(signal.SIGTERM))

    signals.clean_up_with(clean)
    try:
        with EndingSignals(), pytest.raises(Terminated):
            signal.raise_signal(signal.SIGHUP)
    finally:
        signals.clean_up_without(clean)
    assert done == [signal.SIG_IGN]


def test_held_signals_wait():
    with EndingSignals():
        signals.hold_ending()
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(Terminated):
            signals.release_ending()


def test_ignored_signals_do_not_interrupt_and_stay_ignored():
    with EndingSignals():
        signals.ignore_ending()
        signal.raise_signal(signal.SIGTERM)
    signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_IGN


def test_reset_gives_default_meaning():
    with EndingSignals():
        signals.reset_ending()
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_DFL


def test_importing_it_imports_no_enum():
    script = "import sys, pygrub_k.xen.outputs; print(sorted(sys.modules))"
    found = subprocess.run(
        [sys.executable, "-S", "-c", script],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    ).stdout
    assert "'pygrub_k.confined.signals'" in found
    assert not {"'enum'", "'signal'", "'typing'", "'re'", "'pathlib'"} & set(found.split(", "))
