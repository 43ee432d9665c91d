"""A configuration file without its guest: everything that it asks for seems to exist."""

from __future__ import annotations

from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.guest.view import FileFacts, VolumeFacts
from pygrub_k.limits import CONFIG_FILE_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.guest.view import FileRef
    from pygrub_k.source import ByteSource

VOLUME = "hd0"


class LoneConfig:
    """A GuestView in which only one file can be read, and every other is said to exist.

    Every device, UUID and label is the one volume, so that the menu shows what the configuration
    itself says (`--isconfig`). Files that it would read besides are missing. With `once`, so is the
    configuration after it was read: what a script reads under its own name is another volume's.
    """

    def __init__(self, source: ByteSource, config: FileRef, *, once: bool) -> None:
        self.source = source
        self.config = config
        self.once = once
        self._was_read = False

    def read(self, file: FileRef) -> bytes:
        if file != self.config or (self._was_read and self.once):
            raise NotFoundError(f"{file}: only the configuration itself is here")
        self._was_read = True
        if self.source.size > CONFIG_FILE_SIZE:
            raise LimitError(f"{file}: {self.source.size} bytes, more than {CONFIG_FILE_SIZE}")
        return self.source.read_at(0, self.source.size)

    def read_part(self, file: FileRef, offset: int, length: int) -> bytes:
        if file != self.config:
            raise NotFoundError(f"{file}: only the configuration itself is here")
        return self.source.read_at(offset, length)

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:  # noqa: ARG002
        return FileFacts("directory" if file.path.endswith("/") else "file", 1)

    def list(self, directory: FileRef) -> tuple[str, ...]:
        raise NotFoundError(f"{directory}: only the configuration itself is here")

    def find(
        self,
        *,
        uuid: str | None = None,  # noqa: ARG002 (whatever is asked for is the one volume)
        label: str | None = None,  # noqa: ARG002
        file: str | None = None,  # noqa: ARG002
        hints: tuple[str, ...] = (),  # noqa: ARG002
    ) -> str | None:
        return VOLUME

    def search_order(self, hints: tuple[str, ...] = ()) -> tuple[str, ...]:  # noqa: ARG002
        return (VOLUME,)

    def device(self, name: str) -> str | None:  # noqa: ARG002
        return VOLUME

    def disk_in(self, file: FileRef) -> str:  # noqa: ARG002
        return VOLUME

    def volumes(self) -> tuple[str, ...]:
        return (VOLUME,)

    def probe(self, volume: str) -> VolumeFacts:
        return VolumeFacts(volume, driver="xen")
