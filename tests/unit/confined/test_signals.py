"""Signals as exceptions, without the module that costs an import of enum."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.confined import signals
from pygrub_k.confined.signals import EndingSignals, Terminated


def test_numbers_are_those_of_the_standard_module():
    assert set(signals.ENDING) == {signal.SIGTERM, signal.SIGHUP, signal.SIGINT}
    for number, name in signals.NAMES.items():
        assert signal.Signals(number).name == name


@pytest.mark.parametrize("number", signals.ENDING)
def test_a_signal_raises_once(number):
    with EndingSignals():
        with pytest.raises(Terminated) as caught:
            signal.raise_signal(number)
        signal.raise_signal(number)
    assert caught.value.number == number
    assert signal.Signals(number).name in str(caught.value)


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
