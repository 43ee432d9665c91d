"""What an entry of a menu.lst does: its commands are run as GRUB legacy would, up to the boot."""

from __future__ import annotations

from pygrub_k.bootconfig.grub_legacy.syntax import MENU_ONLY, number
from pygrub_k.bootconfig.model import BootEntry
from pygrub_k.errors import OTHER_PROGRAM, FormatError, NotFoundError, Reason, SourceError
from pygrub_k.guest.view import FileRef
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final, Literal

    from pygrub_k.bootconfig.grub_legacy.syntax import Line, Section
    from pygrub_k.bootconfig.locate import Files
    from pygrub_k.bootconfig.model import FileToLoad

    Outcome = Literal["boots", "fails", "ends"]


class EntryRun(Record):
    """What running an entry came to.

    It `boots`, or `fails` (GRUB then tries the fallbacks), or `ends` in something else than a
    failure or a kernel (a separator, another boot sector, a question for a password).
    `configfile` is the configuration that takes over, if one does.
    """

    entry: BootEntry
    outcome: Outcome
    configfile: FileRef | None = None


class _Ended(Exception):  # noqa: N818 - it ends a run, which need not be an error
    """The entry leads somewhere else than to a kernel, perhaps for one of the causes of errors."""

    def __init__(self, why: str, cause: str = "") -> None:
        super().__init__(why)
        self.cause = cause


def run_entry(section: Section, files: Files, volume: str, *, password: bool) -> EntryRun:
    """Return what the commands of an entry make of a boot from `volume`.

    `password` says that the menu has one, which makes `lock` a refusal. Raises FormatError and
    SourceError where what the entry loads lies on something that cannot be read.
    """
    run = _Run(files, volume, password=password)
    outcome: Outcome = "ends"
    try:
        for line in section.body:
            run.execute(line)
            if run.booted or run.configfile:
                break
        outcome = run.outcome()
    except NotFoundError as error:
        run.problems.append(Reason(f"line {line.number}: {error}", error.cause))
        outcome = "fails"
    except _Ended as error:
        run.problems.append(Reason(f"line {line.number}: {error}", error.cause))
    kernel, args, ramdisks = run.loaded() if outcome == "boots" else (None, run.args, ())
    entry = BootEntry(
        section.title,
        kernel=kernel,
        args=args,
        ramdisks=ramdisks,
        root=run.root,
        problems=tuple(run.problems),
        missing="" if kernel else run.named,
        submenu=run.configfile is not None,
        restricted=run.restricted,
        named=() if kernel else _ramdisks_named(section),
        users="" if run.restricted else None,
    )
    return EntryRun(entry, outcome, run.configfile)


def _ramdisks_named(section: Section) -> tuple[str, ...]:
    """Return the ramdisks that an entry names, also behind the command that ends it."""
    lines = [line.argument for line in section.body if line.command == "initrd"]
    return tuple(lines[-1].split()) if lines else ()


class _Run:
    """The state of GRUB legacy while it runs an entry."""

    def __init__(self, files: Files, volume: str, *, password: bool) -> None:
        self.files = files
        self.guest = files.guest
        self.home = volume
        self.volume: str | None = volume
        self.password = password
        self.root = ""
        self.named = ""
        self.args = ""
        self.kernel: FileToLoad | None = None
        self.ramdisks: tuple[FileToLoad, ...] = ()
        self.modules: list[tuple[FileToLoad, str]] = []
        self.restricted = False
        self.booted = False
        self.configfile: FileRef | None = None
        self.problems: list[str] = []

    def execute(self, line: Line) -> None:
        """Run one command; one that neither loads nor locates anything has no effect here."""
        if line.command in MENU_ONLY:
            raise NotFoundError(f"{line.command} is no command for an entry, so GRUB refuses it")
        command = _COMMANDS.get(line.command)
        if command:
            command(self, line.argument)

    def outcome(self) -> Outcome:
        """Return what the end of the commands means; with a kernel loaded it is a boot."""
        if self.configfile is not None:
            return "ends"
        if self.kernel is None:
            self.problems.append("no kernel is loaded")
            return "ends"
        return "boots"

    def loaded(self) -> tuple[FileToLoad, str, tuple[FileToLoad, ...]]:
        """Return kernel, command line and ramdisks; of a multiboot entry, the modules' own.

        What a Xen entry boots inside the hypervisor is its first module; the others are ramdisks.
        """
        assert self.kernel is not None
        if not self.modules:
            return self.kernel, self.args, self.ramdisks
        kernel, args = self.modules[0]
        return kernel, args, tuple(module for module, _ in self.modules[1:])

    # -- where paths begin -------------------------------------------------------------------

    def set_root(self, argument: str) -> None:
        device = argument.partition(" ")[0]
        if device:
            self.root = device
            self.volume = self._device(device)

    def set_root_by_uuid(self, argument: str) -> None:
        uuid = argument.partition(" ")[0]
        volume = self.guest.find(uuid=uuid)
        if volume is None:
            raise NotFoundError(f"no file system has the UUID {uuid!r}")
        self.root, self.volume = f"({volume})", volume

    def find(self, argument: str) -> None:
        """Search for a file; only the patched `find --set-root` makes where it is the root."""
        words = argument.split()
        options = [word for word in words if word.startswith("--")]
        path = next((word for word in words if word not in options), "")
        damage: FormatError | SourceError | None = None
        for volume in self.guest.volumes():
            try:
                found = self.files.facts(FileRef(volume, path))
            except (FormatError, SourceError) as error:
                damage = damage or error
                continue
            if found is not None:
                if "--set-root" in options:
                    self.root, self.volume = f"({volume})", volume
                return
        if damage is not None:
            raise damage
        raise NotFoundError(f"no volume has the file {path!r}")

    def _device(self, name: str) -> str | None:
        """Return the volume that a device of GRUB legacy means, if that can hold files."""
        volume = self.guest.device(grub2_device(name))
        if volume == self.home or (volume is not None and self.guest.probe(volume).filesystem):
            return volume
        return None

    def _file(self, word: str) -> FileToLoad:
        """Return the file that a word names.

        A device that the guest lacks stands for the menu's own volume: disks and partitions of a
        virtual machine are seldom numbered as they were where the menu was written.
        """
        device, path = split_device(word)
        if not path.startswith("/"):
            raise NotFoundError(f"{word!r} is not the path of a file")
        volume = self._device(device) if device else self.volume
        if volume is None:
            name = device or self.root
            problem = f"{name} has no file system; the menu's own volume is used instead"
            if problem not in self.problems:
                self.problems.append(problem)
        return self.files.load(word, FileRef(volume or self.home, path))

    # -- what is loaded ----------------------------------------------------------------------

    def load_kernel(self, argument: str) -> None:
        while argument.startswith(("--type=", "--no-mem-option")):
            argument = argument.partition(" ")[2].lstrip(" ")
        self.named, _, args = argument.partition(" ")
        self.args = args.strip(" ")
        self.kernel, self.ramdisks, self.modules = None, (), []
        self.kernel = self._file(self.named)

    def load_initrd(self, argument: str) -> None:
        """Load a ramdisk in place of the one before; patched versions take several files."""
        if self.kernel is None or self.modules:
            raise NotFoundError("initrd before any Linux kernel")
        words = argument.split() or [""]
        ramdisks = [self._file(words[0])]
        for word in words[1:]:
            try:
                ramdisks.append(self._file(word))
            except NotFoundError as error:
                self.problems.append(f"passed over: {error}")
        self.ramdisks = tuple(ramdisks)

    def load_module(self, argument: str) -> None:
        if self.kernel is None:
            raise NotFoundError("module before any kernel")
        word, _, args = argument.partition(" ")
        self.modules.append((self._file(word), args.strip(" ")))

    # -- what leads elsewhere ----------------------------------------------------------------

    def chainload(self, argument: str) -> None:
        why = f"starts another boot loader ({argument}), which no domain can"
        raise _Ended(why, OTHER_PROGRAM)

    def boot(self, _argument: str) -> None:
        if self.kernel is None:
            raise NotFoundError("boot before any kernel")
        self.booted = True

    def stop(self, _argument: str) -> None:
        raise _Ended("switches off or starts anew instead of booting")

    def load_configfile(self, argument: str) -> None:
        self.configfile = self._file(argument.partition(" ")[0]).file

    def lock(self, _argument: str) -> None:
        self.restricted = self.restricted or self.password

    def ask_password(self, _argument: str) -> None:
        self.restricted = True


_COMMANDS: Final[dict[str, Callable[[_Run, str], None]]] = {
    "boot": _Run.boot,
    "chainloader": _Run.chainload,
    "configfile": _Run.load_configfile,
    "find": _Run.find,
    "halt": _Run.stop,
    "initrd": _Run.load_initrd,
    "kernel": _Run.load_kernel,
    "lock": _Run.lock,
    "module": _Run.load_module,
    "modulenounzip": _Run.load_module,
    "password": _Run.ask_password,
    "quit": _Run.stop,
    "reboot": _Run.stop,
    "root": _Run.set_root,
    "rootnoverify": _Run.set_root,
    "uuid": _Run.set_root_by_uuid,
}


def split_device(word: str) -> tuple[str, str]:
    """Return the device `(…)` that a word begins with, empty if there is none, and the rest."""
    if not word.startswith("("):
        return "", word
    device, _, path = word.partition(")")
    return device + ")", path


def grub2_device(name: str) -> str:
    """Return GRUB 2's name for a device of GRUB legacy: partitions there count from 1.

    >>> [grub2_device(name) for name in ("(hd0)", "(hd0,0)", "(hd1,4,a)", "(hd0,c)")]
    ['hd0', 'hd0,1', 'hd1,msdos5,bsd1', 'hd0,bsd3']
    """
    disk, *parts = name.removeprefix("(").removesuffix(")").split(",")
    made = [disk]
    for part in parts:
        at = number(part, None)
        if at is not None:
            made.append(f"{at + 1}" if len(parts) == 1 else f"msdos{at + 1}")
        elif len(part) == 1 and "a" <= part <= "p":
            made.append(f"bsd{ord(part) - ord('a') + 1}")
        else:
            made.append(part)
    return ",".join(made)
