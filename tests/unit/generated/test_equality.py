"""Kaitai classes and record tables give equal values, or both fail; classes know positions."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from spec_tools.building import checked_specs
from spec_tools.model import Scope, SpecType, types_of

from tests.unit.generated.conftest import FOLDERS
from tests.unit.generated.materials import Maker, arguments_for, damaged
from tests.unit.generated.readings import (
    EXPECTED,
    FAILED,
    Reader,
    iterate_records,
    read_record,
)

if TYPE_CHECKING:
    from types import ModuleType

    from tests.unit.generated.materials import Disk

SPECS = {name: checked_specs(folder) for name, folder in FOLDERS.items()}
TYPES = [
    (name, owner)
    for name, specs in SPECS.items()
    for spec in specs.values()
    for owner in types_of(spec)
]
RECORDS = [(name, owner) for name, owner in TYPES if owner.is_record]
# Sound structures that neither the disk below nor chance comes upon: in hexadecimal, by type.
STRUCTURES = Path(__file__).parent / "structures"
MUTANTS = 300
PLACES_TRIED = 2000
PLACES_SOUND = 50
WINDOW = 2048


def case_name(value: str | SpecType) -> str:
    return value if isinstance(value, str) else ".".join(value.scope)


Input = tuple[bytes, list[Any]]


def inputs(owner: SpecType, scope: Scope, disk: Disk, reader: Reader) -> list[Input]:
    """Real bytes and made ones, each also damaged; always the same ones."""
    random = Random("::".join(owner.scope))
    maker = Maker(scope, random)
    files = STRUCTURES.glob(f"{case_name(owner)}.hex")
    known = [(bytes.fromhex(file.read_text()), arguments_for(owner, random)) for file in files]
    made = [(maker.with_more_behind(owner), arguments_for(owner, random)) for _ in range(MUTANTS)]
    pools = [pool for pool in (known, made, real_inputs(owner, disk, reader, random)) if pool]
    mutants = [
        (damaged(data, random), arguments)
        for data, arguments in (random.choice(random.choice(pools)) for _ in range(MUTANTS))
    ]
    return [*(found for pool in pools for found in pool), *mutants]


def real_inputs(owner: SpecType, disk: Disk, reader: Reader, random: Random) -> list[Input]:
    """Places on the disk: those that can be read as the type, and the first that cannot."""
    sound: list[Input] = []
    unsound: list[Input] = []
    # Structures stand at the heads of blocks, or close by, more often than elsewhere.
    places = sorted(disk.places, key=lambda place: (min(place % 1024, 64), random.random()))
    for place in places[:PLACES_TRIED]:
        tried = disk.content[place : place + WINDOW], arguments_for(owner, random)
        (unsound if reader.read(owner, *tried) == FAILED else sound).append(tried)
        if len(sound) == PLACES_SOUND:
            break
    return sound + unsound[:PLACES_SOUND]


@pytest.mark.parametrize(("name", "owner"), TYPES, ids=case_name)
def test_fields_lie_behind_each_other_from_the_first_byte(
    name: str, owner: SpecType, disk: Disk, readers: dict[str, Reader]
) -> None:
    sound = 0
    for data, arguments in inputs(owner, Scope(SPECS[name]), disk, readers[name]):
        try:
            found = readers[name].structure(owner, data, arguments)
        except EXPECTED:
            continue
        sound += 1
        at = 0
        for field in owner.fields:
            if hasattr(found, field["id"]):
                lies = found._debug[field["id"]]
                assert at == lies["start"] <= lies["end"] <= len(data), data.hex()
                at = lies["end"]
    assert sound, f"nothing sound to read: put one into {STRUCTURES}"


@pytest.mark.parametrize(("name", "owner"), RECORDS, ids=case_name)
def test_record_tables_give_what_the_classes_give(
    name: str,
    owner: SpecType,
    disk: Disk,
    readers: dict[str, Reader],
    modules: dict[str, dict[str, ModuleType]],
) -> None:
    table = getattr(modules[name][f"{owner.spec.name}_records"], f"{owner.class_path[-1]}Record")
    sound = faulty = 0
    for data, _ in inputs(owner, Scope(SPECS[name]), disk, readers[name]):
        expected = readers[name].read(owner, data, [])
        found = read_record(table, owner, data)
        if expected == FAILED:
            faulty += 1
            assert found == FAILED, data.hex()
            piece = data[: table.SIZE] or bytes(table.SIZE - 1)
            assert not piece or iterate_records(table, owner, piece) == FAILED
            continue
        sound += 1
        assert found.keys() >= {field["id"] for field in owner.fields}
        assert found == {name: expected[name] for name in found}, data.hex()
        lies = readers[name].structure(owner, data, [])._debug
        assert table.FIELDS == tuple(
            (field, code, lies[field]["start"]) for field, code, _ in table.FIELDS
        )
        assert vars(table.OFFSET) == {field: lies[field]["start"] for field in table.NAMES}
        whole = data[: table.SIZE]
        assert iterate_records(table, owner, whole * 2) == [found, found]
    assert sound, f"nothing sound to compare: put one into {STRUCTURES}"
    assert faulty, "no input was faulty: the comparison says nothing"
