from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2.flavours import shows_fedora
from tests.unit.bootconfig.grub2.scripts import booted


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/boot/grub2/grub.cfg", "insmod blscfg\nblscfg\n"),
        ("/grub2/grub.cfg", "blscfg"),
        ("/boot/grub/grub.cfg", "insmod increment\nincrement boot_counter"),
        ("/boot/grub/grub.cfg", 'if [ -n "${GRUB2_PASSWORD}" ]; then true; fi'),
        ("/boot/grub2/grub.cfg", "menuentry 'x' --class fedora --class gnu-linux { a; }"),
        ("/boot/efi/EFI/redhat/grub.cfg", "search --root-dev-only --fs-uuid --set=dev x"),
    ],
)
def test_fedoras(path, text):
    assert shows_fedora(path, text.encode())


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/boot/grub/grub.cfg", "menuentry 'x' --class debian { a; }"),
        (
            "/boot/grub2/grub.cfg",
            "set btrfs_relative_path=yes\nmenuentry x --class opensuse { a; }",
        ),
        ("/boot/grub/grub.cfg", "blscfg"),
        ("/boot/grub2/grub.cfg", ""),
    ],
)
def test_upstreams(path, text):
    assert not shows_fedora(path, text.encode())


def test_the_choice_matters():
    text = "menuentry a { linux /k; false\n }"
    assert booted(text, "auto") == "0:/k"
    assert booted(text.replace("{", "--class fedora {"), "auto") is None
