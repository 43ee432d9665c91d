from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.bootconfig.grub2.script.lines import Lines, ScriptSyntaxError
from pygrub_k.bootconfig.grub2.script.parser import Parser
from pygrub_k.bootconfig.grub2.script.syntax import Command, For, If, Loop
from pygrub_k.errors import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.bootconfig.grub2.script.syntax import Statement


def outline(statement: Statement) -> list[object]:
    """Return a statement as nested lists."""
    if isinstance(statement, Command):
        block = [] if statement.block is None else [f"{{{statement.block}}}"]
        return [*statement.words, *block]
    if isinstance(statement, If):
        branches = [[outlines(condition), outlines(body)] for condition, body in statement.branches]
        return ["if", *branches, outlines(statement.otherwise)]
    if isinstance(statement, For):
        return ["for", statement.name, [*statement.words], outlines(statement.body)]
    assert isinstance(statement, Loop)
    name = "until" if statement.until else "while"
    return [name, outlines(statement.condition), outlines(statement.body)]


def outlines(statements: Iterable[Statement]) -> list[list[object]]:
    return [outline(statement) for statement in statements]


def parse(text: str) -> list[object]:
    """Return the outlines of each statement, `error` for one that is none."""
    parser = Parser(text, Lines(), {})
    out: list[object] = []
    while True:
        try:
            statements = parser.statement()
        except ScriptSyntaxError:
            out.append("error")
            continue
        if statements is None:
            return out
        out += outlines(statements)


def functions(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    parser = Parser(text, Lines(), found)
    while True:
        try:
            if parser.statement() is None:
                return found
        except ScriptSyntaxError:
            pass


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("", []),
        ("\n\n# x\n  # y\n", []),
        ("a b\nc", [["a", "b"], ["c"]]),
        ("a; b ;c;", [["a"], ["b"], ["c"]]),
        ("echo if then { x }", [["echo", "if", "then", "{ x }"]]),
        ("menuentry a{b}", [["menuentry", "a", "{b}"]]),
        ("m x {\n a; b\n\n c }", [["m", "x", "{\n a; b\n\n c }"]]),
        ("m x { a # } b\n}", [["m", "x", "{ a # } b\n}"]]),
        ("m x { m y { a } ; }; b", [["m", "x", "{ m y { a } ; }"], ["b"]]),
        ("if a; then b; fi", [["if", [[["a"]], [["b"]]], []]]),
        ("if\na\nthen\n\nb\nelse\nc\nfi", [["if", [[["a"]], [["b"]]], [["c"]]]]),
        (
            "if a; then b; elif c; d; then e; fi",
            [["if", [[["a"]], [["b"]]], [[["c"], ["d"]], [["e"]]], []]],
        ),
        ("for x in if a; do b; done", [["for", "x", ["if", "a"], [["b"]]]]),
        ("for x in\ndo b\ndone", [["for", "x", [], [["b"]]]]),
        ("while a; do b; done; c", [["while", [["a"]], [["b"]]], ["c"]]),
        ("until a\ndo b\ndone", [["until", [["a"]], [["b"]]]]),
        ("a 'b\nc' d\ne", [["a", "b\nc", "d"], ["e"]]),
        ("a b\\\nc d", [["a", "bc", "d"]]),
        ("a \\\n b", [["a", "b"]]),
        ('"if" a', [["if", "a"]]),
        ("i\\f a", [["if", "a"]]),
    ],
)
def test_statements(text, statements):
    assert parse(text) == statements


@pytest.mark.parametrize(
    "line",
    [
        *("; a", "a ; ; b", "a;;b", "fi", "then a", "{ a }", "a { }", "a { b } c", "a }"),
        *("if a; fi", "if a; then fi", "if a; then; b; fi", "if ; a; then b; fi"),
        *("if a; then b; fi c", "if a; then b; fi { c }", "! if a; then b; fi"),
        *("if a; then b; else c; elif d; then e; fi", "while a do b; done", "case", "select a"),
        *("for if in a; do b; done", "for x; do b; done", "for a-b in c; do d; done"),
        *("for x in a { b }; do c; done", "for 'x' in a; do b; done"),
        *("function f { a }", "function 'f' { a; }", "function if { a; }", "function f { a; } b"),
        *("if a; then function f { b; }; fi", "m x { function f { b; }; }", "function { a; }"),
    ],
)
def test_what_is_no_statement(line):
    """Each is dropped with the rest of its line; reading goes on in the next line."""
    assert parse(f"before\n{line} ; rest\nafter") == [["before"], "error", ["after"]]


@pytest.mark.parametrize("text", ["m x {\n}", "m x {\n# only a comment\n}", "m x\n{ a }"])
def test_errors_of_several_lines(text):
    assert parse(text)[0 if text.startswith("m x {") else 1] == "error"


@pytest.mark.parametrize("text", ["m x {\n a\n", "if a\nthen b\n", "a 'b\nc\n", 'a "b', "a b\\"])
def test_the_end_of_the_text_loses_what_is_open(text):
    assert parse(f"before\n{text}") == [["before"], "error"]


def test_after_an_error_in_a_block_the_rest_of_it_is_at_top_level():
    text = "m x {\n a\n b | c\n linux /k\n}\nd"
    assert parse(text) == ["error", ["linux", "/k"], "error", ["d"]]


def test_functions_are_defined_even_in_a_line_that_is_dropped():
    assert functions("function f {\n a; b\n}; fi\n") == {"f": "\n a; b\n"}


def test_the_brace_of_a_function_may_come_in_a_later_line():
    assert functions("function f\n\n{ a; }") == {"f": " a; "}


def test_a_known_line_is_the_same_in_any_place():
    line = "a $b; if c; then d; fi"
    expected = parse(line)
    assert (
        parse(f"{line}\n\t{line}\nm x {{\n{line}\n}}\n{line}")[: 2 * len(expected)] == 2 * expected
    )


def test_deep_nesting_is_limited():
    with pytest.raises(LimitError, match="deeper than 64"):
        parse("if a; then " * 65 + "b" + "; fi" * 65)
    assert len(parse("if a; then " * 64 + "b" + "; fi" * 64)) == 1


def test_the_text_of_a_statement_is_limited():
    with pytest.raises(LimitError, match="a statement has more than 1048576 characters"):
        parse("m x {\n" + "a 0123456789\n" * 90_000 + "}")
    assert len(parse("m x {\n" + "a 0123456789\n" * 70_000 + "}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("a;" * 140_000, "a 'b\n" + "c\n" * 140_000 + "'", "$a" * 140_000),
        "if a; then\n" + "b c d\n" * 60_000 + "fi",
    ],
)
def test_the_text_that_is_kept_as_a_tree_is_limited(text):
    with pytest.raises(LimitError, match="has more than 262144 characters"):
        parse(text)
