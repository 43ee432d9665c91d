from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2.script.expansion import split
from tests.unit.bootconfig.grub2.scripts import words

SET = "set b='x y  z'; set e=; set q='a b'\n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("$b", ["x", "y", "z"]),
        ("${b}q", ["x", "y", "zq"]),
        ("q$b", ["qx", "y", "z"]),
        ("p$b'r s'", ["px", "y", "zr s"]),
        ('"$b"', ["x y  z"]),
        ('a"$b"c', ["ax y  zc"]),
        ("$b$q", ["x", "y", "za", "b"]),
        ("$never", []),
        ("$e", []),
        ('"$never" "$e" ""', ["", "", ""]),
        ("a${never}b", ["ab"]),
        ("$never''", [""]),
        ("'$b' \\$b", ["$b", "$b"]),
        ("a=b=c -v 'two  blanks'", ["a=b=c", "-v", "two  blanks"]),
        ('$"t $b ${q} $/ \\$b \\" $?"', ['t x y  z a b $/ $b " 0']),
        ('$"$e"', [""]),
        ("foo#bar '#hash'", ["foo#bar", "#hash"]),
    ],
)
def test_words(arguments, expected):
    assert words(f"{SET}linux /k {arguments}") == expected


def test_values_are_not_parsed_again():
    text = """set v='"a b"; $x \\c {'\nlinux /k $v"""
    assert words(text) == ['"a', 'b";', "$x", "\\c", "{"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ('"$@"', ["a b", "", "c"]),
        ("$@", ["a", "b", "c"]),
        ('"$*"', ["a b  c"]),
        ("$*", ["a", "b", "c"]),
        ("$#", ["3"]),
        ('$1 \'|\' "$2" "$3" $4 $0', ["a", "b", "|", "", "c"]),
        ('x"$@"y', ["xa b", "", "cy"]),
    ],
)
def test_positional_parameters(arguments, expected):
    assert words(f"function f {{ linux /k {arguments}; }}\nf 'a b' '' c") == expected


def test_there_are_no_parameters_outside_of_functions():
    assert words('linux /k $1 $# $@ $* "$1" "$@"') == ["", ""]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", []),
        ("true", ["0"]),
        ("false", ["1"]),
        ("nosuch", ["0"]),
        ("set x", ["18"]),
        ("search --file /none", ["5"]),
        ("if false; then true; fi", ["0"]),
        ("false; if true; then false; fi", ["1"]),
        ("while false; do true; done", ["1"]),
        ("function f { return 7; }\nf", ["7"]),
        ("function f { false; return; }\nf", ["1"]),
        ("false; eval 'a | b'", ["0"]),
        ("$nothing", ["0"]),
        ("! false", ["0"]),
        ("! true", ["1"]),
        ("! nosuch", ["0"]),
        ("! set x", ["0"]),
        ("!", ["18"]),
        ("source /none", ["0"]),
        ("insmod none", ["0"]),
    ],
)
def test_the_last_status(text, status):
    assert words(f"{text}\nlinux /k $?") == status


def test_only_blanks_of_ascii_split():
    assert split("a\tb\nc\rd\ve\ff") == ["a", "b", "c", "d", "e", "f"]
    assert split("a\u00a0b\u2003c\x1cd") == ["a\u00a0b\u2003c\x1cd"]
    assert split("  ") == []
