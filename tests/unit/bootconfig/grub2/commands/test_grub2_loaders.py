from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2.commands.loaders import command_line
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.guest.view import FileRef
from tests.images.pe_bytes import program
from tests.unit.bootconfig.grub2.scripts import CONFIG, KERNELS, booted, interpret, run
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume


def loaded(text: str) -> str:
    """Return what is loaded as `kernel args + ramdisk + ramdisk`; empty if nothing is."""
    found = run(text).loaded
    if not found.kernel:
        return ""
    files = " + ".join([found.kernel.word, *(r.word for r in found.ramdisks)])
    return f"{files} : {command_line(found.args)}"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ([], ""),
        (["ro", "quiet"], "ro quiet"),
        (["a b", "c"], '"a b" c'),
        (["it's", 'say "hi"', "back\\slash"], 'it\\\'s "say \\"hi\\"" back\\\\slash'),
        ([""], ""),
        (["", "a"], " a"),
        (["a\tb"], "a\tb"),
    ],
)
def test_command_lines(words, line):
    assert command_line(words) == line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("linux /k a b", "/k : a b"),
        ("linux16 /k a\ninitrd16 /i", "/k + /i : a"),
        ("linuxefi /k\ninitrdefi /ucode /i", "/k + /ucode + /i : "),
        ("linux /k\ninitrd /i\ninitrd /i2", "/k + /i2 : "),
        ("linux /k\ninitrd /i\nlinux /k2", "/k2 : "),
        ("initrd /i\nlinux /k", "/k : "),
        ("linux /k\ninitrd /i /none", "/k : "),
        ("linux /k\ninitrd /i\ninitrd /none", "/k + /i : "),
        ("linux /k\nlinux /none", ""),
        ("linux /boot", ""),
        ("linux", ""),
        ("linux /k\nlinux", ""),
        ("linux (hd0,gpt1)/k", "(hd0,gpt1)/k : "),
        ("linux ($root)//k x", "(hd0,gpt1)//k : x"),
        ("linux ($unset)//k", "()//k : "),
        ("set root='hd9,msdos1'\nlinux /k", "/k : "),
        ("linux k", ""),
        ("linux (hd0,gpt1)+1", ""),
        ("linux /k\nchainloader +1", ""),
        ("multiboot /xen a\nmodule /k placeholder root=x\nmodule /i", "/k + /i : root=x"),
        (
            "multiboot2 /xen placeholder\nmodule2 --nounzip /k y\nmodule2 --nounzip /i",
            "/k + /i : y",
        ),
        (
            "xen_hypervisor /xen\nxen_module /k y\nxen_module /ucode\nxen_module /i",
            "/k + /ucode + /i : y",
        ),
        ("multiboot /xen", ""),
        ("multiboot /none\nmodule /k", ""),
        ("linux /k\nmodule /i", "/k : "),
        ("module /k", ""),
    ],
)
def test_what_is_loaded(text, expected):
    assert loaded(text) == expected


def test_a_ramdisk_may_be_wrapped_in_an_archive():
    (ramdisk,) = run("linux /k\ninitrd newc:etc/x.bin:/i").loaded.ramdisks
    assert (ramdisk.word, ramdisk.newc_path) == ("newc:etc/x.bin:/i", "etc/x.bin")
    assert ramdisk.file == FileRef("hd0,gpt1", "/i")


def test_where_files_lie():
    text = "search --set=b --label DATA\nlinux ($b)/x\ninitrd /i"
    system = MemoryVolume({CONFIG: text, **KERNELS}, name="hd0,gpt1")
    data = MemoryVolume({"/x": "k"}, name="lvm/vg-data", label="DATA")
    found = run(text, guest=MemoryGuest(system, data)).loaded
    assert found.kernel
    assert found.kernel.file == FileRef("lvm/vg-data", "/x")
    assert found.ramdisks[0].file == FileRef("hd0,gpt1", "/i")


def test_a_device_that_is_not_there_is_told():
    found = interpret("set root='hd9,msdos1'\nmenuentry a { linux /k\n }")
    assert found.entries[0].kernel
    assert found.entries[0].problems == ("(hd9,msdos1): no such device; hd0,gpt1 is used instead",)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("linux /none", "linux /none: (hd0,gpt1)/none does not exist"),
        ("linux /boot", "linux /boot: (hd0,gpt1)/boot is a directory"),
        ("chainloader /x.efi", "chainloader /x.efi: starts something other than Linux"),
        ("loopback l /x.iso", "loopback l: (hd0,gpt1)/x.iso: no such file"),
        ("cryptomount -a", "cryptomount: not supported"),
        ("echo hi", "no kernel is loaded"),
        ("multiboot /xen", "multiboot: no kernel that a domain can be started from"),
        ("halt", "halt: GRUB is left without booting"),
        ("nosuch", "nosuch: no such command"),
        ("fwsetup", "fwsetup: no such command"),
    ],
)
def test_why_an_entry_does_not_boot(body, problem):
    (entry,) = interpret(f"menuentry a {{ {body}\n }}").entries
    assert entry.kernel is None
    assert problem in entry.problems


class UnreadData(MemoryGuest):
    """A guest of which the second volume holds what is not read."""

    def facts(self, file, *, follow=True):
        return None if file.volume == "hd0,gpt2" else super().facts(file, follow=follow)

    def list(self, directory):
        if directory.volume == "hd0,gpt2":
            raise UnsupportedError("SquashFS", 0, "this file system is not read")
        return super().list(directory)


def test_a_file_on_what_is_not_read_is_not_said_to_be_missing():
    text = "menuentry a { linux (hd0,gpt2)/k\n }"
    system = MemoryVolume({CONFIG: text}, name="hd0,gpt1")
    guest = UnreadData(system, MemoryVolume({}, name="hd0,gpt2"))
    (entry,) = interpret(text, guest=guest).entries
    assert "does not exist" not in entry.problems[0]
    assert "(hd0,gpt2)/k is out of reach: SquashFS" in entry.problems[0]


def test_damage_under_another_entry_is_that_entrys_problem():
    inner = "submenu s { menuentry c { linux /k\n }\n menuentry d { linux /k2\n } }\n"
    text = f"set default=1\nmenuentry a {{ linux /k\n }}\nmenuentry b {{ linux /k2\n }}\n{inner}"
    files = {CONFIG: text, "/k": "", "/k2": ""}
    volume = MemoryVolume(files, name="hd0,gpt1", damaged=frozenset(["/k"]))
    found = interpret(text, guest=MemoryGuest(volume))
    first, second, submenu = found.entries
    assert "made so by the test" in first.problems[0]
    assert second.kernel
    assert found.attempts[0].path == "1"
    assert "made so by the test" in submenu.entries[0].problems[0]
    assert submenu.entries[1].kernel


def test_damage_is_not_absence():
    text = "menuentry a { linux /k\n }"
    volume = MemoryVolume({CONFIG: text, "/k": ""}, name="hd0,gpt1", damaged=frozenset(["/k"]))
    with pytest.raises(CorruptError):
        interpret(text, guest=MemoryGuest(volume))


def test_a_unikernel_is_booted_itself():
    text = "menuentry a { multiboot /k one 'two words'\n }"
    assert booted(text) == '0:/k one "two words"'
    assert booted("menuentry a { multiboot2 /k x; module2 /k2 y\n }") == "0:/k2 y"
    assert booted("menuentry a { xen_hypervisor /k x\n }") is None
    assert booted("menuentry a { multiboot /xen x\n }") is None


def test_fedoras_grub_keeps_hexadecimal_escapes():
    text = r"""menuentry a { linux /k a\x20b "a\x20b" 'a\x2z' a\x\ b"""
    text += "\n}"
    assert booted(text, "fedora") == r'0:/k a\x20b a\x20b a\\x2z "ax b"'
    assert booted(text) == r'0:/k ax20b a\\x20b a\\x2z "ax b"'


def test_a_unified_kernel_image_is_chainloaded():
    image = program(
        (".linux", b"kernel"), (".initrd", b"ramdisk"), (".cmdline", b"quiet x='y z'\n")
    )
    text = "menuentry a { chainloader /EFI/Linux/a.efi"
    files = {"/EFI/Linux/a.efi": image}
    entry = interpret(text + "\n }", files=files).entries[0]
    assert (entry.kernel and entry.kernel.length, entry.args) == (6, "quiet x='y z'")
    assert [ramdisk.length for ramdisk in entry.ramdisks] == [7]
    assert interpret(text + " own 'a b'\n }", files=files).entries[0].args == 'own "a b"'
    assert interpret("menuentry a { chainloader /k\n }").entries[0].kernel is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("linux /none ro\ninitrd /i /i2", ("/i", "/i2")),
        ("linux /k ro\ninitrd /none", ("/none",)),
        ("linux /k\ninitrd /i\ninitrd /i2 /none", ("/i2", "/none")),
        ("linux /k\ninitrd /none\ninitrd /i", ()),
        ("linux /k\ninitrd /none\nlinux /k", ()),
        ("initrd /i\nlinux /none", ()),
        ("linux /k\ninitrd /i", ()),
    ],
)
def test_what_an_entry_names_is_kept_where_it_is_not_loaded(text, named):
    (entry,) = interpret(f"menuentry a {{\n{text}\n}}").entries
    assert entry.named == named
