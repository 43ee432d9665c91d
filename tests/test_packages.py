"""Packages of distributions: their version is ours, and their scripts do what they should."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import build_distributions
import pytest
import release_files

import pygrub_k

ROOT = Path(__file__).parents[1]
DEBIAN = ROOT / "packaging/debian"
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
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
    version = pygrub_k.__version__
    first = (DEBIAN / "changelog").read_text().splitlines()[0]
    assert first.startswith(f"pygrub-k ({version}-")
    lines = (ROOT / "packaging/rpm/pygrub-k.spec").read_text().splitlines()
    assert f"Version:        {version}" in lines
    assert any(line.startswith("* ") and line.endswith(f" - {version}-1") for line in lines)
    assert f"pkgver={version}" in (ROOT / "packaging/alpine/APKBUILD").read_text().splitlines()


def test_other_distributions_install_what_debian_does():
    spec = (ROOT / "packaging/rpm/pygrub-k.spec").read_text()
    alpine = (ROOT / "packaging/alpine/APKBUILD").read_text()
    for program in ("pygrub-k", "pygrub-inspect"):
        assert f"%{{_bindir}}/{program}\n" in spec
    assert "sh packaging/debian/tests/boot %{buildroot}%{_bindir}/pygrub-k" in spec
    assert "sh packaging/debian/tests/boot .testenv/bin/pygrub-k" in alpine
    subprocess.run(["sh", "-n", ROOT / "packaging/alpine/APKBUILD"], check=True)


C_FUNCTIONS = {"syscall", "memset", "prctl"}
"""What glibc and musl both have."""


def named(pair: ast.expr) -> str:
    """Return the name of what `_Function((name, library))` looks up."""
    assert isinstance(pair, ast.Tuple)
    name = ast.literal_eval(pair.elts[0])
    assert isinstance(name, str)
    return name


def test_no_function_is_looked_up_that_one_c_library_has_alone():
    looked_up = set()
    for file in (ROOT / "pygrub_k").rglob("*.py"):
        text = file.read_text()
        if "ctypes" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            if called.endswith(("dlopen", "CDLL")):
                assert ast.unparse(node.args[0]) == "None", f"{file}: a library by its name"
            elif called == "_Function":
                looked_up.add(named(node.args[0]))
            elif "CDLL(None)." in called:
                looked_up.add(called.rpartition(".")[2])
            assert "find_library" not in called
    assert looked_up
    assert looked_up <= C_FUNCTIONS


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    (tmp_path / "debian").mkdir()
    (tmp_path / "pygrub-k.pyz").write_bytes(b"one file")
    (tmp_path / "debian/pygrub-k.deb").write_bytes(b"a package")
    monkeypatch.setattr(sys, "argv", ["release_files", str(tmp_path)])
    assert release_files.main() == 0
    return tmp_path


def test_a_release_s_sums_are_those_of_all_its_files(release):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=release,
        check=True,
        capture_output=True,
        text=True,
    )
    checked = {line.removesuffix(": OK") for line in done.stdout.splitlines()}
    assert checked == {"pygrub-k.pyz", "debian/pygrub-k.deb", "pygrub-k.cdx.json"}


def test_a_release_lists_its_software(release):
    text = (release / "pygrub-k.cdx.json").read_text()
    listed = json.loads(text)
    assert listed["bomFormat"] == "CycloneDX"
    assert listed["metadata"]["component"]["version"] == pygrub_k.__version__
    assert listed["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    names = {one["name"]: one for one in listed["components"]}
    extra = {re.split(r"[<>=]", one)[0] for one in EXTRAS["inspect"]}
    assert {name for name, one in names.items() if one["type"] == "library"} == extra
    assert names["kaitai-struct-compiler"]["hashes"][0]["alg"] == "SHA-512"
    assert re.fullmatch("[0-9a-f]{128}", names["kaitai-struct-compiler"]["hashes"][0]["content"])
    digest = hashlib.sha256(b"one file").hexdigest()
    assert names["pygrub-k.pyz"]["hashes"] == [{"alg": "SHA-256", "content": digest}]
    release_files.main()
    assert (release / "pygrub-k.cdx.json").read_text() == text


def test_a_release_overwrites_nothing(tmp_path):
    (tmp_path / "there").touch()
    done = subprocess.run(
        [ROOT / "scripts/release", "--dry-run", tmp_path],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "is not empty" in done.stderr or "there is no .venv" in done.stderr


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
