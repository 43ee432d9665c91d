"""Structures of real disks, field by field, as the formats' own tools show them."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.differential.dump.dumping import Dumped, dump
from tests.differential.dump.tools import assert_right, said, tool
from tests.images.ext import run

if TYPE_CHECKING:
    from pathlib import Path


# -- ext -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def ext(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A partition with ext4: deep extents, an index, attributes, MMP, a journal with checksums."""
    folder = tmp_path_factory.mktemp("ext")
    tree = folder / "tree"
    (tree / "many").mkdir(parents=True)
    for number in range(300):
        (tree / "many" / f"a-name-that-is-not-short-{number:04}").touch()
    with (tree / "holes").open("wb") as file:
        for number in range(400):
            file.seek(number * 2048)
            file.write(b"x" * 1024)
    image = folder / "ext.img"
    with image.open("wb") as disk:
        disk.truncate(40 << 20)
    options = ("-b", "1024", "-O", "metadata_csum,64bit", "-L", "a label", "-d", str(tree))
    run("mke2fs", "-q", "-t", "ext4", *options, str(image))
    long = "v" * 300
    run("debugfs", "-w", "-R", f"ea_set /holes user.long {long}", str(image))
    subprocess.run(["/usr/sbin/e2fsck", "-fyD", str(image)], check=False, capture_output=True)
    run("tune2fs", "-O", "mmp", str(image))  # last: what protects makes other tools wait
    return image


def number_of(ext: Path, path: str) -> str:
    return said(tool("debugfs", "-R", f"stat {path}", str(ext)), r"Inode: (\d+)")


def test_ext_superblock(ext: Path) -> None:
    found, text = dump("superblock", ext), tool("dumpe2fs", "-h", str(ext))
    assert_right(found, 2)
    assert found.value("uuid") == said(text, r"^Filesystem UUID:(.*)")
    assert found.value("label") == said(text, r"^Filesystem volume name:(.*)")
    for field, name in (
        ("num_inodes", "Inode count"),
        ("num_blocks", "Block count"),
        ("num_free_blocks", "Free blocks"),
        ("num_inodes_per_group", "Inodes per group"),
        ("len_inode_raw", "Inode size"),
        ("mmp_block", "MMP block number"),
    ):
        assert str(found.value(field)) == said(text, rf"^{name}:(.*)"), field
    checksum = found.fields()["checksum"]
    assert f"0x{checksum['value']:08x}" == said(text, r"^Checksum:(.*)")
    assert checksum["kernel_name"] == "s_checksum"
    assert (checksum["offset"], checksum["disk"], checksum["disk_offset"]) == (2044, "hd0", 2044)
    features = set(said(text, r"^Filesystem features:(.*)").split())
    assert ("metadata_csum" in features) == (
        "metadata_checksums" in found.fields()["read_only_features"]["names"]
    )


def test_a_backup_superblock_by_its_place(ext: Path) -> None:
    found = dump("ext_superblock at 8389632", ext)
    text = tool("dumpe2fs", "-h", "-o", "superblock=8193", "-o", "blocksize=1024", str(ext))
    assert found.value("block_group_number") == 1
    assert found.value("uuid") == said(text, r"^Filesystem UUID:(.*)")
    assert_right(found, 2)


def test_ext_group(ext: Path) -> None:
    found = dump("group 3", ext)
    text = tool("dumpe2fs", str(ext)).partition("Group 3: ")[2].partition("\nGroup ")[0]
    assert_right(found, 1)
    for field, pattern in (
        ("low.block_bitmap", r"Block bitmap at (\d+)"),
        ("low.inode_bitmap", r"Inode bitmap at (\d+)"),
        ("low.inode_table", r"Inode table at (\d+)"),
        ("low.num_free_blocks", r"(\d+) free blocks"),
        ("low.num_free_inodes", r"(\d+) free inodes"),
        ("low.num_directories", r"(\d+) directories"),
    ):
        assert str(found.value(field)) == said(text, pattern), field
    assert int(said(text, r"csum 0x([0-9a-f]+)"), 16) == found.value("low.checksum")


def test_ext_inode(ext: Path) -> None:
    number = number_of(ext, "/holes")
    found, text = dump(f"inode {number}", ext), tool("debugfs", "-R", "stat /holes", str(ext))
    assert_right(found, 3)
    assert found.kinds() == ["ext_inode", "ext_extent"]
    fields = found.fields()
    assert f"{fields['core.mode']['value'] & 0o7777:o}" == said(text, r"Mode: +0?(\d+)")
    assert fields["core.kind"]["names"] == ["file"]
    assert str(fields["core.size"]["value"]) == said(text, r"Size: (\d+)")
    assert str(fields["core.num_links"]["value"]) == said(text, r"Links: (\d+)")
    assert fields["core.flags"]["value"] == int(said(text, r"Flags: 0x([0-9a-f]+)"), 16)
    assert fields["core.flags"]["names"] == ["extents"]
    assert str(fields["core.attribute_block"]["value"]) == said(text, r"File ACL: (\d+)")
    low, high = fields["core.checksum_low"]["value"], fields["extra.checksum_high"]["value"]
    assert low | high << 16 == int(said(text, r"Inode checksum: 0x([0-9a-f]+)"), 16)
    assert said(text, r"ctime: 0x([0-9a-f]+)") == f"{fields['core.change_time']['value']:08x}"


def test_ext_extent_tree(ext: Path) -> None:
    found = dump(f"extent-tree {number_of(ext, '/holes')}", ext)
    text = tool("debugfs", "-R", "dump_extents /holes", str(ext))
    leaves = [
        (number, field["value"])
        for number, one in enumerate(found.structures)
        for field in [found.fields(number).get("header.depth", {"value": None})]
        if one["type"] == "ext_extent" and field["value"] == 0
    ]
    assert len(leaves) > 1
    assert_right(found, 2 * len(leaves))
    ours = [
        (fields[f"{name}.logical_block"]["value"], fields[f"{name}.start"]["value"])
        for number, _ in leaves
        for fields in [found.fields(number)]
        for name in (f"leaves[{index}]" for index in range(fields["header.num_entries"]["value"]))
    ]
    lines = re.findall(r"^ *(\d)/ *(\d) +\d+/ *\d+ +(\d+) - +\d+ +(\d+) - ", text, re.MULTILINE)
    theirs = [
        (int(first), int(start)) for level, deepest, first, start in lines if level == deepest
    ]
    assert ours == theirs


def test_ext_directory(ext: Path) -> None:
    found, text = dump("directory /", ext), tool("debugfs", "-R", "ls -p /", str(ext))
    assert found.kinds() == ["ext_directory", "ext_directory.tail"]
    assert_right(found, 1)
    fields = found.fields()
    ours = {
        (str(fields[f"{name}.header.inode"]["value"]), fields[f"{name}.name"]["value"])
        for name in fields
        if re.fullmatch(r"entries\[\d+\]", name) and fields[f"{name}.header.inode"]["value"]
    }
    assert ours == set(re.findall(r"^/(\d+)/\d+/\d+/\d+/([^/]+)/", text, re.MULTILINE))


def test_ext_directory_with_an_index(ext: Path) -> None:
    found, text = dump("directory /many", ext), tool("debugfs", "-R", "htree_dump /many", str(ext))
    assert found.kinds()[0] == "ext_directory.index_root"
    assert_right(found, 10)
    fields = found.fields()
    for field, pattern in (
        ("index.head.num_entries", r"Number of entries \(count\): (\d+)"),
        ("index.head.max_entries", r"Number of entries \(limit\): (\d+)"),
        ("index.tail.checksum", r"Checksum: (0x[0-9a-f]+)"),
    ):
        assert fields[field]["value"] == int(said(text, pattern), 0), field
    root, _, _ = text.partition("\n\n")
    hashes = re.findall(r"Entry #(\d+): Hash 0x([0-9a-f]+)[^,]*, block (\d+)", root)
    assert len(hashes) > 10
    for number, value, block in hashes[1:]:
        entry = f"index.entries[{int(number) - 1}]"
        assert fields[f"{entry}.hash"]["value"] & ~1 == int(value, 16) & ~1
        assert str(fields[f"{entry}.block"]["value"]) == block


def test_ext_attributes(ext: Path) -> None:
    found = dump(f"attributes {number_of(ext, '/holes')}", ext)
    assert_right(found, 2)
    text = tool("debugfs", "-R", "ea_list /holes", str(ext))
    fields = found.fields()
    assert fields["entries[0].name"]["value"] == said(text, r"user\.(\w+) \(300\)")
    assert fields["entries[0].body.len_value"]["value"] == 300


def test_ext_journal_superblock(ext: Path) -> None:
    found, text = dump("journal-superblock", ext), tool("dumpe2fs", "-h", str(ext))
    assert_right(found, 1)
    assert found.fields()["header.block_type"]["names"] == ["superblock_2"]
    assert f"0x{found.value('body.first_sequence'):08x}" == said(text, r"^Journal sequence:(.*)")
    assert str(found.value("body.num_blocks")) == said(text, r"^Total journal blocks:(.*)")


def test_ext_mount_protection(ext: Path) -> None:
    found, text = dump("mmp", ext), tool("debugfs", "-R", "dump_mmp", str(ext))
    assert_right(found, 2)
    assert f"0x{found.value('magic'):x}" == said(text, r"^magic: (0x[0-9a-f]+)")
    assert found.value("sequence") == int(said(text, r"^sequence: ([0-9a-f]+)"), 16)
    assert found.fields()["sequence"]["names"] == ["not_mounted"]
    assert str(found.value("check_interval")) == said(text, r"^check_interval: (\d+)")
    assert found.value("checksum") == int(said(text, r"^checksum: (0x[0-9a-f]+)"), 16)


# -- partition tables ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    image = tmp_path_factory.mktemp("disk") / "disk.img"
    with image.open("wb") as file:
        file.truncate(32 << 20)
    run(
        "sgdisk",
        "-n",
        "1:2048:+8M",
        "-t",
        "1:ef00",
        "-c",
        "1:first",
        "-n",
        "3:0:+4M",
        "-A",
        "3:set:2",
        str(image),
    )
    return image


def test_gpt_and_its_backup(disk: Path) -> None:
    found, backup = dump("gpt", disk), dump("gpt-backup", disk)
    text = tool("sgdisk", "-p", str(disk))
    assert "No problems found" in tool("sgdisk", "-v", str(disk))
    assert_right(found, 3)
    assert_right(backup, 3)
    assert found.value("disk_guid") == said(text, r"GUID\): ([0-9A-F-]+)").lower()
    assert str(found.value("last_usable_sector")) == said(text, r"last usable sector is (\d+)")
    assert found.kinds() == backup.kinds() == ["gpt", "gpt.entry", "gpt.entry"]
    assert backup.value("own_sector") == found.value("other_sector") == (32 << 20) // 512 - 1
    for table in (found, backup):
        for index, number in ((1, 1), (2, 3)):
            entry = tool("sgdisk", "-i", str(number), str(disk))
            assert table.structures[index]["title"] == f"entry {number}"
            guid = said(entry, r"unique GUID: ([0-9A-F-]+)").lower()
            assert table.value("partition_guid", index) == guid
            kind = said(entry, r"GUID code: ([0-9A-F-]+)").lower()
            assert table.value("type_guid", index) == kind
            assert str(table.value("first_sector", index)) == said(entry, r"First sector: (\d+)")
            assert str(table.value("last_sector", index)) == said(entry, r"Last sector: (\d+)")
    assert found.fields(2)["attributes"]["names"] == ["legacy_bios_bootable"]


def test_mbr(disk: Path, tmp_path: Path) -> None:
    image = tmp_path / "mbr.img"
    with image.open("wb") as file:
        file.truncate(8 << 20)
    partitions = "start=2048,size=4096,type=83,bootable\nsize=2048,type=8e\n"
    table = f"label: dos\nlabel-id: 0x1234abcd\n{partitions}"
    subprocess.run(["/usr/sbin/sfdisk", "-q", str(image)], input=table, text=True, check=True)
    found, text = dump("mbr", image), tool("sfdisk", "-d", str(image))
    assert_right(found, 1)
    assert f"0x{found.value('boot_area.disk_signature'):x}" == said(text, r"label-id: (0x\w+)")
    lines = re.findall(r"start= *(\d+), size= *(\d+), type=(\w+)", text)
    assert lines == [
        (
            str(found.value(f"partitions[{index}].first_sector")),
            str(found.value(f"partitions[{index}].num_sectors")),
            f"{found.value(f'partitions[{index}].partition_type'):x}",
        )
        for index in range(2)
    ]
    assert found.fields()["partitions[1].partition_type"]["names"] == ["linux_lvm"]
    protective = dump("mbr", disk)
    assert protective.fields()["partitions[0].partition_type"]["names"] == ["gpt_protective"]


# -- volumes, as they were recorded --------------------------------------------------------------


# -- XFS -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["", "-m crc=0"], ids=["version 5", "version 4"])
def xfs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("xfs")
    lines = [
        "x",
        "0 0",
        "d--755 0 0",
        "small d--755 0 0",
        "one ---644 0 0 x",
        "$",
        "many d--755 0 0",
    ]
    (folder / "file").write_bytes(b"content\n" * 3000)
    lines[4] = f"one ---644 0 0 {folder / 'file'}"
    lines += [
        f"a-name-that-is-not-short-{number} ---644 0 0 {folder / 'file'}" for number in range(60)
    ]
    (folder / "prototype").write_text("\n".join([*lines, "$", "$", ""]))
    image = folder / "xfs.img"
    with image.open("wb") as file:
        file.truncate(64 << 20)
    options = ("-d", "agcount=4", "-L", "a label", "-p", str(folder / "prototype"))
    run("mkfs.xfs", "--unsupported", "-q", *request.param.split(), *options, str(image))
    return image


def xfs_db(image: Path, *commands: str) -> dict[str, str]:
    """Return what xfs_db prints, by name."""
    words = [word for command in commands for word in ("-c", command)]
    text = tool("xfs_db", "-r", *words, "-c", "p", str(image))
    return dict(re.findall(r"^([\w.\[\]]+) = (.*)$", text, re.MULTILINE))


def same_numbers(found: Dumped, theirs: dict[str, str], index: int = 0) -> int:
    """Assert that fields with the kernel's names are the same numbers; return how many are."""
    same = 0
    for path, field in found.fields(index).items():
        name = field.get("kernel_name", "").partition("_")[2]
        their = theirs.get(name, "")
        if isinstance(field.get("value"), int) and re.fullmatch(r"0x[0-9a-f]+|-?\d+", their):
            assert field["value"] == int(their, 0), path
            same += 1
    return same


def test_xfs_superblock(xfs: Path) -> None:
    for words, command in (("superblock", "sb 0"), ("xfs superblock 2", "sb 2")):
        found, theirs = dump(words, xfs), xfs_db(xfs, command)
        assert_right(found, 1)
        assert same_numbers(found, theirs) >= 20
        assert found.value("uuid") == theirs["uuid"]
        assert f'"{found.value("label") or ""}' == theirs["fname"].split("\\000")[0].rstrip('"')


def test_xfs_group(xfs: Path) -> None:
    for words, command, least in (("xfs agf 1", "agf 1", 10), ("xfs agi 0", "agi 0", 8)):
        found, theirs = dump(words, xfs), xfs_db(xfs, command)
        assert_right(found, 1)
        assert same_numbers(found, theirs) >= least
        assert found.value("group") == int(theirs["seqno"])


def xfs_inode(xfs: Path, path: str) -> int:
    from pygrub_k.filesystems.lookup import lookup
    from pygrub_k.filesystems.model import Settings
    from pygrub_k.filesystems.xfs.driver import open_filesystem
    from pygrub_k.source import open_disk

    found: Any = lookup(open_filesystem(open_disk(str(xfs)), Settings()), path.encode())
    return int(found.number)


def test_xfs_inode(xfs: Path) -> None:
    number = xfs_inode(xfs, "/small/one")
    found, theirs = dump(f"inode {number}", xfs), xfs_db(xfs, f"inode {number}")
    assert found.kinds() == ["xfs_inode", "xfs_extent"]
    assert_right(found, 1)
    assert found.value("core.mode") == int(theirs["core.mode"], 8)
    assert found.value("core.size") == int(theirs["core.size"])
    assert found.value("core.num_blocks") == int(theirs["core.nblocks"])
    assert found.fields()["core.format"]["names"] == ["extents"]
    extents = re.findall(
        r"\[(\d+),(\d+),(\d+),(\d)\]",
        tool(
            "xfs_db",
            "-r",
            "-c",
            f"inode {number}",
            "-c",
            "p u3.bmx" if "v3.crc" in theirs else "p u.bmx",
            str(xfs),
        ),
    )
    ours = [
        tuple(
            str(found.value(f"extents[{index}].{name}", 1))
            for name in ("first", "start", "num_blocks")
        )
        for index in range(len(extents))
    ]
    assert ours == [(first, start, count) for first, start, count, _ in extents]
    assert ours


def test_xfs_directories(xfs: Path) -> None:
    short = dump("directory /small", xfs)
    assert short.kinds() == ["xfs_directory"]
    assert short.value("entries[0].name") == "one"
    found = dump("directory /many", xfs)
    number = xfs_inode(xfs, "/many")
    text = tool("xfs_db", "-r", "-c", f"inode {number}", "-c", "dblock 0", "-c", "p", str(xfs))
    theirs = re.findall(r'u\[\d+\]\.name = "(.*)"', text)
    ours = [
        field["value"]
        for index, kind in enumerate(found.kinds())
        if kind == "xfs_directory.name_entry"
        for path, field in found.fields(index).items()
        if path == "name"
    ]
    assert ours == theirs
    assert len(ours) == 62
    assert found.problems == []


# -- btrfs ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["crc32c", "xxhash", "sha256", "blake2"])
def btrfs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("btrfs")
    (folder / "tree/folder").mkdir(parents=True)
    for number in range(20):
        (folder / f"tree/folder/name-{number}").write_text("content\n" * number)
    image = folder / "btrfs.img"
    with image.open("wb") as file:
        file.truncate(120 << 20)
    run("mkfs.btrfs", "-q", "--csum", request.param, "-r", str(folder / "tree"), str(image))
    return image


def test_btrfs_superblock(btrfs: Path) -> None:
    found = dump("superblock", btrfs)
    text = tool("btrfs", "inspect-internal", "dump-super", str(btrfs))
    assert_right(found, 2)
    for field, name in (
        ("head.generation", "generation"),
        ("head.root", "root"),
        ("head.chunk_root", "chunk_root"),
        ("head.node_size", "nodesize"),
        ("head.len_system_chunks", "sys_array_size"),
        ("head.num_devices", "num_devices"),
    ):
        assert str(found.value(field)) == said(text, rf"^{name}\t+(\d+)"), field
    assert found.value("head.fsid") == said(text, r"^fsid\t+(\S+)")
    stored = found.fields()["head.checksum"]["hex"]
    assert stored.startswith(said(text, r"^csum\t+0x(\w+)"))


def test_btrfs_inode(btrfs: Path) -> None:
    text = tool("btrfs", "inspect-internal", "dump-tree", "-t", "5", str(btrfs))
    kinds = {"INODE_ITEM": "inode_item", "INODE_REF": "inode_ref", "EXTENT_DATA": "file_extent"}
    keys = re.findall(r"item \d+ key \((\d+) (\w+) \d+\) itemoff \d+ itemsize (\d+)", text)
    files = [number for number, kind, _ in keys if kind == "EXTENT_DATA"]
    assert files
    for number in dict.fromkeys(files):
        found = dump(f"inode {number}", btrfs)
        wanted = [(kinds[kind], size) for owner, kind, size in keys if owner == number]
        assert found.kinds() == [f"btrfs_items.{kind}" for kind, _ in wanted]
        key = rf"item \d+ key \({number} INODE_ITEM 0\)"
        facts = rf"{key}.*?generation (\d+) transid \d+ size (\d+).*?mode (\d+) links (\d+)"
        theirs = re.search(facts, text, re.DOTALL)
        assert theirs is not None
        ours = [found.value(name, 0) for name in ("generation", "size", "mode", "num_links")]
        generation, size, mode, links = theirs.groups()
        assert ours == [int(generation), int(size), int(mode, 8), int(links)]
        contents = dump(f"extent-tree {number}", btrfs).kinds()
        assert contents == ["btrfs_items.file_extent"] * files.count(number)
    names = re.findall(
        r"item \d+ key \(256 DIR_INDEX \d+\).*?location key \((\d+) ", text, re.DOTALL
    )
    root = dump("directory /", btrfs)
    assert [str(root.value("object", at)) for at in range(len(names))] == names


def test_btrfs_leaf(btrfs: Path) -> None:
    super_text = tool("btrfs", "inspect-internal", "dump-super", str(btrfs))
    address = said(super_text, r"^root\t+(\d+)")
    found = dump(f"btrfs leaf {address}", btrfs)
    text = tool("btrfs", "inspect-internal", "dump-tree", "-b", address, str(btrfs))
    assert_right(found, 1)
    items = re.findall(r"item (\d+) key \((\S+) (\S+) \S+\) itemoff (\d+) itemsize (\d+)", text)
    assert len(items) == found.value("header.num_items") > 5
    for number, _, kind, offset, size in items:
        item = found.fields()
        assert str(item[f"items[{number}].ofs_data"]["value"]) == offset
        assert str(item[f"items[{number}].len_data"]["value"]) == size
        if kind in {"ROOT_ITEM", "INODE_ITEM", "DIR_ITEM", "INODE_REF"}:
            assert item[f"items[{number}].kind"]["names"] == [kind.lower()]
    assert "btrfs_items.root_item" in found.kinds()
    roots = re.findall(r"root data bytenr (\d+)|generation (\d+) root_dirid \d+ bytenr (\d+)", text)
    addresses = {bytenr or data for data, _, bytenr in roots}
    ours = {
        str(found.value("core.address", index))
        for index, kind in enumerate(found.kinds())
        if kind == "btrfs_items.root_item"
    }
    assert ours == addresses


# -- FAT, ISO 9660 -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fat")
    image = folder / "fat.img"
    with image.open("wb") as file:
        file.truncate(64 << 20)
    run("mkfs.fat", "-F", "32", "-n", "A LABEL", "-i", "1234abcd", str(image))
    (folder / "a long name.txt").write_text("content\n" * 100)
    run("mcopy", "-i", str(image), str(folder / "a long name.txt"), "::")
    return image


def test_fat_boot_sector(fat: Path) -> None:
    found, text = dump("fat boot-sector", fat), tool("fsck.fat", "-n", "-v", str(fat))
    assert_right(found, 1)
    for field, pattern in (
        ("parameters.len_sector", r"(\d+) bytes per logical sector"),
        ("parameters.num_reserved_sectors", r"(\d+) reserved sector"),
        ("parameters.num_tables", r"(\d+) FATs"),
        ("parameters_32.root_cluster", r"Root directory start at cluster (\d+)"),
    ):
        assert str(found.value(field)) == said(text, pattern), field
    cluster = found.value("parameters.len_sector") * found.value("parameters.num_cluster_sectors")
    assert str(cluster) == said(text, r"(\d+) bytes per cluster")
    assert found.value("identity.serial") == 0x1234ABCD


def test_fat_information(fat: Path) -> None:
    found, text = dump("fat information", fat), tool("minfo", "-i", str(fat), "::")
    assert_right(found, 3)
    assert str(found.value("num_free_clusters")) == said(text, r"free clusters=(\d+)")


def test_fat_directory(fat: Path) -> None:
    found, text = dump("directory /", fat), tool("mdir", "-i", str(fat), "::")
    fields = found.fields()
    names = [
        fields[f"{name}.name"]
        for name in fields
        if re.fullmatch(r"entries\[\d+\]", name) and fields[f"{name}.name"]["hex"] != "00" * 11
    ]
    assert names[0]["value"] == "A LABEL    "
    short = said(text, r"^(\S+ +TXT) ")
    assert "".join(names[-1]["value"].split()) == "".join(short.split())
    entry = len(names) - 1
    assert str(fields[f"entries[{entry}].size"]["value"]) == said(text, r"TXT +(\d+) ")
    assert fields[f"entries[{entry}].attributes"]["names"] == ["archive"]


@pytest.fixture(scope="module")
def iso(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("iso")
    (folder / "tree/folder").mkdir(parents=True)
    (folder / "tree/file").write_text("content\n")
    image = folder / "iso.img"
    run(
        "genisoimage", "-quiet", "-R", "-J", "-V", "A LABEL", "-o", str(image), str(folder / "tree")
    )
    return image


def test_iso_volume_descriptors(iso: Path) -> None:
    found, text = dump("iso volume-descriptor", iso), tool("isoinfo", "-d", "-i", str(iso))
    assert_right(found, 3)
    kinds = [found.fields(index)["header.type"]["names"] for index in range(3)]
    assert kinds == [["primary"], ["supplementary"], ["terminator"]]
    assert str(found.value("body.num_blocks")) == said(text, r"^Volume size is: (\d+)")
    assert str(found.value("body.block_size")) == said(text, r"^Logical block size is: (\d+)")
    assert found.value("body.volume_identifier").strip() == said(text, r"^Volume id: (.*)")


def test_iso_directory(iso: Path) -> None:
    found, text = dump("directory /", iso), tool("isoinfo", "-l", "-i", str(iso))
    fields = found.fields()
    lines = re.findall(r"\[ *(\d+) \d+\] +(\S+)", text.partition("/FOLDER")[0])
    ours = [
        (str(fields[f"{name}.header.extent"]["value"]), fields[f"{name}.name"]["value"])
        for name in fields
        if re.fullmatch(r"records\[\d+\]", name)
    ]
    assert [extent for extent, _ in ours] == [extent for extent, _ in lines]
    assert [name for _, name in ours[2:]] == [name for _, name in lines[2:]]


# -- SquashFS ------------------------------------------------------------------------------------


def test_squashfs_superblock(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/file").write_bytes(b"content" * 999)
    image = tmp_path / "image.sqfs"
    run("mksquashfs", str(tmp_path / "tree"), str(image), "-quiet", "-no-progress", "-b", "16K")
    found, text = dump("superblock", image), tool("unsquashfs", "-stat", str(image))
    assert_right(found, 1)
    for field, pattern in (
        ("block_size", r"Block size (\d+)"),
        ("num_inodes", r"Number of inodes (\d+)"),
        ("num_fragments", r"Number of fragments (\d+)"),
        ("num_ids", r"Number of ids (\d+)"),
        ("num_bytes", r"Filesystem size (\d+) bytes"),
    ):
        assert str(found.value(field)) == said(text, pattern), field


def test_erofs_superblock(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/file").write_bytes(b"content" * 999)
    image = tmp_path / "image.erofs"
    run("mkfs.erofs", "-zlz4", str(image), str(tmp_path / "tree"))
    found, text = dump("superblock", image), tool("dump.erofs", "-s", str(image))
    assert_right(found, 2)
    for field, pattern in (
        ("num_blocks", r"Filesystem blocks: +(\d+)"),
        ("num_inodes", r"Filesystem inode count: +(\d+)"),
        ("metadata_block", r"Filesystem inode metadata start block: +(\d+)"),
        ("root_low", r"Filesystem root nid: +(\d+)"),
    ):
        assert str(found.value(field)) == said(text, pattern), field
