"""README and CONTRIBUTING tell what is there: options, layers, files."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.cli.options import OPTIONS
from tests.images.broken_guests import GUESTS
from tests.test_architecture import LAYERS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text()


def blocks(language: str) -> list[list[str]]:
    found = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [block.splitlines() for block in found]


def test_the_table_has_every_option() -> None:
    rows = re.findall(r"^\| `(-.*?)` \| (.*?) \|$", README, re.MULTILINE)
    heads = (
        (f"-{short}, " if short else "") + f"--{name}" + (f"={takes}" if takes else "")
        for short, name, takes, _ in OPTIONS
    )
    meanings = (meaning for *_, meaning in OPTIONS)
    assert rows == list(zip(heads, meanings, strict=True))


def test_the_drawing_has_every_layer() -> None:
    drawing = next(lines for lines in blocks("text") if lines[0].startswith("cli "))
    drawn = [set(re.split(r" · ", re.split(r"\s{2,}", line)[0])) for line in drawing]
    assert drawn == [names for names in reversed(LAYERS) if "__init__" not in names]


def test_the_drawing_has_every_layer_that_there_is() -> None:
    there = {path.stem for path in (ROOT / "pygrub_k").iterdir() if path.suffix == ".py"}
    there |= {path.parent.name for path in (ROOT / "pygrub_k").glob("*/__init__.py")}
    assert set().union(*LAYERS) - {"__main__"} == there


def test_the_tree_is_the_real_one() -> None:
    tree = next(lines for lines in blocks("text") if lines[0].startswith("pygrub_k/ "))
    drawn = {line.partition("/")[0] for line in tree}
    made = {"build", "dist"}
    there = {path.name for path in ROOT.iterdir() if path.is_dir()} - made
    assert drawn == {name for name in there if not name.endswith(".egg-info") and name[0] != "."}


def test_the_example_of_the_library_runs() -> None:
    (example,) = (lines for lines in blocks("python") if "from pygrub_k import open_guest" in lines)
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + "\n".join(example)
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert any(line.startswith("/boot/grub/grub.cfg file 4618 ") for line in lines)
    assert "ext4 errors=remount-ro" in lines[-2] or "ext4 errors=remount-ro" in done.stdout


def transcript(command: str) -> list[str]:
    """Return what README shows as the answer to a command."""
    return next(lines[1:] for lines in blocks("console") if lines[0] == f"$ {command}")


def answer(*arguments: str | Path, folder: Path) -> list[str]:
    """Return what pygrub-k says to these arguments in that folder."""
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pygrub_k.cli import bootloader"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"{program}; bootloader.command()", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return (done.stdout + done.stderr).splitlines()


def test_the_run_is_a_real_one(tmp_path: Path) -> None:
    command = "pygrub-k -q --output-format=simple --output-directory=/tmp examples/guest.img"
    words = command.replace("/tmp", str(tmp_path)).split()[1:]
    there = "\n".join(answer(*words, folder=ROOT)).replace(str(tmp_path), "/tmp").strip()
    shown = "\n".join(transcript(command))
    random_name = re.compile(r"(?<=boot_)(kernel|ramdisk)\.[0-9a-f]{8}$", re.MULTILINE)
    assert len(random_name.findall(shown)) == 2
    assert random_name.sub(r"\1", there) == random_name.sub(r"\1", shown)


@pytest.mark.tools
def test_the_diagnosis_is_a_real_one(tmp_path: Path) -> None:
    guest = GUESTS["boot-without-a-configuration"]
    (tmp_path / "guest.img").write_bytes(guest.make(tmp_path))
    options = f"--output-directory={tmp_path}"
    there = answer("-q", options, "guest.img", folder=tmp_path)
    assert there == transcript("pygrub-k -q guest.img")


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_path_that_is_named_is_there(document: str) -> None:
    text = (ROOT / document).read_text()
    top = "benchmarks|docs|examples|generated|pygrub_k|scripts|specs|tests"
    named = set(re.findall(rf"(?<![\w/.-])(?:{top})/(?:[\w./*-]*[\w*])?", text))
    assert len(named) > 5
    assert {name for name in named if not list(ROOT.glob(name.rstrip("/")))} == set()
