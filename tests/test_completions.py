"""The shells offer what --help says."""

from __future__ import annotations

import os
import pty
import select
import subprocess
from pathlib import Path

import pytest

from pygrub_k.cli import inspect_options, options

ROOT = Path(__file__).parents[1]
WHOLE, SUBCOMMANDS = inspect_options.parsers()
LONG = {f"--{option[1]}" for option in options.OPTIONS}
BASH = """\
source "{folder}/{program}"
compopt() {{ :; }}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
"_${{1//-/_}}"
printf "%s\\n" "${{COMPREPLY[@]}}"
"""
ZSH = """\
PS1= RPS1= fpath=({folder} $fpath)
autoload -Uz compinit && compinit -u -D
compadd() {{
  local -a hits
  local -a plain
  zparseopts -E -a plain -- O: A: D:
  if (( $#plain )); then builtin compadd "$@"; return; fi
  builtin compadd -A hits "$@"
  print -lr -- $hits >>{out}
  builtin compadd "$@"
}}
write-down() {{ zle complete-word; print done >>{out}.end; BUFFER=; }}
zle -C complete-word complete-word _main_complete
zle -N write-down
bindkey '^X' write-down
"""


def inspect_long(parser) -> set[str]:
    actions = parser._actions
    return {word for one in actions for word in one.option_strings if word.startswith("--")}


def from_bash(*words: str) -> set[str]:
    """Return what bash offers for the last of these words; = is a word of its own there."""
    script = BASH.format(folder=ROOT / "completions/bash", program=words[0])
    apart = [part for word in words for part in word.replace("=", " = ").split(" ")]
    if words[-1].endswith("="):
        apart.pop()
    done = subprocess.run(
        ["bash", "-c", script, "-", *apart],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "examples",
    )
    assert done.stderr == ""
    return {word.rstrip("=") for word in done.stdout.split()}


def from_fish(home: Path, *words: str) -> set[str]:
    script = f"source {ROOT}/completions/fish/{words[0]}.fish; complete -C '{' '.join(words)}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "examples",
        env={**os.environ, "HOME": str(home)},
    )
    assert done.stderr == ""
    offered = {line.split("\t")[0] for line in done.stdout.splitlines()}
    return {word.partition("=")[2] or word for word in offered}


class Zsh:
    """A zsh at a terminal, which is asked what it offers: what it tells `compadd`."""

    def __init__(self, home: Path) -> None:
        self.out = home / "offered"
        end = f"{self.out}.end"
        (home / ".zshrc").write_text(ZSH.format(folder=ROOT / "completions/zsh", out=self.out))
        os.mkfifo(end)
        self.end = os.open(end, os.O_RDWR)
        self.terminal, inner = pty.openpty()
        self.process = subprocess.Popen(
            ["zsh", "-d", "-i"],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            cwd=ROOT / "examples",
            env={**os.environ, "ZDOTDIR": str(home), "TERM": "dumb"},
            start_new_session=True,
        )
        os.close(inner)

    def offers(self, *words: str) -> set[str]:
        self.out.write_text("")
        os.write(self.terminal, f"{' '.join(words)}\x18".encode())
        poll = select.poll()
        poll.register(self.end, select.POLLIN)
        assert poll.poll(60_000), "zsh says nothing"
        assert os.read(self.end, 5) == b"done\n"
        return {word.rstrip("=") for word in self.out.read_text().split("\n")} - {""}

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.terminal)
        os.close(self.end)


@pytest.fixture(
    scope="module",
    params=[
        "bash",
        pytest.param("fish", marks=pytest.mark.tools),
        pytest.param("zsh", marks=pytest.mark.tools),
    ],
)
def offered(request, tmp_path_factory):
    """Return a function that says what a shell offers for the last of some words."""
    if request.param == "bash":
        yield from_bash
    elif request.param == "fish":
        home = tmp_path_factory.mktemp("fish")
        yield lambda *words: from_fish(home, *words)
    else:
        zsh = Zsh(tmp_path_factory.mktemp("zsh"))
        yield zsh.offers
        zsh.close()


def test_every_option_is_offered(offered):
    assert offered("pygrub-k", "--") == LONG


@pytest.mark.parametrize("name", ["ls", "hash", "dump"])
def test_every_option_of_a_subcommand_is_offered_and_no_other_s(offered, name):
    assert offered("pygrub-inspect", name, "--") == inspect_long(SUBCOMMANDS[name])


def test_values_are_offered(offered):
    for name, choices in (*options.CHOICES.items(), ("format", options.FORMATS)):
        assert offered("pygrub-k", f"--{name}=") == set(choices)
    assert offered("pygrub-k", "--checksums=st") == {"strict"}
    assert "parquet" in offered("pygrub-inspect", "ls", "--format=")
    assert "dfxml" in offered("pygrub-inspect", "hash", "--format=")


def test_subcommands_and_structures_are_offered(offered):
    assert offered("pygrub-inspect", "") >= {*SUBCOMMANDS, "guest.img"}
    assert offered("pygrub-inspect", "--") == inspect_long(WHOLE)
    assert offered("pygrub-inspect", "guest.img", "--") == inspect_long(WHOLE)
    assert offered("pygrub-inspect", "st") == {"stat"}
    assert offered("pygrub-inspect", "dump", "extent-") == {"extent-tree"}
    assert "superblock" not in offered("pygrub-inspect", "dump", "mbr", "s")


def test_files_are_offered_where_a_path_is_the_host_s(offered):
    assert "guest.img" in offered("pygrub-k", "gu")
    assert "guest.img" in offered("pygrub-k", "--disk=gu")
    assert offered("pygrub-k", "--kernel=gu") == set()
