"""The boot loader's work on a guest, as the confined worker does it.

Nothing here writes a stanza or opens anything: disks and output files are descriptors that the
parent opened, and answers are short lists of bytes that the parent checks.
"""

from __future__ import annotations

from pygrub_k.boot import extract, selection
from pygrub_k.boot.search import Search
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import (
    EMPTY_FILE,
    BootError,
    ConfigError,
    CorruptError,
    FormatError,
    LimitError,
    NotFoundError,
    SourceError,
    UsageError,
)
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.record import Record
from pygrub_k.source import FileSource
from pygrub_k.text import path_bytes, path_text
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Final, TypeVar

    from pygrub_k.boot.menu_service import MenuService
    from pygrub_k.boot.search import SearchStep
    from pygrub_k.boot.selection import Choice
    from pygrub_k.bootconfig.model import BootMenu, FileToLoad, Flavour
    from pygrub_k.confined.link import Link
    from pygrub_k.errors import PygrubError
    from pygrub_k.source import Disk

    T = TypeVar("T")


TOLD_ERRORS: Final = (
    BootError,
    ConfigError,
    FormatError,
    LimitError,
    NotFoundError,
    SourceError,
)
"""Errors that a guest causes, as opposed to wrong usage and failing outputs."""
BOOTING: Final = frozenset((b"boot", b"list", b"name", b"start"))
"""Requests whose failure is explained; all others are questions of the menu."""
DAMAGE_TOLD: Final = 20
"""Problems that a boot survived, at most: the first ones say enough."""


class BootRequest(Record):
    """What the command line asks of the worker, and where it may write."""

    kernel: str = ""
    ramdisk: str = ""
    args: str = ""
    offset: int | None = None
    flavour: Flavour = "auto"
    replay_journal: bool = True
    verify_checksums: bool = True
    verify_content: bool = False
    file_size: int = 0
    """The largest kernel or ramdisk that is copied, in bytes."""
    write_grubenv: bool = False
    """Whether the parent writes what the guest's boot loader would have stored."""
    script: str | None = None
    """What the entry says instead of its own text."""
    default_args: str = ""
    """The command line of a boot that has none otherwise."""
    type: str = ""
    """What the kernel must be able to start as: `pv` or `pvh`; empty if it does not matter."""
    tell_kernel: bool = False
    """Whether notes say what the kernel is."""


class Job:
    """One guest's boot. `outputs` are the descriptors that take the kernel and the ramdisk."""

    def __init__(
        self,
        disks: Sequence[Disk],
        request: BootRequest,
        outputs: Sequence[int],
        progress: Callable[[], None],
    ) -> None:
        self.request = request
        self.outputs = outputs
        self.progress = progress
        self.devices = [
            BlockDevice(f"hd{number}", disk, disk.sector_size, disk.name)
            for number, disk in enumerate(disks)
        ]
        settings = Settings(
            request.replay_journal,
            request.verify_checksums,
            request.verify_content,
            zfs_bootfs_in(request.args),
        )
        self.disks = disks
        self.guest = Guest(scan(self.devices, request.offset), settings)
        self._search: Search | None = None
        self._menu: BootMenu | None = None
        self._service: MenuService | None = None
        self._failed: PygrubError | None = None

    def menu(self, *, entries: bool, live: bool = False) -> BootMenu:
        """Find the guest's menu; raises what Search.menu raises."""
        request = self.request
        options = InterpretOptions(request.flavour, entries, request.write_grubenv, live)
        self._search = Search(self.guest, options)
        self._menu = self._search.menu()
        return self._menu

    @property
    def steps(self) -> Sequence[SearchStep]:
        """What was looked at for the menu."""
        return self._search.steps if self._search else ()

    def choose(self, entry: str | None) -> Choice:
        """Return what to boot: by command line, by `entry`, or as an unattended boot does."""
        request = self.request
        if request.kernel:
            return selection.direct(
                self.guest, request.kernel, request.ramdisk or None, request.args
            )
        if request.script is not None:
            return self.edited(entry, request.script)
        menu = self.menu(entries=entry is not None)
        choice = selection.unattended(menu) if entry is None else selection.selected(menu, entry)
        return selection.with_arguments(choice, request.args)

    def edited(self, entry: str | None, text: str) -> Choice:
        """Return what an entry, or the default, boots if this were its text."""
        menu = self.menu(entries=entry is not None, live=True)
        path = menu.default if entry is None else selection.located(menu, entry)[0]
        if menu.live is None or not path:
            raise BootError(f"{menu.config}: there is no entry that --script could edit")
        found = menu.live.attempt(tuple(map(int, path.split(">"))), text).entry
        if found.kernel is None:
            raise BootError(f"{menu.config}: {selection.refused(path, found)}, with --script")
        choice = selection.choice_of(found, path, menu.problems)
        return selection.with_arguments(choice, self.request.args)

    def service(self) -> MenuService:
        """Return what answers about the menu, which is interpreted at the first request.

        Without a menu, the reason is everything that was looked at.
        """
        if self._service is None:
            from pygrub_k.boot.menu_service import MenuService

            menu: BootMenu | None = None
            failed: PygrubError | None = None
            try:
                menu = self.menu(entries=False, live=True)
            except TOLD_ERRORS as error:
                failed = error

            def looked() -> str:
                return self.diagnosis(failed) if failed else self.looked()

            self._failed = failed
            self._service = MenuService(self.guest, menu, self.request.args, self.parts, looked)
        return self._service

    def looked(self) -> str:
        """Return everything that was looked at, also where a boot would not fail."""
        from pygrub_k.boot.diagnosis import looked_at
        from pygrub_k.boot.failure import Failure

        nothing = BootError("")
        return looked_at(Failure(self.guest, self.devices, nothing, self._search, self._menu))

    def from_menu(self, words: Sequence[bytes]) -> Choice:
        """Return what somebody chose in the menu (MenuService.choice)."""
        service = self.service()
        if self._failed is not None and not words:
            raise self._failed
        return service.choice(words)

    def answer(self, request: list[bytes], link: Link) -> list[bytes]:
        """Answer one request of the parent (`_answer`); a failure explains itself (`explained`).

        What the menu asks is answered by MenuService, whose failures are not explained further.
        """
        if request[0] not in BOOTING:
            return self.service().answer(request)
        return self.explained(lambda: self._answer(request, link), by_name=len(request) > 1)

    def explained(self, work: Callable[[], T], *, by_name: bool = False) -> T:
        """Return what `work` returns; a failure caused by the guest becomes an explained BootError.

        `by_name` says that one entry was asked for.
        """
        try:
            return work()
        except TOLD_ERRORS as error:
            raise BootError(self.diagnosis(error, by_name=by_name)) from error

    def diagnosis(self, error: PygrubError, *, by_name: bool = False) -> str:
        """Return the message for an error that ended a boot."""
        from pygrub_k.boot.diagnosis import diagnosis
        from pygrub_k.boot.failure import Failure

        failure = Failure(
            self.guest, self.devices, error, self._search, self._menu, by_name=by_name
        )
        return diagnosis(failure)

    def _answer(self, request: list[bytes], link: Link) -> list[bytes]:
        """Answer one request of the parent.

        `boot [ENTRY]` copies and answers the command line, what is to be written of GRUB's
        environment if that was ordered (grubenv_writing.py), and notes;
        `name [ENTRY]` copies nothing and answers the paths of kernel and ramdisk, the command
        line, and notes; `list` writes the whole menu as text. `start [PATH …]` is a `boot` of what
        was chosen in the menu (menu_service.py).
        """
        kind = request[0]
        if kind == b"list":
            from pygrub_k.boot.listing import listing, notes_of

            menu = self.menu(entries=True)
            link.write_text(listing(menu))
            return [path_bytes(note) for note in (*notes_of(menu), *self.damage())]
        if kind == b"start":
            choice = self.from_menu(request[1:])
        elif kind in {b"boot", b"name"}:
            choice = self.choose(path_text(request[1]) if len(request) > 1 else None)
        else:
            raise UsageError(f"no request {path_text(kind)!r}")
        if not choice.args:
            choice = selection.with_arguments(choice, self.request.default_args)
        said = self.about_kernel(choice)
        words: list[str] = [choice.args]
        stored: tuple[bytes, ...] = ()
        if kind == b"name":
            ramdisks = " ".join(one.file.path for one in choice.ramdisks)
            self.found(choice)
            words = [choice.kernel.file.path, ramdisks, choice.args]
        else:
            self.copy(choice)
            if self.request.write_grubenv:
                from pygrub_k.boot.grubenv_writing import located

                files = [disk for disk in self.disks if isinstance(disk, FileSource)]
                stored = located(self.guest, files, choice)
        notes = (*choice.notes, *said, *self.damage())
        return [*map(path_bytes, words), *stored, *map(path_bytes, notes)]

    def about_kernel(self, choice: Choice) -> tuple[str, ...]:
        """Return notes on the kernel, where the command line asks; OtherTypeError as notes_on."""
        request = self.request
        if not request.type and not request.tell_kernel:
            return ()
        from pygrub_k.boot.start_type import notes_on

        tell = request.tell_kernel
        return tuple(notes_on(self.guest, choice, request.type, self.progress, tell=tell))

    def damage(self) -> Iterator[str]:
        """Yield the problems that a boot survived.

        They are damage, and what the drivers of the file systems noted.
        """
        damage = (CorruptError, SourceError, LimitError)
        problems = [one for one in self.guest.problems if isinstance(one.error, damage)]
        told = [str(problem) for problem in (*problems, *self.guest.filesystem_problems())]
        yield from told[:DAMAGE_TOLD]
        if len(told) > DAMAGE_TOLD:
            yield f"and {len(told) - DAMAGE_TOLD} more problems like these"

    def parts(self, loaded: Sequence[FileToLoad], what: str) -> list[extract.Part]:
        """Find the files that an entry loads (`parts_of`)."""
        return parts_of(self.guest, loaded, what, self.request.file_size)

    def found(self, choice: Choice) -> tuple[list[extract.Part], list[extract.Part]]:
        """Find the files of kernel and ramdisk (`found_in`)."""
        return found_in(self.guest, choice, self.request.file_size)

    def copy(self, choice: Choice) -> None:
        """Copy what was chosen into the two outputs; without ramdisk, the second stays empty."""
        sources = tuple(map(extract.concatenated, self.found(choice)))
        files = [ramdisk.file for ramdisk in choice.ramdisks]
        names = (f"kernel {choice.kernel.file}", f"ramdisk {' '.join(map(str, files))}")
        for name, source, descriptor in zip(names, sources, self.outputs, strict=True):
            try:
                extract.copy(source, 0, source.size, descriptor, self.progress)
            except (FormatError, SourceError) as error:
                raise error.at(name) from error


def parts_of(
    guest: Guest, loaded: Sequence[FileToLoad], what: str, file_size: int
) -> list[extract.Part]:
    """Find the files that an entry loads; each must be a plain file, all at most `file_size`."""
    parts = []
    size = 0
    for one in loaded:
        inode = guest.inode(one.file)  # it says itself where it cannot be read
        if inode.kind != "file":
            raise NotFoundError(f"{what} {one.file}: a {inode.kind}, not a file")
        length = inode.size - one.offset if one.length is None else one.length
        size += length
        extract.check_size(f"{what} {one.file}", size, file_size)
        parts.append(extract.Part(inode.content(), one.offset, length, path_bytes(one.newc_path)))
    return parts


def found_in(
    guest: Guest, choice: Choice, file_size: int
) -> tuple[list[extract.Part], list[extract.Part]]:
    """Find the files of kernel and ramdisk (`parts_of`); BootError if the kernel is empty."""
    kernel = parts_of(guest, (choice.kernel,), "kernel", file_size)
    if not kernel[0].length:
        why = f"kernel {choice.kernel.file}: it is empty"
        raise BootError(why).because(EMPTY_FILE)
    return kernel, parts_of(guest, choice.ramdisks, "ramdisk", file_size)


def zfs_bootfs_in(args: str) -> str:
    """Return the value of `zfs-bootfs=` on a command line, empty if it has none.

    It ends at a blank, a comma or a quotation mark, as for Xen's pygrub.
    """
    _, _, value = args.partition("zfs-bootfs=")
    for end in " \t,\"'":
        value = value.partition(end)[0]
    return value
