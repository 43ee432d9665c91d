"""Packages of distributions: their version is ours, and their scripts do what they should."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import build_distributions
import pytest

import pygrub_k

ROOT = Path(__file__).parents[1]
DEBIAN = ROOT / "packaging/debian"
SCRIPTS = ["pygrub-k.postinst", "pygrub-k.prerm", "tests/boot", "tests/link", "tests/inspect"]


def run(script: str, libraries: Path, *words: str) -> None:
    """Run a maintainer's script, with its /usr/lib elsewhere."""
    text = (DEBIAN / script).read_text().replace("/usr/lib/", f"{libraries}/")
    assert "/usr/lib" not in text
    subprocess.run(["sh", "-c", text, script, *words], check=True)


@pytest.fixture
def libraries(tmp_path: Path) -> Path:
    for xen in ("xen-4.17", "xen-4.20", "xen-common", "xen"):
        (tmp_path / xen / "bin").mkdir(parents=True)
    for xen in ("xen-4.17", "xen-4.20"):
        (tmp_path / xen / "bin/libxl-save-helper").touch()
    return tmp_path


def test_the_version_is_everywhere_the_same():
    first = (DEBIAN / "changelog").read_text().splitlines()[0]
    assert first.startswith(f"pygrub-k ({pygrub_k.__version__}-")


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_scripts(name):
    subprocess.run(["sh", "-n", DEBIAN / name], check=True)


def test_every_xen_gets_a_link_and_nothing_else_does(libraries):
    run("pygrub-k.postinst", libraries, "configure")
    for xen in ("xen-4.17", "xen-4.20"):
        assert (libraries / xen / "bin/pygrub-k").readlink() == Path("/usr/bin/pygrub-k")
    assert list((libraries / "xen-common/bin").iterdir()) == []
    assert list((libraries / "xen/bin").iterdir()) == []
    run("pygrub-k.prerm", libraries, "upgrade", "0.1")
    assert (libraries / "xen-4.17/bin/pygrub-k").is_symlink()
    run("pygrub-k.prerm", libraries, "remove")
    assert not (libraries / "xen-4.17/bin/pygrub-k").is_symlink()


def test_a_xen_that_goes_takes_its_link_along(libraries):
    run("pygrub-k.postinst", libraries, "configure")
    (libraries / "xen-4.17/bin/libxl-save-helper").unlink()
    run("pygrub-k.postinst", libraries, "triggered", "/usr/lib/xen-4.17/bin")
    assert not (libraries / "xen-4.17").exists()
    assert (libraries / "xen-4.20/bin/pygrub-k").is_symlink()


def test_what_the_administrator_made_stays(libraries):
    own = libraries / "xen-4.17/bin/pygrub-k"
    own.symlink_to("/opt/pygrub-k/bin/pygrub-k")
    (libraries / "xen-4.20/bin/pygrub-k").write_text("a program")
    run("pygrub-k.postinst", libraries, "configure")
    run("pygrub-k.prerm", libraries, "remove")
    assert own.readlink() == Path("/opt/pygrub-k/bin/pygrub-k")
    assert (libraries / "xen-4.20/bin/pygrub-k").read_text() == "a program"


def test_the_package_s_own_test_boots_the_example():
    program = Path(sys.executable).with_name("pygrub-k")
    environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(["sh", DEBIAN / "tests/boot", program], check=True, cwd=ROOT, env=environ)


def test_the_triggers_name_each_xen_that_may_come():
    rules = (DEBIAN / "rules").read_text()
    first, last = map(int, re.findall(r"seq --format '4\.%\.0f' (\d+) (\d+)", rules)[0])
    assert first <= 14
    assert last >= 40


def test_members_of_an_archive_are_made_even(tmp_path):
    import tarfile

    archives = []
    for number in (1, 2):
        folder = tmp_path / str(number) / "pygrub_k-1"
        folder.mkdir(parents=True)
        for name in ("b", "a") if number == 1 else ("a", "b"):
            (folder / name).write_text(name)
            os.utime(folder / name, (number, number))
        made = tmp_path / f"{number}.tar.gz"
        with tarfile.open(made, "w:gz") as archive:
            archive.add(folder, "pygrub_k-1")
        build_distributions.even(made, 1_700_000_000)
        archives.append(made.read_bytes())
        with tarfile.open(made) as archive:
            assert archive.getnames() == ["pygrub_k-1", "pygrub_k-1/a", "pygrub_k-1/b"]
    assert archives[0] == archives[1]
