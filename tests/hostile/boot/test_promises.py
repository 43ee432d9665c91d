"""SECURITY.md's promises, kept by the whole program on whole disks."""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.hostile.boot.running import (
    COMMAND,
    KERNEL,
    RAMDISK,
    boot,
    format_disk,
    make_disk,
    tree,
)
from tests.measuring import PATIENCE, processor_seconds

GRUB = "boot/grub/grub.cfg"


def menu(*lines: bytes, title: bytes = b"Linux") -> bytes:
    return b"menuentry '%s' {\n%s\n}\n" % (title, b"\n".join(lines))


@pytest.fixture
def disk(tmp_path):
    return make_disk(tmp_path, {})


def test_a_good_disk_boots(disk):
    run = boot(disk)
    assert (run.status, run.errors) == (0, "")
    assert run.loaded() == (KERNEL, RAMDISK, b"root=/dev/xvda1 ro")


# -- confinement -----------------------------------------------------------------------------


@pytest.mark.parametrize("options", [(), ("--runas=4321",)] if os.geteuid() == 0 else [()])
def test_confined_by_default_and_said_with_debug(disk, options):
    run = boot(disk, "--debug", *options)
    assert run.status == 0
    layers = dict(
        line.removeprefix("pygrub-k: confinement: ").rsplit(": ", 1)
        for line in run.errors.splitlines()
    )
    for layer in ("seccomp", "capabilities", "no new privileges", "resource limits"):
        assert layers[layer] == "on"


@pytest.mark.parametrize("user", ["0", "-1", "x", "4294967296"])
def test_running_as_root_is_refused(disk, user):
    assert boot(disk, f"--runas={user}").status == 1


# -- injection -------------------------------------------------------------------------------


@pytest.mark.parametrize("byte", [*range(1, 9), *range(10, 32), 127])
def test_control_bytes_never_reach_the_stanza(tmp_path, byte):
    line = b'linux /boot/vmlinuz "a=1%ckernel /etc/shadow"' % byte
    run = boot(make_disk(tmp_path, {GRUB: menu(line)}))
    assert run.status == 1 or set(run.loaded()[2] or b"").isdisjoint({byte})


def test_quotes_and_backslashes_arrive(tmp_path):
    run = boot(make_disk(tmp_path, {GRUB: menu(rb"linux /boot/vmlinuz a=it\'s b=\\\"")}))
    assert run.status == 0
    assert b"'" in run.items[b"args"]
    assert b'"' in run.items[b"args"]


def test_an_argument_that_libxl_would_drop_is_an_error(tmp_path):
    run = boot(make_disk(tmp_path, {GRUB: menu(b"linux /boot/vmlinuz " + b"a=1 " * 2100)}))
    assert run.status == 1
    assert "libxl drops" in run.errors


def test_an_argument_that_a_kernel_would_cut_is_a_warning(tmp_path):
    run = boot(make_disk(tmp_path, {GRUB: menu(b"linux /boot/vmlinuz " + b"a=1 " * 300)}))
    assert run.status == 0
    assert "1023" in run.errors


def test_no_ramdisk_gives_no_line_and_no_file(tmp_path):
    run = boot(make_disk(tmp_path, {GRUB: menu(b"linux /boot/vmlinuz ro")}))
    assert run.loaded() == (KERNEL, None, b"ro")
    assert set(run.items) == {b"kernel", b"args"}


# -- files -----------------------------------------------------------------------------------


def test_an_empty_kernel_is_an_error(tmp_path):
    assert "empty" in boot(make_disk(tmp_path, {"boot/vmlinuz": b""})).errors


@pytest.mark.parametrize("kind", ["directory", "fifo", "device symlink", "loop", "outside"])
def test_only_plain_files_of_the_guest_are_read(tmp_path, kind):
    folder = tree(tmp_path / "tree", {"boot/initrd.img": b"x", GRUB: menu(b"linux /boot/vmlinuz")})
    kernel = folder / "boot/vmlinuz"
    match kind:
        case "directory":
            kernel.mkdir()
        case "fifo":
            os.mkfifo(kernel)
        case "device symlink":
            kernel.symlink_to("/dev/zero")
        case "loop":
            kernel.symlink_to("vmlinuz")
        case "outside":
            kernel.symlink_to("../" * 20 + "etc/passwd")
    run = boot(format_disk(tmp_path / "disk.img", folder))
    assert run.status == 1
    assert "vmlinuz" in run.errors


@pytest.mark.parametrize("size", [1 << 40, 513 << 20])
def test_a_file_that_would_fill_the_disk_is_refused_before_copying(tmp_path, size):
    folder = tree(tmp_path / "tree", {GRUB: menu(b"linux /boot/vmlinuz")})
    os.truncate(os.open(folder / "boot/vmlinuz", os.O_CREAT | os.O_WRONLY), size)
    started = processor_seconds()
    run = boot(format_disk(tmp_path / "disk.img", folder))
    assert processor_seconds() - started < 5
    assert run.status == 1
    assert f"{size} bytes" in run.errors


def test_the_limit_for_files_can_be_set(disk):
    assert boot(disk, environment={"PYGRUB_MAX_FILE_SIZE_MB": "1"}).status == 0
    assert boot(disk, environment={"PYGRUB_MAX_FILE_SIZE_MB": "x"}).status == 1


def test_a_file_over_the_limit_that_was_set(tmp_path):
    disk = make_disk(tmp_path, {"boot/vmlinuz": bytes([1]) * ((1 << 20) + 1)})
    run = boot(disk, environment={"PYGRUB_MAX_FILE_SIZE_MB": "1"})
    assert run.status == 1
    assert "PYGRUB_MAX_FILE_SIZE_MB" in run.errors


# -- memory and time -------------------------------------------------------------------------


def test_the_limit_for_memory_can_be_set(disk):
    run = boot(disk, environment={"PYGRUB_MAX_RAM_USAGE_MB": "1"})
    assert run.status == 1 or run.loaded()[0] == KERNEL
    assert boot(disk, environment={"PYGRUB_MAX_RAM_USAGE_MB": "0"}).status == 1


MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_memory_stays_small_whatever_the_size_of_the_ramdisk(tmp_path):
    disk = make_disk(tmp_path, {"boot/initrd.img": os.urandom(96 << 20)}, size="128M")
    out = tmp_path / "out"
    out.mkdir()
    done = subprocess.run(
        [sys.executable, "-I", "-c", MEASURED, *COMMAND, "-q", f"--output-directory={out}", disk],
        check=True,
        capture_output=True,
        text=True,
    )
    assert int(done.stdout) < 64 << 10


BOOTS = menu(b"linux /boot/vmlinuz ro")


@pytest.mark.parametrize(
    "config",
    [
        b"while true; do set a=1; done\n" + BOOTS,
        b"source /boot/grub/grub.cfg\n",
        b"set a=xxxxxxxxxxxxxxxx\n" + b"set a=$a$a\n" * 40 + menu(b"linux /boot/vmlinuz $a"),
        b"if true; then\n" * 100_000,
        b"menuentry 'x' { true; }\n" * 20_000,
        b"submenu 'x' {\n" * 5_000,
        b"{" * 200_000,
        b"$(" * 100_000,
        b'"' * 200_001,
        bytes(1 << 20),
        BOOTS + b"#" * (5 << 20),
    ],
)
def test_configurations_made_to_exhaust(tmp_path, config):
    disk = make_disk(tmp_path, {GRUB: config}, size="16M")
    started = processor_seconds()
    assert boot(disk).status == 1
    assert processor_seconds() - started < 10


def test_without_a_terminal_nobody_is_waited_for(tmp_path):
    config = b"set timeout=-1\n" + menu(b"linux /boot/vmlinuz ro")
    disk = make_disk(tmp_path, {GRUB: config})
    done = subprocess.run(
        [*COMMAND, "-i", f"--output-directory={tmp_path}", disk],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    assert b"(args 'ro')" in done.stdout


# -- terminals and evidence ------------------------------------------------------------------


def test_titles_cannot_command_a_terminal(tmp_path):
    hostile = "\x1b[31m\x9b2J\u202e\x07\udcff".encode("utf-8", "surrogateescape")
    disk = make_disk(tmp_path, {GRUB: menu(b"linux /boot/" + hostile, title=hostile)})
    done = subprocess.run([*COMMAND, "-l", disk], capture_output=True, check=True)
    listing = done.stdout.decode()
    assert "title: \\x1b[31m\\u009b2J\\u202e\\x07\\xff" in listing
    assert all(character.isprintable() or character == "\n" for character in listing)


def test_errors_cannot_command_a_terminal(tmp_path):
    disk = make_disk(tmp_path, {GRUB: menu(b"linux /boot/\x1b[2J")})
    run = boot(disk)
    assert run.status == 1
    assert "\\x1b[2J" in run.errors


def test_the_disk_is_never_written_to(tmp_path):
    config = b"set next_entry=1\nsave_env next_entry\nsavedefault\n" + menu(b"linux /boot/vmlinuz")
    block = b"# GRUB Environment Block\nnext_entry=0\n".ljust(1024, b"#")
    disk = make_disk(tmp_path, {GRUB: config, "boot/grub/grubenv": block})
    disk.chmod(0o444)
    before = hashlib.sha256(disk.read_bytes()).hexdigest(), disk.stat().st_mtime_ns
    assert boot(disk).status == 0
    assert (hashlib.sha256(disk.read_bytes()).hexdigest(), disk.stat().st_mtime_ns) == before


@pytest.mark.parametrize("user", [1000] if os.geteuid() == 0 else [os.geteuid()])
def test_an_ordinary_user_boots_confined(disk, user):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        opened = os.open(disk, os.O_RDONLY)
        done = subprocess.run(
            [*COMMAND, "-q", "--debug", f"--output-directory={folder}", f"/proc/self/fd/{opened}"],
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
            user=user,
            pass_fds=[opened],
        )
        os.close(opened)
        kernel, ramdisk = sorted(Path(folder).iterdir())
        assert (kernel.read_bytes(), ramdisk.read_bytes()) == (KERNEL, RAMDISK)
        assert kernel.stat().st_uid == user
    assert "confinement: seccomp: on" in done.stderr
    assert "confinement: user namespace: " in done.stderr


IN_NAMESPACES = ("unshare", "--map-root-user", "--mount")
OFFERED = [IN_NAMESPACES] if subprocess.run([*IN_NAMESPACES, "true"]).returncode == 0 else []  # noqa: PLW1510
"""Empty where this machine lets nobody make user namespaces."""


@pytest.mark.parametrize("rootless", OFFERED)
def test_root_of_a_rootless_container_boots_confined(disk, rootless):
    run = boot(disk, "--debug", command=(*rootless, *COMMAND))
    assert run.loaded()[:2] == (KERNEL, RAMDISK)
    assert "confinement: seccomp: on" in run.errors
    assert "confinement: user namespace: " in run.errors


@pytest.mark.parametrize("rootless", OFFERED)
@pytest.mark.parametrize("size", ["64k", "512k"])
def test_a_full_directory_fails_and_keeps_nothing(disk, tmp_path, rootless, size):
    folder = tmp_path / "small"
    folder.mkdir()
    script = f'mount -t tmpfs -o size={size} none "$0" && "$@"; echo "$? $(ls "$0")"'
    done = subprocess.run(
        [
            *(*rootless, "sh", "-c", script, str(folder)),
            *(*COMMAND, "-q", f"--output-directory={folder}", disk),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    )
    assert done.stdout == "1 \n"
    assert "No space left on device" in done.stderr


# -- outputs ---------------------------------------------------------------------------------


def run_with_output(disk: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "-q", *options, disk], capture_output=True, text=True, timeout=20, check=False
    )


def test_a_full_output_leaves_nothing(disk, tmp_path):
    folder = tmp_path / "d"
    folder.mkdir()
    done = run_with_output(disk, f"--output-directory={folder}", "--output=/dev/full")
    assert done.returncode == 1
    assert "No space left" in done.stderr
    assert list(folder.iterdir()) == []


def test_a_fifo_without_reader_is_an_error(disk, tmp_path):
    folder = tmp_path / "d"
    folder.mkdir()
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    started = time.monotonic()
    done = run_with_output(disk, f"--output-directory={folder}", f"--output={fifo}")
    assert 4.5 < time.monotonic() - started < PATIENCE
    assert done.returncode == 1
    assert list(folder.iterdir()) == []


def test_a_directory_that_is_missing_is_an_error(disk, tmp_path):
    done = run_with_output(disk, f"--output-directory={tmp_path / 'missing'}")
    assert (done.returncode, done.stdout) == (1, "")
    assert "missing" in done.stderr


@pytest.mark.parametrize(
    "kind", ["missing", "empty", "directory", "fifo", "truncated", "/dev/null"]
)
def test_what_is_no_disk(disk, tmp_path, kind):
    path = tmp_path / kind
    match kind:
        case "empty":
            path.write_bytes(b"")
        case "directory":
            path.mkdir()
        case "fifo":
            os.mkfifo(path)
        case "truncated":
            path.write_bytes(disk.read_bytes()[:3000])
        case "/dev/null":
            path = Path(kind)
    assert boot(path).status == 1


def test_checksums_are_verified(tmp_path):
    disk = make_disk(tmp_path, {}, "-b", "4096")
    image = bytearray(disk.read_bytes())
    start = (image.index(KERNEL[:4096]) // 4096).to_bytes(4, "little")
    extents = b"\x0a\xf3\x01\x00"
    inodes = (at for at in range(0, len(image), 256) if image[at + 40 : at + 44] == extents)
    at = next(at for at in inodes if image[at + 60 : at + 64] == start)
    image[at + 8] ^= 0xFF  # the access time, which nothing else would notice
    damaged = tmp_path / "damaged.img"
    damaged.write_bytes(image)
    run = boot(damaged)
    assert run.status == 1
    assert "checksum" in run.errors
    tolerant = boot(damaged, "--checksums=warn")
    assert tolerant.loaded()[0] == KERNEL
    assert "checksum" in tolerant.errors
