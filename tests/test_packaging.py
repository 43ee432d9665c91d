"""What is built and installed: complete, alone under its name, compiled, and able to boot."""

from __future__ import annotations

import importlib.util
import marshal
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from email.parser import HeaderParser
from pathlib import Path
from unittest import mock

import make_zipapp
import pytest

import pygrub_k
from pygrub_k import bundled

ROOT = Path(__file__).resolve().parents[1]
GUEST = ROOT / "examples/guest.img"
INPUTS = (
    "pyproject.toml",
    "MANIFEST.in",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "SECURITY.md",
    "examples/guest.cfg",
)
TREES = ("pygrub_k", "generated", "specs", "man", "completions", "docs", "scripts")
SHARED = {
    "share/man/man8/pygrub-k.8",
    "share/man/man1/pygrub-inspect.1",
    "share/bash-completion/completions/pygrub-k",
    "share/bash-completion/completions/pygrub-inspect",
    "share/zsh/site-functions/_pygrub-k",
    "share/zsh/site-functions/_pygrub-inspect",
    "share/fish/vendor_completions.d/pygrub-k.fish",
    "share/fish/vendor_completions.d/pygrub-inspect.fish",
    "share/doc/pygrub-k/SECURITY.md",
    "share/doc/pygrub-k/moving-from-pygrub.md",
    "share/doc/pygrub-k/guest.cfg",
    "share/doc/pygrub-k/fleet.md",
}
BUILD = "import sys, setuptools.build_meta as b; print(getattr(b, 'build_' + sys.argv[1])('out'))"
EPOCH = 1_700_000_000
INTERPRETER = """
import sys
sys.path.insert(0, sys.argv[1])
import make_zipapp, install_command
make_zipapp.PYTHON = sys.argv[2]
print(install_command.interpreter())
"""
BARE = {"PATH": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1"}


def build(kind: str, checkout: Path) -> Path:
    """Build `wheel` or `sdist` without a network, and return the file."""
    (checkout / "out").mkdir(exist_ok=True)
    command = [sys.executable, "-I", "-c", BUILD, kind]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)}
    done = subprocess.run(
        command, cwd=checkout, env=environ, check=True, capture_output=True, text=True
    )
    return checkout / "out" / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("checkout")
    for name in INPUTS:
        (copy / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    for name in TREES:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, copy / name, symlinks=True, ignore=ignored)
    return copy


@pytest.fixture(scope="module")
def wheel(checkout: Path) -> Path:
    return build("wheel", checkout)


@pytest.fixture(scope="module")
def sdist(checkout: Path) -> Path:
    return build("sdist", checkout)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new environment's bin folder: the wheel, and nothing else."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment)
    pip = [sys.executable, "-m", "pip", "--python", str(environment / "bin/python3")]
    options = ["--quiet", "--no-index", "--disable-pip-version-check"]
    environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([*pip, "install", *options, str(wheel)], check=True, env=environ)
    return environment / "bin"


@pytest.fixture(scope="module")
def bundle() -> tuple[bytes, dict[str, int]]:
    """Return all modules compiled, and the sizes of the parts: it takes seconds each time."""
    return make_zipapp.bundle()


@pytest.fixture(scope="module")
def zipapp(bundle: tuple[bytes, dict[str, int]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("zipapp") / "pygrub-k"
    with mock.patch.object(make_zipapp, "bundle", return_value=bundle):
        make_zipapp.write(out, os.path.realpath(sys.executable))
    return out


def boot(program: Path, folder: Path) -> bytes:
    options = ["-q", "--output-format=simple0", f"--output-directory={folder}", str(GUEST)]
    return subprocess.run([program, *options], check=True, capture_output=True, env=BARE).stdout


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_installs_one_name(wheel: Path) -> None:
    own = f"pygrub_k-{pygrub_k.__version__}"
    tops = {name.partition("/")[0] for name in names(wheel)}
    assert tops == {"pygrub_k", f"{own}.dist-info", f"{own}.data"}


def test_the_command_of_the_wheel_is_the_program_of_one_file(
    wheel: Path, bundle: tuple[bytes, dict[str, int]], tmp_path: Path
) -> None:
    name = f"pygrub_k-{pygrub_k.__version__}.data/scripts/pygrub-k"
    with zipfile.ZipFile(wheel) as archive:
        command = archive.read(name)
        assert [one for one in archive.namelist() if "/scripts/" in one] == [name]
        entry_points = archive.read(f"pygrub_k-{pygrub_k.__version__}.dist-info/entry_points.txt")
    assert b"pygrub-k" not in entry_points
    with mock.patch.object(make_zipapp, "bundle", return_value=bundle):
        make_zipapp.write(tmp_path / "same", command[2 : command.index(b" -IS")].decode())
    assert (tmp_path / "same").read_bytes() == command


def test_it_is_run_by_the_system_s_python_or_the_one_that_builds(
    tmp_path: Path,
) -> None:
    program = [sys.executable, "-I", "-c", INTERPRETER, str(ROOT / "scripts")]
    found = subprocess.check_output([*program, make_zipapp.PYTHON], text=True).split()
    assert found == [make_zipapp.PYTHON]
    other = subprocess.check_output([*program, str(tmp_path / "none")], text=True).split()
    assert other == [f"{sys.base_prefix}/bin/python{sys.version_info[0]}.{sys.version_info[1]}"]


def test_the_wheel_has_what_packagers_look_for(wheel: Path) -> None:
    data = f"pygrub_k-{pygrub_k.__version__}.data/data/"
    assert {name.removeprefix(data) for name in names(wheel) if name.startswith(data)} == SHARED


def test_the_wheel_has_every_module_and_no_spec(wheel: Path) -> None:
    modules = {f"pygrub_k/_generated/{file.name}" for file in (ROOT / "generated").glob("*.py")}
    modules |= {str(file.relative_to(ROOT)) for file in (ROOT / "pygrub_k").rglob("*.py")}
    for ending in ("css", "html"):
        modules |= {str(f.relative_to(ROOT)) for f in (ROOT / "pygrub_k").rglob(f"*.{ending}")}
    found = {name for name in names(wheel) if name.startswith("pygrub_k/")}
    assert modules | {"pygrub_k/py.typed"} == found


def test_the_wheel_needs_nothing_but_python(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = f"pygrub_k-{pygrub_k.__version__}.dist-info/METADATA"
        metadata = HeaderParser().parsestr(archive.read(name).decode())
    needed = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert needed == []
    assert metadata["Version"] == pygrub_k.__version__
    assert metadata["License-Expression"] == "MIT AND CC0-1.0"


def test_the_sdist_holds_files_where_the_checkout_has_a_link(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        members = {member.name.partition("/")[2]: member for member in archive.getmembers()}
    for file in (ROOT / "generated").glob("*.py"):
        assert members[f"pygrub_k/_generated/{file.name}"].isreg()
    assert {f"specs/{file.name}" for file in (ROOT / "specs").glob("*.ksy")} <= members.keys()


def test_the_sdist_builds_the_same_wheel_to_the_byte(
    sdist: Path, wheel: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path)
    checkout = next(tmp_path.iterdir())
    for path in checkout.rglob("*"):
        os.utime(path, (EPOCH + 86_400, EPOCH + 86_400))
    again = build("wheel", checkout)
    assert names(again) == names(wheel)
    assert again.read_bytes() == wheel.read_bytes()


def test_installing_installs_one_package(installed: Path) -> None:
    packages = next(installed.parent.glob("lib/python3.*/site-packages"))
    folders = {path.name for path in packages.glob("*.dist-info")}
    own = f"pygrub_k-{pygrub_k.__version__}.dist-info"
    assert {name for name in folders if not name.startswith(("pip-", "setuptools-"))} == {own}


def test_installed_it_tells_its_version(installed: Path) -> None:
    done = subprocess.run(
        [installed / "pygrub-k", "--version"], check=True, capture_output=True, env=BARE, text=True
    )
    assert done.stdout == f"pygrub-k {pygrub_k.__version__}\n"


def test_installed_modules_are_compiled(installed: Path) -> None:
    packages = next(installed.parent.glob("lib/python3.*/site-packages/pygrub_k"))
    sources = list(packages.rglob("*.py"))
    assert len(sources) > len(list((ROOT / "generated").glob("*.py")))
    compiled = [Path(importlib.util.cache_from_source(str(file))) for file in sources]
    assert [str(file) for file in compiled if not file.exists()] == []


def test_installed_it_boots_the_example(installed: Path, tmp_path: Path) -> None:
    stanza = boot(installed / "pygrub-k", tmp_path)
    assert b" root=UUID=3c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111 ro console=hvc0 quiet\0" in stanza
    contents = sorted(file.read_bytes()[:28] for file in tmp_path.iterdir())
    assert contents == [b"the kernel 6.1.0-17-amd64 (a", b"the ramdisk of 6.1.0-17-amd6"]


def test_the_zipapp_boots_the_example(zipapp: Path, installed: Path, tmp_path: Path) -> None:
    answers = []
    for program, name in ((zipapp, "zipapp"), (installed / "pygrub-k", "installed")):
        (tmp_path / name).mkdir()
        stanza = boot(program, tmp_path / name).replace(os.fsencode(tmp_path / name), b"")
        files = {file.name.partition(".")[0]: file for file in (tmp_path / name).iterdir()}
        contents = {kind: file.read_bytes() for kind, file in files.items()}
        answers.append((stanza.rpartition(b"args ")[2], contents))
    assert answers[0] == answers[1]


@pytest.mark.parametrize("way", ["zipapp", "installed"])
def test_it_is_isolated(zipapp: Path, installed: Path, tmp_path: Path, way: str) -> None:
    program = zipapp if way == "zipapp" else installed / "pygrub-k"
    first_line = program.read_bytes().partition(b"\n")[0]
    assert b" -ISc" in first_line
    (tmp_path / "struct.py").write_text("raise SystemExit('not this one')\n")
    environ = {**BARE, "PYTHONPATH": str(tmp_path), "PYTHONSTARTUP": str(tmp_path / "struct.py")}
    for words in (["--version"], ["-l", str(GUEST)]):
        done = subprocess.run(
            [program, *words], check=True, capture_output=True, env=environ, cwd=tmp_path
        )
        assert b"not this one" not in done.stdout + done.stderr


def test_another_python_runs_the_sources(zipapp: Path, tmp_path: Path) -> None:
    content = zipapp.read_bytes()
    magic = repr(importlib.util.MAGIC_NUMBER).encode()
    assert content.count(magic) == 1
    other = tmp_path / "other"
    other.write_bytes(content.replace(magic, magic.replace(b"r", b"n")))  # \r\n ends it
    other.chmod(0o755)
    (tmp_path / "out").mkdir()
    assert boot(other, tmp_path / "out").startswith(b"kernel ")
    lines = subprocess.run([other, "-l", GUEST], check=True, capture_output=True, env=BARE).stdout
    mine = subprocess.run([zipapp, "-l", GUEST], check=True, capture_output=True, env=BARE).stdout
    assert lines == mine


def test_an_old_python_is_told_what_it_lacks(zipapp: Path, tmp_path: Path) -> None:
    content = zipapp.read_bytes()
    old = tmp_path / "old"
    old.write_bytes(content.replace(b"sys.version_info < (3, 11)", b"sys.version_info < (9, 11)"))
    old.chmod(0o755)
    done = subprocess.run([old, "--version"], check=False, capture_output=True, env=BARE)
    assert done.returncode == 1
    assert done.stderr.startswith(b"pygrub-k: needs Python 3.11 or newer, and this is 3.")


def test_python_runs_the_file_too(zipapp: Path) -> None:
    for flags in (["-I"], ["-IS"]):
        command = [sys.executable, *flags, str(zipapp), "--version"]
        done = subprocess.run(command, check=True, capture_output=True, env=BARE, text=True)
        assert done.stdout == f"pygrub-k {pygrub_k.__version__}\n"


def test_closed_descriptors_are_not_taken_for_its_own(zipapp: Path) -> None:
    command = f'"{zipapp}" -n -q "{GUEST}" <&-'
    done = subprocess.run(["/bin/sh", "-c", command], check=False, capture_output=True, env=BARE)
    assert done.returncode == 1
    assert done.stderr == b"pygrub-k: standard input, output or error is closed\n"


def test_a_path_that_no_first_line_holds_is_refused(
    bundle: tuple[bytes, dict[str, int]], tmp_path: Path
) -> None:
    with mock.patch.object(make_zipapp, "bundle", return_value=bundle):
        assert make_zipapp.main([str(tmp_path / "out"), f"--python=/{'x' * 200}"]) == 1
    assert not (tmp_path / "out").exists()


def test_equal_sources_make_an_equal_zipapp(zipapp: Path, tmp_path: Path) -> None:
    make_zipapp.write(tmp_path / "again", os.path.realpath(sys.executable))
    assert (tmp_path / "again").read_bytes() == zipapp.read_bytes()


def test_the_zipapp_has_each_module_as_source_and_compiled(
    zipapp: Path, bundle: tuple[bytes, dict[str, int]]
) -> None:
    inside = names(zipapp)
    sources = {name for name in inside if name.endswith(".py")} - {"__main__.py"}
    assert inside == sources | {"__main__.py", "LICENSE"}
    generated = {name for name in sources if name.startswith("pygrub_k/_generated/")}
    needy = [name for name in generated if "import kaitaistruct" in (ROOT / name).read_text()]
    assert needy == []
    assert generated >= {
        "pygrub_k/_generated/__init__.py",
        "pygrub_k/_generated/ext_inode_records.py",
    }
    content, sizes = bundle
    start = sizes["loader"]
    places = marshal.loads(content[start : start + sizes["table"]])
    modules = {name.removesuffix(".py").removesuffix("/__init__") for name in sources}
    offset, size = places.pop(bundled.OTHERS)
    places |= marshal.loads(content[start + sizes["table"] + offset :][:size])
    assert places.keys() == {name.replace("/", ".") for name in modules}
    start += sizes["table"]
    for name, (offset, size) in places.items():
        piece = marshal.loads(content[start + offset : start + offset + size])
        assert name in [module for module, _, _ in piece]
