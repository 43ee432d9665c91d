from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.menu import keys
from pygrub_k.menu.keys import KeyReader

SEQUENCES = {
    b"\x1b[A": keys.UP,
    b"\x1bOA": keys.UP,
    b"\x1b[B": keys.DOWN,
    b"\x1bOC": keys.RIGHT,
    b"\x1b[D": keys.LEFT,
    b"\x1b[1;5A": keys.UP,
    b"\x1b[1;5C": keys.WORD_RIGHT,
    b"\x1b[1;3D": keys.WORD_LEFT,
    b"\x1b[21~": keys.BOOT,
    b"\x1b[H": keys.HOME,
    b"\x1bOH": keys.HOME,
    b"\x1b[1~": keys.HOME,
    b"\x1b[7~": keys.HOME,
    b"\x1b[F": keys.END,
    b"\x1b[4~": keys.END,
    b"\x1b[5~": keys.PAGE_UP,
    b"\x1b[6~": keys.PAGE_DOWN,
    b"\x1b[3~": keys.DELETE,
    b"\x1bOM": keys.ENTER,
    b"\x1bOP": keys.HELP,
    b"\x1b[11~": keys.HELP,
    b"\x1b[[A": keys.HELP,
    b"\x1b[[B": "<f2>",
    b"\x1bOS": "<f4>",
    b"\x1b[15~": "<f5>",
    b"\x1b[20~": "<f9>",
    b"\x1b[24~": "<f12>",
    b"\x1b[2~": keys.INSERT,
    b"\x1b[16~": keys.UNKNOWN,
    b"\x1b[?1;2c": keys.UNKNOWN,
    b"\r": keys.ENTER,
    b"\n": keys.ENTER,
    b"\x7f": keys.BACKSPACE,
    b"\b": keys.BACKSPACE,
    b"\x10": keys.UP,
    b"\x0e": keys.DOWN,
    b"\x01": "\x01",
    b"q": "q",
    "\u00e9".encode(): "\u00e9",
}


@pytest.mark.parametrize(("data", "key"), SEQUENCES.items())
def test_what_a_terminal_sends_is_one_key(data: bytes, key: str) -> None:
    reader = KeyReader("utf-8")
    assert reader.feed(data) == [key]
    assert not reader.pending


@pytest.mark.parametrize(("data", "key"), SEQUENCES.items())
def test_bytes_may_come_one_by_one(data: bytes, key: str) -> None:
    reader = KeyReader("utf-8")
    found = [one for byte in data for one in reader.feed(bytes([byte]))]
    assert found == [key]


def test_escape_alone_is_told_by_silence() -> None:
    reader = KeyReader("utf-8")
    assert reader.feed(b"\x1b") == []
    assert reader.pending
    assert reader.flush() == [keys.ESCAPE]
    assert not reader.pending


def test_a_sequence_that_does_not_go_on_is_no_key() -> None:
    reader = KeyReader("utf-8")
    assert reader.feed(b"\x1b[5") == []
    assert reader.flush() == [keys.UNKNOWN]
    assert reader.feed(b"a") == ["a"]


def test_escape_and_a_character_at_once_are_alt() -> None:
    reader = KeyReader("utf-8")
    assert reader.feed(b"\x1bb\x1b\x7f\x1bd") == ["<meta b>", "<meta backspace>", "<meta d>"]
    assert reader.feed(b"\x1b\x1b[D\x1b\x1b[A") == [keys.WORD_LEFT, keys.UP]
    assert reader.feed(b"\x1b") == []
    assert reader.escaped
    assert reader.feed(b"b") == ["<meta b>"]


def test_escape_and_a_pause_before_another_key_stays_a_key() -> None:
    reader = KeyReader("utf-8")
    assert reader.feed(b"\x1b") == []
    assert reader.feed(b"b", together=False) == [keys.ESCAPE, "b"]
    assert reader.feed(b"\x1b") == []
    assert reader.feed(b"\x1b", together=False) == [keys.ESCAPE]
    assert reader.flush() == [keys.ESCAPE]
    assert reader.feed(b"\x1b\x1b\x1b") == [keys.ESCAPE]
    assert reader.flush() == [keys.ESCAPE, keys.ESCAPE]


def test_a_sequence_may_pause_after_each_byte() -> None:
    reader = KeyReader("utf-8")
    found = [key for byte in b"\x1b[D" for key in reader.feed(bytes([byte]), together=False)]
    assert found == [keys.LEFT]


@pytest.mark.parametrize(
    "report",
    [b"\x1b[M !\r", b"\x1b[<0;10;20M", b"\x1b[<0;10;20m", b"\x1b[32;10;20M", b"\x1b[M\xff\xf0\xe1"],
)
def test_what_a_mouse_reports_is_no_key(report: bytes) -> None:
    assert KeyReader("utf-8").feed(report + b"a") == [keys.UNKNOWN, "a"]


def test_where_the_cursor_is_is_no_key() -> None:
    reader = KeyReader("utf-8")
    assert reader.feed(b"\x1b[24;80Ra") == ["a"]
    assert reader.cursor == (24, 80)
    assert reader.feed(b"\x1b[0;99999999999R") == []
    assert reader.cursor == (24, 80)


def test_pasted_text_is_no_keys() -> None:
    reader = KeyReader("utf-8")
    pasted = b"\x1b[200~linux /k\rboot\n\x1b[A\x1b[201~q"
    assert reader.feed(pasted) == [keys.PASTED + "linux /k\rboot\n\x1b[A", "q"]
    assert [key for byte in pasted for key in reader.feed(bytes([byte]))][-1] == "q"


def test_a_paste_without_end_is_dropped_whole() -> None:
    reader = KeyReader("utf-8")
    assert reader.feed(b"\x1b[200~" + b"x" * (1 << 18)) == []
    assert len(reader._pasted or ()) == keys.PASTE_SIZE
    assert reader.feed(b"\x1b[201~a") == [keys.UNKNOWN, "a"]


def test_a_character_of_a_terminal_that_is_not_utf_8() -> None:
    assert KeyReader("iso8859-1").feed(b"\xe9") == ["\u00e9"]


@given(st.binary(max_size=200))
def test_nothing_that_is_sent_is_kept_for_ever(data: bytes) -> None:
    reader = KeyReader("utf-8")
    for key in reader.feed(data):
        assert len(key) == 1 or (key.startswith("<") and key.endswith(">"))
    assert len(reader._pending) < keys.LONGEST


@pytest.mark.parametrize("modifier", [b"2", b"5"])
def test_a_function_key_is_no_report_of_the_cursor(modifier: bytes) -> None:
    """F3 with Shift or Ctrl is sent like the answer of a terminal of one row."""
    reader = KeyReader("utf-8")
    assert reader.feed(b"\x1b[1;%bR" % modifier) == []
    assert reader.cursor is None
    reader.feed(b"\x1b[24;80R")
    assert reader.cursor == (24, 80)
