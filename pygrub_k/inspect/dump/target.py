"""What is to be dumped: structures, each with where it lies and what it must be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import NotFoundError, Problem, PygrubError
from pygrub_k.inspect.selection import nowhere
from pygrub_k.inspect.volume_names import named_volume

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeVar

    from pygrub_k.guest.guest import Guest
    from pygrub_k.source import ByteSource

    F = TypeVar("F")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One structure: `length` bytes at `offset` of `source`, of the type `kind`.

    `volume` names what `source` is; `arguments` are the type's parameters; `level` is how far the
    title is indented. `known` is what verifying its checksums takes besides its bytes: `seed`,
    `whole` (that all bytes that a checksum covers are at hand), …
    """

    title: str
    kind: str
    volume: str
    source: ByteSource
    offset: int
    length: int
    arguments: tuple[Any, ...] = ()
    level: int = 0
    known: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where structures are looked for: on all volumes of a guest, or on one by its name."""

    guest: Guest
    volume: str | None

    def names(self) -> Iterable[str]:
        """Return the names of the volumes to look at; NotFoundError if the named one is missing."""
        if self.volume is None:
            return self.guest.volumes()
        return (named_volume(self.guest, self.volume),)

    def disk(self) -> tuple[str, ByteSource]:
        """Return the name and the bytes of the volume that was named, or of the first disk."""
        name = next(iter(self.names()))
        return name, self.guest.volume(name).source

    def filesystem(self, kind: type[F], what: str) -> tuple[str, F]:
        """Return the first volume whose file system is one of `kind`, and that file system.

        Raises NotFoundError with the reason for each volume if there is none.
        """
        name, found = self.any_filesystem((kind,), what)
        assert isinstance(found, kind)
        return name, found

    def any_filesystem(self, kinds: tuple[type, ...], what: str) -> tuple[str, Any]:
        """Return the same for one of several kinds."""
        failures: list[Problem] = []
        for name in self.names():
            try:
                found = self.guest.filesystem(name)
            except PygrubError as error:
                failures.append(Problem(name, error))
                continue
            if isinstance(found, kinds):
                return name, found
            failures.append(Problem(name, NotFoundError("another file system")))
        raise NotFoundError(nowhere(f"no volume has {what}", failures, self.guest))
