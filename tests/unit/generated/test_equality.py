"""Kaitai classes and record tables give equal values, or both fail; classes know positions."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from spec_tools.model import Scope, SpecType, types_of

from tests.unit.generated.conftest import SPECS
from tests.unit.generated.materials import Maker, arguments_for, damaged
from tests.unit.generated.readings import (
    FAILED,
    Reader,
    iterate_records,
    read_record,
)

if TYPE_CHECKING:
    from types import ModuleType

    from tests.unit.generated.materials import Disk

TYPES = [
    (name, owner)
    for name, specs in SPECS.items()
    for spec in specs.values()
    for owner in types_of(spec)
]
# Sound structures that neither the disk below nor chance comes upon: in hexadecimal, by type.
STRUCTURES = Path(__file__).parent / "structures"
MUTANTS = 300
PLACES_TRIED = 2000
PLACES_SOUND = 50
WINDOW = 2048
SHORT_WINDOW = 256
"""For types that take all there is: what holds for a hundred members holds for a thousand."""


def case_name(value: str | SpecType) -> str:
    return value if isinstance(value, str) else ".".join(value.scope)


Input = tuple[bytes, list[Any]]


def inputs(
    owner: SpecType,
    scope: Scope,
    disk: Disk,
    reader: Reader,
    *,
    mutants: int = MUTANTS,
    places: int = PLACES_SOUND,
) -> list[Input]:
    """Real bytes and made ones, each also damaged; always the same ones."""
    random = Random("::".join(owner.scope))
    maker = Maker(scope, random)
    files = STRUCTURES.glob(f"{case_name(owner)}.hex")
    known = [(bytes.fromhex(file.read_text()), arguments_for(owner, random)) for file in files]
    made = [(maker.with_more_behind(owner), arguments_for(owner, random)) for _ in range(mutants)]
    real = real_inputs(owner, disk, reader, random, places)
    pools = [pool for pool in (known, made, real) if pool]
    harmed = [
        (damaged(data, random), arguments)
        for data, arguments in (random.choice(random.choice(pools)) for _ in range(mutants))
    ]
    return [*(found for pool in pools for found in pool), *harmed]


def real_inputs(
    owner: SpecType, disk: Disk, reader: Reader, random: Random, count: int
) -> list[Input]:
    """Places on the disk: those that can be read as the type, and the first that cannot."""
    sound: list[Input] = []
    unsound: list[Input] = []
    takes_all = any(field.get("repeat") == "eos" for field in owner.fields)
    window = SHORT_WINDOW if takes_all else WINDOW
    tries = PLACES_TRIED * count // PLACES_SOUND
    for place in disk.some_places(tries, random):
        # What is repeated up to the end may have three bytes, or seven: not always the same end.
        end = place + window - random.choice((0, random.randrange(16)))
        tried = disk.content[place:end], arguments_for(owner, random)
        (unsound if reader.read(owner, *tried) == FAILED else sound).append(tried)
        if len(sound) == count:
            break
    return sound + unsound[:count]


@pytest.mark.parametrize(("name", "owner"), TYPES, ids=case_name)
def test_classes_know_positions_and_give_what_records_give(
    name: str,
    owner: SpecType,
    disk: Disk,
    readers: dict[str, Reader],
    modules: dict[str, dict[str, ModuleType]],
) -> None:
    reader, table = readers[name], None
    if owner.is_record:
        records = modules[name][f"{owner.spec.name}_records"]
        table = getattr(records, f"{owner.class_path[-1]}Record")
    sound = faulty = 0
    for data, arguments in inputs(owner, Scope(SPECS[name]), disk, reader):
        expected, structure = reader.read_with_places(owner, data, arguments)
        sound += expected != FAILED
        faulty += expected == FAILED
        if structure is not None:
            assert_fields_lie_behind_each_other(owner, structure, data)
        if table is not None:
            assert_record_gives(table, owner, data, expected)
            if expected != FAILED:
                assert_record_knows_places(table, structure)
    assert sound, f"nothing sound to compare: put one into {STRUCTURES}"
    assert faulty or table is None, "no input was faulty: the comparison says nothing"


def assert_fields_lie_behind_each_other(owner: SpecType, structure: Any, data: bytes) -> None:
    at = 0
    for field in owner.fields:
        if hasattr(structure, field["id"]):
            lies = structure._debug[field["id"]]
            assert at == lies["start"] <= lies["end"] <= len(data), data.hex()
            at = lies["end"]


def assert_record_gives(table: Any, owner: SpecType, data: bytes, expected: Any) -> None:
    found = read_record(table, owner, data)
    if expected == FAILED:
        assert found == FAILED, data.hex()
        piece = data[: table.SIZE] or bytes(table.SIZE - 1)
        assert not piece or iterate_records(table, owner, piece) == FAILED
        return
    assert found.keys() >= {field["id"] for field in owner.fields}
    assert found == {name: expected[name] for name in found}, data.hex()
    assert iterate_records(table, owner, data[: table.SIZE] * 2) == [found, found]


def assert_record_knows_places(table: Any, structure: Any) -> None:
    starts = {field: lies["start"] for field, lies in structure._debug.items()}
    assert [(field, at) for field, _, at in table.FIELDS] == list(starts.items())
    assert vars(table.OFFSET) == starts
