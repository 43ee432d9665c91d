from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2.commands.options import Option, parse

OPTIONS = (
    Option("flag", "f"),
    Option("other", "o"),
    Option("value", "v", takes="value"),
    Option("many", "m", takes="values"),
    Option("set", "s", takes="optional"),
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
        ("--value -f", {"value": ["-f"]}, []),
        ("-m x --many=y", {"many": ["x", "y"]}, []),
        ("--set a", {"set": []}, ["a"]),
        ("--set=x a", {"set": ["x"]}, ["a"]),
        ("-s x a", {"set": ["x"]}, ["a"]),
        ("-s -f a", {"set": [], "flag": []}, ["a"]),
        ("a -s", {"set": []}, ["a"]),
    ],
)
def test_options(arguments, given, words):
    found = parse(arguments.split(), OPTIONS)
    assert found
    assert (found.given, found.words) == (given, words)


@pytest.mark.parametrize(
    "arguments",
    ["--none", "-x", "-fx", "--value", "-v", "--flag=x", "--help", "-h", "-u", "a -3", "--fla"],
)
def test_what_is_wrong(arguments):
    assert parse(arguments.split(), OPTIONS) is None


def test_unknown_ones_may_be_words():
    found = parse(["a", "--none", "-3", "-fx", "--flag"], OPTIONS, dashes=True)
    assert found
    assert (found.given, found.words) == ({"flag": []}, ["a", "--none", "-3", "-fx"])
    assert parse(["--help"], OPTIONS, dashes=True) is None
