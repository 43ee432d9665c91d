from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spec_tools.expressions import Expression, parse_arguments, parse_expression


def shape(tree: Expression | None) -> str:
    """A tree in brackets, operators first."""
    if tree is None:
        return "?"
    parts = " ".join(map(shape, tree.parts))
    head = tree.word or tree.kind
    return f"({head} {parts})" if tree.parts else head


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a + b * 3", "(+ a (* b 3))"),
        ("a - b - c", "(- (- a b) c)"),
        ("a | b << 32", "(| a (<< b 32))"),
        ("a & b ^ c | d", "(| (^ (& a b) c) d)"),
        ("not a == b and c or d", "(or (and (not (== a b)) c) d)"),
        ("a ? b : c ? d : e", "(choice a b (choice c d e))"),
        ("-a + ~b", "(+ (- a) (~ b))"),
        ("a.b.c(1, 2)", "(call (c (b a)) 1 2)"),
        ("a[b + 1].last", "(last (index a (+ b 1)))"),
        ("a.as<b::c>.d", "(d (b::c a))"),
        ("kinds::one.to_i == 0x1f", "(== (to_i kinds::one) 0x1f)"),
        ("[1, 0xff]", "(list 1 0xff)"),
        ("true and _io.eof", "(and true (eof _io))"),
        ('\'a\' + "b\\"c"', '(+ \'a\' "b\\"c")'),
        ("(a + b) * c", "(* (+ a b) c)"),
    ],
)
def test_precedence_is_the_language_s(source: str, expected: str) -> None:
    assert shape(parse_expression(source)) == expected


@pytest.mark.parametrize("source", ["", "a +", "(a", "a b", "1.5", "a ? b", "[1, 2", "a..b", "@"])
def test_what_is_not_understood_is_none(source: str) -> None:
    assert parse_expression(source) is None


def test_values_that_yaml_has_read_already() -> None:
    assert shape(parse_expression(300)) == "300"
    assert shape(parse_expression(True)) == "true"
    assert parse_expression(-5) == Expression("number", "-5")


@pytest.mark.parametrize(
    ("word", "value"), [("0x_ff", 255), ("0b101", 5), ("1_000", 1000), ("0", 0)]
)
def test_numbers_have_values(word: str, value: int) -> None:
    tree = parse_expression(word)
    assert tree is not None
    assert tree.number == value


def test_arguments_of_a_type() -> None:
    assert list(map(shape, parse_arguments("entry(len_entry, a.b + 1)"))) == [
        "len_entry",
        "(+ (b a) 1)",
    ]
    assert parse_arguments("entry") == []


@given(st.text(alphabet="ab0x1 .()[]<>:?+-*/%&|^~'\"_,", max_size=40))
def test_no_text_breaks_the_parser(source: str) -> None:
    tree = parse_expression(source)
    assert tree is None or isinstance(tree, Expression)
