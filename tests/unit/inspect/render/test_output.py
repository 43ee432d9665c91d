import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.errors import ConfinementError, LimitError, OutputError, SourceError
from pygrub_k.inspect.file_content import Hole, Stored
from pygrub_k.inspect.render import output
from pygrub_k.inspect.render.output import Printer, SparseWriter, frames_of, piece_of, stored_of

SIZE = 64
ZEROS = 100


def printed(pieces: Iterable[str | bytes | Hole], size: int = SIZE) -> list[bytes | Hole]:
    return [piece_of(frame, raw=True) for frame in frames_of(pieces, size)]


def text_of(pieces: Iterable[str]) -> str:
    return b"".join(piece for piece in printed(pieces) if isinstance(piece, bytes)).decode()


def test_short_lines_share_a_frame():
    assert len(list(frames_of(["a\n", "b\n"], SIZE))) == 1


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=200)))
def test_no_frame_is_too_large_nor_cuts_a_character(lines):
    frames = list(frames_of(lines, SIZE))
    assert all(len(frame) <= SIZE for frame in frames)
    assert b"".join(frame[1:] for frame in frames).decode() == "".join(lines)


def test_bytes_and_holes_arrive_in_order_with_text():
    assert printed(["text\n", b"x" * 100, Hole(1 << 40), b"end"]) == [
        b"text\n",
        b"x" * 63,
        b"x" * 37,
        Hole(1 << 40),
        b"end",
    ]


def test_a_files_bytes_arrive_unchanged():
    assert printed([bytes(range(256))], 1024) == [bytes(range(256))]


def test_text_is_made_safe_by_the_one_who_prints_it():
    assert piece_of(b"T\x1b[2J\xff\tname\n", raw=False) == b"\\x1b[2J\\xff\\tname\n"


@pytest.mark.parametrize("frame", [b"", b"X", b"H", b"H123456789"])
def test_a_frame_of_no_known_kind_is_refused(frame):
    with pytest.raises(ConfinementError, match="an unexpected frame"):
        piece_of(frame, raw=True)


@pytest.mark.parametrize("frame", [b"D\x1b[2J", b"H" + bytes(8)])
def test_bytes_and_holes_are_for_files_alone(frame):
    with pytest.raises(ConfinementError, match="an unexpected frame"):
        piece_of(frame, raw=False)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out"


def written(target: Path, pieces: Iterable[bytes | Hole], flags: int = os.O_TRUNC) -> bytes:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | flags, 0o600)
    try:
        writer = SparseWriter(descriptor, ZEROS)
        for piece in pieces:
            writer.put(piece)
    finally:
        os.close(descriptor)
    return target.read_bytes()


def test_a_hole_is_not_stored_in_a_regular_file(target):
    data = written(target, [b"head", Hole(8 << 20), b"tail"])
    assert data == b"head" + bytes(8 << 20) + b"tail"
    assert target.stat().st_blocks * 512 < 1 << 20


def test_a_hole_at_the_end_counts_for_the_size(target):
    assert written(target, [b"x", Hole(4095)]) == b"x" + bytes(4095)


def test_a_hole_over_bytes_that_are_there_already_is_written_as_zeros(target):
    target.write_bytes(b"o" * 100)
    assert written(target, [b"n", Hole(9)], flags=0) == b"n" + bytes(9) + b"o" * 90


def test_appending_writes_zeros_for_a_hole(target):
    target.write_bytes(b"before")
    assert written(target, [Hole(3), b"x"], flags=os.O_APPEND) == b"before\0\0\0x"


def test_a_pipe_gets_zeros_for_a_hole():
    reader, writer = os.pipe()
    sparse = SparseWriter(writer, ZEROS)
    for piece in (b"a", Hole(5), b"b"):
        sparse.put(piece)
    os.close(writer)
    assert os.read(reader, 100) == b"a" + bytes(5) + b"b"
    os.close(reader)


def test_a_reader_that_went_away_is_a_broken_pipe():
    reader, writer = os.pipe()
    os.close(reader)
    with pytest.raises(BrokenPipeError):
        SparseWriter(writer, ZEROS).put(b"text")
    os.close(writer)


def test_a_full_disk_is_one_clear_error():
    descriptor = os.open("/dev/full", os.O_WRONLY)
    with pytest.raises(OutputError, match=r"^standard output: No space left on device$"):
        SparseWriter(descriptor, ZEROS).put(b"text")
    os.close(descriptor)


def test_a_hole_beyond_any_file_is_an_error(target):
    with pytest.raises(LimitError, match="holes of more than"):
        written(target, [Hole(1 << 43), Hole((1 << 43) + 1)])


@pytest.mark.parametrize("flags", [os.O_APPEND, 0])
def test_zeros_are_not_written_without_end(target, flags):
    target.write_bytes(b"o" * 1000)
    with pytest.raises(LimitError, match="holes larger than the disks"):
        written(target, [Hole(ZEROS), Hole(1)], flags)
    assert target.read_bytes().count(0) == ZEROS


def test_stored_bytes_are_copied_from_the_disk(tmp_path: Path) -> None:
    disk, out = tmp_path / "disk", tmp_path / "out"
    disk.write_bytes(bytes(range(256)) * 100)
    with disk.open("rb") as source:
        for flags in (os.O_WRONLY, os.O_WRONLY | os.O_APPEND):
            descriptor = os.open(out, flags | os.O_CREAT | os.O_TRUNC)
            writer = SparseWriter(descriptor, ZEROS, [source.fileno()])
            (frame,) = frames_of([Stored(source.fileno(), 1000, 5000)], SIZE)
            writer.put(b"first ")
            writer.put(stored_of(frame))
            os.close(descriptor)
            assert out.read_bytes() == b"first " + disk.read_bytes()[1000:6000]


def test_only_bytes_of_the_disks_are_copied(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.write_bytes(bytes(100))
    with disk.open("rb") as source, (tmp_path / "out").open("wb") as out:
        number = source.fileno()
        writer = SparseWriter(out.fileno(), ZEROS, [number])
        for lie in (Stored(out.fileno(), 0, 1), Stored(number, 1 << 63, 1), Stored(0, 0, 1)):
            with pytest.raises(ConfinementError, match="wants byte"):
                writer.put(lie)
        with pytest.raises(SourceError, match="a disk ends at byte 100"):
            writer.put(Stored(number, 50, 100))


def test_where_bytes_lie_is_due_for_a_file_alone(tmp_path: Path) -> None:
    (frame,) = frames_of([Stored(3, 0, 1)], SIZE)
    with (tmp_path / "out").open("wb") as out:
        printer = Printer(SparseWriter(out.fileno(), ZEROS, [3]), raw=False)
        with pytest.raises(ConfinementError, match="unexpected frame"):
            printer.put(frame)
    with pytest.raises(ConfinementError, match="unexpected frame"):
        stored_of(frame + b"more")


def test_what_the_kernel_copies_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "STORED_SIZE", 250)
    (tmp_path / "disk").write_bytes(bytes(1000))
    with (tmp_path / "disk").open("rb") as disk, (tmp_path / "out").open("wb") as out:
        printer = Printer(SparseWriter(out.fileno(), 0, [disk.fileno()]), raw=True)
        (frame,) = frames_of([Stored(disk.fileno(), 0, 100)], SIZE)
        assert [printer.put(frame), printer.put(frame)] == [100, 100]
        with pytest.raises(LimitError, match="more than 250 bytes"):
            printer.put(frame)
    assert (tmp_path / "out").stat().st_size == 200


def test_only_what_hides_stays_where_programs_read() -> None:
    text = "caf\u00e9\t\x1b[2J\x9b\u202e\u00a0\ue000\udcff|\n"
    (frame,) = frames_of([text], 10 * SIZE)
    safe = "caf\u00e9\\t\\x1b[2J\\u009b\u202e\u00a0\ue000\\xff|\n"
    assert piece_of(frame, raw=False, exact=True) == safe.encode()
    hidden = "caf\u00e9\\t\\x1b[2J\\u009b\\u202e\\u00a0\\ue000\\xff|\n"
    assert piece_of(frame, raw=False) == hidden.encode()
