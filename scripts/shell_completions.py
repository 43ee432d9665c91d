"""Completions for bash, zsh and fish, of what the programs' --help is made of.

A word of a command line is completed with options, with the values that an option takes, and with
files of this machine where it takes one. `scripts/build_command_docs.py` writes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pygrub_k.cli import image_options, inspect_options, options
from pygrub_k.cli.subcommands import OVERVIEW, SUBCOMMANDS
from pygrub_k.inspect.dump.structures import STRUCTURES

if TYPE_CHECKING:
    import argparse

OFFERED = {
    "image-format": ("auto", *image_options.NAMES),
    "sector-size": ("auto", "512", "4096"),
    "superblock": ("auto",),
    "at": ("list", "journal:", "generation:"),
}
"""Words that options take which have no fixed choice."""
FILES = frozenset(["PATH", "FILE"])
"""What the value of an option that names a file of this machine is called …"""
FOLDER = "DIR"
GUEST = frozenset(["below", "subvolume", "kernel", "ramdisk"])
"""… and options whose paths are a guest's."""
HELP = "show this help and exit"
MADE_BY = "made by scripts/build_command_docs.py: change what it is made of"


class Option(NamedTuple):
    """An option: its names without dashes, what it does, and what it takes."""

    short: str
    name: str
    meaning: str
    takes: str
    """Empty for a flag."""
    values: tuple[str, ...]
    is_list: bool
    """Whether several values may stand with commas between."""
    is_repeated: bool


class Command(NamedTuple):
    """A program, or one of its subcommands."""

    name: str
    meaning: str
    options: tuple[Option, ...]
    words: tuple[str, ...]
    """What the first word may be besides a file."""


def boot_loader() -> list[Command]:
    """Return pygrub-k."""
    found = []
    for short, name, takes, meaning in options.OPTIONS:
        is_list = name == "format"
        values = options.FORMATS if is_list else options.CHOICES.get(name, ())
        repeated = name in options.LISTS
        found.append(Option(short, name, meaning, takes, values, is_list, repeated))
    return [Command("", "", tuple(found), ())]


def inspector() -> list[Command]:
    """Return the subcommands of pygrub-inspect, and first what it is without one."""
    whole, kinds = inspect_options.parsers()
    structures = tuple(dict.fromkeys(one.usage.split()[0] for one in STRUCTURES))
    return [
        Command("", OVERVIEW.summary, options_of(whole), ()),
        *(
            Command(
                one.name,
                one.summary,
                options_of(kinds[one.name]),
                structures if one.name == "dump" else (),
            )
            for one in SUBCOMMANDS
        ),
    ]


def options_of(parser: argparse.ArgumentParser) -> tuple[Option, ...]:
    """Return the options that a parser has."""
    actions = parser._actions  # noqa: SLF001 - argparse has no other way to ask
    return tuple(map(option, (one for one in actions if one.option_strings)))


def option(action: argparse.Action) -> Option:
    """Return what argparse knows of an option."""
    words = action.option_strings
    name = next(word[2:] for word in words if word.startswith("--"))
    short = next((word[1:] for word in words if not word.startswith("--")), "")
    values = tuple(map(str, action.choices or OFFERED.get(name, ())))
    takes = "" if action.nargs == 0 else str(action.metavar or name.upper())
    meaning = HELP if name == "help" else (action.help or "").replace("%%", "%")
    meaning = meaning.partition(". ")[0]  # a line's worth
    repeated = type(action).__name__ == "_AppendAction"
    return Option(short, name, meaning, takes, values, name == "image-format", repeated)


def takes_file(one: Option) -> bool:
    """Return whether the value of an option is a file of this machine."""
    return one.takes in FILES and one.name not in GUEST


def takes_folder(one: Option) -> bool:
    """Return whether the value of an option is a directory of this machine."""
    return one.takes == FOLDER


# --- bash

BASH = """\
# bash completion for {program}                            -*- shell-script -*-
# {made}

_{function}() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}}
  local option kind= options= words=
  COMPREPLY=()
  # --option=value arrives as three words: --option, = and value
  if [[ $cur == "=" ]]; then
    option=$prev cur=
  elif [[ $prev == "=" ]]; then
    option=${{COMP_WORDS[COMP_CWORD - 2]}}
  else
    option=$prev
  fi
{kinds}\
  case $kind$option in
{values}\
    *)
      if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
        [[ ${{COMPREPLY[0]-}} != *= ]] || compopt -o nospace
      else
        [[ $COMP_CWORD -le 2 ]] || words=
        mapfile -t COMPREPLY < <(compgen -W "$words" -f -- "$cur")
      fi
      ;;
  esac
}}
complete -o filenames -F _{function} {program}
"""
BASH_KINDS = """\
  case ${{COMP_WORDS[1]}} in
{cases}\
  esac
"""


def bash(program: str, commands: list[Command]) -> str:
    """Return the completion for bash."""
    whole, *others = commands
    kinds = f'  options="{bash_options(whole)}"\n'
    if others:
        kinds += f'  [[ $COMP_CWORD != 1 ]] || words="{" ".join(one.name for one in others)}"\n'
        cases = "".join(
            f'    {one.name}) kind="{one.name} " options="{bash_options(one)}"'
            + (f' words="{" ".join(one.words)}"' if one.words else "")
            + " ;;\n"
            for one in others
        )
        kinds += BASH_KINDS.format(cases=cases)
    values = "".join(map(bash_values, commands))
    function = program.replace("-", "_")
    return BASH.format(program=program, function=function, made=MADE_BY, kinds=kinds, values=values)


def bash_options(command: Command) -> str:
    """Return the options as bash offers them: with = where a value follows."""
    return " ".join(f"--{one.name}{'=' if one.takes else ''}" for one in command.options)


def bash_values(command: Command) -> str:
    """Return a case for each kind of value that the options of a command take."""
    kind = f"{command.name} " if command.name else ""
    cases: dict[str, list[str]] = {}
    for one in command.options:
        if one.takes:
            names = [f"--{one.name}", *([f"-{one.short}"] if one.short else [])]
            cases.setdefault(bash_answer(one), []).extend(f'"{kind}{name}"' for name in names)
    return "".join(f"    {' | '.join(names)}) {run};;\n" for run, names in cases.items())


def bash_answer(one: Option) -> str:
    """Return what bash runs for the value of an option."""
    if one.values:
        wanted = f'-W "{" ".join(one.values)}"'
    elif takes_folder(one):
        wanted = "-d"
    elif takes_file(one):
        wanted = "-f"
    else:
        return ""
    return f'mapfile -t COMPREPLY < <(compgen {wanted} -- "$cur") '


# --- zsh


def zsh(program: str, commands: list[Command]) -> str:
    """Return the completion for zsh."""
    whole, *others = commands
    head = f"#compdef {program}\n# {MADE_BY}\n\n"
    alone = f"_arguments -s -S \\\n{zsh_arguments(whole)}"
    if not others:
        return head + alone
    described = "\n".join(f"  {zsh_quoted(f'{one.name}:{one.meaning}')}" for one in others)
    cases = "".join(
        f"  {one.name})\n    shift words\n    (( CURRENT-- ))\n"
        f"    _arguments -s -S \\\n{zsh_arguments(one)}    ;;\n"
        for one in others
    )
    return f"""{head}local -a subcommands
subcommands=(
{described}
)
(( CURRENT > 2 )) || _describe -t subcommands subcommand subcommands
local kind=
(( CURRENT == 2 )) || kind=$words[2]
case $kind in
{cases}  *)
    {alone}    ;;
esac
"""


def zsh_arguments(command: Command) -> str:
    """Return what _arguments is told of a command's options and words."""
    lines = []
    for one in command.options:
        text = "".join(f"\\{c}" if c in "[]:\\" else c for c in one.meaning)
        value = f":{one.takes.replace(':', '-')}:{zsh_value(one)}" if one.takes else ""
        star = "*" if one.is_repeated else ""
        long = f"--{one.name}{'=' if one.takes else ''}"
        if one.short and not one.is_repeated:
            names = f"'(-{one.short} --{one.name})'{{-{one.short},{long}}}"
            lines.append(f"{names}{zsh_quoted(f'[{text}]{value}')}")
        else:
            lines.append(zsh_quoted(f"{star}{long}[{text}]{value}"))
    if command.words:
        lines.append(zsh_quoted(f"1:STRUCTURE:({' '.join(command.words)})"))
    lines.append(zsh_quoted("*:DISK:_files"))
    return "".join(f"      {line} \\\n" for line in lines)[: -len(" \\\n")] + "\n"


def zsh_value(one: Option) -> str:
    """Return the action of zsh for the value of an option."""
    if one.values:
        listed = " ".join(one.values)
        return f"_sequence compadd - {listed}" if one.is_list else f"({listed})"
    if takes_folder(one):
        return "_files -/"
    return "_files" if takes_file(one) else " "


def zsh_quoted(text: str) -> str:
    """Return text as a word of the shell."""
    return "'" + text.replace("'", "'\\''") + "'"


# --- fish


def fish(program: str, commands: list[Command]) -> str:
    """Return the completion for fish."""
    lines = [f"# fish completion for {program}", f"# {MADE_BY}"]
    names = " ".join(one.name for one in commands if one.name)
    for command in commands:
        where = f"complete -c {program}"
        if command.name:
            first = f"{where} -n __fish_is_first_token -a {command.name}"
            lines.append(f"{first} -d {fish_quoted(command.meaning)}")
            where += f" -n '__fish_seen_subcommand_from {command.name}'"
        elif names:
            where += f" -n 'not __fish_seen_subcommand_from {names}'"
        if command.words:
            words = fish_quoted(" ".join(command.words))
            second = f"__fish_seen_subcommand_from {command.name}; and __fish_is_nth_token 2"
            lines.append(f"complete -c {program} -n '{second}' -a {words} -d structure")
        for one in command.options:
            short = f" -s {one.short}" if one.short else ""
            value, meaning = fish_value(one), fish_quoted(one.meaning)
            lines.append(f"{where}{short} -l {one.name}{value} -d {meaning}")
    return "\n".join(lines) + "\n"


def fish_value(one: Option) -> str:
    """Return the options of fish's `complete` for the value of an option."""
    if one.values:
        return f" -x -a {fish_quoted(' '.join(one.values))}"
    if takes_folder(one):
        return " -x -a '(__fish_complete_directories)'"
    if takes_file(one):
        return " -r -F"
    return " -x" if one.takes else ""


def fish_quoted(text: str) -> str:
    """Return text as a word of fish."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def files() -> dict[str, str]:
    """Return every completion, by its path in completions/."""
    programs = {"pygrub-k": boot_loader(), "pygrub-inspect": inspector()}
    return {
        path: text
        for program, commands in programs.items()
        for path, text in (
            (f"bash/{program}", bash(program, commands)),
            (f"zsh/_{program}", zsh(program, commands)),
            (f"fish/{program}.fish", fish(program, commands)),
        )
    }
