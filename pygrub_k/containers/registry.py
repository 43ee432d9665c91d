"""Every format of disk images that is read, in the order in which they are looked for.

A new format is a new line and a module; `raw` is what a file is that is none of them.
"""

from __future__ import annotations

from pygrub_k.containers.model import ImageFormat

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

FORMATS: Final = (
    ImageFormat("qcow2", "qcow2", ((0, b"QFI\xfb"),), "qcow2.image.open_image"),
    ImageFormat("vhdx", "VHDX", ((0, b"vhdxfile"),), "vhdx.image.open_image"),
    ImageFormat("vhd", "VHD", tuple((at, b"conectix") for at in (0, -512, -511)), "vhd.open_image"),
    ImageFormat(
        "vmdk",
        "VMDK",
        tuple((0, magic) for magic in (b"KDMV", b"# Disk DescriptorFile", b"COWD")),
        "vmdk.image.open_image",
        siblings="vmdk",
    ),
    ImageFormat("vdi", "VDI", ((0x40, b"\x7f\x10\xda\xbe"),), "vdi.open_image"),
    ImageFormat(
        "ewf",
        "E01",
        (
            *((0, name + b"\t\r\n\xff\x00") for name in (b"EVF", b"LVF")),
            *((0, name + b"\r\n\x81\x00") for name in (b"EVF2", b"LEF2")),
        ),
        "ewf.image.open_image",
        siblings="ewf",
    ),
    ImageFormat("gzip", "gzip", ((0, b"\x1f\x8b\x08"),), "gzipped.open_image"),
)
RAW: Final = (
    ImageFormat("split", "raw disk in parts", (), "plain.open_split", siblings="numbered"),
    ImageFormat("raw", "raw disk", (), "plain.open_raw"),
)


def named(name: str) -> ImageFormat | None:
    """Return the format that an option, or an image, calls so."""
    return next((form for form in (*FORMATS, *RAW) if form.name == name), None)
