"""What every line of CONFIG_FORMATS promises, whatever the format: a new line is tested at once."""

import contextlib
import random
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest

from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, ConfigFormat, InterpretOptions
from pygrub_k.bootconfig.registry import CONFIG_FORMATS, LAST_FORMATS
from pygrub_k.errors import ConfigError, CorruptError, NotFoundError, PygrubError
from pygrub_k.guest.view import FileRef
from tests.images.pe_bytes import program
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

XEN_PATHS = [
    "/boot/grub/grub.cfg",
    "/grub/grub.cfg",
    "/boot/grub2/grub.cfg",
    "/grub2/grub.cfg",
    "/boot/isolinux/isolinux.cfg",
    "/boot/extlinux/extlinux.conf",
    "/boot/extlinux.conf",
    "/extlinux/extlinux.conf",
    "/extlinux.conf",
    "/boot/grub/menu.lst",
    "/boot/grub/grub.conf",
    "/grub/menu.lst",
    "/grub/grub.conf",
]
"""What Xen's pygrub looks for, in its order (tools/pygrub, Xen 4.17)."""


class Sample(NamedTuple):
    """A configuration, and what lies beside it; names that are no paths lie in its folder.

    Each has two entries that load /kernel; the second, the default, has an initrd too.
    """

    text: str
    others: Mapping[str, str]


GRUB2 = """
set default=1
set timeout=5
for x in a b; do echo $x; done
menuentry 'One' --id one {
  linux /kernel ro
}
submenu 'More' {
  menuentry "Two" {
    linux /kernel root=/dev/xvda1
    initrd /initrd
  }
}
"""
GRUB_LEGACY = """
default saved
fallback 0
timeout=5
password --md5 x
title One
root (hd0,0)
kernel /kernel ro
title Two
uuid ABCD
kernel --type=linux /kernel root=/dev/xvda1
initrd /initrd
"""
EXTLINUX = """
DEFAULT menu.c32
TIMEOUT 50
ONTIMEOUT two
INCLUDE more.cfg
LABEL one
  MENU DEFAULT
  KERNEL /kernel
  APPEND ro
MENU BEGIN x
LABEL two
  LINUX /kernel
  INITRD /initrd
  APPEND root=/dev/xvda1
MENU END
"""
EXTLINUX_MORE = """
LABEL xen
  KERNEL mboot.c32
  APPEND /kernel --- /kernel --- /initrd
"""
LILO = """
boot=/dev/sda
prompt
timeout=50
default=two
append="a \\"b\\""
image=/kernel
  label=one
  read-only
image=/kernel
  label=two
  initrd=/initrd
  root=/dev/xvda1
"""
LOADER = """
default two-*.conf
timeout 5
"""
LOADER_ONE = """
title One
linux /kernel
options ro
"""
LOADER_TWO = """
title Two
sort-key a
version 1~rc1
linux /kernel
initrd /initrd
options root=/dev/xvda1
"""
SAMPLES = {
    "grub2": Sample(GRUB2, {}),
    "grub-legacy": Sample(GRUB_LEGACY, {"default": "1\n#\n"}),
    "extlinux": Sample(EXTLINUX, {"more.cfg": EXTLINUX_MORE}),
    "efi": Sample("", {"/EFI/vendor/grub.cfg": GRUB2}),
    "lilo": Sample(LILO, {"fstab": "UUID=ABCD /boot ext2\n"}),
    "systemd-boot": Sample(
        "",
        {
            "/loader/loader.conf": LOADER,
            "/loader/entries/one.conf": LOADER_ONE,
            "/loader/entries/two-1+3-1.conf": LOADER_TWO,
        },
    ),
}
MUTANTS = 150

formats = pytest.mark.parametrize(
    "config_format", CONFIG_FORMATS, ids=[f"{f.name}:{f.paths[0]}" for f in CONFIG_FORMATS]
)


def sample_files(config_format: ConfigFormat, path: str) -> dict[str, str | bytes]:
    """Return the sample's files, with its configuration at `path`."""
    sample = SAMPLES[config_format.name]
    folder = path.rpartition("/")[0]
    beside = {p if p.startswith("/") else f"{folder}/{p}": t for p, t in sample.others.items()}
    return {path: sample.text, "/kernel": "", "/initrd": "", **beside}


def interpreted(
    config_format: ConfigFormat,
    path: str,
    files: dict[str, str | bytes],
    *,
    damaged: frozenset[str] = frozenset(),
    entries: bool = True,
) -> BootMenu:
    volume = MemoryVolume(files, "hd0,msdos1", uuid="ABCD", aliases=("hd0,1",), damaged=damaged)
    config = FileRef("hd0,msdos1", path)
    return config_format.interpret(config, MemoryGuest(volume), InterpretOptions(entries=entries))


def flat(entries: tuple[BootEntry, ...], above: str = "") -> Iterator[tuple[str, BootEntry]]:
    for number, entry in enumerate(entries):
        yield f"{above}{number}", entry
        yield from flat(entry.entries, f"{above}{number}>")


def booted(attempts: tuple[Attempt, ...]) -> BootEntry:
    return next(attempt.entry for attempt in attempts if attempt.entry.kernel)


def test_xens_list_comes_first_and_in_its_order() -> None:
    paths = [path for config_format in CONFIG_FORMATS for path in config_format.paths]
    assert paths[: len(XEN_PATHS)] == XEN_PATHS
    assert len(set(paths)) == len(paths)
    assert all(path.startswith("/") for path in paths)


def test_formats_of_one_name_are_one_interpreter() -> None:
    pairs = {(config_format.name, config_format.interpreter) for config_format in CONFIG_FORMATS}
    assert len(pairs) == len({name for name, _ in pairs}) == len(SAMPLES)


@formats
def test_the_sample_boots_its_second_entry_from_every_path(config_format: ConfigFormat) -> None:
    for path in config_format.paths:
        menu = interpreted(config_format, path, sample_files(config_format, path))
        entry = booted(menu.attempts)
        assert entry.kernel is not None
        assert entry.kernel.file == FileRef("hd0,msdos1", "/kernel")
        assert "root=/dev/xvda1" in entry.args
        assert [ramdisk.word for ramdisk in entry.ramdisks] == ["/initrd"]
        assert menu.format == ("grub2" if config_format.name == "efi" else config_format.name)
        assert menu.timeout == 5


@formats
def test_the_default_and_every_attempt_are_entries_of_the_menu(config_format: ConfigFormat) -> None:
    path = config_format.paths[0]
    menu = interpreted(config_format, path, sample_files(config_format, path))
    entries = dict(flat(menu.entries))
    assert menu.default in entries
    for attempt in menu.attempts:
        assert entries[attempt.path].title == attempt.entry.title
        assert entries[attempt.path].kernel == attempt.entry.kernel


@formats
def test_what_boots_is_the_same_without_the_whole_menu(config_format: ConfigFormat) -> None:
    path = config_format.paths[0]
    files = sample_files(config_format, path)
    whole = interpreted(config_format, path, files)
    assert interpreted(config_format, path, files, entries=False).attempts == whole.attempts


@formats
def test_an_empty_configuration_has_nothing_to_boot(config_format: ConfigFormat) -> None:
    path = config_format.paths[0]
    if config_format.name == "efi":  # an empty program may be any boot loader's
        with pytest.raises(NotFoundError, match="an unknown boot loader"):
            interpreted(config_format, path, {path: "", "/kernel": ""})
        return
    menu = interpreted(config_format, path, {path: "", "/kernel": ""})
    assert (menu.entries, menu.attempts) == ((), ())


@formats
def test_a_missing_kernel_is_a_problem_that_names_it(config_format: ConfigFormat) -> None:
    path = config_format.paths[0]
    files = sample_files(config_format, path)
    del files["/kernel"]
    menu = interpreted(config_format, path, files)
    assert menu.attempts
    for attempt in menu.attempts:
        assert attempt.entry.kernel is None
        assert "(hd0,msdos1)/kernel" in " ".join(attempt.entry.problems)
        assert attempt.entry.missing == "/kernel"


@formats
def test_damage_is_never_absence(config_format: ConfigFormat) -> None:
    path = config_format.paths[0]
    files = sample_files(config_format, path)
    read = "/EFI/vendor/grub.cfg" if config_format.name == "efi" else path
    for damaged in (read, "/kernel"):
        with pytest.raises(CorruptError):
            interpreted(config_format, path, files, damaged=frozenset({damaged}))


@formats
def test_bytes_that_are_not_utf8_come_back_the_same(config_format: ConfigFormat) -> None:
    path = config_format.paths[0]
    files = {
        name: (content.encode() if isinstance(content, str) else content).replace(
            b"root=/dev/xvda1", b"root=/dev/xvda1-\xff\xc3"
        )
        for name, content in sample_files(config_format, path).items()
    }
    entry = booted(interpreted(config_format, path, dict(files)).attempts)
    assert b"root=/dev/xvda1-\xff\xc3" in entry.args.encode("utf-8", "surrogateescape")


@formats
@pytest.mark.parametrize("size", [1, 4096, 1024 * 1024])
@pytest.mark.parametrize("byte", [b"\0", b"\n", b" ", b"\\", b"\xff", b"'", b'"', b"{", b"="])
def test_a_file_of_one_byte_repeated(config_format: ConfigFormat, byte: bytes, size: int) -> None:
    path = config_format.paths[0]
    files: dict[str, str | bytes] = {path: byte * size}
    try:
        menu = interpreted(config_format, path, files)
    except PygrubError:
        return
    assert menu.attempts == ()


@formats
def test_mutants_raise_nothing_but_our_errors(config_format: ConfigFormat) -> None:
    path = config_format.paths[0]
    files = sample_files(config_format, path)
    survived = 0
    for seed in range(MUTANTS):
        mutant = {name: mutated(content, seed) for name, content in files.items()}
        try:
            menu = interpreted(config_format, path, dict(mutant))
        except PygrubError:
            continue
        survived += 1
        for _, entry in flat(menu.entries):
            assert entry.submenu or entry.kernel or entry.problems
    assert survived > MUTANTS // 2


CHOOSING = """\
default pick
timeout 30
label pick
 com32 whichsys.c32
 append -iso- cpu -sys- cpu quiet
label cpu
 com32 ifcpu.c32
 append 64 smp -- menu -- go
label menu
 kernel menu.c32
 append more.cfg
label go
 config /live/more.cfg
 append /live
label x
 kernel mboot.c32
 append xen.gz --- kernel ro --- initrd
"""
MORE = "default y\nlabel y\n linux kernel\n initrd initrd,initrd\n append ro $a 'b'\n"
LAST: dict[str, dict[str, str | bytes]] = {
    "/loader/entries": {
        "/loader/entries/a+3-1.conf": LOADER_ONE + "initrd $tuned_initrd /initrd\n",
        "/loader/entries/b.conf": LOADER_TWO,
    },
    "/EFI": {"/EFI/vendor/grub.cfg": GRUB2},
    "/EFI/BOOT/BOOTX64.EFI": {
        "/EFI/BOOT/BOOTX64.EFI": program((".sdmagic", b"#### LoaderInfo: systemd-boot 256 ####")),
        "/loader/loader.conf": "preferred a*\ndefault b.conf\n",
        "/loader/entries/a+3-1.conf": LOADER_ONE,
    },
    "/boot/extlinux/extlinux.conf": {
        "/boot/extlinux/extlinux.conf": CHOOSING,
        "/boot/extlinux/more.cfg": MORE,
        "/live/more.cfg": MORE,
    },
    "/boot/grub/grub.cfg": {
        "/boot/grub/grub.cfg": "set a=1\nsyslinux_configfile -c /live /s/s.cfg\n",
        "/s/s.cfg": CHOOSING,
        "/live/more.cfg": MORE,
    },
}
"""Further configurations to be changed, by the path that they are found at."""


@pytest.mark.parametrize("path", LAST)
def test_mutants_of_what_leads_elsewhere_raise_nothing_but_our_errors(path: str) -> None:
    formats = (*CONFIG_FORMATS, *LAST_FORMATS)
    config_format = next(kind for kind in formats if path in kind.paths)
    kernels = {f"{folder}/{name}": "" for folder in ("", "/live") for name in ("kernel", "initrd")}
    survived = 0
    for seed in range(MUTANTS):
        files = {name: mutated(content, seed) for name, content in LAST[path].items()}
        with contextlib.suppress(PygrubError):
            interpreted(config_format, path, {**kernels, **files})
            survived += 1
    assert survived > MUTANTS // 4


def mutated(content: str | bytes, seed: int) -> bytes:
    """Return a file with a few bytes changed, cut out, doubled or set in from elsewhere in it."""
    chance = random.Random(seed)
    data = bytearray(content.encode() if isinstance(content, str) else content)
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(data) + 1), chance.randint(1, 12)
        other = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[at : at + 1] = bytes([chance.choice(b"\0\n\t \"'\\{}$=#(),>-\xff019")])
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length] * chance.randint(1, 5)
            case _:
                data[at:at] = data[other : other + length]
    return bytes(data)


def test_a_configuration_that_is_not_there() -> None:
    for config_format in CONFIG_FORMATS:
        if config_format.name != "systemd-boot":  # it reads a directory, too
            with pytest.raises((NotFoundError, ConfigError)):
                interpreted(config_format, config_format.paths[0], {})
