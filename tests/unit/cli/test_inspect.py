"""pygrub-inspect on the example disk, and on what is no disk at all."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest

from pygrub_k.cli import inspect, inspect_output
from pygrub_k.cli.inspect import main

DISK = str(Path(__file__).parents[3] / "examples" / "guest.img")
KERNEL = "/boot/vmlinuz-6.1.0-18-amd64"


@pytest.fixture
def run(capfdbinary):
    def run(*words):
        status = main(words)
        captured = capfdbinary.readouterr()
        return status, captured.out, captured.err.decode()

    return run


def test_layout(run):
    status, out, err = run("layout", "--json", DISK)
    assert (status, err) == (0, "")
    volumes = {volume["name"]: volume for volume in json.loads(out)["volumes"]}
    root = volumes["hd0,gpt2"]
    assert (root["offset"], root["size"], root["first_sector"]) == (2 << 20, 5 << 20, 4096)
    assert root["partuuid"] == "6e4a3b7c-0b0d-4c41-8d1b-5b8d6a3f0003"
    assert root["content"] == {
        "state": "readable",
        "kind": "ext4",
        "uuid": "3c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111",
        "label": "root",
        "reason": None,
    }
    assert volumes["hd0,gpt1"]["content"]["state"] == "nothing known"


def test_what_a_confined_worker_cannot_load_is_there_before():
    """Some builds of Python have the module `array` as a file, which a worker cannot open."""
    words = (
        "import sys; from types import SimpleNamespace; from pygrub_k.cli.inspect import prepare;"
        "prepare(SimpleNamespace(subcommand='ls')); sys.exit('array' not in sys.modules)"
    )
    assert not subprocess.run([sys.executable, "-c", words], check=False).returncode


def test_a_disk_alone_is_shown_on_one_screen(run):
    status, out, err = run(DISK)
    assert (status, err) == (0, "")
    lines = out.decode().splitlines()
    assert lines[0] == f"hd0: {DISK}: 8 MiB, gpt"
    assert [line.split()[0] for line in lines[2:5]] == ["Volume", "hd0,gpt1", "hd0,gpt2"]
    assert lines[6] == "System    none is found"
    assert lines[7].startswith(
        "Boots     Debian GNU/Linux, with Linux 6.1.0-17-amd64 (entry 1>2), by "
    )
    assert lines[-1] == "Damage    none was met"


def test_a_disk_alone_that_is_damaged_says_so_once(run, tmp_path):
    damaged = bytearray(Path(DISK).read_bytes())
    damaged[512 + 16] ^= 1  # the checksum of the primary partition table
    disk = tmp_path / "disk"
    disk.write_bytes(damaged)
    status, out, err = run(str(disk))
    assert (status, err) == (1, "")
    assert "Damage    hd0: GPT: the primary table is damaged" in out.decode()
    status, out, err = run("--json", str(disk))
    assert status == 1
    assert [err] == [f"pygrub-inspect: {line}\n" for line in json.loads(out)["problems"]]


def test_a_layout_is_drawn_into_a_new_file(run, tmp_path):
    picture = tmp_path / "disk.svg"
    status, out, err = run("layout", "--svg", str(picture), DISK)
    assert (status, err) == (0, "")
    assert "├─ hd0,gpt1 " in out.decode()
    titles = [
        one.text for one in ET.fromstring(picture.read_text()).iter() if one.tag.endswith("title")
    ]
    assert titles[3:5] == ["hd0,gpt1: 1 MiB", "hd0,gpt2: 5 MiB"]
    status, _, err = run("layout", "--svg", str(picture), DISK)
    assert (status, err) == (1, f"pygrub-inspect: {picture}: File exists\n")


def test_colours_are_for_those_who_want_them(run):
    plain, coloured = run("layout", DISK)[1], run("layout", "--color", "always", DISK)[1]
    assert b"\x1b" not in plain
    assert re.sub(rb"\x1b\[\d+m", b"", coloured) == plain
    assert b"\x1b[32mext4\x1b[0m" in coloured


def test_ls(run):
    assert run("ls", "/boot", DISK) == (
        0,
        b"\n".join(
            (
                b"grub",
                b"initrd.img-6.1.0-17-amd64",
                b"initrd.img-6.1.0-18-amd64",
                b"vmlinuz-6.1.0-17-amd64",
                b"vmlinuz-6.1.0-18-amd64",
                b"",
            )
        ),
        "",
    )


def test_stat_says_where_a_file_lies(run):
    status, out, _ = run("stat", "--json", KERNEL, DISK)
    found = json.loads(out)
    pieces = []
    with Path(DISK).open("rb") as disk:
        for piece in found["runs"]:
            disk.seek(piece["offset"])
            pieces.append(disk.read(piece["length"]))
    assert status == 0
    assert b"".join(pieces) == run("cat", KERNEL, DISK)[1]
    assert found["modified"] == "2024-02-03T22:40:00.000000000Z"
    assert (found["mode"], found["uid"], found["links"]) == ("0644", 0, 1)


def test_an_inode_by_number_is_the_one_that_the_path_names(run):
    number = json.loads(run("stat", "--json", KERNEL, DISK)[1])["inode"]
    assert run("cat", "--inode", str(number), DISK) == run("cat", KERNEL, DISK)


def test_cat_follows_a_symlink(run):
    assert run("cat", "/vmlinuz", DISK) == run("cat", KERNEL, DISK)


def test_options_may_stand_among_and_behind_the_operands(run):
    expected = run("ls", "-l", "--volume=hd0,gpt2", "/boot", DISK)
    assert run("ls", "/boot", "-l", "--volume", "(hd0,2)", DISK) == expected
    assert run("ls", "/boot", DISK, "--volume", "hd0,gpt2", "-l") == expected


def test_a_volume_at_an_offset(run):
    assert run("ls", "--offset", str(2 << 20), "/boot", DISK) == run("ls", "/boot", DISK)


def test_several_disks_are_numbered_in_order(run):
    out = run("layout", "--json", DISK, DISK)[1]
    assert [disk["name"] for disk in json.loads(out)["disks"]] == ["hd0", "hd1"]
    assert run("ls", "--volume", "hd1,gpt2", "--disk", DISK, DISK)[0] == 0


def test_the_disk_is_not_written_to(run):
    before = Path(DISK).read_bytes()
    for subcommand in ("layout", "boot"):
        run(subcommand, DISK)
    assert Path(DISK).read_bytes() == before


def test_confinement_is_reported(run):
    err = run("layout", "--debug", DISK)[2]
    assert "pygrub-inspect: confinement: no new privileges: on\n" in err


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_are_no_misuse(word, capsys):
    with pytest.raises(SystemExit, match=r"^0$"):
        main([word])
    assert "pygrub-inspect" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "a SUBCOMMAND or a DISK comes first "),
        (("frob", DISK), "'frob' is neither a file nor a SUBCOMMAND: layout, ls, inodes, stat, "),
        (("ls",), "the following arguments are required: DISK (pygrub-inspect ls --help)"),
        (("cat", DISK), "cat needs a PATH or --inode, and then the DISK"),
        (("stat", "--inode", "2", "/", DISK), "a PATH or --inode, not both"),
        (("--json", "ls"), "the SUBCOMMAND ls comes first, options after it"),
        (("ls", "--offset", "-1", DISK), "must be a number from 0, not '-1'"),
        (("ls", "--superblock", "x", DISK), "must be a number from 0, not 'x'"),
        (("ls", "--frob", DISK), "unrecognized arguments: --frob (pygrub-inspect ls --help)"),
    ],
)
def test_misuse_is_one_line_and_status_2(run, words, message):
    status, out, err = run(*words)
    assert (status, out) == (2, b"")
    assert err.startswith("pygrub-inspect: ")
    assert err.count("\n") == 1
    assert message in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("ls", "/absent", DISK), "no volume has /absent: "),
        (("cat", "/boot", DISK), "(hd0,gpt2)/boot: a directory, not a file"),
        (("cat", "/etc/fstab/x", DISK), "no volume has /etc/fstab/x: "),
        (("stat", "--inode", "999999", DISK), "there are "),
        (("ls", "--volume", "hd3", DISK), "no volume 'hd3'; there are hd0, hd0,gpt1, hd0,gpt2"),
        (("ls", "--volume", "hd0,gpt1", DISK), "no file system is recognised"),
        (("ls", "--superblock", "auto", DISK), "no backup of an ext superblock where one may be"),
        (("ls", "--superblock", "9", DISK), "no backup of an ext superblock in block 9: "),
        (("layout", "/nonexistent"), "disk /nonexistent: No such file or directory"),
        (("layout", "/"), "disk /: a directory, neither a block device nor a file"),
        (("layout", "/dev/null"), "disk /dev/null: a character device, "),
    ],
)
def test_what_cannot_be_shown_is_one_line_and_status_1(run, words, message):
    status, out, err = run(*words)
    assert (status, out) == (1, b"")
    assert err.startswith("pygrub-inspect: ")
    assert err.count("\n") == 1
    assert message in err


def test_no_terminal_escape_of_the_command_line_comes_back(run):
    assert "\x1b" not in run("ls", "/\x1b[2J", DISK)[2]


def test_an_empty_file_is_no_disk(run, tmp_path):
    (tmp_path / "empty").touch()
    assert run("layout", str(tmp_path / "empty"))[0] == 1


def test_a_fifo_is_no_disk_and_nobody_waits_for_its_writer(run, tmp_path):
    os.mkfifo(tmp_path / "fifo")
    status, _, err = run("layout", str(tmp_path / "fifo"))
    assert (status, "a FIFO" in err) == (1, True)


def test_a_truncated_disk_shows_what_is_left_and_fails(run, tmp_path):
    cut = tmp_path / "cut.img"
    cut.write_bytes(Path(DISK).read_bytes()[: 3 << 20])
    status, out, err = run("layout", str(cut))
    assert status == 1
    assert b"hd0,gpt2" in out
    assert err


def test_a_damaged_checksum_warns_and_refuses_only_when_asked_to(run, tmp_path):
    inode = json.loads(run("stat", "--json", "/etc/hostname", DISK)[1])
    damaged = bytearray(Path(DISK).read_bytes())
    damaged[(2 << 20) + inode["position"] + 0x64] ^= 1  # i_generation
    (tmp_path / "damaged.img").write_bytes(damaged)
    status, out, err = run("cat", "/etc/hostname", str(tmp_path / "damaged.img"))
    assert (status, out) == (1, run("cat", "/etc/hostname", DISK)[1])
    assert f"inode {inode['inode']}" in err
    status, out, err = run(
        "cat", "--checksums=verify", "/etc/hostname", str(tmp_path / "damaged.img")
    )
    assert (status, out) == (1, b"")
    assert "checksum" in err


def test_a_reader_that_has_seen_enough_is_no_fault_to_talk_about(monkeypatch, capfd):
    reader, writer = os.pipe()
    os.close(reader)
    monkeypatch.setattr(inspect_output, "STANDARD_OUTPUT", writer)
    assert main(["ls", DISK]) == inspect.PIPE_CLOSED
    os.close(writer)
    assert capfd.readouterr().err == ""


def test_reading_ends_when_its_time_is_over(run, monkeypatch):
    def slowly(_arguments, _disks, link):
        link.write(b"T" + b"a line\n")
        while True:
            time.sleep(0.2)
            link.progress()

    monkeypatch.setattr(inspect, "findings", slowly)
    status, out, err = run("layout", "--time-limit=1", DISK)
    assert (status, out) == (1, b"a line\n")
    assert err == (
        "pygrub-inspect: reading the disk took more than 1 s; what is printed is not all, and"
        " --time-limit=SECONDS allows more\n"
    )


def test_an_hour_is_enough_without_an_option():
    assert inspect.BOUNDS.longest == 3600
    assert inspect.BOUNDS.patience == 60


@pytest.mark.parametrize("limit", ["0", "-1", "1.5", "2592001", "9" * 5000])
def test_a_time_limit_is_a_number_of_seconds(run, limit):
    status, out, err = run("layout", f"--time-limit={limit}", DISK)
    assert (status, out) == (2, b"")
    assert "must be a number from 1 to 2592000" in err


def test_a_failure_that_names_a_problem_is_told_once():
    assert inspect.told_once(["hd0: bad"], "no volume has /: hd0: bad") == [
        "no volume has /: hd0: bad"
    ]
    assert inspect.told_once(["hd0: bad"], "bad") == ["hd0: bad"]
    assert inspect.told_once(["hd1: worse"], "bad") == ["hd1: worse", "bad"]
    assert inspect.told_once(["hd1: worse"]) == ["hd1: worse"]


def test_dump_shows_a_structure_from_the_confined_worker(run):
    status, out, err = run("dump", "superblock", "--json", DISK)
    assert (status, err) == (0, "")
    (found,) = json.loads(out)["structures"]
    fields = {field["name"]: field for field in found["fields"]}
    assert (found["volume"], found["offset"]) == ("hd0,gpt2", 1024)
    assert fields["magic"]["disk_offset"] == (2 << 20) + 1024 + 56
    assert fields["checksum"]["right"] is True
    status, out, _ = run("dump", "directory", "/boot", DISK)
    assert status == 0
    assert b"vmlinuz-6.1.0-18-amd64" in out


def test_dump_of_damage_is_shown_and_told(run, tmp_path):
    disk = tmp_path / "disk"
    disk.write_bytes(bytes(512))
    status, out, err = run("dump", "mbr", str(disk))
    assert status == 1
    assert b"WRONG, should be 55 aa" in out
    assert err.startswith("pygrub-inspect: hd0: master boot record")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_dump_of_what_is_not_there_is_an_error(run, tmp_path, options):
    disk = tmp_path / "disk"
    disk.write_bytes(bytes(1 << 16))
    status, out, err = run("dump", "md", *options, str(disk))
    assert (status, out) == (1, b"")
    assert err.startswith("pygrub-inspect: no volume has an md superblock")


def test_dump_that_fails_half_way_is_json_all_the_same(run, tmp_path):
    disk = bytearray(Path(DISK).read_bytes())
    disk[512 + 72 : 512 + 80] = b"\xff" * 7 + b"\0"  # where the entries begin
    (tmp_path / "disk").write_bytes(disk)
    status, out, err = run("dump", "gpt", "--json", str(tmp_path / "disk"))
    found = json.loads(out)
    assert (status, len(found["structures"])) == (1, 1)
    assert "entries, which is too many or extends beyond the disk" in found["problems"][-1]
    assert "entries, which is too many or extends beyond the disk" in err.splitlines()[-1]


def test_dump_without_kaitaistruct_says_what_to_install(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "kaitaistruct", None)
    needed = "dump needs the Python package kaitaistruct: pip install 'pygrub-k[inspect]'"
    assert run("dump", "mbr", DISK) == (1, b"", f"pygrub-inspect: {needed}\n")
    monkeypatch.setitem(sys.modules, "kaitaistruct", SimpleNamespace(API_VERSION=(0, 10)))
    assert "kaitaistruct 0.11 or newer" in run("dump", "mbr", DISK)[2]


def test_dump_where_the_package_is_not_installed_says_what_to_install():
    script = "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    script += "from pygrub_k.cli.inspect import main; raise SystemExit(main(sys.argv[1:]))"
    root = str(Path(__file__).parents[3])
    command = [sys.executable, "-IS", "-c", script, root, "dump", "mbr", DISK]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert "kaitaistruct" in done.stderr
    assert done.stderr.count("\n") == 1


def test_dump_lists_its_structures(run):
    with pytest.raises(SystemExit) as ended:
        run("dump", "--help")
    assert ended.value.code == 0
