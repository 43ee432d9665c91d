"""A guest's disks, volumes and files, as objects: the public face of the inspector."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Self

from pygrub_k.compression.zstd.frame import accelerate as accelerate_zstd
from pygrub_k.containers.opening import open_images
from pygrub_k.containers.registry import named
from pygrub_k.containers.stored import open_stored
from pygrub_k.crc32c import accelerate as accelerate_crc32c
from pygrub_k.errors import ConfinementError, NotFoundError, UsageError
from pygrub_k.filesystems.model import Settings
from pygrub_k.library.connection import Confined, Direct, Said, answered
from pygrub_k.library.path import GuestPath
from pygrub_k.library.service import NAME, Service, question
from pygrub_k.limits import WORKER_LIFETIME

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

    from pygrub_k.containers.model import Image
    from pygrub_k.inspect.file_content import Hole
    from pygrub_k.library.connection import Connection
    from pygrub_k.library.path import Row

    Checksums = Literal["warn", "verify", "strict"]


def open_guest(  # noqa: PLR0913 - options by name, as those of pygrub-inspect
    *disks: str | os.PathLike[str],
    confined: bool = True,
    replay_journal: bool = True,
    checksums: Checksums = "warn",
    image_format: str | Sequence[str] = "auto",
    backing: Sequence[str | os.PathLike[str]] = (),
    extents: Sequence[str | os.PathLike[str]] = (),
    snapshot: str = "",
    sector_size: int | None = None,
    seconds: float | None = WORKER_LIFETIME,
) -> OpenGuest:
    """Open the disks of a guest, which are only read, and never mounted.

    `disks` are block devices or files: raw ones, or images of the formats that pygrub-inspect
    knows. With `confined`, which is the default, a worker process reads them that can do nothing
    else; whatever a hostile disk makes of it, this process gets names, numbers and bytes.
    `replay_journal` shows what a mount would show. `checksums` says whether metadata that fails
    its checksum is used and reported, refused, or content compared as well. `sector_size` is that
    of the disks in bytes, found out where it is None. `seconds` bounds all reading by a worker.

    `image_format` is what the disks are stored as: "auto" goes by magic numbers, "raw" takes files
    as they are; of several names the last counts for all further disks. An image that is based on
    others, or keeps its data elsewhere, needs those files named in `backing` and `extents`, in any
    order: no other is opened, whatever the image says. `snapshot` is the name or the id of the
    internal snapshot of a qcow2 image that is shown instead of its present state.

    Raises PygrubError: SourceError for a disk that cannot be opened, and so on (pygrub_k.errors).
    The first question raises what is wrong with an image: NotFoundError for a backing file or a
    snapshot that is not there.

    >>> with open_guest("examples/guest.img") as guest:
    ...     print(guest.volume("LABEL=root").path("/etc/fstab").read_text().split()[2])
    ext4
    """
    import os as system

    formats = (image_format,) if isinstance(image_format, str) else tuple(image_format)
    strange = next((name for name in formats if name != "auto" and named(name) is None), None)
    if strange is not None or not formats:
        raise UsageError(f"no image format {strange!r}" if formats else "no image format is named")
    accelerate_crc32c()
    accelerate_zstd()
    stored = open_stored(
        [system.fspath(disk) for disk in disks],
        formats,
        backing=[system.fspath(path) for path in backing],
        extents=[system.fspath(path) for path in extents],
        snapshot=snapshot,
    )

    def images() -> Sequence[Image]:
        return open_images(stored.disks, formats, stored.given)

    settings = Settings(replay_journal, checksums != "warn", checksums == "strict")
    service = Service(images, settings, sector_size)
    opened = stored.descriptors
    connection: Connection
    connection = Confined(service, opened, seconds) if confined else Direct(service, opened)
    return OpenGuest(connection)


class OpenGuest:
    """The disks of one guest; a context manager, which closes them.

    `problems` are what was met so far that is damaged, `notes` what else should be known, such as
    journals that were replayed.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._said = Said()
        self._volumes: tuple[Volume, ...] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the disks, and end the worker."""
        self._connection.close()

    @property
    def problems(self) -> tuple[str, ...]:
        """What was met so far that is damaged."""
        return tuple(self._said.problems)

    @property
    def notes(self) -> tuple[str, ...]:
        """What else should be known."""
        return tuple(self._said.notes)

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """Disks, partitions, logical volumes and arrays, in the order in which they are found."""
        if self._volumes is None:
            found = self.asked_for_json("layout")
            try:
                volumes = tuple(Volume.of_data(self, data) for data in found["volumes"])
            except (KeyError, TypeError) as error:
                reason = f"the worker's layout is malformed: {error}"
                raise ConfinementError(reason) from error
            self._volumes = volumes
        return self._volumes

    def volume(self, name: str) -> Volume:
        """Return a volume by a name, as pygrub-inspect's --volume takes it.

        Such as `hd0,gpt2`, `vg/root`, `/dev/xvda2`, `UUID=…`, `LABEL=…`, or a partition's number.
        NotFoundError if there is none.
        """
        asked = name.encode("utf-8", "surrogateescape")
        (found, *_), _ = self._connection.request(NAME, asked)
        for volume in self.volumes:
            if found.decode("utf-8", "surrogateescape") == volume.name:
                return volume
        raise NotFoundError(f"no volume {name!r}")

    def asked(
        self, subcommand: str, path: str = "/", *, raw: bool = False, **more: Any
    ) -> Iterator[bytes | Hole]:
        """Yield the output of one of pygrub-inspect's subcommands."""
        asked = question(subcommand, path, **more)
        return answered(self._connection, self._said, asked, raw=raw)

    def asked_for_json(self, subcommand: str, path: str = "/", **more: Any) -> dict[str, Any]:
        """Return the output of a subcommand that is one JSON object."""
        more["as_json"] = True
        output = self.asked(subcommand, path, **more)
        text = b"".join(piece for piece in output if isinstance(piece, bytes))
        try:
            found: dict[str, Any] = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ConfinementError(f"the worker's answer is not JSON: {error}") from error
        return found


@dataclass(frozen=True, slots=True)
class Volume:
    """A span that may hold a file system: a disk, a partition, a logical volume, an array.

    `filesystem` is what it holds, as blkid calls it, empty if that is not known; `state` whether
    that is read, and if not, `reason` says why. Sizes are bytes. `label` has surrogates for what is
    not UTF-8.
    """

    guest: OpenGuest
    name: str
    kind: str
    size: int
    state: str
    filesystem: str = ""
    uuid: str = ""
    label: str = ""
    reason: str = ""
    parent: str = ""
    partuuid: str = ""
    partition_name: str = ""

    @classmethod
    def of_data(cls, guest: OpenGuest, data: dict[str, Any]) -> Self:
        """Return the volume that an item of a layout tells."""
        content = data["content"]
        return cls(
            guest,
            name=str(data["name"]),
            kind=str(data["kind"]),
            size=int(data["size"]),
            state=str(content["state"]),
            filesystem=str(content["kind"] or ""),
            uuid=str(content["uuid"] or ""),
            label=str(content["label"] or ""),
            reason=str(content["reason"] or ""),
            parent=str(data["parent"] or ""),
            partuuid=str(data["partuuid"] or ""),
            partition_name=str(data["partition_name"] or ""),
        )

    @property
    def is_readable(self) -> bool:
        """Whether its file system can be read."""
        return self.state == "readable"

    def path(self, path: str | bytes = "/", *, subvolume: str | None = None) -> GuestPath:
        """Return a path on it; nothing is read yet. `subvolume` is one of btrfs, by path or ID."""
        return GuestPath.at(self, path, subvolume)

    def walk(self, path: str | bytes = "/", *, subvolume: str | None = None) -> Iterator[Row]:
        """Yield everything below a directory, each directory in front of what is in it.

        Names are sorted in directories of up to 65,536; what cannot be read has an `error`.
        """
        return self.path(path, subvolume=subvolume).walk()
