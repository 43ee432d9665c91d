"""pygrub-k as a whole, on the example guest: what each way of calling it prints and leaves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.cli.giving_up import given_up
from pygrub_k.confined.worker import WorkerFaultError
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.source import open_disk

ROOT = Path(__file__).parents[3]
GUEST = ROOT / "examples/guest.img"
COMMAND = (
    "import sys; sys.path.insert(0, {!r}); from pygrub_k.cli.bootloader import command; command()"
)
PROGRAM = [sys.executable, "-IS", "-c", COMMAND.format(str(ROOT))]
NORMAL = "root=UUID=3c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111 ro console=hvc0 quiet"

CONFIG = """\
set default=1
search --fs-uuid --set=root 1234-5678
menuentry 'First' { linux /vmlinuz-1 ro; initrd /initrd-1 }
if [ -f /vmlinuz-2 ]; then
menuentry 'Second' --id second { linux ($root)//vmlinuz-2 rw; initrd /ucode /initrd-2 }
fi
"""


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *map(str, words)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def stanza(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    assert (done.returncode, done.stderr) == (0, "")
    parts = (line.partition(" ") for line in done.stdout.splitlines() if line)
    return {key: value for key, _, value in parts}


def boot(folder: Path, *words: str | Path) -> dict[str, str]:
    output = ["-q", "--output-format=simple", f"--output-directory={folder}"]
    return stanza(run(*output, *words, GUEST))


def test_the_saved_default_is_booted(tmp_path: Path) -> None:
    items = boot(tmp_path)
    assert Path(items["kernel"]).read_bytes().startswith(b"the kernel 6.1.0-17-amd64")
    assert sorted(tmp_path.iterdir()) == sorted(Path(items[key]) for key in ("kernel", "ramdisk"))


def test_args_are_appended(tmp_path: Path) -> None:
    assert boot(tmp_path, "--entry=0", "--args=single 2")["args"] == f"{NORMAL} single 2"


@pytest.mark.parametrize("entry", ["0", "Debian GNU/Linux"])
def test_an_entry_is_chosen(tmp_path: Path, entry: str) -> None:
    assert boot(tmp_path, "--entry", entry)["args"] == NORMAL


def test_not_really_names_the_files_and_makes_none(tmp_path: Path) -> None:
    output = ["--output-format=simple", f"--output-directory={tmp_path}", "--entry=0"]
    items = stanza(run("-n", *output, GUEST))
    assert items == {
        "kernel": "<kernel:/boot/vmlinuz-6.1.0-18-amd64>",
        "ramdisk": "<ramdisk:/boot/initrd.img-6.1.0-18-amd64>",
        "args": NORMAL,
    }
    assert not list(tmp_path.iterdir())


def test_kernel_reads_no_configuration(tmp_path: Path) -> None:
    items = boot(tmp_path, "--kernel=/boot/vmlinuz-6.1.0-18-amd64", "--args=ro")
    assert items.keys() == {"kernel", "args"}
    assert items["args"] == "ro"
    assert [path.name for path in tmp_path.iterdir()] == [Path(items["kernel"]).name]


def test_the_list_is_that_of_xens_pygrub(tmp_path: Path) -> None:
    done = run("-l", f"--output-directory={tmp_path}", GUEST)
    assert done.returncode == 0
    assert done.stdout.startswith(
        "title: Debian GNU/Linux\n"
        "  root: hd0,gpt2\n"
        "  kernel: /boot/vmlinuz-6.1.0-18-amd64\n"
        f"  args: {NORMAL}\n"
        "  initrd: /boot/initrd.img-6.1.0-18-amd64\n"
    )
    assert not list(tmp_path.iterdir())


def test_the_list_as_json() -> None:
    report = json.loads(run("-l", "--json", GUEST).stdout)
    assert report["config"] == {
        "format": "grub2",
        "path": "/boot/grub/grub.cfg",
        "volume": "hd0,gpt2",
    }
    assert [entry["path"] for entry in report["entries"]][:2] == ["0", "1"]
    assert report["boot"]["path"] == report["default"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ([], "  kernel: /vmlinuz-2\n  initrd: /ucode /initrd-2\n  args: rw\n"),
        (["--entry=First"], "  kernel: /vmlinuz-1\n  initrd: /initrd-1\n  args: ro\n"),
        (["--args=quiet"], "  kernel: /vmlinuz-2\n  initrd: /ucode /initrd-2\n  args: rw quiet\n"),
    ],
)
def test_isconfig_shows_what_a_configuration_would_boot(
    tmp_path: Path, words: list[str], shown: str
) -> None:
    config = tmp_path / "some.cfg"
    config.write_text(CONFIG)
    done = run("--isconfig", *words, config)
    assert (done.returncode, done.stdout) == (0, shown)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("menu.lst", "title Old\nkernel /vmlinuz ro\n"),
        ("unknown", "default 0\ntitle Old\n\tkernel /vmlinuz ro\n"),
        ("extlinux.conf", "LABEL Old\n  LINUX /vmlinuz\n  APPEND ro\n"),
        ("unknown", "label Old\n  kernel /vmlinuz\n  append ro\n"),
    ],
)
def test_isconfig_tells_formats_by_name_or_by_words(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    done = run("--isconfig", "-l", tmp_path / name)
    assert "title: Old\n" in done.stdout
    assert "  kernel: /vmlinuz\n  args: ro\n" in done.stdout


STUB = """\
search.fs_uuid 11111111-2222-3333-4444-555555555555 root hd0,gpt1
set prefix=($root)'/boot/grub'
configfile $prefix/grub.cfg
"""
HERE_ONLY = "only the configuration itself is here"


@pytest.mark.parametrize("name", ["grub.cfg", "stub.cfg", "grub.conf"])
def test_isconfig_of_a_stub_says_where_it_leads(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(STUB)
    for words in ([], ["-l"], ["-l", "--json"]):
        done = run("--isconfig", *words, tmp_path / name)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"{tmp_path / name}: there are no entries (grub2)" in done.stderr
        assert f"(hd0)/boot/grub/grub.cfg: {HERE_ONLY}" in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "note"),
    [
        (
            "menu.lst",
            "title Old\nkernel /vmlinuz ro\ntitle Help\nconfigfile /boot/grub/help.lst\n",
            f"entry 1 (Help): (hd0)/boot/grub/help.lst: {HERE_ONLY}",
        ),
        (
            "grub.cfg",
            "menuentry Old { linux /vmlinuz ro; }\nmenuentry Help { configfile /h.cfg; }\n",
            f"entry 1 (Help): (hd0)/h.cfg: {HERE_ONLY}",
        ),
        (
            "extlinux.conf",
            "LABEL Old\nLINUX /vmlinuz\nAPPEND ro\nLABEL Help\nCONFIG /help.conf\n",
            f"entry 1 (Help): (hd0)/help.conf: {HERE_ONLY}",
        ),
        (
            "extlinux.conf",
            "INCLUDE more.conf\nLABEL Old\nLINUX /vmlinuz\nAPPEND ro\n",
            f"INCLUDE more.conf: (hd0)/boot/extlinux/more.conf: {HERE_ONLY}",
        ),
        (
            "extlinux.conf",
            "UI menu.c32 more.conf\nLABEL Old\nLINUX /vmlinuz\nAPPEND ro\n",
            f"(hd0)/boot/extlinux/more.conf: {HERE_ONLY}",
        ),
    ],
)
def test_isconfig_lists_what_there_is_and_notes_what_leads_elsewhere(
    tmp_path: Path, name: str, text: str, note: str
) -> None:
    (tmp_path / name).write_text(text)
    done = run("--isconfig", "-l", tmp_path / name)
    assert done.returncode == 0
    assert "title: Old\n" in done.stdout
    assert "  kernel: /vmlinuz\n  args: ro\n" in done.stdout
    assert f"pygrub-k: note: {note}" in done.stderr


def test_isconfig_takes_a_script_of_grub_2_for_one_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "grub.conf").write_text(CONFIG)
    done = run("--isconfig", "-l", tmp_path / "grub.conf")
    assert (done.returncode, done.stderr) == (0, "")
    assert "title: Second\n" in done.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--entry=99"], "no entry 99: there are 5, counted from 0"),
        (["--entry=-1"], "no entry '-1'"),
        (["--kernel=/boot/nothing"], "no volume has the kernel /boot/nothing"),
        (["--kernel=/boot/vmlinuz-6.1.0-18-amd64", "--ramdisk=/no"], "no such ramdisk"),
        (["--kernel=/boot"], "no volume has the kernel /boot"),
        (["--offset=8388608"], "offset 8388608 is not on"),
        (["--offset=512"], "nothing to boot: nothing on these disks is recognised"),
        (["--runas=0"], "--runas=0 would read a guest's disk as root"),
        (["--disk=/nowhere"], "disk /nowhere: No such file or directory"),
        (["--output=/nowhere/at/all"], "/nowhere/at/all: No such file or directory"),
        (["--output-format=xml"], "--output-format must be one of"),
        (["--nonsense"], "no option --nonsense"),
    ],
)
def test_a_failure_is_status_1_a_message_and_nothing_else(
    tmp_path: Path, words: list[str], message: str
) -> None:
    done = run("-q", f"--output-directory={tmp_path}", *words, GUEST)
    assert done.returncode == 1
    assert done.stdout == ""
    assert message in done.stderr
    assert all(line.startswith("pygrub-k: ") for line in done.stderr.splitlines())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("--offset={}", "--offset must be a number from 0, not '999"),
        ("--runas={}", "--runas must be a number from 0, not '999"),
        ("--entry={}", "no entry '999"),
    ],
)
def test_a_number_of_thousands_of_digits_is_none(words: str, message: str) -> None:
    done = run("-q", "-n", words.format("9" * 5000), GUEST)
    assert (done.returncode, done.stdout) == (1, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr) < 3000


@pytest.mark.parametrize("name", ["PYGRUB_MAX_FILE_SIZE_MB", "PYGRUB_MAX_RAM_USAGE_MB"])
def test_a_bound_of_thousands_of_digits_is_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "9" * 5000)
    done = run("-q", "-n", GUEST)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{name} must be a number of MiB, not '999" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_disk_is_no_output(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(GUEST.read_bytes())
    done = run("-q", f"--output={disk}", f"--output-directory={tmp_path}", disk)
    assert done.returncode == 1
    assert f"{disk}: this is the guest's disk itself" in done.stderr
    assert disk.read_bytes() == GUEST.read_bytes()


def test_a_missing_output_directory_is_not_made(tmp_path: Path) -> None:
    done = run("-q", f"--output-directory={tmp_path}/no", GUEST)
    assert done.returncode == 1
    assert f"output directory {tmp_path}/no: No such file or directory" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (
            LimitError("reading the disk made no progress for 60 s"),
            "the guest's disk asks for more time or memory than any boot needs; check it",
        ),
        (
            WorkerFaultError("the worker failed: TypeError: x", "trace"),
            "this is a fault of pygrub-k, not of the guest; report it",
        ),
    ],
)
def test_a_worker_that_ended_is_told_with_the_disks(error: PygrubError, cause: str) -> None:
    *told, last = given_up([open_disk(str(GUEST))], error).split("\n")
    assert told == [f"disk hd0: {GUEST}", str(error)]
    assert last.startswith(f"nothing to boot: {cause}")
