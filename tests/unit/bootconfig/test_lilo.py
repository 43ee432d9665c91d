from collections.abc import Mapping

import pytest

from pygrub_k.bootconfig.lilo import interpret
from pygrub_k.bootconfig.model import BootEntry, BootMenu, InterpretOptions
from pygrub_k.errors import ConfigError, CorruptError, LimitError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_ENTRIES
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

ALL = InterpretOptions()
FILES = {"/boot/vmlinuz": "", "/boot/huge": "", "/boot/initrd.gz": ""}
TWO = """
image = /boot/vmlinuz
  initrd = /boot/initrd.gz
  root = /dev/sda1
  label = Linux
  read-only
image=/boot/huge
  label=huge alias=h
"""


def menu_of(
    text: str | bytes,
    files: Mapping[str, str] = FILES,
    *,
    damaged: frozenset[str] = frozenset(),
    wanted: InterpretOptions = ALL,
) -> BootMenu:
    content: dict[str, str | bytes] = {"/etc/lilo.conf": text, **files}
    config = FileRef("hd0,gpt1", "/etc/lilo.conf")
    return interpret(config, MemoryGuest(MemoryVolume(content, damaged=damaged)), wanted)


def words(entry: BootEntry) -> tuple[str | None, str, list[str]]:
    loaded = entry.kernel.word if entry.kernel else None
    return loaded, entry.args, [ramdisk.word for ramdisk in entry.ramdisks]


def args_of(image: str, before: str = "") -> str:
    return menu_of(f"{before}\nimage=/boot/vmlinuz\n{image}\n").entries[0].args


def test_images() -> None:
    first, second = menu_of(TWO).entries
    assert (first.title, first.id) == ("Linux", "Linux")
    assert words(first) == ("/boot/vmlinuz", "root=/dev/sda1 ro", ["/boot/initrd.gz"])
    assert words(second) == ("/boot/huge", "", [])


@pytest.mark.parametrize(
    ("default", "path"),
    [("", "0"), ("default=huge", "1"), ("DEFAULT = HUGE", "1"), ("default=h", "1")],
)
def test_the_default(default: str, path: str) -> None:
    menu = menu_of(f"{default}\n{TWO}")
    assert (menu.default, [attempt.path for attempt in menu.attempts]) == (path, [path])


def test_a_default_that_is_no_label_boots_nothing() -> None:
    menu = menu_of("default=none" + TWO)
    assert menu.attempts == ()
    assert menu.problems == ("(hd0,gpt1)/etc/lilo.conf: no image has the label 'none'",)


def test_an_image_without_a_label_is_called_after_its_file() -> None:
    assert menu_of("image=/boot/huge").entries[0].title == "huge"


@pytest.mark.parametrize(
    ("before", "image", "args"),
    [
        ("root=/dev/sda2", "", "root=/dev/sda2"),
        ("root=/dev/sda2", "root=/dev/sda3", "root=/dev/sda3"),
        ("read-only", "", "ro"),
        ("read-only", "read-write", "rw"),
        ('append=" vt.default_utf8=1"', "", "vt.default_utf8=1"),
        ('append="a b"', 'append="c"', "c"),
        ('append="a  b"', "addappend=c", "a  b c"),
        ("root=/dev/sda1", 'literal="console=hvc0"', "console=hvc0"),
        ("", "root=current", ""),
        ("", 'root="UUID=1"', "root=UUID=1"),
        ("", "ramdisk=0 vga=normal", "ramdisk=0"),
        ("", 'append="say=\\"hi\\" \\\\x"', 'say="hi" \\x'),
        ("", 'append="a \\\n   b"', "a b"),
        ("", "append=a\\ b # c", "a b"),
        ("", "#root=/dev/sda1", ""),
        ("", 'append="a#b"', "a#b"),
    ],
)
def test_the_command_line(before: str, image: str, args: str) -> None:
    assert args_of(image, before) == args


@pytest.mark.parametrize(
    ("text", "timeout"),
    [("", 0), ("delay=50", 5), ("prompt\ntimeout=50", 5), ("prompt", None), ("timeout=50", 0)],
)
def test_the_timeout(text: str, timeout: float | None) -> None:
    assert menu_of(text + TWO).timeout == timeout


def test_another_system_is_listed_and_not_booted() -> None:
    (entry,) = menu_of("other=/dev/sda1\nlabel=dos\n").entries
    assert (entry.title, entry.kernel) == ("dos", None)
    assert entry.problems == ("other=/dev/sda1: another boot sector, not Linux",)


def test_a_missing_file_is_named() -> None:
    (entry,) = menu_of("image=/boot/vmlinuz\ninitrd=/none\n").entries
    assert entry.kernel is None
    assert entry.problems == ("(hd0,gpt1)/none: no such file",)
    assert (entry.missing, entry.named) == ("/boot/vmlinuz", ("/none",))


def test_an_optional_image_counts_only_if_it_is_there() -> None:
    menu = menu_of("image=/none\noptional\nimage=/boot/huge\noptional\n")
    assert [entry.title for entry in menu.entries] == ["huge"]


def test_a_mandatory_password_restricts() -> None:
    assert menu_of("password=x\nimage=/boot/huge\n").entries[0].restricted
    assert not menu_of("password=x\nrestricted\nimage=/boot/huge\n").entries[0].restricted
    assert not menu_of("image=/boot/huge\n").entries[0].restricted


def test_images_on_a_volume_that_is_mounted_at_boot() -> None:
    text = {"/etc/lilo.conf": "image=/boot/vmlinuz\n", "/etc/fstab": "UUID=B /boot ext2\n"}
    root = MemoryVolume(text, name="hd0,msdos2")
    boot = MemoryVolume({"/vmlinuz": ""}, name="hd0,msdos1", uuid="B")
    config = FileRef("hd0,msdos2", "/etc/lilo.conf")
    (entry,) = interpret(config, MemoryGuest(root, boot), ALL).entries
    assert entry.kernel is not None
    assert entry.kernel.word == "/boot/vmlinuz"
    assert entry.kernel.file == FileRef("hd0,msdos1", "/vmlinuz")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('append="a\n', ":1: a quoted value does not end on its line"),
        ('\nappend="a', ":2: a quoted value does not end"),
        ("= x", ":1: an option is missing before '='"),
        ("image=", ":1: image has no value"),
    ],
)
def test_wrong_syntax(text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=f"lilo.conf{message}$"):
        menu_of(text)


def test_damage_under_the_default_stops_the_boot() -> None:
    with pytest.raises(CorruptError):
        menu_of(TWO, damaged=frozenset({"/boot/vmlinuz"}))


def test_damage_under_another_image_is_that_images_problem() -> None:
    menu = menu_of(TWO, damaged=frozenset({"/boot/huge"}))
    assert menu.attempts[0].entry.kernel is not None
    assert "made so by the test" in menu.entries[1].problems[0]


def test_a_million_images_are_refused() -> None:
    with pytest.raises(LimitError, match=f"more than {CONFIG_ENTRIES} images"):
        menu_of("image=x " * (CONFIG_ENTRIES + 1))


def test_no_images() -> None:
    menu = menu_of("boot=/dev/sda\ndefault=x")
    assert (menu.entries, menu.attempts, menu.default, menu.problems) == ((), (), "", ())


def test_only_what_an_unattended_boot_needs() -> None:
    assert menu_of(TWO, wanted=InterpretOptions(entries=False)).entries == ()
