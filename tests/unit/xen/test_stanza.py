"""The stanza, read back by readers written from libxl's and xend's side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.errors import OutputError
from pygrub_k.limits import PV_COMMAND_LINE, STANZA_ITEM_SIZE
from pygrub_k.xen import stanza

KERNEL = "/run/xen/bootloader.7.d/boot_kernel.k9"
RAMDISK = "/run/xen/bootloader.7.d/boot_ramdisk.r2"
LIBXL_BUFFER = 2 * 4096  # char buf[PATH_MAX*2]
C_SPACE = b" \t\n\v\f\r"
ESCAPED = dict(zip(b"abtnvfr\\'\"", b"\a\b\t\n\v\f\r\\'\"", strict=True))


def libxl_reads(data: bytes, separator: bytes = b"\0") -> dict[str, bytes]:
    """Read as parse_bootloader_result: too long is dropped, white space after the key skipped."""
    found = {}
    for item in data.split(separator):
        if len(item) >= LIBXL_BUFFER:
            continue
        for key in ("kernel", "ramdisk", "args"):
            rest = item.removeprefix(key.encode())
            if len(rest) < len(item) and rest[:1] and rest[:1] in C_SPACE:
                assert key not in found
                found[key] = rest.lstrip(C_SPACE)
                break
        else:
            assert not item, item
    return found


class SxpReader:
    """xend's s-expression parser as states: atoms, lists, strings with their escapes."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def values(self, *, inside: bool) -> list[object]:
        found: list[object] = []
        while self.at < len(self.data):
            byte = self.data[self.at : self.at + 1]
            self.at += 1
            if byte == b"(":
                found.append(self.values(inside=True))
            elif byte == b")":
                assert inside
                return found
            elif byte in b"'\"":
                found.append(self.string(byte))
            elif byte not in C_SPACE:
                assert byte.isalnum()
                found.append(self.atom(byte))
        assert not inside, "unexpected end"
        return found

    def atom(self, text: bytes) -> bytes:
        while self.at < len(self.data) and self.data[self.at] not in b"{}()<>[]!; \t\n\v\f\r#":
            text += self.data[self.at : self.at + 1]
            self.at += 1
        return text

    def string(self, delimiter: bytes) -> bytes:
        text = bytearray()
        while (byte := self.data[self.at]) != delimiter[0]:
            self.at += 1
            if byte == ord("\\"):
                byte = ESCAPED[self.data[self.at]]  # xend garbles what is not in its table
                self.at += 1
            text.append(byte)
        self.at += 1
        return bytes(text)


def xend_reads(data: bytes) -> dict[str, bytes]:
    name, *fields = SxpReader(data).values(inside=False)
    assert name == b"linux"
    found = {}
    for field in fields:
        assert isinstance(field, list)
        key, value = field
        found[key.decode()] = value
    return found


READERS = {
    "simple0": libxl_reads,
    "simple": lambda data: libxl_reads(data, b"\n"),
    "sxp": xend_reads,
}

plain_bytes = st.binary(max_size=300).map(
    lambda data: bytes(byte for byte in data if (byte >= 0x20 and byte != 0x7F) or byte == 0x09)
)
texts = st.one_of(
    plain_bytes,
    st.text(st.characters(exclude_categories=["C"]), max_size=200).map(str.encode),
    st.text("'\"\\\t ()x0a#", max_size=60).map(str.encode),
)


@pytest.mark.parametrize("output_format", stanza.FORMATS)
@given(directory=texts, ramdisk=st.booleans(), args=texts)
def test_every_format_reads_back_exactly(output_format, directory, ramdisk, args):
    folder = b"/" + directory
    expected = {"kernel": folder + b"/boot_kernel.x"}
    if ramdisk:
        expected["ramdisk"] = folder + b"/boot_ramdisk.y"
    if args.lstrip(C_SPACE):
        expected["args"] = args.lstrip(C_SPACE)
    data = stanza.compose(
        output_format,
        expected["kernel"],
        expected.get("ramdisk"),
        args.decode("utf-8", "surrogateescape"),
    )
    assert READERS[output_format](data) == expected


@pytest.mark.parametrize(
    ("output_format", "expected"),
    [
        ("simple0", b"kernel /k\0ramdisk /r\0args ro root=/dev/xvda1\0\0"),
        ("simple", b"kernel /k\nramdisk /r\nargs ro root=/dev/xvda1\n\n"),
        ("sxp", b"linux (kernel '/k')(ramdisk '/r')(args 'ro root=/dev/xvda1')"),
    ],
)
def test_bytes_of_each_format(output_format, expected):
    assert stanza.compose(output_format, "/k", "/r", "ro root=/dev/xvda1") == expected


@pytest.mark.parametrize("output_format", stanza.FORMATS)
@pytest.mark.parametrize("ramdisk", [None, ""])
def test_no_item_for_what_is_empty(output_format, ramdisk):
    data = stanza.compose(output_format, KERNEL, ramdisk, "")
    assert READERS[output_format](data) == {"kernel": KERNEL.encode()}


@pytest.mark.parametrize(
    "args", ["it's", 'say "x"', """it's "x" """, "back\\slash\\", "tab\there", "ä€", "'", '"']
)
def test_sxp_quotes_as_python_does(args):
    expected = f"linux (kernel '/k')(args {args!r})".encode()
    assert stanza.compose("sxp", "/k", None, args) == expected


@pytest.mark.parametrize("output_format", stanza.FORMATS)
@pytest.mark.parametrize("field", ["kernel", "ramdisk", "args"])
@pytest.mark.parametrize("code", [*(c for c in range(0x20) if c != 0x09), 0x7F])
def test_control_bytes_are_refused(output_format, field, code):
    values = {"kernel": KERNEL, "ramdisk": RAMDISK, "args": "ro"}
    values[field] += chr(code) + "kernel /etc/shadow"
    with pytest.raises(OutputError, match=f"{field} has the control byte {code:#04x}"):
        stanza.compose(output_format, **values)


@pytest.mark.parametrize("output_format", stanza.FORMATS)
@pytest.mark.parametrize("path", ["", " /etc/passwd", "\t/etc/passwd"])
def test_path_that_libxl_would_read_differently_is_refused(output_format, path):
    with pytest.raises(OutputError, match="kernel"):
        stanza.compose(output_format, path, None, "ro")


def test_bytes_that_are_not_utf8_go_out_as_they_came():
    args = b"caf\xe9=\xff".decode("utf-8", "surrogateescape")
    assert b"args caf\xe9=\xff\0" in stanza.compose("simple0", KERNEL, None, args)


@pytest.mark.parametrize("output_format", stanza.FORMATS)
def test_item_as_long_as_libxl_reads(output_format):
    args = "x" * (STANZA_ITEM_SIZE - len("args "))
    data = stanza.compose(output_format, KERNEL, None, args)
    assert READERS[output_format](data)["args"] == args.encode()
    with pytest.raises(OutputError, match="8192 bytes"):
        stanza.compose(output_format, KERNEL, None, args + "x")


def test_unknown_format_is_refused():
    with pytest.raises(OutputError, match="xml"):
        stanza.compose("xml", KERNEL, None, "")  # type: ignore[arg-type]


def test_warns_when_a_pv_kernel_would_not_see_all():
    assert stanza.warnings("x" * PV_COMMAND_LINE) == ()
    (warning,) = stanza.warnings("x" * (PV_COMMAND_LINE + 1))
    assert "1024 bytes" in warning
    assert "1023" in warning
