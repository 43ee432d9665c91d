"""ISO 9660 volumes made byte by byte, so that tests need no tool and can have what none writes."""

from __future__ import annotations

from dataclasses import dataclass, field

SECTOR = 2048
DIRECTORY, ASSOCIATED, MULTI_EXTENT = 2, 4, 0x80
DATE = bytes((123, 11, 14, 22, 13, 20, 0))
"""2023-11-14 22:13:20 UTC: 1,700,000,000 seconds."""
EPOCH = 1_700_000_000
LONG_DATE = b"2023111422132000\0"


def both(number: int, size: int = 4) -> bytes:
    return number.to_bytes(size, "little") + number.to_bytes(size, "big")


def entry(signature: str, body: bytes = b"", length: int | None = None) -> bytes:
    """Return an entry of SUSP; `length` is what it says of itself, if that is to be wrong."""
    size = 4 + len(body) if length is None else length
    return signature.encode() + bytes((size, 1)) + body


SHARING_PROTOCOL = entry("SP", b"\xbe\xef\0")
ROCK_RIDGE = entry("ER", bytes((10, 0, 0, 1)) + b"RRIP_1991A")


def continuation(block: int, offset: int, size: int) -> bytes:
    return entry("CE", both(block) + both(offset) + both(size))


def posix(mode: int, links: int = 1, uid: int = 0, gid: int = 0) -> bytes:
    return entry("PX", both(mode) + both(links) + both(uid) + both(gid))


def name_entry(name: bytes, flags: int = 0) -> bytes:
    return entry("NM", bytes((flags,)) + name)


def component(text: bytes, flags: int = 0) -> bytes:
    return bytes((flags, len(text))) + text


def link_entry(*components: bytes, flags: int = 0) -> bytes:
    return entry("SL", bytes((flags,)) + b"".join(components))


def times_entry(flags: int, *moments: bytes) -> bytes:
    return entry("TF", bytes((flags,)) + b"".join(moments))


def record(  # noqa: PLR0913 - what differs between records
    name: bytes,
    block: int,
    size: int,
    *,
    flags: int = 0,
    system_use: bytes = b"",
    date: bytes = DATE,
    **rare: int,
) -> bytes:
    """Return a record of a directory; `rare` may have `attribute_blocks` and `gap`."""
    head = bytes((rare.get("attribute_blocks", 0),)) + both(block) + both(size) + date
    head += bytes((flags, 0, rare.get("gap", 0))) + both(1, 2) + bytes((len(name),)) + name
    head += bytes(len(head) % 2 == 0) + system_use
    head += bytes(len(head) % 2 == 0)
    return bytes((len(head) + 1,)) + head


def descriptor(  # noqa: PLR0913 - what differs between descriptors
    kind: int,
    root: bytes,
    *,
    label: bytes = b"LABEL",
    block_size: int = SECTOR,
    escape: bytes = b"",
    modified: bytes = LONG_DATE,
) -> bytes:
    """Return a primary or supplementary descriptor."""
    pad = b"\0 " if escape else b" "
    made = bytes((kind,)) + b"CD001\1\0" + 32 * b" " + (label + 32 * pad)[:32] + bytes(8)
    made += both(1000) + escape.ljust(32, b"\0") + both(1, 2) + both(1, 2) + both(block_size, 2)
    made += both(10) + bytes(16) + root + b" " * (4 * 128 + 3 * 37)
    made += LONG_DATE + modified + bytes(2 * 17)
    return (made + b"\1").ljust(SECTOR, b"\0")


TERMINATOR = b"\xffCD001\1".ljust(SECTOR, b"\0")


@dataclass
class Volume:
    """A volume that is made of pieces put into its sectors.

    Its root directory is at sector 20, with `root_use` in its record of itself.
    """

    records: list[bytes] = field(default_factory=list)
    root_use: bytes = SHARING_PROTOCOL + ROCK_RIDGE
    sectors: dict[int, bytes] = field(default_factory=dict)
    block_size: int = SECTOR
    root_size: int = SECTOR
    label: bytes = b"LABEL"
    joliet: list[bytes] | None = None

    ROOT = 20
    JOLIET = 21
    FREE = 24
    """The first sector that nothing uses."""

    def data(self) -> bytes:
        scale = SECTOR // self.block_size
        sectors = dict(self.sectors)
        root = record(b"\0", self.ROOT * scale, self.root_size, flags=DIRECTORY)
        descriptors = [descriptor(1, root, label=self.label, block_size=self.block_size)]
        if self.joliet is not None:
            other = record(b"\0", self.JOLIET * scale, SECTOR, flags=DIRECTORY)
            label = self.label.decode().encode("utf-16-be")
            descriptors.append(
                descriptor(2, other, label=label, block_size=self.block_size, escape=b"%/E")
            )
            sectors.setdefault(self.JOLIET, self.directory(self.JOLIET, self.joliet))
        for number, piece in enumerate([*descriptors, TERMINATOR], start=16):
            sectors.setdefault(number, piece)
        sectors.setdefault(self.ROOT, self.directory(self.ROOT, self.records, self.root_use))
        size = max(at * SECTOR + len(piece) for at, piece in sectors.items())
        made = bytearray(-(-size // SECTOR) * SECTOR)
        for at, piece in sectors.items():
            made[at * SECTOR : at * SECTOR + len(piece)] = piece
        return bytes(made)

    def directory(
        self, sector: int, records: list[bytes], own_use: bytes = b"", parent: int = ROOT
    ) -> bytes:
        """Return the first sector of a directory that lies at `sector`."""
        scale = SECTOR // self.block_size
        own = record(b"\0", sector * scale, SECTOR, flags=DIRECTORY, system_use=own_use)
        above = record(b"\1", parent * scale, SECTOR, flags=DIRECTORY)
        made = own + above + b"".join(records)
        assert len(made) <= SECTOR
        return made.ljust(SECTOR, b"\0")


CONFIG = b"set timeout=0\nmenuentry 'One' {\n  linux /boot/vmlinuz quiet\n}\n"
KERNEL = bytes(range(256)) * 20


def sample(config: bytes = CONFIG) -> bytes:
    """Return a volume with Rock Ridge, directories, files and symlinks."""
    made = Volume()
    boot, grub, free = made.FREE, made.FREE + 1, made.FREE + 2
    file, link, folder = posix(0o100644), posix(0o120777), posix(0o040755, 2)

    def use(name: bytes, *entries: bytes) -> bytes:
        return b"".join((name_entry(name), times_entry(2, DATE), *entries))

    made.records = [
        record(b"BOOT", boot, SECTOR, flags=DIRECTORY, system_use=use(b"boot", folder)),
        record(b"GRUB_CFG.;1", 0, 0, system_use=use(
            b"grub.cfg", link, link_entry(component(b"boot"), component(b"grub"),
                                          component(b"grub.cfg")))),
    ]  # fmt: skip
    made.sectors[boot] = made.directory(boot, [
        record(b"GRUB", grub, SECTOR, flags=DIRECTORY, system_use=use(b"grub", folder)),
        record(b"VMLINUZ.;1", free + 1, len(KERNEL), system_use=use(b"vmlinuz", file)),
        record(b"VMLINUZO.;1", 0, 0, system_use=use(
            b"vmlinuz.old", link, link_entry(component(b"vmlinuz")))),
    ], folder)  # fmt: skip
    made.sectors[grub] = made.directory(
        grub,
        [record(b"GRUB.CFG;1", free, len(config), system_use=use(b"grub.cfg", file))],
        folder,
        boot,
    )
    made.sectors[free] = config
    made.sectors[free + 1] = KERNEL
    return made.data()
