import pytest

from pygrub_k.bootconfig.efi_partition import interpret, of_folders
from pygrub_k.bootconfig.model import BootMenu, InterpretOptions
from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import LOADER_ENTRIES
from tests.images.pe_bytes import program
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

LOADER = "/EFI/BOOT/BOOTX64.EFI"
ENTRY = "menuentry 'A' {\n linux /kernel\n}\n"


def menu_of(*others: MemoryVolume, loader: bytes = b"", **files: str) -> BootMenu:
    named = {f"/EFI/{folder}/grub.cfg": text for folder, text in files.items()}
    system = MemoryVolume({LOADER: loader, "/kernel": "", **named}, name="hd0,gpt1")
    return interpret(FileRef("hd0,gpt1", LOADER), MemoryGuest(system, *others), InterpretOptions())


def test_the_configuration_of_any_distribution() -> None:
    menu = menu_of(anything=ENTRY)
    assert menu.config == FileRef("hd0,gpt1", "/EFI/anything/grub.cfg")
    assert (menu.format, len(menu.entries)) == ("grub2", 1)


def test_boot_comes_after_all_others_and_those_in_order() -> None:
    assert menu_of(BOOT=ENTRY, zebra=ENTRY, Ant=ENTRY).config.path == "/EFI/Ant/grub.cfg"
    assert menu_of(BOOT=ENTRY, zebra=ENTRY).config.path == "/EFI/zebra/grub.cfg"
    assert menu_of(BOOT=ENTRY).config.path == "/EFI/BOOT/grub.cfg"


def test_one_without_entries_makes_way_for_the_next() -> None:
    assert menu_of(a="set x=1\n", b=ENTRY).config.path == "/EFI/b/grub.cfg"


def test_one_that_leads_on_to_another_volume() -> None:
    root = MemoryVolume({"/boot/grub/grub.cfg": ENTRY, "/kernel": ""}, name="hd0,gpt2", uuid="U")
    stub = "search.fs_uuid U root\nset prefix=($root)'/boot/grub'\nconfigfile $prefix/grub.cfg\n"
    (entry,) = menu_of(root, debian=stub).entries
    assert entry.kernel is not None
    assert entry.kernel.file.volume == "hd0,gpt2"


def test_one_that_leads_nowhere_keeps_its_problems() -> None:
    menu = menu_of(debian="search.fs_uuid U root\nconfigfile ($root)/grub.cfg\n")
    assert (menu.entries, menu.attempts) == ((), ())
    assert "search: no device with fs-uuid U" in menu.problems[0]


UTF_16 = "rEFInd Boot Manager".encode("utf-16-le")


@pytest.mark.parametrize(
    ("loader", "name"),
    [
        (b"", "an unknown boot loader"),
        (b"MZ nothing that is known", "an unknown boot loader"),
        (b"MZ" + bytes(1000) + UTF_16, "looks like rEFInd"),
        (b"MZ" + b"#### LoaderInfo: systemd-boot 252 ####", "looks like systemd-boot"),
        (b"MZ" + b"ldlinux.e64", "looks like Syslinux"),
        (b"MZ" + b"grub_efi_boot", "looks like GRUB"),
    ],
)
def test_another_boot_loader_hides_nothing(loader: bytes, name: str) -> None:
    with pytest.raises(NotFoundError, match=name):
        menu_of(loader=loader)


def test_another_loader_beside_a_grub_that_leads_nowhere() -> None:
    with pytest.raises(NotFoundError, match=r"looks like Syslinux.*there are no entries"):
        menu_of(loader=b"MZ ldlinux.e64", old="set x=1\n")
    assert menu_of(loader=b"MZ shim_lock", old="set x=1\n").problems


@pytest.mark.parametrize(
    ("loader", "other", "is_grub"),
    [
        (b"MZ ldlinux.e64", "/EFI/BOOT/syslinux.cfg", False),
        (b"MZ ldlinux.e64", "/EFI/nothing", True),
        (b"MZ grub_efi", "/EFI/BOOT/syslinux.cfg", True),
        (b"MZ shim_lock", "/EFI/syslinux/syslinux.cfg", True),
        (b"MZ unknown", "/EFI/BOOT/syslinux.cfg", True),
        (b"MZ" + UTF_16, "/EFI/BOOT/refind.conf", False),
    ],
)
def test_what_grub_left_behind_comes_last(loader: bytes, other: str, is_grub: bool) -> None:
    files: dict[str, str | bytes] = {LOADER: loader, "/kernel": "", other: ""}
    files["/EFI/old/grub.cfg"] = ENTRY
    guest = MemoryGuest(MemoryVolume(files, name="hd0,gpt1"))
    config = FileRef("hd0,gpt1", LOADER)
    if is_grub:
        assert interpret(config, guest, InterpretOptions()).format == "grub2"
        return
    with pytest.raises(NotFoundError, match="what GRUB has left in /EFI comes last"):
        interpret(config, guest, InterpretOptions())
    assert of_folders(FileRef("hd0,gpt1", "/EFI"), guest, InterpretOptions()).entries


def test_systemd_boot_where_firmware_looks_for_it() -> None:
    loader = program((".sdmagic", b"#### LoaderInfo: systemd-boot 256 ####"))
    files: dict[str, str | bytes] = {
        LOADER: loader,
        "/loader/entries/a.conf": "linux /kernel\noptions ro\n",
        "/kernel": "",
    }
    guest = MemoryGuest(MemoryVolume(files))
    menu = interpret(FileRef("hd0,gpt1", LOADER), guest, InterpretOptions())
    assert (menu.format, menu.attempts[0].entry.args) == ("systemd-boot", "ro")


def test_folders_of_efi_without_a_loader() -> None:
    volume = MemoryVolume({"/EFI/fedora/x": "", "/EFI/BOOT/grub.cfg": ENTRY, "/kernel": ""})
    menu = of_folders(FileRef("hd0,gpt1", "/EFI"), MemoryGuest(volume), InterpretOptions())
    assert (menu.config.path, len(menu.entries)) == ("/EFI/BOOT/grub.cfg", 1)
    empty = MemoryGuest(MemoryVolume({"/EFI/fedora/x": ""}))
    with pytest.raises(NotFoundError, match="no directory has a grub"):
        of_folders(FileRef("hd0,gpt1", "/EFI"), empty, InterpretOptions())


def test_a_thousand_directories_are_enough() -> None:
    with pytest.raises(LimitError, match=f"more than {LOADER_ENTRIES} directories"):
        menu_of(loader=b"", **{f"d{number}": "" for number in range(LOADER_ENTRIES + 1)})


IMAGE = program(
    (".linux", b"kernel"),
    (".initrd", b"ramdisk"),
    (".cmdline", b"root=a"),
    (".osrel", b'PRETTY_NAME="A system"\n'),
)


def test_a_unified_kernel_image_is_the_only_entry() -> None:
    menu = menu_of(loader=IMAGE)
    (entry,) = menu.entries
    assert (entry.title, entry.args) == ("A system", "root=a")
    assert entry.kernel is not None
    assert (entry.kernel.word, entry.kernel.length) == (LOADER, len(b"kernel"))
    assert [attempt.entry for attempt in menu.attempts] == [entry]


def test_grub_comes_before_a_unified_kernel_image() -> None:
    assert menu_of(loader=IMAGE, debian=ENTRY).format == "grub2"
    assert menu_of(loader=IMAGE, debian="set x=1\n").format == "efi"
