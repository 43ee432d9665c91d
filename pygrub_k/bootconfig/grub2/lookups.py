"""A guest that answers a limited number of questions, as each may walk a file system."""

from __future__ import annotations

from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_LOOKUPS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.guest.view import FileFacts, FileRef, GuestView, VolumeFacts


class CountedGuest:
    """A GuestView that passes questions on; LimitError beyond CONFIG_LOOKUPS of them."""

    __slots__ = ("_asked", "_guest")

    def __init__(self, guest: GuestView) -> None:
        self._guest = guest
        self._asked = 0

    def renew(self) -> None:
        """Allow as many questions again."""
        self._asked = 0

    def _ask(self) -> GuestView:
        self._asked += 1
        if self._asked > CONFIG_LOOKUPS:
            raise LimitError(f"the configuration asks for files more than {CONFIG_LOOKUPS} times")
        return self._guest

    def read(self, file: FileRef) -> bytes:
        return self._ask().read(file)

    def read_part(self, file: FileRef, offset: int, length: int) -> bytes:
        return self._ask().read_part(file, offset, length)

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:
        return self._ask().facts(file, follow=follow)

    def list(self, directory: FileRef) -> tuple[str, ...]:
        return self._ask().list(directory)

    def find(
        self,
        *,
        uuid: str | None = None,
        label: str | None = None,
        file: str | None = None,
        hints: tuple[str, ...] = (),
    ) -> str | None:
        return self._ask().find(uuid=uuid, label=label, file=file, hints=hints)

    def search_order(self, hints: tuple[str, ...] = ()) -> tuple[str, ...]:
        return self._ask().search_order(hints)

    def device(self, name: str) -> str | None:
        return self._ask().device(name)

    def disk_in(self, file: FileRef) -> str:
        return self._ask().disk_in(file)

    def volumes(self) -> tuple[str, ...]:
        return self._ask().volumes()

    def probe(self, volume: str) -> VolumeFacts:
        return self._ask().probe(volume)
