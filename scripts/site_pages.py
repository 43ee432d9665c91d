#!/usr/bin/env python3
"""Write the sources of the documentation's site: pages made of what is elsewhere in the project.

    scripts/site_pages.py FOLDER        scripts/build_site does this, and has Sphinx make HTML of it

README, the other documents, the manual pages, the specifications, and the causes and advice in the
code are each written once, where they belong; here is only which page shows what.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import site_formats
import site_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[1]
PAGES: Final = {
    "install": ("README.md", "Installing in dom0", "From a checkout"),
    "pygrub-k": ("README.md", "pygrub-k"),
    "inspect": ("README.md", "pygrub-inspect"),
    "coverage": ("README.md", "What is read, and what is not", "Measured"),
    "design": ("README.md", "How it is built", "Licence"),
    "security": ("SECURITY.md",),
    "contributing": ("CONTRIBUTING.md",),
    "changes": ("CHANGELOG.md",),
}
"""By page: a document, and which sections of it; all of it where none is named."""
GUIDES: Final = tuple(sorted(file.stem for file in (ROOT / "docs").glob("*.md")))
"""Documents of docs/ that are pages as they are."""
MANUALS: Final = ("pygrub-k.8", "pygrub-inspect.1")
LINKED: Final = {
    "`SECURITY.md`": "security",
    "`CONTRIBUTING.md`": "contributing",
    "`CHANGELOG.md`": "changes",
    **{f"`docs/{name}.md`": name for name in GUIDES},
}
"""Names of documents, and the page that shows each."""
API: Final = (
    *("pygrub_k.library.guest", "pygrub_k.library.path", "pygrub_k.library.metadata"),
    "pygrub_k.errors",
)
CHAPTERS: Final = {
    "Use": ["install", "pygrub-k", "diagnose", "messages", "manual-pygrub-k"],
    "Inspect": ["inspect", "manual-pygrub-inspect", "library"],
    "Guides": [*GUIDES],
    "Reference": ["coverage", "formats", "security", "design", "contributing", "changes"],
}
ADVISERS: Final = ("pygrub_k/boot/advice.py", "pygrub_k/boot/absence.py")
"""Modules in which `sentence(cause, advice)` ends a diagnosis."""
PASSED_ON: Final = (
    "sentence(cause + what, advice)",
    "sentence(error.reason, error.advice)",
)
"""Calls whose words stand elsewhere: in the table _UNREAD, and in the errors that bring them."""
ADVISING_ERRORS: Final = ("pygrub_k/boot/start_type.py",)
"""Modules with errors that bring both, as `self.reason` and `self.advice`."""


def pages() -> dict[str, str | bytes]:
    """Return every file of the site's sources, by its path there."""
    found: dict[str, str | bytes] = {"index.md": index(), "diagnose.md": diagnose()}
    found["messages.md"] = site_messages.page()
    for name, (document, *sections) in PAGES.items():
        found[f"{name}.md"] = linked(part(document, sections), name)
    for name in GUIDES:
        found[f"{name}.md"] = linked((ROOT / f"docs/{name}.md").read_text("utf-8"), name)
    for name in MANUALS:
        found[f"manual-{name.partition('.')[0]}.md"] = manual(name)
    found["library.md"] = library()
    for picture in sorted((ROOT / "docs/menu").iterdir()):
        found[f"docs/menu/{picture.name}"] = picture.read_bytes()
    return found | site_formats.pages()


def part(document: str, sections: list[str]) -> str:
    """Return sections of a document as a page; all of it if none is named."""
    text = (ROOT / document).read_text("utf-8")
    if not sections:
        return text
    bodies = dict(re.findall(r"^## (.*)\n((?s:.*?))(?=^## |\Z)", text, re.MULTILINE))
    first, *others = sections
    return f"# {first}\n{bodies[first]}" + "".join(f"## {one}\n{bodies[one]}" for one in others)


def linked(text: str, page: str) -> str:
    """Return a page in which the names of documents lead to their pages."""
    for words, target in LINKED.items():
        if target != page:
            text = text.replace(words, f"[{words[1:-1]}]({target}.md)")
    return text


def index() -> str:
    """Return the first page: README up to its first section, and what it is."""
    text = (ROOT / "README.md").read_text("utf-8")
    head = text.partition("\n## ")[0]
    about = part("README.md", ["What it is"]).partition("\n")[2]
    trees = "".join(
        f"```{{toctree}}\n:caption: {chapter}\n:hidden:\n\n" + "\n".join(names) + "\n```\n\n"
        for chapter, names in CHAPTERS.items()
    )
    return linked(f"{head}\n## What it is\n{about}\n{trees}", "index")


def manual(name: str) -> str:
    """Return a manual page, as mandoc makes HTML of it."""
    command = ["mandoc", "-T", "html", "-O", "fragment", str(ROOT / "man" / name)]
    html = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    program, _, section = name.partition(".")
    return f"# {program}({section})\n\n````{{raw}} html\n{html}````\n"


def library() -> str:
    """Return the page about the library: README's words, then what docstrings say."""
    text = part("README.md", ["As a library"])
    modules = "".join(
        f"## {name}\n\n```{{eval-rst}}\n.. automodule:: {name}\n   :members:\n"
        "   :show-inheritance:\n   :member-order: bysource\n```\n\n"
        for name in API
    )
    return f"{text}\n{modules}"


# -- what a failed boot says ---------------------------------------------------------------------


def diagnose() -> str:
    """Return the page about failed boots: every last sentence with cause and cure, and errors."""
    intro, _, rest = (ROOT / "README.md").read_text("utf-8").partition("If a guest does not boot")
    example = rest.partition("\n## ")[0]
    assert intro
    rows = "\n".join(
        f"| {cause} | {advice} | {module.rpartition('/')[2]}:{line} |"
        for module in (*ADVISERS, *ADVISING_ERRORS)
        for line, cause, advice in sentences(ROOT / module)
    )
    return (
        f"# When a guest does not boot\n\nIf a guest does not boot{example}\n"
        "The last line begins with `nothing to boot:`, and then says the likeliest cause and what"
        " to do. These are all that there are; *words in italics* stand for what the guest has."
        f"\n\n| cause | what to do | from |\n|---|---|---|\n{rows}\n\n"
        "## What an error is\n\nEvery message that ends a run is one of these; `pygrub-k` ends"
        " with status 1 and leaves no file behind.\n\n| error | when |\n|---|---|\n"
        + "\n".join(f"| `{name}` | {site_formats.cell(words)} |" for name, words in errors())
        + "\n\n[Every message](messages.md) has its cause and what to do about it.\n"
    )


def sentences(module: Path) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the cause and the advice of each sentence that a module may say."""
    tree = ast.parse(module.read_text("utf-8"))
    known = constants()
    said = known | {
        f"{node.name}()": returned(node, known)
        for one in (*ADVISERS, *ADVISING_ERRORS)
        for node in ast.parse((ROOT / one).read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }
    found = []
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        names = local_words(function, said)
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "sentence":
                cause, advice = (words(one, names) for one in node.args)
                if ast.unparse(node) not in PASSED_ON:
                    found.append((node.lineno, cause, advice))
        brought = {
            ast.unparse(node.targets[0]): words(node.value, said)
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
        }
        if "self.advice" in brought:
            found.append((function.lineno, brought["self.reason"], brought["self.advice"]))
    for name, table in tables(tree):
        if name == "_UNREAD":  # whose rows are the two arguments of one call
            rows = [row for row in table.elts if isinstance(row, ast.Tuple)]
            found += [(row.lineno, *(words(one, said) for one in row.elts[1:])) for row in rows]  # type: ignore[misc]
    yield from sorted(found)


def constants() -> dict[str, str]:
    """Return the words that the modules' constants stand for."""
    known: dict[str, str] = {}
    for module in (*ADVISERS, *ADVISING_ERRORS):
        for node in ast.parse((ROOT / module).read_text("utf-8")).body:
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                value = node.value
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    known[node.target.id] = site_formats.cell(value.value)
    return known


def returned(function: ast.FunctionDef, known: dict[str, str]) -> str:
    """Return all that a function may return, with `or` between."""
    nodes = (node for node in ast.walk(function) if isinstance(node, ast.Return) and node.value)
    ordered = sorted(nodes, key=lambda node: node.lineno)
    return " — or: ".join(dict.fromkeys(words(node.value, known) for node in ordered if node.value))


def local_words(function: ast.FunctionDef, said: dict[str, str]) -> dict[str, str]:
    """Return what is known, and what a function's own names are put together from."""
    names = dict(said)
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value, name = node.value, node.targets[0].id
            if isinstance(value, ast.IfExp) and isinstance(value.body, ast.JoinedStr):
                names[name] = words(value.body, said)
            elif isinstance(value, ast.Call) and f"{ast.unparse(value.func)}()" in said:
                names[name] = words(value, said)
    for node in ast.walk(function):
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            names[node.target.id] = names.get(node.target.id, "") + words(node.value, said)
    return names


def tables(tree: ast.Module) -> Iterator[tuple[str, ast.Tuple]]:
    """Yield the tuples that a module names."""
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Tuple):
            assert isinstance(node.target, ast.Name)
            yield node.target.id, node.value


def words(node: ast.expr, said: dict[str, str]) -> str:  # noqa: PLR0911 - one for each kind
    """Return what an expression says; names of values are in italics."""
    if isinstance(node, ast.JoinedStr):
        return "".join(words(one, said) for one in node.values)
    if isinstance(node, ast.FormattedValue):
        return words(node.value, said)
    if isinstance(node, ast.IfExp):
        return f"{words(node.body, said)} — or: {words(node.orelse, said)}"
    if isinstance(node, ast.Constant):
        return site_formats.prose(str(node.value)).replace("|", "\\|")
    if isinstance(node, ast.Name) and node.id in said:
        return said[node.id]
    if isinstance(node, ast.Call) and f"{ast.unparse(node.func)}()" in said:
        return said[f"{ast.unparse(node.func)}()"]
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "removeprefix":
        (prefix,) = (ast.literal_eval(one) for one in node.args)
        return words(node.func.value, said).removeprefix(prefix)  # type: ignore[attr-defined]
    if isinstance(node, ast.Attribute):
        return f"*{node.attr}*"
    if isinstance(node, ast.Call):
        return f"*{ast.unparse(node.func).strip('_').replace('_', ' ')}*"
    return f"*{ast.unparse(node).replace('_', ' ')}*"


def errors() -> Iterator[tuple[str, str]]:
    """Yield each class of errors, and the first line of its docstring."""
    for node in ast.parse((ROOT / "pygrub_k/errors.py").read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
            yield node.name, (ast.get_docstring(node) or "").splitlines()[0]


def main() -> int:
    """Write the files; the exit status."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and the folder
        print(__doc__, file=sys.stderr)
        return 1
    folder = Path(sys.argv[1])
    for name, content in pages().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    for file in (ROOT / "docs/site").iterdir():
        shutil.copy2(file, folder / file.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
