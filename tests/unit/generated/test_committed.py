"""What is committed in generated/ is what the specs give, and costs the boot path little."""

from __future__ import annotations

import subprocess
import sys

import pytest
from spec_tools.building import Workplace, build, differences

from tests.unit.generated.conftest import CACHE, ROOT, SPECS

GENERATED = ROOT / "generated"
RECORD_MODULES = sorted(path.stem for path in GENERATED.glob("*_records.py"))
LIGHT = {"__future__", "operator", "_operator", "struct", "_struct"}


def test_generated_is_what_the_specs_give() -> None:
    place = Workplace(ROOT / "specs", GENERATED, CACHE)
    files = build(place, only=None, progress=lambda _: None, specs=SPECS["specs"])
    assert differences(GENERATED, files, whole=True) == []


def test_the_package_ships_generated_under_its_own_name() -> None:
    assert (ROOT / "pygrub_k" / "_generated").resolve() == GENERATED
    assert (GENERATED / "__init__.py").is_file()


def test_there_are_record_tables() -> None:
    assert len(RECORD_MODULES) >= 5


@pytest.mark.parametrize("module", RECORD_MODULES)
def test_record_tables_import_nothing_heavy(module: str) -> None:
    names = "{name.partition('.')[0] for name in sys.modules}"
    code = f"import sys; before = {names}; import generated.{module}; print(*({names} - before))"
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            "-c",
            f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) <= {GENERATED.name, *LIGHT}


@pytest.mark.parametrize("module", RECORD_MODULES)
def test_each_file_says_where_it_comes_from(module: str) -> None:
    first, second, *_ = (GENERATED / f"{module}.py").read_text().splitlines()
    name = module.removesuffix("_records").removesuffix("_be")  # `-orders: both` gives two
    assert first == f"# Made by scripts/build_parsers.py from specs/{name}.ksy"
    assert second == "# with kaitai-struct-compiler 0.11.0; do not edit."
