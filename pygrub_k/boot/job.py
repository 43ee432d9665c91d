"""The boot loader's work on a guest, as the confined worker does it.

Nothing here writes a stanza or opens anything: disks and output files are descriptors that the
parent opened, and answers are short lists of bytes that the parent checks.
"""

from __future__ import annotations

from pygrub_k.boot import extract, search, selection
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import BootError, CorruptError, LimitError, NotFoundError, SourceError
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.record import Record
from pygrub_k.text import path_bytes, path_text
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Final

    from pygrub_k.boot.menu_service import MenuService
    from pygrub_k.boot.search import SearchStep
    from pygrub_k.boot.selection import Choice
    from pygrub_k.bootconfig.model import BootMenu, FileToLoad, Flavour
    from pygrub_k.confined.link import Link
    from pygrub_k.source import FileSource


DAMAGE_TOLD: Final = 20
"""Problems that a boot survived: the first ones tell enough."""


class BootRequest(Record):
    """What the command line asks of the worker, and where it may write."""

    kernel: str = ""
    ramdisk: str = ""
    args: str = ""
    offset: int | None = None
    flavour: Flavour = "auto"
    replay_journal: bool = True
    verify_checksums: bool = True
    file_size: int = 0
    """The largest kernel or ramdisk that is copied, in bytes."""
    write_grubenv: bool = False
    """Whether the parent writes what the guest's boot loader would have stored."""


class Job:
    """One guest's boot. `outputs` are the descriptors that take the kernel and the ramdisk."""

    def __init__(
        self,
        disks: Sequence[FileSource],
        request: BootRequest,
        outputs: Sequence[int],
        progress: Callable[[], None],
    ) -> None:
        self.request = request
        self.outputs = outputs
        self.progress = progress
        devices = [
            BlockDevice(f"hd{number}", disk, disk.sector_size, disk.name)
            for number, disk in enumerate(disks)
        ]
        settings = Settings(request.replay_journal, request.verify_checksums)
        self.disks = disks
        self.guest = Guest(scan(devices, request.offset), settings)
        self._service: MenuService | None = None

    def menu(self, *, entries: bool) -> tuple[BootMenu, tuple[SearchStep, ...]]:
        """Find the guest's menu; BootError with everything that was looked at if there is none."""
        try:
            return search.find_menu(self.guest, self.wanted(entries=entries))
        except search.NoMenuError as error:
            lines = self.diagnosis(error.looked, search.hints(self.guest), str(error))
            raise BootError("\n".join(lines)) from error

    def wanted(self, *, entries: bool) -> InterpretOptions:
        """Return how configurations are to be interpreted."""
        return InterpretOptions(self.request.flavour, entries, self.request.write_grubenv)

    def choose(self, entry: str | None) -> Choice:
        """Return what to boot: by command line, by `entry`, or as an unattended boot does."""
        request = self.request
        if request.kernel:
            try:
                return selection.direct(
                    self.guest, request.kernel, request.ramdisk or None, request.args
                )
            except search.NoMenuError as error:
                lines = self.diagnosis(error.looked, search.hints(self.guest), str(error))
                raise BootError("\n".join(lines)) from error
        menu, looked = self.menu(entries=entry is not None)
        try:
            choice = (
                selection.unattended(menu) if entry is None else selection.selected(menu, entry)
            )
        except BootError as error:
            raise self._diagnosed(error, menu, looked) from error
        return selection.with_arguments(choice, request.args)

    def _diagnosed(
        self, error: BootError, menu: BootMenu, looked: Sequence[SearchStep]
    ) -> BootError:
        return BootError("\n".join(self.diagnosis(looked, menu.problems, str(error))))

    def service(self) -> MenuService:
        """Return who answers about the menu, which is interpreted at the first request."""
        if self._service is None:
            from pygrub_k.boot.menu_service import MenuService

            menu, looked = self.menu(entries=True)
            self._service = MenuService(self.guest, menu, looked, self.request.args, self.parts)
        return self._service

    def from_menu(self, words: Sequence[bytes]) -> Choice:
        """Return what somebody chose in the menu (MenuService.choice)."""
        service = self.service()
        try:
            return service.choice(words)
        except BootError as error:
            raise self._diagnosed(error, service.menu, service.looked) from error

    def answer(self, request: list[bytes], link: Link) -> list[bytes]:
        """Answer one request of the parent.

        `boot [ENTRY]` copies and answers the command line, what is to be written of GRUB's
        environment if that was ordered (grubenv_writing.py), and notes;
        `name [ENTRY]` copies nothing and answers the paths of kernel and ramdisk, the command
        line, and notes; `list` writes the whole menu as text. `start [PATH …]` is a `boot` of what
        was chosen in the menu, and everything else is a question about that (menu_service.py).
        """
        kind = request[0]
        if kind == b"list":
            from pygrub_k.boot.listing import listing

            link.write_text(listing(self.menu(entries=True)[0]))
            return []
        if kind == b"start":
            choice = self.from_menu(request[1:])
        elif kind in {b"boot", b"name"}:
            choice = self.choose(path_text(request[1]) if len(request) > 1 else None)
        else:
            return self.service().answer(request)
        words: list[str] = [choice.args]
        stored: tuple[bytes, ...] = ()
        if kind == b"name":
            ramdisks = " ".join(one.file.path for one in choice.ramdisks)
            self.parts((choice.kernel, *choice.ramdisks), "file")
            words = [choice.kernel.file.path, ramdisks, choice.args]
        else:
            self.copy(choice)
            if self.request.write_grubenv:
                from pygrub_k.boot.grubenv_writing import located

                stored = located(self.guest, self.disks, choice.environment)
        notes = (*choice.notes, *self.damage())
        return [*map(path_bytes, words), *stored, *map(path_bytes, notes)]

    def damage(self) -> Iterator[str]:
        """Yield what was found damaged on the way to something that boots all the same."""
        problems = (*self.guest.problems, *self.guest.filesystem_problems())
        damage = (CorruptError, SourceError, LimitError)
        told = [str(problem) for problem in problems if isinstance(problem.error, damage)]
        yield from told[:DAMAGE_TOLD]
        if len(told) > DAMAGE_TOLD:
            yield f"and {len(told) - DAMAGE_TOLD} more problems like these"

    def parts(self, loaded: Sequence[FileToLoad], what: str) -> list[extract.Part]:
        """Find the files that an entry loads; each must be a plain file within the limit."""
        parts = []
        size = 0
        for one in loaded:
            inode = self.guest.inode(one.file)
            if inode.kind != "file":
                raise NotFoundError(f"{what} {one.file}: a {inode.kind}, not a file")
            length = inode.size - one.offset if one.length is None else one.length
            size += length
            extract.check_size(f"{what} {one.file}", size, self.request.file_size)
            parts.append(
                extract.Part(inode.content(), one.offset, length, path_bytes(one.newc_path))
            )
        return parts

    def copy(self, choice: Choice) -> None:
        """Copy what was chosen into the two outputs; without ramdisk, the second stays empty."""
        sources = (
            extract.concatenated(self.parts((choice.kernel,), "kernel")),
            extract.concatenated(self.parts(choice.ramdisks, "ramdisk")),
        )
        if not sources[0].size:
            raise BootError(f"kernel {choice.kernel.file}: it is empty")
        for source, descriptor in zip(sources, self.outputs, strict=True):
            extract.copy(source, 0, source.size, descriptor, self.progress)

    def diagnosis(
        self, looked: Sequence[SearchStep], remarks: Iterable[str], summary: str
    ) -> Iterator[str]:
        """Say what every disk, volume and configuration was, and last why nothing boots."""
        for disk in self.disks:
            yield f"disk {disk.name}: {disk.size} bytes"
        for place in looked:
            yield f"  {place}"
        told = {place.volume for place in looked}
        for volume, use in self.guest.scan.unused:
            if volume not in told:
                yield f"  ({volume}): {use}"
        for problem in self.guest.scan.problems:
            yield f"  {problem}"
        for remark in remarks:
            yield f"  {remark}"
        yield summary
