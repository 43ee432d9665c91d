from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2.commands.options import Option, Parsed, parse
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK

OPTIONS = (
    Option("flag", "f"),
    Option("other", "o"),
    Option("value", "v", takes="value"),
    Option("many", "m", takes="values"),
    Option("set", "s", takes="optional"),
    Option("number", takes="number"),
)


@pytest.mark.parametrize(
    ("arguments", "given", "words"),
    [
        ("", {}, []),
        ("a - b", {}, ["a", "-", "b"]),
        ("a -f b", {"flag": []}, ["a", "b"]),
        ("--flag -- --value -f", {"flag": []}, ["--value", "-f"]),
        ("-fo a", {"flag": [], "other": []}, ["a"]),
        ("-fv x a", {"flag": [], "value": ["x"]}, ["a"]),
        ("--value x --value=y", {"value": ["y"]}, []),
        ("--value=", {"value": [""]}, []),
        ("-v -f", {"value": ["-f"]}, []),
        ("-v -", {"value": ["-"]}, []),
        ("-m x --many=y", {"many": ["x", "y"]}, []),
        ("--set a", {"set": ["a"]}, []),
        ("--set -f a", {"set": [], "flag": []}, ["a"]),
        ("--set - a", {"set": []}, ["-", "a"]),
        ("-s - a", {"set": ["-"]}, ["a"]),
        ("--set=x --set", {"set": []}, []),
        ("-sf a", {"set": [], "flag": []}, ["a"]),
        ("--number 0x1f", {"number": ["0x1f"]}, []),
        ("--set=x a", {"set": ["x"]}, ["a"]),
        ("-s x a", {"set": ["x"]}, ["a"]),
        ("-s -f a", {"set": [], "flag": []}, ["a"]),
        ("a -s", {"set": []}, ["a"]),
    ],
)
def test_options(arguments, given, words):
    found = parse(arguments.split(), OPTIONS)
    assert isinstance(found, Parsed)
    assert (found.given, found.words) == (given, words)


@pytest.mark.parametrize(
    "arguments",
    [
        *("--none", "-x", "-fx", "--value", "-v", "--flag=x", "--flag=", "a -3", "--fla"),
        *("--value -f", "-vf x", "--number x", "--number 1x", "--number"),
    ],
)
def test_what_is_wrong(arguments):
    assert parse(arguments.split(), OPTIONS) == BAD_ARGUMENT


@pytest.mark.parametrize("arguments", ["--help", "-h", "-u", "--usage", "-fh", "a --help b"])
def test_asking_for_help_is_a_success(arguments):
    assert parse(arguments.split(), OPTIONS) == OK


def test_options_may_have_to_come_first():
    found = parse(["-f", "a", "-o"], OPTIONS, at_start=True)
    assert isinstance(found, Parsed)
    assert (found.given, found.words) == ({"flag": []}, ["a", "-o"])


def test_unknown_ones_may_be_words():
    found = parse(["a", "--none", "-3", "-fx", "--flag"], OPTIONS, dashes=True)
    assert isinstance(found, Parsed)
    assert (found.given, found.words) == ({"flag": []}, ["a", "--none", "-3", "-fx"])
    assert parse(["--help"], OPTIONS, dashes=True) == OK
