"""What libxl or xend reads: the paths of kernel and ramdisk, and the kernel's command line.

libxl takes items that end in NUL (`simple0`); `simple` has lines instead; xend takes an
s-expression (`sxp`). libxl opens *and unlinks* the paths as root, so no guest text may end an item.
"""

from __future__ import annotations

from pygrub_k.errors import OutputError
from pygrub_k.limits import PV_COMMAND_LINE, STANZA_ITEM_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final, Literal

    OutputFormat = Literal["sxp", "simple", "simple0"]

FORMATS: Final = ("sxp", "simple", "simple0")
SEPARATORS: Final = {"simple": b"\n", "simple0": b"\0"}
SPACE: Final = b" \t\n\v\f\r"  # C's isspace, which libxl skips in front of a value
CONTROL: Final = bytes(code for code in range(0x20) if code != ord("\t")) + b"\x7f"


def compose(
    output_format: OutputFormat, kernel: str | bytes, ramdisk: str | bytes | None, args: str
) -> bytes:
    r"""Return the stanza, byte for byte as it is to be written.

    Text is written as UTF-8, surrogates as the bytes they stand for (surrogateescape). White space
    before `args` is dropped, as libxl does (libxl_bootloader.c, bootloader_result_command); without
    ramdisk or args there is no item for them. Raises OutputError for what a reader would not read
    back: control bytes other than TAB, an item longer than STANZA_ITEM_SIZE, a path without a name
    or one that begins with white space.

    >>> compose("simple0", "/run/xen/boot_kernel.ab", None, "root=/dev/xvda1 ro")
    b'kernel /run/xen/boot_kernel.ab\x00args root=/dev/xvda1 ro\x00\x00'
    >>> compose("sxp", "/run/xen/boot_kernel.ab", None, "ro quiet")
    b"linux (kernel '/run/xen/boot_kernel.ab')(args 'ro quiet')"
    """
    if output_format not in FORMATS:
        raise OutputError(f"unknown output format {output_format!r}")
    items = [(b"kernel", _path("kernel", kernel))]
    if ramdisk:
        items.append((b"ramdisk", _path("ramdisk", ramdisk)))
    command_line = _checked("args", _encoded(args).lstrip(SPACE))
    if command_line:
        items.append((b"args", command_line))
    if output_format == "sxp":
        return b"linux " + b"".join(b"(%s %s)" % (key, _quoted(value)) for key, value in items)
    end = SEPARATORS[output_format]
    return b"".join(b"%s %s%s" % (key, value, end) for key, value in items) + end


def warnings(args: str) -> tuple[str, ...]:
    """Return warnings about a stanza that is written all the same."""
    length = len(_encoded(args).lstrip(SPACE))
    if length <= PV_COMMAND_LINE:
        return ()
    return (
        f"the command line has {length} bytes; a PV kernel sees the first {PV_COMMAND_LINE} only",
    )


def _encoded(value: str | bytes) -> bytes:
    return value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value


def _path(key: str, value: str | bytes) -> bytes:
    path = _checked(key, _encoded(value))
    if not path:
        raise OutputError(f"stanza: the {key} has no path")
    if path[:1] in SPACE:
        raise OutputError(f"stanza: the path of the {key} begins with white space: {path!r}")
    return path


def _checked(key: str, value: bytes) -> bytes:
    """Refuse what would end the item early, and what its reader would drop."""
    found = value.translate(None, _ALLOWED)
    if found:
        raise OutputError(
            f"stanza: {key} has the control byte {found[0]:#04x} at {value.index(found[0])}"
        )
    size = len(key) + 1 + len(value)
    if size > STANZA_ITEM_SIZE:
        raise OutputError(
            f"stanza: the {key} item has {size} bytes, and libxl drops one of more than "
            f"{STANZA_ITEM_SIZE}"
        )
    return value


def _quoted(value: bytes) -> bytes:
    r"""Quote as Python's repr does, except that bytes of 0x80 and above stand for themselves.

    xend's parser (sxp.py) reads them so, and misreads the letters of a `\x` escape.
    """
    quote = b'"' if b"'" in value and b'"' not in value else b"'"
    escaped = value.replace(b"\\", b"\\\\").replace(b"\t", b"\\t").replace(quote, b"\\" + quote)
    return quote + escaped + quote


_ALLOWED: Final = bytes(code for code in range(0x100) if code not in CONTROL)
