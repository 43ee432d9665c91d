"""How a command line names structures, and what damage looks like."""

from __future__ import annotations

import struct
from typing import Any

import pytest

from pygrub_k.errors import NotFoundError, UsageError
from pygrub_k.inspect.dump.fields import Field, find, read_fields
from pygrub_k.inspect.dump.notes import spec_names, type_named
from pygrub_k.inspect.dump.structures import STRUCTURES, wanted
from pygrub_k.inspect.render.dump_text import value_text
from tests.differential.dump.dumping import dump


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["nonsense"], "no structure 'nonsense': --help lists them"),
        (["inode"], "no structure 'inode': perhaps inode N"),
        (["xfs", "agf"], "perhaps xfs superblock N or xfs agf N or xfs agi N"),
        (["inode", "twelve"], "expected a number from 0, decimal or 0x…, not 'twelve'"),
        (["inode", "-1"], "expected a number from 0"),
        (["inode", "1" * 30], "expected a number from 0"),
        (["no_such_spec", "at", "0"], "no structure 'no_such_spec'"),
        (["../mbr", "at", "0"], "no structure '../mbr'"),
        (["mbr.nothing", "at", "0"], "no type 'mbr.nothing'; that spec has mbr, mbr.boot_area"),
        (["ext_inode", "at", "0"], "ext_inode needs --param len_inode=NUMBER (Bytes of an inode"),
    ],
)
def test_misuse_says_what_there_is(words: list[str], reason: str) -> None:
    with pytest.raises(UsageError) as error:
        wanted(words, {})
    assert reason in str(error.value)


@pytest.mark.parametrize(
    ("words", "parameters", "reason"),
    [
        ("mbr at 0", {"size": "3"}, "mbr has no parameter size"),
        ("mbr", {"size": "3"}, "--param goes with SPEC.TYPE at BYTE"),
        ("ext_inode at 0", {"len_inode": "many"}, "expected a number from 0"),
        ("xfs_directory at 0", {"has_file_types": "2"}, "has_file_types is 0 or 1, not 2"),
    ],
)
def test_parameters_that_cannot_be(words: str, parameters: dict[str, str], reason: str) -> None:
    with pytest.raises(UsageError) as error:
        wanted(words.split(), parameters)
    assert reason in str(error.value)


def test_one_word_may_be_several() -> None:
    content = bytes(510) + b"\x55\xaa" + bytes(512)
    assert dump(["mbr at 0x0"], content).kinds() == ["mbr"]


def test_every_structure_is_described_and_of_its_own() -> None:
    assert len({one.usage for one in STRUCTURES}) == len(STRUCTURES) >= 20
    assert all(one.meaning for one in STRUCTURES)
    assert "ext_inode" in spec_names()


def test_a_type_with_its_parameters() -> None:
    content = struct.pack("<HHI", 0x81A4, 0, 5).ljust(1024, b"\0")
    found = dump("ext_inode at 0", content, parameters={"len_inode": "256"})
    fields = found.fields()
    assert (fields["core.size"]["value"], fields["core.kind"]["names"]) == (5, ["file"])
    assert fields["core.checksum_low"]["right"] is None
    assert fields["core.checksum_low"]["reason"].startswith("not verified: it depends on")
    assert found.problems == []
    smaller = dump("ext_inode at 0", content, parameters={"len_inode": "128"})
    assert "extra" not in smaller.fields()


def test_behind_the_end() -> None:
    with pytest.raises(NotFoundError, match="byte 4096 of hd0, which has 1024 bytes"):
        dump("mbr at 4096", bytes(1024))


# -- damage --------------------------------------------------------------------------------------


def test_a_wrong_magic_is_marked_and_the_rest_is_read() -> None:
    content = struct.pack("<HHHHI", 0x0AF3, 0, 4, 0, 7) + bytes(48)
    fields, failure = read_fields(type_named("ext_extent"), content)
    magic = find(fields, "header.magic")
    assert failure == ""
    assert magic is not None
    assert magic.verdict is not None
    assert (magic.value, magic.verdict.holds) == (0x0AF3, False)
    assert magic.verdict.reason == "should be 0xf30a"
    generation = find(fields, "header.generation")
    assert generation is not None
    assert generation.value == 7


@pytest.mark.parametrize("stored", [bytes(4), b"\0\0\0\1", b"\1\0\0\0"])
def test_a_wrong_magic_in_either_byte_order(stored: bytes) -> None:
    content = stored + struct.pack(">II", 4, 9) + bytes(1012)
    fields, failure = read_fields(type_named("jbd2"), content, (False, False, False))
    values = {one.name: one for one in fields[0].parts}
    assert failure == ""
    assert values["magic"].value == int.from_bytes(stored, "big")
    assert values["magic"].verdict is not None
    assert values["magic"].verdict.holds is False
    assert values["sequence"].value == 9
    assert find(fields, "body.users") is not None


def test_a_value_that_cannot_be_ends_the_reading_but_not_of_a_fixed_layout() -> None:
    content = struct.pack("<HHHHI", 0xF30A, 9, 4, 0, 7) + bytes(48)
    fields, failure = read_fields(type_named("ext_extent"), content)
    assert failure == "header.max_entries: 4 is less than 9"
    assert [one.name for one in fields] == ["header"]
    values = {one.name: one.value for one in fields[0].parts}
    assert values == {
        "magic": 0xF30A,
        "num_entries": 9,
        "max_entries": 4,
        "depth": 0,
        "generation": 7,
    }


def test_what_is_cut_off_says_so() -> None:
    fields, failure = read_fields(type_named("mbr"), bytes(450))
    assert failure == "partitions.partition_type: cut off: the bytes end here"
    assert find(fields, "boot_area.boot_code") is not None
    last: Any = fields[-1].parts[-1]
    assert (last.name, last.value, value_text(last)) == ("partition_type", None, "cut off")


def test_a_shift_by_nonsense_is_not_computed() -> None:
    content = bytearray(1024)
    content[24:28] = b"\xff\xff\xff\x7f"
    content[56:58] = b"\x53\xef"
    fields, failure = read_fields(type_named("ext_superblock"), bytes(content))
    assert failure == "log_block_size: 2147483647 is more than 6"
    assert find(fields, "block_size") is None
    assert find(fields, "checksum") is not None


def test_problems_and_text_name_what_is_wrong() -> None:
    found = dump("mbr at 0", bytes(512))
    assert found.fields()["boot_signature.signature"]["right"] is False
    assert len(found.problems) == 1
    assert "boot_signature.signature: wrong, should be 55 aa" in found.problems[0]
    assert "WRONG, should be 55 aa" in found.text


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("uuid", bytes(range(16)), "00010203-0405-0607-0809-0a0b0c0d0e0f"),
        ("disk_guid", bytes(range(16)), "03020100-0504-0706-0809-0a0b0c0d0e0f"),
        ("label", b"root\0\0\0\0", '"root"'),
        ("label", b"\xff\0", ""),
        ("flag", True, "yes"),
        ("numbers", [1, 2], "1 2"),
        ("numbers", [], "none"),
        ("number", -1, "-1"),
    ],
)
def test_values_in_words(name: str, value: Any, shown: str) -> None:
    assert value_text(Field(name, value=value)) == shown


@pytest.mark.parametrize(("version", "part"), [(1, "version_1"), (2, "version_2")])
def test_header_of_an_encrypted_volume(version: int, part: str) -> None:
    uuid = b"8c7ae38b-5ae3-45f4-9f21-000000000001"
    start = b"LUKS\xba\xbe" + struct.pack(">H", version)
    content = (start.ljust(168, b"\0") + uuid.ljust(40, b"\0")).ljust(1 << 16, b"\0")
    found = dump("luks", content)
    assert found.kinds() == ["luks"]
    assert found.value("start.version") == version
    assert found.value(f"{part}.uuid") == uuid.decode()
    assert found.fields()["start.magic"]["right"] is True
