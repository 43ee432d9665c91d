"""What inodes say of themselves, made of what the worker answered."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from typing import Any, Final, Self

from pygrub_k.errors import ConfinementError
from pygrub_k.text import path_bytes

TIMES: Final = ("accessed", "modified", "changed", "created", "deleted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What an inode says of itself; None where its file system has no such fact.

    Times are nanoseconds since 1970, UTC. `mode` holds the permission bits.
    """

    kind: str
    size: int
    inode: int | None
    subvolume: int | None = None
    mode: int | None = None
    uid: int | None = None
    gid: int | None = None
    links: int | None = None
    allocated: int | None = None
    device: tuple[int, int] | None = None
    accessed: int | None = None
    modified: int | None = None
    changed: int | None = None
    created: int | None = None
    deleted: int | None = None
    flags: tuple[str, ...] = ()
    generation: int | None = None
    target: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stat(Metadata):
    """The metadata of one inode, with its extended attributes as pairs of full name and value."""

    attributes: tuple[tuple[str, bytes], ...] = ()

    @classmethod
    def of_data(cls, data: dict[str, Any]) -> Self:
        """Return what the JSON of `stat` tells; ConfinementError if it is not that."""
        try:
            target = data["target"]
            return cls(
                **facts_of(data),
                target=None if target is None else path_bytes(target),
                attributes=tuple(
                    (str(one["name"]), bytes.fromhex(one["value"])) for one in data["attributes"]
                ),
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ConfinementError(f"the worker's inode is malformed: {error}") from error


def facts_of(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of Metadata, but for `target`; raises as what is malformed has it."""
    device = data.get("device")
    numbers = ("inode", "subvolume", "uid", "gid", "links", "allocated", "generation")
    mode = data["mode"]
    return {
        "kind": str(data["kind"]),
        "size": int(data["size"]),
        "mode": None if mode is None else int(mode, 8),
        "device": None if device is None else (int(device[0]), int(device[1])),
        "flags": tuple(map(str, data["flags"])),
        **{name: _number(data.get(name)) for name in numbers},
        **{time: _number(data[f"{time}_ns"]) for time in TIMES},
    }


def _number(found: Any) -> int | None:
    return None if found is None else int(found)


def raw_of(data: dict[str, Any], name: str) -> bytes | None:
    """Return a text of JSON Lines as the bytes that it stands for."""
    if f"{name}_bytes" in data:
        return b64decode(data[f"{name}_bytes"], validate=True)
    return None if data.get(name) is None else str(data[name]).encode()
