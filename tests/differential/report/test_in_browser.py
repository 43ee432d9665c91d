"""A report in Chromium: it opens without a complaint, and nothing from the disk runs in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.images.ext import Recipe, make

PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
SCRIPT = "<script>document.title='ran'</script>"
NAMES = (
    SCRIPT.replace("/", "\u2215"),
    "<img src=x onerror=document.title='ran'>.jpg",
    "\"><svg onload=document.title='ran'>",
    "<h1>x.txt",
)
CONFIG = f"""set default=0
menuentry "</title></style></table>{SCRIPT}" {{ linux /vmlinuz {SCRIPT} }}
menuentry '<iframe srcdoc="{SCRIPT}">' {{ linux /none; nonsense "{SCRIPT}" }}
"""
SECTIONS = (
    "evidence",
    "map",
    "volumes",
    "boot",
    "kernels",
    "files",
    "activity",
    "deleted",
    "findings",
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("report")
    tree = folder / "tree"
    (tree / "boot/grub").mkdir(parents=True)
    (tree / "boot/grub/grub.cfg").write_text(CONFIG)
    for name in (*NAMES, "vmlinuz", "boot/vmlinuz-<script>"):
        (tree / name).write_bytes(b"x" * 4096)
    recipe = Recipe("report", "-t ext4 -L <script>x</scri", 8)
    disk = make(recipe, folder / "d&i<s>k.img", tree)
    made = folder / "page.html"
    command = [sys.executable, str(PROGRAM), "report", "--html", str(made), str(disk)]
    subprocess.run(command, check=True)
    return made.read_text()


def shown(page: str, folder: Path) -> tuple[str, list[str]]:
    """Return what Chromium makes of a page, and its complaints on the console."""
    file = folder / "shown.html"
    file.write_text(page)
    command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    command += [f"--user-data-dir={folder}/profile", "--enable-logging=stderr", "--dump-dom"]
    environment = {**os.environ, "HOME": str(folder)}
    done = subprocess.run(
        [*command, file.as_uri()],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
    )
    assert not done.returncode, f"Chromium ended with {done.returncode}: {done.stderr}"
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return done.stdout, re.findall(r"CONSOLE.*", done.stderr)


def test_it_opens_and_nothing_runs(page: str, tmp_path: Path) -> None:
    dom, complaints = shown(page, tmp_path)
    assert complaints == []
    (title,) = re.findall(r"<title>(Disk report: [^<]*)</title>", dom)
    assert title.endswith("d&amp;i&lt;s&gt;k.img")
    for section in SECTIONS:
        assert f'<section id="{section}"' in dom
    assert not re.findall(r"<(?:script|img|iframe|h1>x|svg onload)", dom)
    assert not re.findall(r"<[a-z]+ [^>]*\bon[a-z]+=", re.sub(r'="[^"]*"', '=""', dom))
    for name in NAMES:
        assert name.partition("=")[0].replace("<", "&lt;").replace(">", "&gt;") in dom


def test_what_is_no_kernel_is_said_to_be_none(page: str) -> None:
    assert '<td><span class="quiet">it is of no known kind</span></td>' in page


def test_a_script_that_came_in_would_not_run(page: str, tmp_path: Path) -> None:
    """Without this, the test above could not fail: a browser is asked that would tell."""
    raw = page.replace("</body>", f"{SCRIPT}<img src='https://localhost:1/x'></body>")
    dom, complaints = shown(raw, tmp_path)
    assert "<title>ran</title>" not in dom
    assert sum("Content Security Policy" in line for line in complaints) >= 2
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", raw)
    assert "<title>ran</title>" in shown(free, tmp_path)[0]
