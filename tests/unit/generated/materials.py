"""Bytes to read: real disks, structures made after their spec, and damage done to both."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from spec_tools.expressions import parse_expression
from spec_tools.model import INTEGER

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from spec_tools.model import Scope, SpecType

_BLOCK = 1024
_HEAD = 64
"""Bytes of a block that count as its head."""
_INTERESTING = (0, 1, 0x7F, 0x80, 0xFF)
_ARGUMENTS = (0, 1, 2, 4, 8, 12, 16, 32, 64, 128, 132, 160, 256, 1024, 4096)


def make_disk(folder: Path) -> Disk:
    """A GPT disk with an ext4 file system: deep extents, an index, links, a block of attributes."""
    tree = folder / "tree"
    (tree / "boot" / "many").mkdir(parents=True)
    for number in range(200):
        (tree / "boot" / "many" / f"a-file-with-a-long-name-{number:04}").touch()
    with (tree / "boot" / "sparse").open("wb") as file:
        for number in range(12):
            file.seek(number * 8 * _BLOCK)
            file.write(bytes([number + 1]) * _BLOCK)
    (tree / "fast").symlink_to("boot/sparse")
    (tree / "slow").symlink_to("x" * 100)
    disk, part = folder / "disk.img", folder / "part.img"
    options = "64bit,metadata_csum,dir_index,extents"
    _run("mke2fs", "-q", "-t", "ext4", "-b", str(_BLOCK), "-I", "256", "-O", options,
         "-d", str(tree), str(part), "2M")  # fmt: skip
    for name, size in (("short", 10), ("long", 500)):
        command = f"ea_set /boot/sparse user.{name} {name[0] * size}"
        _run("debugfs", "-w", "-R", command, str(part))
    _run("e2fsck", "-fyD", str(part), accepted=(0, 1))
    with disk.open("wb") as file:
        file.truncate(4 << 20)
    table = "label: gpt\nstart=2048, size=4096, name=root\n"
    _run("sfdisk", "-q", str(disk), given=table)
    content = bytearray(disk.read_bytes())
    content[1 << 20 : (1 << 20) + part.stat().st_size] = part.read_bytes()
    return Disk(bytes(content))


def _run(*command: str, given: str = "", accepted: tuple[int, ...] = (0,)) -> None:
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "E2FSPROGS_FAKE_TIME": "1700000000"}
    done = subprocess.run(
        command, input=given, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode in accepted, done.stderr


@dataclass(frozen=True)
class Disk:
    """A disk, and where structures may start on it: every 4 bytes of each block in use."""

    content: bytes

    def some_places(self, count: int, random: Random) -> list[int]:
        """Return places in a random order, but those at the heads of blocks, or close by, first.

        Structures stand there more often than elsewhere.
        """
        places: list[int] = []
        for within in range(0, _HEAD, 4):
            heads = [block + within for block in self._used]
            places += random.sample(heads, len(heads))
        return [*places, *random.sample(self._behind_heads, max(count - len(places), 0))][:count]

    @cached_property
    def _used(self) -> list[int]:
        blocks = range(0, len(self.content), _BLOCK)
        return [at for at in blocks if self.content[at : at + _BLOCK].strip(b"\0")]

    @cached_property
    def _behind_heads(self) -> list[int]:
        return [block + within for block in self._used for within in range(_HEAD, _BLOCK, 4)]


def damaged(data: bytes, random: Random) -> bytes:
    """`data` with one or several faults: bits, bytes, whole fields, its length."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 4))):
        if not changed:
            break
        place = random.randrange(len(changed))
        kind = random.randrange(6)
        if kind == 0:
            changed[place] ^= 1 << random.randrange(8)
        elif kind == 1:
            changed[place] = random.choice(_INTERESTING)
        elif kind == 2:
            changed[place : place + 4] = bytes(random.choice(_INTERESTING) for _ in range(4))
        elif kind == 3:
            changed[place : place + 8] = random.randbytes(8)
        elif kind == 4:
            del changed[place:]
        else:
            changed += random.randbytes(random.randrange(16))
    return bytes(changed)


def arguments_for(owner: SpecType, random: Random) -> list[Any]:
    """Values for a type's parameters, of sizes that occur on disks."""
    return [
        random.choice((True, False)) if param["type"] == "bool" else random.choice(_ARGUMENTS)
        for param in owner.params
    ]


class Maker:
    """Makes random bytes in which the fields that a spec fixes or bounds are as it wants them."""

    def __init__(self, scope: Scope, random: Random) -> None:
        self._scope = scope
        self._random = random

    def structure(self, owner: SpecType) -> bytes:
        made = bytearray()
        for field in owner.fields:
            for _ in range(self._count(field)):
                made += self._field(field, owner)
        return bytes(made)

    def with_more_behind(self, owner: SpecType) -> bytes:
        return self.structure(owner) + self._random.randbytes(self._random.choice((0, 0, 8, 64)))

    def _count(self, field: dict[str, Any]) -> int:
        if "repeat" not in field:
            return 1
        count = field.get("repeat-expr")
        return count if isinstance(count, int) else self._random.randrange(4)

    def _field(self, field: dict[str, Any], owner: SpecType) -> bytes:
        kind, size = field.get("type"), field.get("size")
        length = size if isinstance(size, int) else self._random.randrange(16)
        if "contents" in field:
            return _contents(field["contents"])
        if kind is None:
            return self._random.randbytes(length)
        if isinstance(kind, dict):
            return self._random.randbytes(16)
        if kind in {"str", "strz"}:
            return bytes(self._random.choices(b"abc\0", k=length))
        if found := INTEGER.fullmatch(kind):
            width, signed = int(found[2]), found[1] == "s"
            value = self._integer(field, owner, width, signed=signed)
            order = found[3] or owner.byte_order
            return value.to_bytes(width, "big" if order == "be" else "little", signed=signed)
        inner = self._scope.type_named(kind.partition("(")[0], owner)
        made = self.structure(inner) if inner else self._random.randbytes(1)
        return made[:size].ljust(size, b"\0") if isinstance(size, int) else made

    def _integer(self, field: dict[str, Any], owner: SpecType, width: int, *, signed: bool) -> int:
        """A value that the field's `valid` likes; where an expression checks, one that may do."""
        valid = field.get("valid")
        wanted = valid if isinstance(valid, dict) else {} if valid is None else {"eq": valid}
        top = 1 << 8 * width
        low, high = (-top // 2, top // 2 - 1) if signed else (0, top - 1)
        low, high = _number(wanted.get("min"), low), _number(wanted.get("max"), high)
        if "in-enum" in wanted:
            enum = self._scope.enum_named(field["enum"], owner)
            assert enum is not None
            return self._random.choice(list(enum.members))
        if "any-of" in wanted:
            return _number(self._random.choice(wanted["any-of"]), low)
        if "eq" in wanted:
            return _number(wanted["eq"], low)
        if "expr" in wanted or self._random.random() < 0.3:
            likely = [self._random.randrange(65) * 4, *_around_numbers(wanted.get("expr"))]
            return min(max(low, self._random.choice(likely)), high)
        return self._random.randint(low, high)


def _contents(contents: str | list[int | str]) -> bytes:
    if isinstance(contents, str):
        return contents.encode()
    return b"".join(bytes([part]) if isinstance(part, int) else part.encode() for part in contents)


def _around_numbers(source: Any) -> list[int]:
    """Each number in an expression, and its neighbours: where a comparison changes its mind."""
    tree = parse_expression(source) if source is not None else None
    numbers = [node.number for node in tree.walk()] if tree is not None else []
    return [number + step for number in numbers if number is not None for step in (-1, 0, 1)]


def _number(source: Any, default: int) -> int:
    tree = parse_expression(source) if source is not None else None
    return default if tree is None or tree.number is None else tree.number
