"""Unified kernel images: what is in them, and what is none."""

import random

import pytest

from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.bootconfig.unified_image import UnifiedImage, read
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import PE_SECTIONS, UNIFIED_IMAGE_TEXT
from tests.images.pe_bytes import HEADER, head, program, section
from tests.unit.bootconfig.memory_guest import MemoryGuest

FILE = FileRef("hd0,gpt1", "/u.efi")


def read_bytes(data: bytes) -> UnifiedImage | str:
    return read(FILE, MemoryGuest({FILE.path: data}))


def image(data: bytes) -> UnifiedImage:
    found = read_bytes(data)
    assert isinstance(found, UnifiedImage), found
    return found


def bytes_of(data: bytes, loaded: FileToLoad) -> bytes:
    assert loaded.length is not None
    return data[loaded.offset : loaded.offset + loaded.length]


def test_kernel_ramdisks_and_texts() -> None:
    data = program(
        (".text", b"code"),
        (".osrel", b"ID=debian\n"),
        (".initrd", b"ramdisk"),
        (".ucode", b"microcode"),
        (".cmdline", b"root=a quiet\n\0junk"),
        (".linux", b"MZ kernel"),
    )
    found = image(data)
    assert bytes_of(data, found.kernel) == b"MZ kernel"
    assert [bytes_of(data, one) for one in found.ramdisks] == [b"microcode", b"ramdisk"]
    assert (found.args, found.release) == ("root=a quiet", {"ID": "debian"})
    assert {one.word for one in (found.kernel, *found.ramdisks)} == {"/u.efi"}


def test_a_kernel_alone() -> None:
    assert image(program((".linux", b"kernel"))) == UnifiedImage(
        FileToLoad("/u.efi", FILE, 512, 6), (), "", {}
    )


@pytest.mark.parametrize(
    ("sections", "args"),
    [
        ([(".cmdline", b"all"), (".profile", b"a"), (".profile", b"b")], "all"),
        ([(".cmdline", b"all"), (".profile", b"a"), (".cmdline", b"first")], "first"),
        (
            [
                (".profile", b"a"),
                (".cmdline", b"first"),
                (".profile", b"b"),
                (".cmdline", b"second"),
            ],
            "first",
        ),
        ([(".cmdline", b"one"), (".cmdline", b"two")], "one"),
        ([(".cmdline", b""), (".cmdline", b"two")], "two"),
    ],
)
def test_of_several_profiles_the_first_counts(sections: list[tuple[str, bytes]], args: str) -> None:
    assert image(program((".linux", b"kernel"), *sections)).args == args


def test_line_ends_in_a_command_line_are_blanks() -> None:
    assert image(program((".linux", b"k"), (".cmdline", b" a\nb\tc \r\n"))).args == " a b c"


def test_a_release_with_quotes_and_comments() -> None:
    text = b'# a comment\nA=plain\nB="in quotes"\nC=\'single\'\n#D=no\nE\nF="\n G=blank\n'
    assert image(program((".linux", b"k"), (".osrel", text))).release == {
        "A": "plain",
        "B": "in quotes",
        "C": "single",
        "F": '"',
        "G": "blank",
    }


def test_a_section_has_no_more_than_is_stored() -> None:
    data = head(1) + section(".linux", 1000, 400, 600)
    assert image(data.ljust(1000, b"k")).kernel.length == 400
    data = head(1) + section(".linux", 0, 400, 600)
    assert image(data.ljust(1000, b"k")).kernel.length == 400


NO_PROGRAM = "it is no program for UEFI firmware"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", NO_PROGRAM),
        (b"MZ", NO_PROGRAM),
        (bytes(1000), NO_PROGRAM),
        (head(0)[: HEADER + 23], NO_PROGRAM),
        (head(0).replace(b"PE", b"NE"), NO_PROGRAM),
        (head(0), "there is no kernel in it"),
        (head(1), "its sections are listed behind its end"),
        (head(PE_SECTIONS + 1), f"it has {PE_SECTIONS + 1} sections, more than {PE_SECTIONS}"),
        (program((".text", b"code")), "there is no kernel in it"),
        (program((".linux", b"")), "there is no kernel in it"),
        (head(1) + section(".linux", 1, 1, 1 << 31), "its section .linux reaches behind its end"),
        (
            program((".linux", b"k"), (".cmdline", bytes(UNIFIED_IMAGE_TEXT + 1))),
            f"its section .cmdline has 65537 bytes, more than {UNIFIED_IMAGE_TEXT}",
        ),
    ],
)
def test_what_is_none(data: bytes, reason: str) -> None:
    assert read_bytes(data) == reason


def test_a_directory_or_nothing_is_none() -> None:
    guest = MemoryGuest({"/u.efi/file": ""})
    assert read(FILE, guest) == NO_PROGRAM
    assert read(FileRef("hd0,gpt1", "/none"), guest) == NO_PROGRAM
    with pytest.raises(NotFoundError):
        guest.read_part(FILE, 0, 1)


def test_damage_never_raises() -> None:
    chance = random.Random(7)
    good = program((".linux", b"kernel"), (".cmdline", b"a"), (".osrel", b"ID=a"), (".ucode", b"m"))
    for _ in range(2000):
        data = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(560)] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
        del data[chance.choice((len(data), chance.randrange(len(data)))) :]
        found = read_bytes(bytes(data))
        if isinstance(found, UnifiedImage):
            for one in (found.kernel, *found.ramdisks):
                assert one.length
                assert one.offset + one.length <= len(data)
