"""What `save_env` would leave in an environment block, and which boots would store it."""

import time

import pytest

from pygrub_k.bootconfig.grub2 import menu
from pygrub_k.bootconfig.grub2.grubenv import changed, parse
from pygrub_k.bootconfig.model import EnvironmentBlock, InterpretOptions
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import ENVIRONMENT_SIZE
from tests.unit.bootconfig.grub2.scripts import CONFIG, guest_of

SECONDS = 5
SIGNATURE = b"# GRUB Environment Block\n"
FILE = FileRef("hd0,gpt1", "/boot/grub/grubenv")
SCRIPT = """
load_env
if [ "${next_entry}" ]; then
  set default="${next_entry}"
  set next_entry=
  save_env next_entry
fi
menuentry a { linux /k a
}
menuentry b {
  saved_entry="${chosen}"
  save_env saved_entry
  linux /k b
}
"""


def block(text: bytes, size: int = 1024) -> bytes:
    return (SIGNATURE + text).ljust(size, b"#")


@pytest.mark.parametrize(
    ("before", "name", "value", "after"),
    [
        (b"", "x", "1", b"x=1\n"),
        (b"a=1\n", "x", "", b"a=1\nx=\n"),
        (b"a=1\nx=2\nb=3\n", "x", "longer", b"a=1\nx=longer\nb=3\n"),
        (b"a=1\nx=longer\nb=3\n", "x", "", b"a=1\nx=\nb=3\n"),
        (b"a=1\nx=2\nb=3\n", "x", None, b"a=1\nb=3\n"),
        (b"a=1\n", "x", None, b"a=1\n"),
        (b"xx=1\nx=2\n", "x", "3", b"xx=1\nx=3\n"),
        (b"# WARNING: kept\nx=1\n", "x", "2", b"# WARNING: kept\nx=2\n"),
        (b"a=1\\\nx=no\nx=2\n", "x", "3", b"a=1\\\nx=no\nx=3\n"),
        (b"", "x", "a\\b\nc", b"x=a\\\\b\\\nc\n"),
        (b"x=\xff\n", "y", "\udcfe", b"x=\xff\ny=\xfe\n"),
    ],
)
def test_a_variable_is_set_or_taken_out_in_its_place(before, name, value, after):
    assert changed(block(before), name, value) == block(after)


def test_a_full_block_is_full_and_no_byte_earlier():
    room = 64 - len(SIGNATURE) - len("x=\n")
    full = changed(block(b"", 64), "x", "y" * room)
    assert full == SIGNATURE + b"x=" + b"y" * room + b"\n"
    assert changed(block(b"", 64), "x", "y" * (room + 1)) is None
    assert changed(full, "x", "\\" * room) is None
    assert changed(full, "z", "") is None


def test_what_has_no_end_is_left_alone():
    unended = block(b"a=1")
    assert changed(unended, "a", None) == unended
    assert changed(unended, "b", "2") is None
    assert changed(block(b"a=1\\\n"), "a", "2") is None


def stored(text: str, data: bytes, entry: int | None = None) -> tuple[EnvironmentBlock, ...]:
    """Return what is to be written after a boot, unattended or of an entry of the list."""
    guest = guest_of(text, {FILE.path: data})
    found = menu.interpret(
        FileRef(FILE.volume, CONFIG), guest, InterpretOptions("upstream", environment=True)
    )
    assert not any("not cleared" in problem for problem in found.problems)
    if entry is not None:
        return found.entries[entry].environment
    return next(one.entry for one in found.attempts if one.entry.kernel).environment


def test_a_used_one_shot_is_to_be_cleared_and_nothing_else():
    old = block(b"saved_entry=a\nnext_entry=a\nother=1\n")
    new = block(b"saved_entry=a\nnext_entry=\nother=1\n")
    assert stored(SCRIPT, old) == (EnvironmentBlock(FILE, old, new),)


def test_what_the_booted_entry_stores_is_stored_and_not_what_others_would():
    old = block(b"next_entry=b\n")
    assert parse(stored(SCRIPT, old)[0].new) == {"next_entry": "", "saved_entry": "b"}
    assert parse(stored(SCRIPT, old, 0)[0].new) == {"next_entry": ""}
    assert parse(stored(SCRIPT, old, 1)[0].new) == {"next_entry": "", "saved_entry": "b"}


def test_what_failed_attempts_stored_stays_stored():
    text = """
fallback=1
menuentry a { set failed=1; save_env failed; linux /missing
}
menuentry b { linux /k
}
"""
    assert parse(stored(text, block(b""))[0].new) == {"failed": "1"}


def test_what_is_stored_can_be_loaded_again():
    text = "x=1; save_env x; x=; load_env; y=$x; save_env y\nmenuentry a { linux /k\n }"
    assert parse(stored(text, block(b""))[0].new) == {"x": "1", "y": "1"}


def test_nothing_is_to_be_written_where_nothing_changes():
    text = "set x=1; save_env x\nmenuentry a { linux /k\n }"
    assert stored(text, block(b"x=1\n")) == ()
    assert stored("menuentry a { linux /k\n }", block(b"")) == ()
    assert stored("save_env -f /missing x\nmenuentry a { linux /k\n }", block(b"")) == ()
    assert stored("x=1; save_env x\nmenuentry a { linux /k\n }", b"nothing of the kind") == ()


@pytest.mark.parametrize("end", ["", "#", "##"])
def test_a_last_line_without_an_end_is_no_variable(end):
    assert parse(SIGNATURE + f"a=1\nb=2{end}".encode()) == {"a": "1"}


def test_no_block_is_slow():
    pairs = b"\\\\" * 400_000
    begun = time.process_time()
    assert (parse(SIGNATURE + b"a=" + pairs + b"\nb=1\n") or {})["b"] == "1"
    assert parse(SIGNATURE + b"a=\\" * 200_000) == {}
    assert parse(SIGNATURE + b"a=1\n" * 200_000) == {"a": "1"}
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (block(b"", 40), "there is no room for x"),
        (block(b"y=1"), "the block is damaged"),
        (
            block(b"", ENVIRONMENT_SIZE + 1),
            "it has 65537 bytes, and what is written has at most",
        ),
    ],
)
def test_what_cannot_be_stored_is_told_and_changes_nothing(data, problem):
    text = "x=a_value_of_some_length; save_env x\nmenuentry a { linux /k\n }"
    (found,) = stored(text, data)
    assert problem in found.problem
    assert found.problem.startswith(str(FILE))
    assert found.new == found.old == data


def test_a_problem_is_not_forgotten_for_what_fits_later():
    text = f"x={'x' * 50}; save_env x; y=1; save_env y\nmenuentry a {{ linux /k\n }}"
    (found,) = stored(text, block(b"", 64))
    assert "there is no room for x" in found.problem
    assert parse(found.new) == {"y": "1"}


def test_unasked_nothing_is_to_be_written():
    guest = guest_of(SCRIPT, {FILE.path: block(b"next_entry=b\n")})
    found = menu.interpret(FileRef(FILE.volume, CONFIG), guest, InterpretOptions("upstream"))
    assert found.attempts[0].entry.environment == ()
