from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2.script.lexer import (
    BARE,
    NEWLINE,
    QUOTED,
    QUOTED_VARIABLE,
    SEMICOLON,
    TRANSLATED,
    UNFINISHED,
    VARIABLE,
    WRONG,
    lex,
)


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("", []),
        ("  \t ", []),
        ("a b\tc", ["a", "b", "c"]),
        ("# all of it's a comment", []),
        ("a # it's one", ["a"]),
        ("a#b c", ["a#b", "c"]),
        ("a;#b", ["a", SEMICOLON]),
        ("a ; b", ["a", SEMICOLON, "b"]),
        ("a\fb\rc", ["a\fb\rc"]),
        ("if then", ["if", "then"]),
        ("[ ] ! ( ) = * `", ["[", "]", "!", "(", ")", "=", "*", "`"]),
        ("'a b'", [((QUOTED, "a b"),)]),
        ("''", [((QUOTED, ""),)]),
        (r"'a\'", [((QUOTED, "a\\"),)]),
        (r'"a\$b\"c\\d\ne"', [((QUOTED, r'a$b"c\d\ne'),)]),
        (r"\a\ b", [((QUOTED, "a"), (QUOTED, " "), (BARE, "b"))]),
        ("a'b'\"c\"", [((BARE, "a"), (QUOTED, "b"), (QUOTED, "c"))]),
        ("$a${b}", [((VARIABLE, "a"), (VARIABLE, "b"))]),
        ("$1a", [((VARIABLE, "1"), (BARE, "a"))]),
        ("$10", [((VARIABLE, "10"),)]),
        ("$?$#$*$@", [((VARIABLE, "?"), (VARIABLE, "#"), (VARIABLE, "*"), (VARIABLE, "@"))]),
        ("$a-b", [((VARIABLE, "a"), (BARE, "-b"))]),
        ('"x$a"', [((QUOTED, "x"), (QUOTED_VARIABLE, "a"), (QUOTED, ""))]),
        ('$"hi $a \\""', [((TRANSLATED, 'hi $a \\"'),)]),
        ('$"a$/"', [((TRANSLATED, "a$/"),)]),
    ],
)
def test_words(line, tokens):
    assert lex(line, 0) == ([*tokens, NEWLINE], len(line) + 1)


@pytest.mark.parametrize(
    "line",
    [
        *("a && b", "a || b", "a | b", "a & b", "a > b", "a < b", "a ;; b"),
        *("a $ b", "a$", "a $/", "$(b)", "$$", "${}", "${", "${a", "${a-b}", "${a b}", "${1a}"),
        *("$'a'", '"$"', '"a$ b"', '"${a b}"', "[[ a", "a ]]"),
    ],
)
def test_what_no_grammar_accepts(line):
    tokens, after = lex(line + "\nnext", 0)
    assert tokens[-1] == WRONG
    assert after == len(line) + 1


def test_double_brackets_are_words_when_something_adjoins():
    assert lex("[[a b]]", 0)[0] == ["[[a", "b]]", NEWLINE]


def test_braces_carry_their_offset():
    assert lex("xy{a}", 0)[0] == ["xy", 2 * 2, "a", 2 * 4 + 1, NEWLINE]


@pytest.mark.parametrize("open_word", ["'b", '"b', '"b\\', "b\\", '"b\\"', '$"b', "b'c'\"d"])
def test_an_open_word_is_not_finished(open_word):
    text = f"a {open_word}\nnext"
    assert lex(text, 0) == (["a", UNFINISHED], 2)


def test_a_word_goes_on_across_lines():
    text = "'b\nc' d\ne"
    assert lex(text, 0, across=len(text)) == ([((QUOTED, "b\nc"),), "d", NEWLINE], 8)


def test_only_the_first_word_goes_on_across_lines():
    text = "'b\nc' 'd\ne'"
    assert lex(text, 0, across=len(text)) == ([((QUOTED, "b\nc"),), UNFINISHED], 6)


def test_a_backslash_before_a_line_end_vanishes():
    assert lex("b\\\nc d", 0, across=99)[0] == [((BARE, "b"), (BARE, "c")), "d", NEWLINE]
    assert lex("\\\n c", 0, across=99)[0] == ["c", NEWLINE]
    assert lex('"b\\\nc"', 0, across=99)[0] == [((QUOTED, "bc"),), NEWLINE]


def test_after_a_continued_line_no_word_is_reserved():
    assert lex("\\\nif", 0, across=99)[0] == [((BARE, "if"),), NEWLINE]


def test_an_error_in_quotes_is_found_where_the_word_ends():
    text = '"b$ \nc" d\ne'
    assert lex(text, 0, across=len(text)) == ([WRONG], 10)
