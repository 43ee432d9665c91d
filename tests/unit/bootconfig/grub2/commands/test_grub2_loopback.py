"""Disks in files: GRUB's `loopback`."""

from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2 import menu
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.guest.view import FileRef
from tests.unit.bootconfig.grub2.scripts import CONFIG, interpret, run
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

IMAGES = {"/iso/a.iso": "", "/iso/b.iso": "", "/k": ""}


def stick(text: str) -> MemoryGuest:
    """A guest with two images; `a` has a partition too."""
    return MemoryGuest(
        MemoryVolume({CONFIG: text, **IMAGES}, name="hd0,gpt1"),
        MemoryVolume(
            {"/live/vmlinuz": "", "/live/initrd": "", "/boot/grub/loopback.cfg": INNER},
            name="loop0",
            aliases=("hd0,gpt1:/iso/a.iso",),
        ),
        MemoryVolume({"/efi.img": ""}, name="loop0,gpt2", aliases=("loop0,2",)),
        MemoryVolume({"/b/vmlinuz": ""}, name="loop1", aliases=("hd0,gpt1:/iso/b.iso",)),
    )


INNER = """
menuentry live { linux /live/vmlinuz findiso=$iso
  initrd /live/initrd
}
"""


def loaded(text: str) -> tuple[object, list[str], int | None]:
    machine = run(text, guest=stick(text))
    kernel = machine.loaded.kernel
    return kernel and kernel.file, machine.problems, machine.status


def test_a_kernel_in_an_image_is_loaded():
    file, problems, _ = loaded("loopback loop /iso/a.iso\nlinux (loop)/live/vmlinuz")
    assert file == FileRef("loop0", "/live/vmlinuz")
    assert problems == []


def test_any_name_will_do_and_may_be_the_root():
    text = "loopback -- my-iso (hd0,gpt1)/iso/b.iso\nset root=(my-iso)\nlinux /b/vmlinuz"
    assert loaded(text)[0] == FileRef("loop1", "/b/vmlinuz")


def test_partitions_of_an_image_have_its_name():
    assert loaded("loopback x /iso/a.iso\nlinux (x,gpt2)/efi.img")[0] == FileRef(
        "loop0,gpt2", "/efi.img"
    )
    assert loaded("loopback x /iso/a.iso\nlinux (x,2)/efi.img")[0]


def test_a_name_means_the_last_image():
    text = "loopback l /iso/a.iso\nloopback l /iso/b.iso\nlinux (l)/b/vmlinuz"
    assert loaded(text)[0] == FileRef("loop1", "/b/vmlinuz")


def test_a_menu_in_an_image_is_shown():
    text = "set iso=/iso/a.iso; export iso; loopback loop $iso\nset root=loop\n"
    text += "configfile /boot/grub/loopback.cfg"
    config = FileRef("hd0,gpt1", CONFIG)
    found = menu.interpret(config, stick(text), InterpretOptions("upstream"))
    (entry,) = found.entries
    assert entry.kernel
    assert (entry.kernel.file, entry.args) == (
        FileRef("loop0", "/live/vmlinuz"),
        "findiso=/iso/a.iso",
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("loopback loop /none.iso", "loopback loop: (hd0,gpt1)/none.iso: no such file"),
        ("loopback iso /none.iso", "loopback iso: (hd0,gpt1)/none.iso: no such file"),
        ("loopback l (cd)/x", "loopback l (cd)/x: no such device, or no file's name"),
        ("loopback l", "loopback l: no file is named"),
        ("loopback", "loopback: a name and a file are needed"),
    ],
)
def test_an_image_that_is_missing_is_no_other_disk(text, problem):
    name = text.split()[1] if " " in text else "l"
    file, problems, _ = loaded(f"{text}\nlinux ({name})/k")
    assert problems[0] == problem
    assert file is None or len(problems) > 1


def test_an_image_can_be_taken_away():
    text = "loopback iso /iso/a.iso\nloopback -d iso\n"
    assert loaded(text)[2] == 0
    assert loaded(f"{text}loopback -d iso")[2] == 13
    assert loaded(f"{text}linux (iso)/live/vmlinuz")[0] is None


def test_entries_do_not_see_each_others_images():
    text = """
menuentry a { loopback loop /iso/a.iso; linux (loop)/live/vmlinuz
}
menuentry b { linux (loop)/live/vmlinuz
}
menuentry c { loopback loop /iso/b.iso; linux (loop)/b/vmlinuz
}
"""
    entries = interpret(text, guest=stick(text)).entries
    assert [entry.kernel is not None for entry in entries] == [True, False, True]


def test_an_environment_in_an_image_is_not_written():
    block = "# GRUB Environment Block\n".ljust(1024, "#")
    entry = "loopback l /iso/a.iso; x=1; save_env -f (l)/env x; linux /k"
    text = f"menuentry a {{ {entry}\n}}"
    guest = MemoryGuest(
        MemoryVolume({CONFIG: text, **IMAGES}, name="hd0,gpt1"),
        MemoryVolume({"/env": block}, name="loop0", aliases=("hd0,gpt1:/iso/a.iso",)),
    )
    found = menu.interpret(FileRef("hd0,gpt1", CONFIG), guest, InterpretOptions(environment=True))
    (left,) = found.attempts[0].entry.environment
    assert left.problem == "(loop0)/env: it lies on a disk that is a file"
