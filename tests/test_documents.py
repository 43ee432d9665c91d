"""Manual pages, completions and SECURITY.md say what the programs do."""

import re
import shlex
import subprocess
from pathlib import Path

import build_command_docs
import pytest

from pygrub_k.cli import inspect_options, options
from pygrub_k.cli.subcommands import OVERVIEW
from pygrub_k.cli.subcommands import SUBCOMMANDS as TABLE
from pygrub_k.confined.budget import Bounds
from tests.unit.confined.test_confinement import ALWAYS, IF_OFFERED

ROOT = Path(__file__).parents[1]
WHOLE, SUBCOMMANDS = inspect_options.parsers()
INSPECT_OPTIONS = {
    word
    for kind in SUBCOMMANDS.values()
    for action in kind._actions
    for word in action.option_strings
    if word.startswith("--")
}


SAID = {"capability bounding set": "bounding set", "session": "descriptors"}
"""Layers that SECURITY.md calls by a shorter name, or that it tells with another."""


def page(name: str) -> str:
    text = (ROOT / "man" / name).read_text()
    return text.replace("\\-", "-").replace("\n.IR ", " ")


@pytest.mark.parametrize("option", [option[1] for option in options.OPTIONS])
def test_every_option_of_pygrub_k_is_documented(option):
    assert f"--{option}" in page("pygrub-k.8")
    assert f"`--{option}" in (ROOT / "README.md").read_text().replace(", --", "`--")


@pytest.mark.parametrize("option", sorted(INSPECT_OPTIONS))
def test_every_option_of_pygrub_inspect_is_documented(option):
    assert option in page("pygrub-inspect.1")


def test_page_and_completion_of_pygrub_inspect_are_made_of_its_parser():
    assert build_command_docs.PAGE.read_text() == build_command_docs.page()
    assert build_command_docs.COMPLETION.read_text() == build_command_docs.completion()


EXAMPLES = [example.line for one in (OVERVIEW, *TABLE) for example in one.examples]


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_is_understood(line, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "root.qcow2").touch()
    words = shlex.split(re.split("[|>]", line)[0])
    assert words[0] == "pygrub-inspect"
    assert inspect_options.parse(words[1:]).disks


@pytest.mark.parametrize("one", TABLE, ids=lambda one: one.name)
def test_help_shows_what_each_subcommand_is_with_examples(one):
    text = SUBCOMMANDS[one.name].format_help()
    assert all(example.line in text and example.meaning in text for example in one.examples)
    assert len(one.examples) > 1
    assert f"  {one.name}" in WHOLE.format_help()


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_subcommand_is_documented(name):
    assert f".B {name}\n" in page("pygrub-inspect.1")


@pytest.mark.parametrize("page_name", ["pygrub-k.8", "pygrub-inspect.1"])
def test_no_option_is_documented_that_does_not_exist(page_name):
    known = {f"--{option[1]}" for option in options.OPTIONS} | INSPECT_OPTIONS | {"--version"}
    words = {word.strip(".,()") for word in page(page_name).replace("=", " ").split()}
    assert {word for word in words if word.startswith("--")} <= known


def test_the_guide_to_moving_names_options_that_there_are():
    known = {f"--{option[1]}" for option in options.OPTIONS} | INSPECT_OPTIONS
    text = (ROOT / "docs/moving-from-pygrub.md").read_text()
    named = set(re.findall(r"--[a-z][a-z_-]*", text))
    assert len(named) > 10
    assert named <= known


def completed(program: str, *words: str) -> set[str]:
    """Return what bash offers for the last of these words."""
    script = (
        f'source "{ROOT}/completions/{program}"; compopt() {{ :; }}; COMP_WORDS=("$@"); '
        'COMP_CWORD=$(($# - 1)); "_${1//-/_}"; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", script, "-", program, *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "examples",
    )
    assert done.stderr == ""
    return set(done.stdout.split())


def test_completion_offers_every_option():
    assert {word.rstrip("=") for word in completed("pygrub-k", "--")} == {
        f"--{option[1]}" for option in options.OPTIONS
    }
    offered = {
        word.rstrip("=")
        for name in ("guest.img", *SUBCOMMANDS)
        for word in completed("pygrub-inspect", name, "--")
    }
    assert offered == INSPECT_OPTIONS | {"--version"}
    assert "--recursive" not in completed("pygrub-inspect", "cat", "--")


def test_completion_offers_values_subcommands_and_files():
    for name, choices in options.CHOICES.items():
        assert completed("pygrub-k", f"--{name}", "=") == set(choices)
        assert completed("pygrub-k", f"--{name}", "=", choices[0][:2]) == {choices[0]}
    assert {"guest.img", *SUBCOMMANDS} <= completed("pygrub-inspect", "")
    assert "parquet" in completed("pygrub-inspect", "ls", "--format", "=")
    assert "dfxml" in completed("pygrub-inspect", "hash", "--format", "=")
    assert "guest.img" in completed("pygrub-k", "gu")
    assert completed("pygrub-k", "--entry", "=", "") == set()


def test_security_names_every_layer_and_bound():
    text = (ROOT / "SECURITY.md").read_text()
    for layer in ALWAYS | IF_OFFERED:
        name = "namespaces" if layer.endswith(" namespace") else SAID.get(layer, layer)
        assert f"| {name}" in text or f", {name}" in text, layer
    bounds = Bounds()
    for value in (bounds.file_size >> 20, bounds.memory >> 20):
        assert f"{value} MiB" in text
    for seconds in (bounds.processor, bounds.patience, bounds.longest):
        assert f"{seconds:g} s" in text


def test_the_example_for_xl_is_python_as_xl_reads_it():
    values: dict[str, object] = {}
    exec((ROOT / "examples/guest.cfg").read_text(), values)
    assert values["bootloader"] == "pygrub-k"
    assert values["type"] in {"pv", "pvh"}
