"""What a record table looks like and does; that it is right, tests/unit/generated proves."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Any

import pytest
from spec_tools.building import build

from pygrub_k._generated.bulk import columns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spec_tools.building import Workplace

SEALED = struct.pack("<HHBb3HII4s", 0xF30A, 3, 1, -1, 1, 2, 3, 0x80, 5, b"blob")
BIG = b'E\xff"{' + struct.pack(">BHQBB", 2, 300, 6, 100, 1)


@pytest.fixture(scope="session")
def tables(sample_files: dict[str, str]) -> dict[str, Any]:
    module: dict[str, Any] = {"__name__": "tables", "__package__": "pygrub_k._generated"}
    exec(compile(sample_files["sample_records.py"], "sample_records.py", "exec"), module)
    return module


def test_a_record_is_a_tuple_with_names(tables: dict[str, Any]) -> None:
    record = tables["SealedRecord"].read(SEALED)
    assert issubclass(tables["SealedRecord"], tuple)
    assert record == (0xF30A, 3, 1, -1, 1, 2, 3, 0x80, 5, b"blob")
    assert (record.signature, record.order, record.blob) == (0xF30A, -1, b"blob")
    assert record.ways == (1, 2, 3)
    assert type(record.ways) is tuple
    assert not hasattr(record, "__dict__")


def test_a_record_knows_its_size_and_reads_at_an_offset(tables: dict[str, Any]) -> None:
    table = tables["SealedRecord"]
    assert len(SEALED) == table.SIZE == table.STRUCT.size
    assert table.read(b"xyz" + SEALED, 3) == table.read(SEALED)


def test_a_record_tells_where_its_fields_lie(tables: dict[str, Any]) -> None:
    table = tables["SealedRecord"]
    assert table.NAMES[:5] == ("signature", "count", "kind", "order", "ways")
    assert table.FIELDS[3:6] == (("order", "b", 5), ("ways", "3H", 6), ("size_low", "I", 12))
    assert table.OFFSET.size_low == 12
    assert table.FIELDS is table.FIELDS
    assert table.OFFSET is table.OFFSET
    assert not hasattr(table.OFFSET, "sise_low")
    assert tables["BigEndianRecordRecord"].OFFSET.even == 7


def test_some_columns_of_tables_behind_each_other(tables: dict[str, Any]) -> None:
    table = tables["SealedRecord"]
    struct, names = columns([table], ["ways", "blob"], 64)
    assert (struct.size, names) == (64, ("ways", "ways", "ways", "blob"))
    assert struct.unpack(SEALED.ljust(64)) == (1, 2, 3, b"blob")
    whole, names = columns([table], table.NAMES)
    assert whole.size == table.SIZE
    assert whole.unpack(SEALED) == table.read(SEALED)


@pytest.mark.parametrize(
    ("repeats", "wanted", "size", "reason"),
    [
        (1, ["ways", "sise"], None, "not there once: ['sise']"),
        (2, ["ways"], None, "not there once: ['ways']"),
        (1, ["ways"], 20, "tables of 24 bytes"),
        (0, [], None, "in 0 byte orders"),
    ],
)
def test_columns_that_cannot_be(
    tables: dict[str, Any], repeats: int, wanted: list[str], size: int | None, reason: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        columns([tables["SealedRecord"]] * repeats, wanted, size)


def test_columns_have_one_byte_order(tables: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="in 2 byte orders"):
        columns([tables["SealedRecord"], tables["BigEndianRecordRecord"]], [])


def test_records_are_iterated_back_to_back(tables: dict[str, Any]) -> None:
    table = tables["SealedRecord"]
    assert [record.count for record in table.iter(SEALED * 3)] == [3, 3, 3]
    assert list(table.iter(b"")) == []


def test_values_are_lifted(tables: dict[str, Any]) -> None:
    record = tables["SealedRecord"].read(SEALED)
    assert record.size == 0x80 | 5 << 32
    assert record.twice == 2 * record.size
    assert record.is_one is True
    assert record.has_sixty is True
    assert record.small_size is None
    assert record.kind_again == 1


def test_enums_are_integers(tables: dict[str, Any]) -> None:
    assert (tables["Kinds"].one, tables["Kinds"].many) == (1, 300)
    assert type(tables["Masks"].beyond) is int
    assert tables["Masks"].beyond == 0x8000000000


@pytest.mark.parametrize("data", [b"", SEALED[:-1]])
def test_too_few_bytes_are_struct_s_error(tables: dict[str, Any], data: bytes) -> None:
    with pytest.raises(struct.error):
        tables["SealedRecord"].read(data)
    with pytest.raises(struct.error):
        list(tables["SealedRecord"].iter(data or b"x"))


@pytest.mark.parametrize(
    ("table", "offset", "value", "message"),
    [
        ("SealedRecord", 0, b"\0\0", "signature: 0x0 is not 0xf30a"),
        ("SealedRecord", 2, b"\x0a\0", "count: 10 is more than 9"),
        ("BigEndianRecordRecord", 0, b"\0", "tag: b'\\x00\\xff\"{' is not b'E\\xff\"{'"),
        ("BigEndianRecordRecord", 4, b"\3", "version: 3 is not valid"),
        ("BigEndianRecordRecord", 5, b"\0\4", "strict: 4 is not valid"),
        ("BigEndianRecordRecord", 7, b"\0" * 7 + b"\7", "even: 7 is not valid"),
        ("BigEndianRecordRecord", 15, b"\x65", "percent: 101 is not valid"),
        ("BigEndianRecordRecord", 16, b"\0", "nonzero: 0 is not valid"),
    ],
)
def test_checks_name_the_field_and_the_reason(
    tables: dict[str, Any], table: str, offset: int, value: bytes, message: str
) -> None:
    sound = SEALED if table == "SealedRecord" else BIG
    tables[table].read(sound)
    faulty = sound[:offset] + value + sound[offset + len(value) :]
    with pytest.raises(ValueError, match=r".") as refused:
        tables[table].read(faulty)
    assert str(refused.value) == message
    with pytest.raises(ValueError, match=r".") as refused:
        list(tables[table].iter(sound + faulty))
    assert str(refused.value) == message


def test_minima_are_checked(place: Workplace, write_spec: Callable[[str, str], Path]) -> None:
    body = """
        -record: true
        seq:
          - id: num
            type: u4
            valid:
              min: 2
          - id: limit
            type: u2
            valid:
              max: num
    """
    write_spec("made", body)
    text = build(place, only=None, progress=lambda _: None)["made_records.py"]
    module: dict[str, Any] = {"__name__": "made_records", "__package__": "pygrub_k._generated"}
    exec(text, module)
    module["MadeRecord"].read(struct.pack("<IH", 2, 2))
    with pytest.raises(ValueError, match="num: 1 is less than 2"):
        module["MadeRecord"].read(struct.pack("<IH", 1, 0))
    with pytest.raises(ValueError, match="limit: 9 is more than 2"):
        module["MadeRecord"].read(struct.pack("<IH", 2, 9))


def test_values_that_need_more_than_the_record_stay_out(
    place: Workplace, write_spec: Callable[[str, str], Path]
) -> None:
    body = """
        -record: true
        seq:
          - id: label
            size: 4
        instances:
          text:
            value: label.to_s('ASCII')
          room:
            value: _io.size
          length:
            value: label.length
          is_boot:
            value: label == [0x62, 0x6f, 0x6f, 0x74]
    """
    write_spec("made", body)
    text = build(place, only=None, progress=lambda _: None)["made_records.py"]
    module: dict[str, Any] = {"__name__": "made_records", "__package__": "pygrub_k._generated"}
    exec(text, module)
    record = module["MadeRecord"].read(b"boot")
    assert (record.length, record.is_boot) == (4, True)
    assert not hasattr(record, "text")
    assert not hasattr(record, "room")


def test_what_stays_out_is_named(place: Workplace, write_spec: Callable[[str, str], Path]) -> None:
    body = """
        -record: true
        seq:
          - id: label
            size: 4
        instances:
          text:
            value: label.to_s('ASCII')
    """
    write_spec("made", body)
    text = build(place, only=None, progress=lambda _: None)["made_records.py"]
    assert "    # In the Kaitai class only: text." in text.splitlines()


def test_a_spec_without_records_gets_no_table(sample_files: dict[str, str]) -> None:
    assert "sample_guid_records.py" not in sample_files
