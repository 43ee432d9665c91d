from collections.abc import Mapping

import pytest

from pygrub_k.bootconfig.model import BootMenu, InterpretOptions
from pygrub_k.bootconfig.systemd_boot.loader_entries import interpret
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.view import FileRef
from tests.images.pe_bytes import program
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

NEW = "title New\nversion 6.2\nlinux /vmlinuz-6.2\ninitrd /initrd-6.2\noptions root=a ro\n"
OLD = "title Old\nversion 6.1\nlinux /vmlinuz-6.1\noptions root=a\n"
FILES = {"/vmlinuz-6.2": "", "/initrd-6.2": "", "/vmlinuz-6.1": ""}
ENTRIES = "/loader/entries"


def menu_of(files: Mapping[str, str | bytes], folder: str = ENTRIES) -> BootMenu:
    guest = MemoryGuest(MemoryVolume({**FILES, **files}))
    return interpret(FileRef("hd0,gpt1", folder), guest, InterpretOptions())


@pytest.mark.parametrize("folder", [ENTRIES, "/boot/loader/entries"])
def test_the_newest_entry_boots_and_a_note_says_why(folder: str) -> None:
    menu = menu_of({f"{folder}/id-6.1.conf": OLD, f"{folder}/id-6.2.conf": NEW}, folder)
    assert [entry.title for entry in menu.entries] == ["New", "Old"]
    entry = menu.attempts[0].entry
    assert entry.kernel is not None
    assert (entry.kernel.file.path, entry.args) == ("/vmlinuz-6.2", "root=a ro")
    assert "no boot loader has a configuration here" in menu.problems[0]


def test_a_unified_kernel_image_alone() -> None:
    image = program((".linux", b"k"), (".cmdline", b"root=u"), (".osrel", b"ID=a\nNAME=A\n"))
    menu = menu_of({"/EFI/Linux/a.efi": image}, "/EFI/Linux")
    assert menu.attempts[0].entry.args == "root=u"


def test_an_empty_directory_is_none() -> None:
    with pytest.raises(NotFoundError, match="there are no boot loader entries"):
        menu_of({"/loader/entries/README": ""})


def test_what_tuned_would_add_is_left_out() -> None:
    text = "linux /vmlinuz-6.1\noptions root=a $tuned_params\ninitrd /initrd-6.2\n"
    entry = menu_of({f"{ENTRIES}/a.conf": text + "initrd $tuned_initrd\n"}).attempts[0].entry
    assert entry.kernel is not None
    assert entry.args == "root=a"
    assert [ramdisk.word for ramdisk in entry.ramdisks] == ["/initrd-6.2"]


def test_a_variable_that_only_grub_knows_is_not_booted() -> None:
    text = "title RHEL 8\nlinux /vmlinuz-6.1\noptions $kernelopts\n"
    menu = menu_of({f"{ENTRIES}/a.conf": text})
    for entry in (menu.attempts[0].entry, menu.entries[0]):
        assert entry.kernel is None
        assert "$kernelopts is a variable of GRUB" in entry.problems[0]
