from __future__ import annotations

import random
import re

import pytest

from pygrub_k.bootconfig.grub2.commands.pattern_syntax import PatternError
from pygrub_k.bootconfig.grub2.commands.patterns import Pattern
from tests.unit.bootconfig.grub2.scripts import run


@pytest.mark.parametrize(
    ("expression", "text", "groups"),
    [
        ("b", "abc", ["b"]),
        ("^b", "abc", None),
        ("^a.c$", "abc", ["abc"]),
        ("", "abc", [""]),
        ("a|ab|abc", "xabcd", ["abc"]),
        ("(a)(b)?(c)", "ac", ["ac", "a", None, "c"]),
        ("(a|b)*c", "abbc", ["abbc", "b"]),
        ("[0-9]+", "v6.10", ["6"]),
        ("[^a-z]+", "ab12c", ["12"]),
        ("[]a]+", "x]a", ["]a"]),
        ("[a-]+", "b-a", ["-a"]),
        ("[[:digit:][:upper:]]+", "aB2c", ["B2"]),
        ("[[.-.]]", "a-b", ["-"]),
        ("a{2}", "aaa", ["aa"]),
        ("a{2,}", "aaaa", ["aaaa"]),
        ("(ab){1,2}", "ababab", ["abab", "ab"]),
        ("a{,2}", "aaa", ["aa"]),
        (r"^(.)\1", "xxy", ["xx", "x"]),
        (r"(a*)b\1", "aabaa", ["aabaa", "aa"]),
        (r"(a*)(b)\1\2", "aabab", ["abab", "a", "b"]),
        (r"(a)|b\1", "b", None),
        ("(a*)+", "aa", ["aa", "aa"]),
        ("(a*)*", "b", ["", ""]),
        (r"\bb\w\W\s*\<", "ab bc  d", ["bc  "]),
        (r"a\>", "ab a", ["a"]),
        (r"\`a\B", "ab", ["a"]),
        (r"\.\$\(", "x.$(", [".$("]),
        ("a**", "aaa", ["aaa"]),
        ("(^a|b$)", "ab", ["a", "a"]),
        ("x*", "yy", [""]),
        (")", ")", [")"]),
    ],
)
def test_matches(expression, text, groups):
    assert Pattern(expression).search(text) == groups


@pytest.mark.parametrize(
    "expression",
    [
        *("(", "(a", "[", "[a", "[[:none:]]", "[b-a]", "a{2,1}", "a{300}", "\\", "a{1", "(" * 60),
        *("*a", "a|*b", "(+a)", "^*", "a{x", "{", r"\1", r"(a\1)", r"(a)\2"),
        "((((a{99}){99}){99}){99}){99}",
    ],
)
def test_what_is_no_expression(expression):
    with pytest.raises(PatternError):
        Pattern(expression)


def test_no_expression_is_slow():
    assert Pattern("(a*)*(a*)*b").search("a" * 2000) is None
    assert Pattern("(a|aa)+$").search("a" * 500 + "b") is None


def test_no_reference_is_slow():
    with pytest.raises(PatternError, match="too much work"):
        Pattern("(a*)(a*)(a*)(a*)\\1\\2\\3\\4b").search("a" * 500)


def test_where_a_match_is_agrees_with_pythons():
    """On expressions without alternatives, the longest match is the greedy one."""
    source = random.Random(5)
    matched = 0
    for _ in range(3000):
        atoms = ["a", "b", "[ab]", "[^a]", ".", "(ab)", "(a)", "(b)"]
        expression = "".join(
            source.choice(atoms) + source.choice(["", "", "*", "+", "?"])
            for _ in range(source.randint(1, 4))
        )
        text = "".join(source.choices("abc", k=source.randint(0, 8)))
        found = Pattern(expression).search(text)
        expected = re.search(expression, text)
        assert (found is None) == (expected is None), (expression, text)
        if found and expected:
            matched += 1
            assert len(found[0] or "") >= len(expected[0]), (expression, text)
            assert text.index(found[0] or "") <= expected.start(), (expression, text)
    assert matched > 500


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        *(
            ("(.)", "éa", "é"),
            ("([^a])", "aé", "é"),
            (r"(\W)", "日b", "日"),
            ("(é{2})", "éé", "éé"),
        ),
        *(("([à-ÿ]+)", "xéü", "éü"), ("^(.)(.)$", "日本", "日"), ("(.)", "\udcffa", "a")),
        *(("([^x]+)", "a\udcff", "a"), ("(.)", "\udcc3", None), ("(\udcff)", "\udcff", "\udcff")),
    ],
)
def test_characters_are_those_of_utf8(expression, text, expected):
    """A byte that is part of no character is matched by itself alone, as in GRUB."""
    groups = Pattern(expression).search(text)
    assert (groups[1] if groups else None) == expected


def test_wildcards_stand_for_characters():
    files = {"/u/é": "", "/u/éa": "", "/u/b": "", "/u/x\udcff": ""}
    script = "insmod regexp\nfor v in /u/? /u/?a /u/x*; do a=$a,$v; done"
    found = run(script, files=files).variables.values["a"].split(",")
    assert sorted(found) == ["", "/u/b", "/u/x*", "/u/é", "/u/éa"]
