import pytest

from pygrub_k.inspect.render.output import STYLED, TEXT, frames_of, piece_of
from pygrub_k.inspect.render.styles import CODES, MARKS, Styled, marked, painted, unmarked


def test_marks_become_colours_or_nothing():
    text = f"a {marked('bad', 'b')} c\n"
    (frame,) = frames_of([Styled(text)], 100)
    assert piece_of(frame, raw=False, colour=True) == b"a \x1b[31mb\x1b[0m c\n"
    assert piece_of(frame, raw=False) == b"a b c\n" == unmarked(text).encode()


def test_a_style_ends_with_its_line():
    assert painted(b"\x05a\nb", colour=True) == b"\x1b[31ma\x1b[0m\nb"


@pytest.mark.parametrize(
    "evil", [b"\x1b[2J", b"\x07", b"\x9b31m", b"\xff", b"\x08", b"\x0f", b"\r"]
)
@pytest.mark.parametrize("colour", [True, False])
def test_a_lying_worker_can_choose_a_colour_and_nothing_else(evil, colour):
    shown = painted(b"\x01x" + evil + b"y\x00", colour=colour).decode()
    for code in CODES.values():
        shown = shown.replace(code, "")
    assert shown.isprintable()


def test_marks_in_plain_text_are_escaped():
    assert piece_of(TEXT + b"a\x05b\n", raw=False, colour=True) == b"a\\x05b\n"


def test_text_and_styled_lines_stay_in_order():
    frames = list(frames_of(["a\n", Styled("b\n"), Styled("c\n"), "d\n"], 100))
    assert [frame[:1] for frame in frames] == [TEXT, STYLED, TEXT]
    assert b"".join(frame[1:] for frame in frames) == b"a\nb\nc\nd\n"


def test_no_mark_is_printable():
    assert not any(mark.isprintable() for mark in MARKS.values())
