"""pygrub-inspect audit: a record for each guest, and an exit status for all of them."""

import csv
import io
import json
import struct
import sys
from pathlib import Path
from typing import Any

import pytest

from pygrub_k.cli.inspect import main
from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.audit.fields import RECORD, WORKER, checked
from pygrub_k.limits import AUDIT_ITEMS, AUDIT_TEXT
from tests.images.fat_bytes import Image
from tests.images.xen_kernels import PV_64, PVH, bzimage, kernel

EXAMPLE = Path(__file__).parents[3] / "examples" / "guest.img"
KERNEL = "/boot/vmlinuz-6.1.0-17-amd64"


@pytest.fixture
def audit(capfdbinary):
    def run(*words, status):
        assert main(["audit", *map(str, words)]) == status
        return capfdbinary.readouterr().out

    return run


def records(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


def test_a_guest_that_boots(audit):
    (found,) = records(audit("--format=jsonl", EXAMPLE, status=0))
    assert list(found) == [name for name, _ in RECORD]
    assert (found["boots"], found["reason"], found["health"]) == (True, None, "clean")
    assert found["kernel"] == f"(hd0,gpt2){KERNEL}"
    assert found["args"].endswith("ro console=hvc0 quiet")
    assert (found["format"], found["entries"], found["entry"]) == ("grub2", 5, "1>2")
    assert [one["path"] for one in found["kernels"]] == [KERNEL, KERNEL.replace("17", "18")]
    assert found["problems"] == []


def test_what_cannot_be_read_is_a_row_with_its_reason(audit, tmp_path):
    (tmp_path / "blank").write_bytes(bytes(1 << 20))
    disks = [tmp_path / "none", tmp_path, tmp_path / "blank", EXAMPLE, EXAMPLE]
    found = records(audit("--format=jsonl", *disks, status=1))
    assert [one["boots"] for one in found] == [False, False, False, True, False]
    reasons = ["No such file", "a directory", "", "", "more than once"]
    for one, reason in zip(found, reasons, strict=True):
        assert reason in (one["reason"] or "")
    assert "no file system" in found[2]["diagnosis"]


def test_the_table_and_the_csv(audit, tmp_path):
    text = audit(EXAMPLE, tmp_path / "none", status=1).decode()
    assert text.splitlines()[1].split()[1:4] == ["yes", "6.1.0-17-amd64", "neither"]
    assert text.endswith("\n2 guests: 1 boot, 1 do not\n")
    rows = list(csv.DictReader(io.StringIO(audit("--format=csv", EXAMPLE, status=0).decode())))
    assert rows[0]["boots"] == "true"
    assert json.loads(rows[0]["kernels"])[0]["path"] == KERNEL


def test_a_table_of_parquet_has_the_same(audit, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "a").write_bytes(audit("--format=parquet", EXAMPLE, status=0))
    (row,) = parquet.read_table(tmp_path / "a").to_pylist()
    (found,) = records(audit("--format=jsonl", EXAMPLE, status=0))
    for volatile in ("seconds", "processor_seconds"):
        del row[volatile], found[volatile]
    assert row == found


BOTH = PV_64 | PVH
EXTLINUX = b"default a\nlabel a\nkernel /kernel-6.1.0\nappend root=/dev/xvda2 ro\n"


@pytest.fixture(scope="module")
def disks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guest on a partition for each way in which a kernel may start on Xen."""
    folder = tmp_path_factory.mktemp("disks")
    ways: dict[str, dict[int, bytes]] = {"both": BOTH, "pvh": PVH, "pv": PV_64, "none": {}}
    for name, notes in ways.items():
        files = {"extlinux.conf": EXTLINUX, "kernel-6.1.0": bzimage(kernel(notes))}
        volume = bytes(Image(16).fill(files).data)
        table = mbr((2048, 2048, 0x83), (4096, len(volume) // 512, 0x83))
        (folder / name).write_bytes(table.ljust(4096 * 512, b"\0") + volume)
    return folder


def mbr(*partitions: tuple[int, int, int]) -> bytes:
    entries = b"".join(
        struct.pack("<4sB3sII", b"", kind, b"", first, count) for first, count, kind in partitions
    )
    return bytes(446) + entries.ljust(64, b"\0") + b"\x55\xaa"


def domain(folder: Path, disk: Path, text: str) -> Path:
    (folder / "web.cfg").write_text(f"name='web'\ndisk=['{disk},,xvda']\n{text}")
    return folder / "web.cfg"


@pytest.mark.parametrize(
    "case",
    [
        ("bootloader='pygrub-k'", True, None),
        ("bootloader='pygrub-k'\nbootloader_args=['--entry=9']", False, ("boot", "no such entry")),
        ("bootloader='pygrub-k'\nbootloader_args=['--nonsense']", False, ("boot", "--nonsense")),
        ("bootloader='pygrub-k'\nextra='console=tty0'", True, ("console", "none of Xen's")),
        ("type='hvm'", True, ("type", "the guest's own firmware")),
        ("", False, ("config", "neither a bootloader nor a kernel")),
        ("kernel='/nonexistent'", False, ("boot", "/nonexistent is not on this host")),
        ("type='pvhvm'\nbootloader='pygrub-k'", False, ("config", "type is 'pvhvm'")),
        (
            "bootloader='pygrub-k'\nextra='root=/dev/xvdb1'",
            True,
            ("root", "on no disk of the domain"),
        ),
        ("bootloader='pygrub-k'\nextra='root=/dev/xvda7'", True, ("root", "no volume")),
        ("bootloader='pygrub-k'\nextra='root=/dev/xvda2'", True, None),
        ("bootloader='pygrub-k'\nextra='root=LABEL=none'", True, ("root", "no volume")),
    ],
)
def test_a_domain_of_xl(audit, disks, tmp_path, case):
    text, boots, told = case
    config = domain(tmp_path, disks / "both", text)
    (found,) = records(audit("--format=jsonl", "--xen", config, status=0 if boots else 1))
    assert (found["guest"], found["boots"], found["config"]) == ("web", boots, str(config))
    problems = {one["topic"]: one["text"] for one in found["problems"]}
    assert set(problems) - {"config"} == ({told[0]} if told else set()) - {"config"}
    assert told is None or told[1] in problems[told[0]]


@pytest.mark.parametrize("name", ["both", "pvh", "pv", "none"])
@pytest.mark.parametrize("kind", ["pv", "pvh"])
def test_a_kernel_that_cannot_start_as_its_domain(audit, disks, tmp_path, name, kind):
    text = f"type='{kind}'\nbootloader='pygrub-k'"
    fits = name in {"both", kind}
    config = domain(tmp_path, disks / name, text)
    (found,) = records(audit("--format=jsonl", "--xen", config, status=0 if fits else 1))
    assert (found["pv"], found["pvh"]) == (
        "64-bit" if name in {"both", "pv"} else "no",
        name in {"both", "pvh"},
    )
    assert found["boots"] is fits
    assert found["kernels"][0]["version"] == "6.1.0-test"
    if not fits:
        (problem,) = found["problems"]
        assert problem["topic"] == "type"
        assert f"cannot start as the domain's type, {kind}" in problem["text"]
        assert ("starts it" in problem["text"]) is (name != "none")


PROGRAM = f"""#!{sys.executable}
import pathlib, sys
folder = next(w for w in sys.argv if w.startswith("--output-directory=")).partition("=")[2]
data = pathlib.Path(sys.argv[-1]).read_bytes()
START
"""
ANSWERS = {
    "failed": "sys.exit('no')",
    "different": "k = pathlib.Path(folder, 'k'); k.write_bytes(b'x'); print('kernel', k)",
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_another_boot_loader_is_asked(audit, tmp_path, answer):
    program = tmp_path / "pygrub"
    program.write_text(PROGRAM.replace("START", ANSWERS[answer]))
    program.chmod(0o755)
    (found,) = records(audit("--format=jsonl", f"--against={program}", EXAMPLE, status=0))
    assert found["against"] == answer
    if answer == "failed":
        assert found["differs"] == ["no"]
    else:
        kernel, ramdisk, args = found["differs"]
        assert (kernel, ramdisk) == (
            "kernel: another file, of 1 bytes, not 102000",
            "ramdisk: it has none",
        )
        assert "-console=hvc0" in args


HOSTILE = "<script>alert(1)</script>&\"'"


def test_the_page_shows_all_guests_and_escapes_them(audit, disks, tmp_path, capfdbinary):
    odd = tmp_path / HOSTILE.replace("/", "")
    odd.write_bytes(b"")
    domain(tmp_path, disks / "pvh", "bootloader='pygrub-k'")
    page = tmp_path / "page.html"
    words = ["--html", page, EXAMPLE, odd, "--xen", tmp_path / "web.cfg"]
    audit(*words, status=1)
    text = page.read_text()
    assert text.count('<th scope="row" class="path">') == 3
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)&lt;script&gt;&amp;&#34;&#39;" in text
    assert "cannot start as the domain&#39;s type, pv" in text
    assert "default-src 'none'" in text
    before = page.read_bytes()
    assert main(["audit", *map(str, words)]) == 1
    assert b"File exists" in capfdbinary.readouterr().err
    assert page.read_bytes() == before
    kept = tmp_path / "kept.html"
    assert (
        main(["audit", "--html", str(kept), "--output", str(tmp_path / "set"), str(EXAMPLE)]) == 0
    )
    assert "6.1.0-17-amd64" in kept.read_text()


def test_the_same_boot_loader_answers_the_same(audit, tmp_path):
    program = tmp_path / "pygrub"
    root = Path(__file__).parents[3]
    program.write_text(
        f"#!{sys.executable}\nimport sys; sys.path.insert(0, {str(root)!r})\n"
        "from pygrub_k.cli.bootloader import command; command()\n"
    )
    program.chmod(0o755)
    (found,) = records(audit("--format=jsonl", f"--against={program}", EXAMPLE, status=0))
    assert (found["against"], found["differs"]) == ("same", [])


@pytest.mark.parametrize(
    "lie",
    [
        [],
        {"nothing": 1},
        {"boots": "yes"},
        {"entries": -1},
        {"entries": True},
        {"entries": 1 << 64},
        {"title": 3},
        {"ramdisks": ["a"] * (AUDIT_ITEMS + 1)},
        {"ramdisks": [1]},
        {"volumes": [{"other": 1}]},
        {"volumes": {}},
        {"diagnosis": []},
    ],
)
def test_a_worker_is_not_believed(lie):
    with pytest.raises(ConfinementError):
        checked(lie, WORKER)


def test_texts_of_a_record_are_safe_and_short():
    found = checked({"title": "a\x1b\udcff", "args": "x" * 9999, "diagnosis": "a\nb"}, WORKER)
    assert found["title"] == "a\\x1b\\xff"
    assert len(found["args"]) == AUDIT_TEXT + 1
    assert found["diagnosis"] == "a\nb"
    assert found["volumes"] == []
