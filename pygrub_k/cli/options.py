"""The command line of pygrub-k, parsed as Xen's pygrub does.

GNU style: options and disks in any order, `--` ends the options, long options may be shortened
while they stay unambiguous. argparse would cost 5 ms of every boot.
"""

from __future__ import annotations

from pygrub_k.errors import UsageError
from pygrub_k.record import Record
from pygrub_k.text import decimal, shortened

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.bootconfig.model import Flavour
    from pygrub_k.xen.stanza import OutputFormat

OPTIONS: tuple[tuple[str, str, str, str], ...] = (
    ("q", "quiet", "", "boot the default entry without asking"),
    ("i", "interactive", "", "show the menu (on a terminal), even if the guest hides it"),
    ("", "plain", "", "ask in lines instead of drawing a menu"),
    ("l", "list-entries", "", "list the menu's entries and exit"),
    ("n", "not-really", "", "name the files instead of extracting them"),
    ("h", "help", "", "show this help and exit"),
    ("", "version", "", "show the version and exit"),
    ("", "output", "FILE", "write the stanza there instead of to standard output (-)"),
    ("", "output-format", "FORMAT", "sxp (default), simple or simple0"),
    ("", "output-directory", "DIR", "extract there instead of to /var/run/xen/pygrub"),
    ("", "offset", "BYTES", "the file system starts there; do not look for partitions"),
    ("", "entry", "ENTRY", "boot this entry: number in the list, path (1>0), title or id"),
    ("", "kernel", "PATH", "boot this kernel of the guest without reading a configuration"),
    ("", "ramdisk", "PATH", "with --kernel: its ramdisk"),
    ("", "script", "FILE", "boot the entry as if this were its text (the menu's s shows how)"),
    ("", "args", "ARGS", "append to the kernel's command line"),
    ("", "default_args", "ARGS", "the command line of a boot that has none (XAPI)"),
    ("", "extra_args", "ARGS", "append behind --args (XAPI)"),
    ("", "vm", "UUID", "the guest's UUID (XAPI); accepted and ignored"),
    ("", "disk", "PATH", "a further disk of the guest; may be repeated"),
    (
        "",
        "format",
        "NAMES",
        "formats of the disks: raw (default), qcow2 …; the last for the rest",
    ),
    ("", "backing", "PATH", "the backing file that an image names; may be repeated"),
    ("", "extent", "PATH", "a file in which an image keeps data, likewise"),
    ("", "snapshot", "NAME", "boot from this internal snapshot of a qcow2 image"),
    ("", "grub-flavour", "FLAVOUR", "auto (default), upstream or fedora"),
    ("", "checksums", "HOW", "verify (default), warn, or strict: verify large files, too"),
    ("", "type", "TYPE", "pv or pvh: refuse a kernel that Xen cannot start as this"),
    ("", "no-journal-replay", "", "do not apply a file system's journal"),
    ("", "write-grubenv", "", "store what the guest's GRUB would, such as a used one-shot entry"),
    ("", "runas", "UID", "read the disk as this user; needs -q or --entry"),
    ("", "isconfig", "", "DISK is a configuration file, not a disk"),
    ("", "json", "", "with -l: list as JSON"),
    ("", "debug", "", "report on standard error what is being done"),
)
"""Short name, long name, name of its value (empty: a flag), what it does."""

CHOICES = {
    "output-format": ("sxp", "simple", "simple0"),
    "grub-flavour": ("auto", "upstream", "fedora"),
    "checksums": ("verify", "warn", "strict"),
    "type": ("pv", "pvh"),
}
NUMBERS = ("offset", "runas")
ESCAPED = ("default_args", "extra_args")
LISTS = ("disk", "backing", "extent")
"""Options that may be repeated."""
FORMATS = ("raw", "split", "qcow2", "vhdx", "vhd", "vmdk", "vdi", "ewf", "gzip")
"""Names that --format takes; pygrub_k/containers/registry.py has them, too, and more to import."""

USAGE = "usage: pygrub-k [OPTION]… DISK"


class Arguments(Record):
    """The parsed command line. `disks` are all disks, the one to boot from first."""

    disks: tuple[str, ...]
    interactive: bool = True
    always_menu: bool = False
    list_entries: bool = False
    not_really: bool = False
    help: bool = False
    version: bool = False
    output: str = "-"
    output_format: OutputFormat = "sxp"
    output_directory: str | None = None
    format: tuple[str, ...] = ("raw",)
    backing: tuple[str, ...] = ()
    extent: tuple[str, ...] = ()
    snapshot: str = ""
    offset: int | None = None
    entry: str | None = None
    kernel: str = ""
    ramdisk: str = ""
    script: str | None = None
    plain: bool = False
    args: str = ""
    default_args: str = ""
    vm: str = ""
    grub_flavour: Flavour = "auto"
    checksums: str = "verify"
    type: str = ""
    no_journal_replay: bool = False
    write_grubenv: bool = False
    runas: int | None = None
    isconfig: bool = False
    json: bool = False
    debug: bool = False


def parse(words: Sequence[str]) -> Arguments:
    """Parse the command line.

    Raises UsageError for unknown options, missing values and options that exclude each other.
    """
    values: dict[str, object] = {}
    disks: list[str] = []
    further: dict[str, list[str]] = {name: [] for name in LISTS}
    pending = list(words)[::-1]
    while pending:
        word = pending.pop()
        if word == "--":
            disks += filter(None, pending[::-1])
            break
        if word.startswith("--"):
            _take(_long(word, pending), values, further)
        elif word.startswith("-") and word != "-":
            for letter in word[1:]:
                _take((_short(letter), ""), values, further)
        elif word:  # callers split what was configured at each blank, two of which stand together
            disks.append(word)
    return _checked(values, disks, further)


def _long(word: str, pending: list[str]) -> tuple[str, str]:
    name, equals, value = word[2:].partition("=")
    matches = [o for o in OPTIONS if o[1] == name] or [o for o in OPTIONS if o[1].startswith(name)]
    if not matches or not name:
        raise UsageError(f"no option --{name}")
    if len(matches) > 1:
        known = ", ".join(f"--{option[1]}" for option in matches)
        raise UsageError(f"--{name} may mean {known}")
    _, full, takes, _ = matches[0]
    if not takes and equals:
        raise UsageError(f"--{full} takes no value")
    if takes and not equals:
        if not pending:
            raise UsageError(f"--{full} needs a value: --{full}={takes}")
        value = pending.pop()
    return full, value


def _short(letter: str) -> str:
    for short, full, _, _ in OPTIONS:
        if short == letter:
            return full
    raise UsageError(f"no option -{letter}")


def _take(
    option: tuple[str, str], values: dict[str, object], further: dict[str, list[str]]
) -> None:
    name, value = option
    if name in CHOICES and value not in CHOICES[name]:
        raise UsageError(
            f"--{name} must be one of {', '.join(CHOICES[name])}, not {shortened(value)!r}"
        )
    if name in NUMBERS:
        number = decimal(value)
        if number is None:
            raise UsageError(f"--{name} must be a number from 0, not {shortened(value)!r}")
        values[name.replace("-", "_")] = number
    elif name in LISTS:
        further[name].append(value)
    elif name in ESCAPED:
        values[name] = _unescaped(value)
    elif name == "format":
        values[name] = _formats(value)
    elif name in {"quiet", "interactive"}:
        values["interactive"] = values["always_menu"] = name == "interactive"
    else:
        takes = next(option[2] for option in OPTIONS if option[1] == name)
        values[name.replace("-", "_")] = value if takes else True
    if name in {"entry", "script"}:
        values["interactive"] = False


def _unescaped(value: str) -> str:
    r"""Return what XAPI means, which writes \" for " and \\ for \, so that xend reads it back."""
    parts = value.split("\\\\")
    return "\\".join(part.replace('\\"', '"') for part in parts)


def _formats(value: str) -> tuple[str, ...]:
    names = tuple(value.split(","))
    for name in names:
        if name not in FORMATS:
            raise UsageError(f"--format must be of {', '.join(FORMATS)}, not {shortened(name)!r}")
    return names


def _checked(
    values: dict[str, object], disks: list[str], further: dict[str, list[str]]
) -> Arguments:
    """Return the record; refuse options that exclude each other."""
    every = tuple(disks[:1] + further.pop("disk"))
    extra = str(values.pop("extra_args", ""))
    values["args"] = " ".join(filter(None, (str(values.get("args", "")), extra)))
    lists = {name: tuple(paths) for name, paths in further.items()}
    arguments = Arguments(every, **lists, **values)  # type: ignore[arg-type]
    if arguments.help or arguments.version:
        return arguments
    if not disks:
        raise UsageError(f"no DISK given; {USAGE}")
    if len(disks) > 1:
        raise UsageError(
            f"one DISK expected, not {len(disks)}; give the guest's others as --disk=PATH"
        )
    if arguments.runas == 0:
        raise UsageError("--runas=0 would read a guest's disk as root")
    if arguments.runas is not None and arguments.interactive:
        raise UsageError("--runas needs --quiet or --entry")
    if arguments.ramdisk and not arguments.kernel:
        raise UsageError("--ramdisk needs --kernel")
    if arguments.kernel and arguments.entry is not None:
        raise UsageError("--kernel reads no configuration, so --entry cannot choose from one")
    if arguments.json and not arguments.list_entries:
        raise UsageError("--json needs --list-entries")
    _check_images(arguments)
    _check_that_it_boots(arguments)
    return arguments


def _check_images(arguments: Arguments) -> None:
    is_raw = all(name == "raw" for name in arguments.format)
    if is_raw and (arguments.backing or arguments.extent or arguments.snapshot):
        raise UsageError("--backing, --extent and --snapshot need --format: a raw disk has none")
    if not is_raw and arguments.isconfig:
        raise UsageError("--isconfig reads a configuration file, so --format cannot be used")
    if not is_raw and arguments.write_grubenv:
        raise UsageError("--write-grubenv writes to raw disks alone, not with --format")


def _check_that_it_boots(arguments: Arguments) -> None:
    if arguments.type and (arguments.list_entries or arguments.isconfig):
        raise UsageError("--type is about the kernel that boots; it goes with no list of entries")
    if arguments.script is not None and (arguments.kernel or arguments.list_entries):
        raise UsageError("--script edits an entry; it works neither with --kernel nor with -l")
    for name in ("list_entries", "not_really", "isconfig", "kernel"):
        if arguments.write_grubenv and getattr(arguments, name):
            option = name.replace("_", "-")
            raise UsageError(f"--write-grubenv only works for a boot, not with --{option}")


def help_text() -> str:
    """Return the text of --help."""
    lines = [
        USAGE,
        "Find the kernel that the guest on DISK would boot, extract it and tell libxl.",
        "",
    ]
    for short, name, takes, meaning in OPTIONS:
        head = f"-{short}, --{name}" if short else f"    --{name}"
        lines.append(f"  {head + (f'={takes}' if takes else ''):30} {meaning}")
    return "\n".join(lines) + "\n"
