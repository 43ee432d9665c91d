"""Both programs on images: what they say, what they open, and that the guest is the same."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.images.containers import content, run

ROOT = Path(__file__).resolve().parents[3]
GUEST = ROOT / "examples/guest.img"


def program(module: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    code = f"import sys; from pygrub_k.cli.{module} import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("guest") / "guest.qcow2"
    run("qemu-img", "convert", "-c", "-O", "qcow2", GUEST, path)
    return path


def boot(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    usual = ("-q", "--output-format=simple", f"--output-directory={folder}")
    return program("bootloader", *usual, *words)


def test_a_guest_boots_from_an_image(image: Path, tmp_path: Path) -> None:
    found = []
    for name, words in (("raw", [GUEST]), ("image", ["--format=qcow2", image])):
        folder = tmp_path / name
        folder.mkdir()
        done = boot(folder, *words)
        assert (done.returncode, done.stderr) == (0, "")
        files = sorted(folder.iterdir())
        found.append([(file.name.split(".")[0], file.read_bytes()) for file in files])
    assert found[0] == found[1]
    assert len(found[0]) == 2


def test_an_image_is_a_raw_disk_unless_its_format_is_named(image: Path, tmp_path: Path) -> None:
    done = boot(tmp_path, image)
    assert done.returncode == 1
    assert "qcow2 disk image: read as it is; an image is read only where" in done.stderr
    assert done.stderr.splitlines()[-1].endswith(
        "the disk was read as a raw disk, but does not look like one (qcow2 disk image); if it"
        " is an image, name its format (--format=NAME), or convert it to a raw disk"
    )
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_image_of_that_format(tmp_path: Path) -> None:
    done = boot(tmp_path, "--format=qcow2", GUEST)
    assert done.returncode == 1
    assert done.stderr.startswith(
        f"pygrub-k: {GUEST}, read as qcow2: Header at byte 0 of the image"
    )
    assert done.stderr.count("\n") == 1


def test_disks_of_several_formats(image: Path, tmp_path: Path) -> None:
    done = boot(tmp_path, "--format=raw,qcow2", GUEST, f"--disk={image}", f"--disk={image}")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--format=vhs"], "--format must be of raw, split, qcow2"),
        (["--backing=x"], "--backing, --extent and --snapshot need --format"),
        (["--format=qcow2", "--write-grubenv"], "--write-grubenv writes to raw disks alone"),
        (["--format=qcow2", "--isconfig"], "--isconfig reads a configuration file"),
    ],
)
def test_options_that_exclude_each_other(words: list[str], reason: str) -> None:
    done = program("bootloader", "-q", *words, GUEST)
    assert done.returncode == 1
    assert reason in done.stderr


def test_the_inspector_says_what_it_detected(image: Path) -> None:
    done = program("inspect", "layout", image)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"hd0: {image}: 8388608 bytes (8 MiB)")
    assert lines[1].startswith("  image: qcow2 version 3, disk of 8388608 bytes (8 MiB), ")
    assert lines[1].endswith("; detected by its magic")
    plain = program("inspect", "ls", "-R", "-l", GUEST)
    done = program("inspect", "ls", "-R", "-l", image)
    assert done.stdout == plain.stdout
    assert done.returncode == 0
    assert done.stderr == (
        f"pygrub-inspect: note: {image} is read as qcow2, detected by its magic\n"
    )


def test_the_first_record_tells_of_the_image(image: Path) -> None:
    done = program("inspect", "ls", "-R", "--format=jsonl", image)
    evidence = json.loads(done.stdout.splitlines()[0])
    (disk,) = evidence["disks"]
    assert disk["size"] == disk["image"]["virtual_size"] == 8 << 20
    assert disk["image"]["format"] == "qcow2"
    assert 0 < disk["image"]["allocated"] < 8 << 20
    assert disk["image"]["files"] == [{"path": str(image), "size": image.stat().st_size}]


def test_the_inspector_reads_a_file_as_it_is(image: Path) -> None:
    done = program("inspect", "layout", "--image-format=raw", image)
    assert "qcow2 disk image" in done.stdout
    assert "image: qcow2" not in done.stdout
    done = program("inspect", "layout", "--image-format=qcow2,raw", image, GUEST)
    assert done.stdout.count("hd1,gpt2") == done.stdout.count("hd0,gpt2") == 1
    done = program("inspect", "layout", "--image-format=qcow2,vhs", image)
    assert done.returncode == 2


def test_a_backing_file_is_opened_only_if_it_is_named(image: Path, tmp_path: Path) -> None:
    top = tmp_path / "top.qcow2"
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", image, "-F", "qcow2", top)
    done = program("inspect", "layout", top)
    assert done.returncode == 1
    assert done.stderr == (
        f"pygrub-inspect: {top}: it needs the backing file guest.qcow2, which is not opened unless"
        " you name it: --backing=PATH of a file with that name\n"
    )
    done = program("inspect", "layout", "--json", f"--backing={image}", top)
    assert done.returncode == 0
    (disk,) = json.loads(done.stdout)["disks"]
    assert disk["image"]["backing"][0]["files"][0]["path"] == str(image)
    assert disk["image"]["details"]["backing format"] == "qcow2"
    assert boot(tmp_path, "--format=qcow2", top).returncode == 1
    assert boot(tmp_path, "--format=qcow2", f"--backing={image}", top).returncode == 0


def test_digests_are_compared_when_it_is_asked_for(tmp_path: Path) -> None:
    run("ewfacquire", "-u", "-q", "-t", tmp_path / "disk", GUEST)
    done = program("inspect", "layout", "--verify-image", tmp_path / "disk.E01")
    assert (done.returncode, done.stderr) == (0, "")
    assert "MD5 verified right" in done.stdout
    done = program("inspect", "layout", "--verify-image", GUEST)
    assert done.returncode == 1
    assert "holds no digests of its disk to compare with" in done.stderr


MAKERS = {
    "qcow2": ("qemu-img", "convert", "-O", "qcow2", GUEST, "guest.qcow2"),
    "zstd": (
        *("qemu-img", "convert", "-c", "-O", "qcow2", "-o", "compression_type=zstd"),
        *(GUEST, "guest.qcow2"),
    ),
    "vhd": ("qemu-img", "convert", "-O", "vpc", "-o", "force_size=on", GUEST, "guest.vhd"),
    "vhdx": ("qemu-img", "convert", "-O", "vhdx", GUEST, "guest.vhdx"),
    "vmdk": ("qemu-img", "convert", "-O", "vmdk", GUEST, "guest.vmdk"),
    "flat": (
        "qemu-img",
        "convert",
        "-O",
        "vmdk",
        "-o",
        "subformat=monolithicFlat",
        GUEST,
        "f.vmdk",
    ),
    "stream": (
        *("qemu-img", "convert", "-O", "vmdk", "-o", "subformat=streamOptimized"),
        *(GUEST, "stream.vmdk"),
    ),
    "vdi": ("qemu-img", "convert", "-O", "vdi", GUEST, "guest.vdi"),
    "ewf": ("ewfacquire", "-u", "-q", "-c", "fast", "-S", "1048576", "-t", "guest", GUEST),
    "split": ("split", "-b", "1M", "-d", "-a", "3", GUEST, "guest."),
    "gzip": ("sh", "-c", f"gzip -c {GUEST} > guest.gz"),
}
FORMATS = {"zstd": "qcow2", "flat": "vmdk", "stream": "vmdk"}
FIRST = {"ewf": "guest.E01", "split": "guest.000", "gzip": "guest.gz"}


@pytest.mark.parametrize("kind", MAKERS)
def test_every_format_in_the_confined_worker(kind: str, tmp_path: Path) -> None:
    subprocess.run(list(map(str, MAKERS[kind])), cwd=tmp_path, check=True, capture_output=True)
    path = tmp_path / FIRST.get(kind, str(MAKERS[kind][-1]))
    form = FORMATS.get(kind, kind)
    plain = program("inspect", "ls", "-R", "-l", GUEST)
    done = program("inspect", "ls", "-R", "-l", path)
    assert (done.returncode, done.stdout) == (0, plain.stdout), done.stderr
    assert f"{path} is read as {form}, detected by its " in done.stderr
    files: list[list[bytes]] = []
    for words in ([GUEST], [f"--format={form}", path]):
        folder = tmp_path / f"out{len(files)}"
        folder.mkdir()
        done = boot(folder, *words)
        assert (done.returncode, done.stderr) == (0, "")
        files.append([file.read_bytes() for file in sorted(folder.iterdir())])
    assert files[0] == files[1]


def test_a_boot_that_fails_tells_how_the_disk_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "disk.qcow2"
    run("qemu-img", "create", "-q", "-f", "qcow2", path, "1M")
    done = boot(tmp_path, "--format=qcow2", path)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert lines[0] == f"pygrub-k: disk hd0: {path} (qcow2), 1 MiB (1048576 bytes)"
    assert lines[-1].startswith("pygrub-k: nothing to boot: the disk is empty")


def test_an_image_in_a_partition_is_not_looked_for(image: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(bytes(1 << 20) + image.read_bytes() + bytes(2 << 20))
    run("sh", "-c", f"echo 'start=2048, type=83' | sfdisk -q {disk}")
    done = program("inspect", "layout", disk)
    assert "qcow2 disk image" in done.stdout
    assert "an image is read only where its format is named, and on a whole disk" in done.stdout


def test_a_large_file_on_images_on_each_other(tmp_path: Path) -> None:
    """Long runs are copied from the images' files, others are read: the bytes are the disk's."""
    tree, base, disk = tmp_path / "tree", tmp_path / "base.raw", tmp_path / "disk.qcow2"
    tree.mkdir()
    (tree / "file").write_bytes(content(9 << 20).replace(bytes(4096), b"\x5a" * 4096))
    run("mke2fs", "-q", "-t", "ext4", "-d", tree, base, "24M")
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", base, "-F", "raw", disk)
    where = base.read_bytes().index((tree / "file").read_bytes()[: 64 << 10])
    run(
        *("qemu-io", "-c", f"write -P 7 {where + 70_144} 4k"),
        *("-c", f"write -z {where + (1 << 20)} 1M", "-c", f"write -P 8 {where + (3 << 20)} 3M"),
        disk,
    )
    raw = tmp_path / "disk.raw"
    run("qemu-img", "convert", "-O", "raw", disk, raw)
    found = []
    for words in ([raw], [f"--backing={base}", disk]):
        out = tmp_path / "out"
        with out.open("wb") as file:
            code = "import sys; from pygrub_k.cli.inspect import main; sys.exit(main())"
            command = [sys.executable, "-c", code, "cat", "/file", *map(str, words)]
            subprocess.run(command, cwd=ROOT, check=True, stdout=file, stderr=subprocess.PIPE)
        found.append(out.read_bytes())
    assert found[0] == found[1]
    assert found[0] != (tree / "file").read_bytes()


def test_what_is_wrong_with_an_image_is_told(tmp_path: Path) -> None:
    data = GUEST.read_bytes()
    for number, (start, end) in enumerate(
        ((0, 4 << 20), (4 << 20, 5 << 20), (5 << 20, 8 << 20)), 1
    ):
        (tmp_path / f"disk.00{number}").write_bytes(data[start:end])
    path = tmp_path / "disk.001"
    remark = f"split image: {tmp_path}/disk.002 has 1048576 bytes, the first part 4194304; is it"
    done = program("inspect", "ls", path)
    assert done.returncode == 1
    assert remark in done.stderr
    done = boot(tmp_path, "--format=split", path)
    assert done.returncode == 0
    assert f"pygrub-k: note: hd0: {remark}" in done.stderr
    done = program("bootloader", "-l", "--format=split", path)
    assert done.returncode == 0
    assert remark in done.stderr
