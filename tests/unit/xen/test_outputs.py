"""The outputs: safe against who else writes there, all or nothing, and nothing left behind."""

import errno
import os
import posix
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from pygrub_k.confined.signals import EndingSignals, Terminated
from pygrub_k.errors import OutputError
from pygrub_k.xen import outputs as module
from pygrub_k.xen.outputs import Outputs
from tests.measuring import PATIENCE, processor_seconds

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "bootloader.7.d"
    path.mkdir(mode=0o700)
    return path


@pytest.fixture
def stanza_file(tmp_path):
    path = tmp_path / "bootloader.7.out"
    path.write_bytes(b"")
    return path


def test_published_files_and_stanza_stay(folder, stanza_file):
    with Outputs(str(folder), str(stanza_file)) as outputs:
        kernel = outputs.create("boot_kernel")
        ramdisk = outputs.create("boot_ramdisk")
        os.write(kernel.descriptor, b"kernel")
        outputs.publish(b"stanza", keep=[kernel])
    assert stanza_file.read_bytes() == b"stanza"
    assert [path.name for path in folder.iterdir()] == [kernel.name]
    assert Path(kernel.path).read_bytes() == b"kernel"
    assert kernel.path == f"{folder}/{kernel.name}"
    assert ramdisk.name.startswith("boot_ramdisk.")


def test_files_are_private_and_new(folder, stanza_file):
    old = os.umask(0)
    try:
        with Outputs(str(folder), str(stanza_file)) as outputs:
            one, two = outputs.create("boot_kernel"), outputs.create("boot_kernel")
            assert one.name != two.name
            assert stat.S_IMODE(os.fstat(one.descriptor).st_mode) == 0o600
            assert not os.get_inheritable(one.descriptor)
    finally:
        os.umask(old)


def test_an_error_removes_everything_and_empties_the_output(folder, stanza_file):
    stanza_file.write_bytes(b"of an earlier run")

    def fail() -> None:
        with Outputs(str(folder), str(stanza_file)) as outputs:
            assert stanza_file.read_bytes() == b""
            outputs.create("boot_kernel")
            os.write(outputs._stanza, b"half a stan")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(folder.iterdir()) == []
    assert stanza_file.read_bytes() == b""


def test_without_publish_nothing_stays(folder, stanza_file):
    with Outputs(str(folder), str(stanza_file)) as outputs:
        outputs.create("boot_kernel")
    assert list(folder.iterdir()) == []


def test_no_descriptor_stays_open(folder, stanza_file):
    before = len(list(Path("/proc/self/fd").iterdir()))
    with Outputs(str(folder), str(stanza_file)) as outputs:
        outputs.publish(b"x", keep=[outputs.create("boot_kernel")])
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_symlink_that_waits_under_the_name_is_not_followed(folder, tmp_path, monkeypatch):
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    random = iter([b"\0\0\0\0", b"\0\0\0\0", b"\0\0\0\1"])
    monkeypatch.setattr(posix, "urandom", lambda _count: next(random))
    (folder / "boot_kernel.00000000").symlink_to(victim)
    with Outputs(str(folder), None) as outputs:
        kernel = outputs.create("boot_kernel")
        assert kernel.name == "boot_kernel.00000001"
    assert victim.read_bytes() == b"precious"
    assert (folder / "boot_kernel.00000000").is_symlink()


def test_a_dangling_symlink_makes_no_file_elsewhere(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(posix, "urandom", bytes)
    (folder / "boot_kernel.00000000").symlink_to(tmp_path / "elsewhere")
    with Outputs(str(folder), None) as outputs, pytest.raises(OutputError, match="all exist"):
        outputs.create("boot_kernel")
    assert not (tmp_path / "elsewhere").exists()


def test_a_directory_that_is_swapped_does_not_redirect_later_files(folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    with Outputs(str(folder), None) as outputs:
        outputs.create("boot_kernel")
        folder.rename(tmp_path / "moved")
        folder.symlink_to(other)
        outputs.create("boot_ramdisk")
        assert list(other.iterdir()) == []
    assert list((tmp_path / "moved").iterdir()) == []


@pytest.mark.parametrize("kind", ["missing", "file"])
def test_a_given_directory_must_exist(tmp_path, kind):
    path = tmp_path / "directory"
    if kind == "file":
        path.write_bytes(b"")
    with (
        Outputs(str(path), None) as outputs,
        pytest.raises(OutputError, match=f"output directory {path}"),
    ):
        outputs.create("boot_kernel")
    assert path.exists() == (kind == "file")


def test_the_default_directory_is_made_private(tmp_path, monkeypatch):
    path = tmp_path / "xen" / "pygrub"
    monkeypatch.setattr(module, "DEFAULT_DIRECTORY", str(path))
    for _ in range(2):
        with Outputs(None, None) as outputs:
            assert outputs.create("boot_kernel").path.startswith(f"{path}/boot_kernel.")
    assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_a_directory_that_cannot_be_written_to():
    with Outputs("/proc/self/fdinfo", None) as outputs, pytest.raises(OutputError, match="fdinfo"):
        outputs.create("boot_kernel")


def test_a_file_that_cannot_be_removed_is_named(folder, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError(errno.EROFS, "Read-only file system")

    without_unnamed_files(monkeypatch)
    outputs = Outputs(str(folder), None)
    with outputs:
        kernel = outputs.create("boot_kernel")
        monkeypatch.setattr(posix, "unlink", refuse)
        with pytest.raises(OutputError, match=f"{kernel.path} stays behind: Read-only"):
            outputs.publish(b"", keep=[])
        monkeypatch.undo()


def test_a_missing_output_is_made_and_private(folder, tmp_path):
    with Outputs(str(folder), str(tmp_path / "new.out")) as outputs:
        outputs.publish(b"stanza", keep=[])
    assert (tmp_path / "new.out").read_bytes() == b"stanza"
    assert stat.S_IMODE((tmp_path / "new.out").stat().st_mode) == 0o600


def test_an_output_that_was_made_goes_again(folder, tmp_path):
    with pytest.raises(ZeroDivisionError), Outputs(str(folder), str(tmp_path / "new.out")):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == [folder]


def test_an_output_in_a_missing_directory_is_not_made(tmp_path):
    with (
        pytest.raises(OutputError, match=r"no/missing\.out: No such file"),
        Outputs(None, str(tmp_path / "no/missing.out")),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("linked", [False, True])
def test_the_guests_disk_is_no_output(tmp_path, linked):
    disk, output = tmp_path / "disk.img", tmp_path / "disk.img"
    disk.write_bytes(b"precious")
    if linked:
        output = tmp_path / "other"
        output.hardlink_to(disk)
    with disk.open("rb") as opened:
        with (
            pytest.raises(OutputError, match="the guest's disk itself"),
            Outputs(None, str(output), [opened.fileno()]),
        ):
            pass
        assert opened.read() == b"precious"


@pytest.mark.parametrize(
    ("target", "message"),
    [("file", "a symlink is not followed to a file"), ("nothing", "a symlink that leads nowhere")],
)
def test_a_symlink_is_not_followed_to_a_file(tmp_path, target, message):
    (tmp_path / "file").write_bytes(b"precious")
    (tmp_path / "link").symlink_to(tmp_path / target)
    with pytest.raises(OutputError, match=message), Outputs(None, str(tmp_path / "link")):
        pass
    assert (tmp_path / "file").read_bytes() == b"precious"
    assert not (tmp_path / "nothing").exists()


def test_a_symlink_to_what_is_no_file_is_followed(folder, tmp_path):
    (tmp_path / "link").symlink_to("/dev/null")
    with Outputs(str(folder), str(tmp_path / "link")) as outputs:
        outputs.publish(b"stanza", keep=[])


def test_the_output_may_not_be_a_directory(tmp_path):
    with pytest.raises(OutputError, match="directory"), Outputs(None, str(tmp_path)):
        pass


def test_a_full_disk_fails_and_keeps_nothing(folder):
    with pytest.raises(OutputError, match="/dev/full: No space"):  # noqa: SIM117
        with Outputs(str(folder), "/dev/full") as outputs:
            outputs.publish(b"stanza", keep=[outputs.create("boot_kernel")])
    assert list(folder.iterdir()) == []


def test_the_reader_of_a_fifo_may_come_late(tmp_path):
    path = tmp_path / "fifo"
    os.mkfifo(path)
    got: list[bytes] = []

    def read_late() -> None:
        time.sleep(0.2)
        got.append(path.read_bytes())

    reader = threading.Thread(target=read_late)
    reader.start()
    with Outputs(None, str(path)) as outputs:
        outputs.publish(b"stanza", keep=[])
    reader.join()
    assert got == [b"stanza"]


def test_a_fifo_without_reader_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "FIFO_PATIENCE", 0.1)
    path = tmp_path / "fifo"
    os.mkfifo(path)
    with pytest.raises(OutputError, match="nobody opened this FIFO"), Outputs(None, str(path)):
        pass


@pytest.mark.parametrize("output", [None, "-"])
def test_standard_output_is_not_emptied(folder, tmp_path, output):
    log = tmp_path / "log"
    log.write_bytes(b"earlier ")
    script = (
        "from pygrub_k.xen.outputs import Outputs\n"
        f"with Outputs({str(folder)!r}, {output!r}) as o: o.publish(b'stanza', keep=[])\n"
        f"with Outputs({str(folder)!r}, {output!r}) as o: o.create('boot_kernel')\n"
    )
    with log.open("ab") as stream:
        subprocess.run([sys.executable, "-c", script], stdout=stream, check=True, cwd=ROOT)
    assert log.read_bytes() == b"earlier stanza"
    assert list(folder.iterdir()) == []


SLEEPER = """
import errno, os, posix, sys, time
from pygrub_k.xen.outputs import Outputs
real = os.open
def without_unnamed_files(path, flags, *more, **named):
    if flags & os.O_TMPFILE == os.O_TMPFILE:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")
    return real(path, flags, *more, **named)
if "named" in sys.argv: posix.open = without_unnamed_files
from pygrub_k.confined.signals import EndingSignals, Terminated
try:
    with EndingSignals(), Outputs(sys.argv[1], sys.argv[2]) as outputs:
        outputs.create("boot_kernel")
        print("ready", flush=True)
        time.sleep(90)
except Terminated as ended:
    sys.exit(str(ended))
"""


def test_a_signal_at_the_very_end_of_a_failed_run_removes_everything(folder, stanza_file):
    class Unlucky(Outputs):
        def __exit__(self, *_: object) -> None:
            signal.raise_signal(signal.SIGTERM)  # before anything else that leaving does
            super().__exit__()

    def fail() -> None:
        with EndingSignals(), Unlucky(str(folder), str(stanza_file)) as made:
            made.create("boot_kernel")
            os.write(made._stanza, b"half")

    with pytest.raises(Terminated):
        fail()
    assert list(folder.iterdir()) == []
    assert stanza_file.read_bytes() == b""


COMMON = [
    *(signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGALRM, signal.SIGABRT),
    *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGXCPU, signal.SIGVTALRM, signal.SIGPROF),
    *(signal.SIGIO, signal.SIGTSTP, signal.SIGPWR, signal.SIGRTMIN),
]


def seconds_to_remove_by(number: int, folder: Path, stanza_file: Path, kind: str) -> float:
    """Send a signal amid a boot, see that it leaves nothing; return the processor time of it."""
    process = subprocess.Popen(
        [sys.executable, "-c", SLEEPER, str(folder), str(stanza_file), kind],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    assert len(list(folder.iterdir())) == (kind == "named")
    started = processor_seconds()
    process.send_signal(number)
    _, errors = process.communicate(timeout=PATIENCE)
    taken = processor_seconds() - started
    assert process.returncode == 1
    assert signal.Signals(number).name in errors
    assert list(folder.iterdir()) == []
    return taken


@pytest.mark.parametrize("kind", ["named", "unnamed"])
@pytest.mark.parametrize("number", COMMON)
def test_signals_remove_everything(folder, stanza_file, number, kind):
    seconds_to_remove_by(number, folder, stanza_file, kind)


@pytest.mark.parametrize("number", COMMON)
def test_signals_remove_everything_within_a_second(folder, stanza_file, number):
    assert seconds_to_remove_by(number, folder, stanza_file, "named") < 1


def without_unnamed_files(monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def refuse(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if flags & os.O_TMPFILE == os.O_TMPFILE:
            raise OSError(errno.EOPNOTSUPP, "Operation not supported")
        return real(path, flags, *more, **named)

    monkeypatch.setattr(posix, "open", refuse)


@pytest.mark.parametrize("kind", ["named", "unnamed"])
def test_files_have_no_name_before_the_stanza_where_that_is_possible(
    folder, stanza_file, monkeypatch, kind
):
    if kind == "named":
        without_unnamed_files(monkeypatch)
    with Outputs(str(folder), str(stanza_file)) as outputs:
        kernel, ramdisk = outputs.create("boot_kernel"), outputs.create("boot_ramdisk")
        os.write(kernel.descriptor, b"kernel")
        assert len(list(folder.iterdir())) == (2 if kind == "named" else 0)
        outputs.publish(b"stanza", keep=[kernel])
    assert [path.name for path in folder.iterdir()] == [kernel.name]
    assert Path(kernel.path).read_bytes() == b"kernel"
    assert stat.S_IMODE(Path(kernel.path).stat().st_mode) == 0o600
    assert ramdisk.named == (kind == "named")


def test_a_name_that_somebody_takes_meanwhile_is_an_error_and_stays_theirs(folder, stanza_file):
    with Outputs(str(folder), str(stanza_file)) as outputs:
        kernel = outputs.create("boot_kernel")
        Path(kernel.path).write_bytes(b"theirs")
        with pytest.raises(OutputError, match="File exists"):
            outputs.publish(b"stanza", keep=[kernel])
    assert [path.read_bytes() for path in folder.iterdir()] == [b"theirs"]
    assert stanza_file.read_bytes() == b""
