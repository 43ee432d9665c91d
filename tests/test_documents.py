"""Manual pages and SECURITY.md say what the programs do."""

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


def test_what_is_made_of_the_parsers_is_up_to_date():
    made = build_command_docs.files()
    assert {file: file.read_text() for file in made} == made
    there = {file for file in (ROOT / "completions").rglob("*") if file.is_file()}
    assert there == set(made) - {build_command_docs.PAGE}


EXAMPLES = [example.line for one in (OVERVIEW, *TABLE) for example in one.examples]


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_is_understood(line, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "root.qcow2").touch()
    words = shlex.split(re.split("[|>]", line)[0])
    assert words[0] == "pygrub-inspect"
    found = vars(inspect_options.parse(words[1:]))
    assert any(found.get(name) for name in ("disks", "list", "xen", "saved", "sql"))


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


@pytest.mark.tools
@pytest.mark.parametrize("name", ["pygrub-k.8", "pygrub-inspect.1"])
def test_the_judges_of_manual_pages_find_nothing(name):
    path = str(ROOT / "man" / name)
    for judge in (["mandoc", "-T", "lint"], ["groff", "-man", "-ww", "-z", "-T", "utf8"]):
        done = subprocess.run([*judge, path], capture_output=True, text=True, check=False)
        assert done.stdout + done.stderr == ""


def test_the_guide_to_moving_names_options_that_there_are():
    known = {f"--{option[1]}" for option in options.OPTIONS} | INSPECT_OPTIONS
    text = (ROOT / "docs/moving-from-pygrub.md").read_text()
    named = set(re.findall(r"--[a-z][a-z_-]*", text))
    assert len(named) > 10
    assert named <= known


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


def test_each_spec_has_a_way_to_make_a_sample_and_a_tool_to_ask() -> None:
    text = (ROOT / "specs/SAMPLES").read_text()
    blocks = re.findall(r"^((?:[a-z0-9_]+ ?)+)\n    (.+)\n    ask (.+)$", text, re.MULTILINE)
    told = [name for names, _, _ in blocks for name in names.split()]
    assert sorted(told) == sorted(path.stem for path in (ROOT / "specs").glob("*.ksy"))
    assert len(text.split("\n\n")) == 2  # the introduction, and all paragraphs behind it
