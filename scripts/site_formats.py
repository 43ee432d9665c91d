"""The pages about formats: each of a spec, with a diagram by the Kaitai Struct compiler."""

from __future__ import annotations

import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from spec_tools.compiler import compile_for
from spec_tools.kept import kept_specs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spec_tools.loading import Spec

ROOT: Final = Path(__file__).resolve().parents[1]
FIXED: Final = re.compile(r"[usfb]([1248])(le|be)?$")
"""Types that say their size in bytes; b and a number is in bits, and matched apart from these."""
BITS: Final = re.compile(r"b(\d+)(le|be)?$")
TESTS: Final = {
    "filesystems": "tests/differential/{}",
    "volumes": "tests/differential/volumes",
    "containers": "tests/differential/containers",
    "recognised": "tests/differential/recognised",
}
"""By the package that reads a format: what compares the reader with other programs."""


def pages() -> dict[str, str | bytes]:
    """Return a page and a diagram for each spec, and the list of all, by path in the site."""
    specs = kept_specs(ROOT / "specs", ROOT / ".cache")
    found: dict[str, str | bytes] = {}
    readers = reading_modules()
    for name, spec in specs.items():
        found[f"formats/{name}.md"] = page(spec, readers.get(name, []))
    found |= {f"formats/{name}.svg": svg for name, svg in drawn(specs).items()}
    rows = [f"| [{name}](formats/{name}.md) | {prose(title(specs[name]))} |" for name in specs]
    listed = "\n".join(f"formats/{name}" for name in specs)
    found["formats.md"] = (
        "# Formats\n\nWhat bytes on a disk mean: a page for each specification of `specs/`, made of"
        " it. To look at a structure of a disk in this way: `pygrub-inspect dump`.\n\n"
        "| specification | of |\n|---|---|\n" + "\n".join(rows) + "\n\n"
        f"```{{toctree}}\n:hidden:\n\n{listed}\n```\n"
    )
    return found


def drawn(specs: Mapping[str, Spec]) -> dict[str, bytes]:
    """Return the compiler's diagrams as SVG."""
    made = compile_for("graphviz", specs, specs, ROOT / ".cache")
    dots = {name: files[f"{name}.dot"] for name, files in made.items()}

    def svg(dot: str) -> bytes:
        command = ["dot", "-Tsvg", "-Gfontname=sans-serif", "-Nfontname=sans-serif"]
        return subprocess.run(command, input=dot.encode(), check=True, capture_output=True).stdout

    with ThreadPoolExecutor(2) as pool:
        return dict(zip(dots, pool.map(svg, dots.values()), strict=True))


def reading_modules() -> dict[str, list[str]]:
    """Return which modules read the structures of each spec, by its name."""
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "pygrub_k").rglob("*.py")):
        if "_generated" not in file.parts:
            names = re.findall(r"_generated(?:\.| import )(\w+?)(?:_records)?\b", file.read_text())
            for name in dict.fromkeys(names):
                found.setdefault(name, []).append(str(file.relative_to(ROOT)))
    return found


def title(spec: Spec) -> str:
    """Return what a spec is of."""
    return str(spec.data["meta"].get("title", spec.name))


def page(spec: Spec, readers: list[str]) -> str:
    """Return the page of a spec."""
    data = spec.data
    order = {"le": "little-endian", "be": "big-endian"}.get(str(data["meta"].get("endian")), "")
    lines = [f"# {prose(title(spec))}", "", *about(data)]
    lines += [f"`{spec.file}`, {data['meta']['license']}{f'; {order}' if order else ''}.", ""]
    lines += ["## What proves it", "", *proof(spec.name, readers), ""]
    lines += ["## Diagram", "", f"![Types and fields of {spec.name}]({spec.name}.svg)", ""]
    lines += ["## Structures", ""]
    if data.get("seq") or data.get("instances"):
        lines += structure(spec.name, data)
    for name, kind in types(data):
        lines += [*structure(name, kind)]
    for name, members in enums(data):
        lines += [f"### Values: {name}", "", "| value | name | meaning |", "|---|---|---|"]
        lines += [enum_row(value, member) for value, member in members.items()]
        lines.append("")
    return "\n".join(lines)


def proof(name: str, readers: list[str]) -> Iterator[str]:
    """Yield who reads the structures, and what compares what they read."""
    yield "- `tests/unit/generated`: the compiler's class and our reader of records agree on it, on"
    yield "  real disks, on bytes made after the specification, and on damage to both."
    folders = set()
    for reader in readers:
        parts = reader.split("/")
        if parts[1] in TESTS:
            folders.add(TESTS[parts[1]].format(parts[2]))
    for folder in sorted(folder for folder in folders if (ROOT / folder).is_dir()):
        yield f"- `{folder}`: what is read by it is compared with what other programs read."
    if readers:
        yield f"- Read by {', '.join(f'`{one}`' for one in readers)}."
    else:
        yield f"- Read by `pygrub-inspect dump {name} at BYTE` alone."


def about(node: Mapping[str, Any]) -> Iterator[str]:
    """Yield the text of something, and what it refers to."""
    if node.get("doc"):
        yield prose(str(node["doc"]))
        yield ""
    references = node.get("doc-ref") or []
    for one in [references] if isinstance(references, str) else references:
        address, _, words = str(one).partition(" ")
        if address.startswith("http"):
            yield f"Reference: [{prose(words or address)}]({address})"
        else:
            yield f"Reference: {prose(str(one))}"
        yield ""


def types(node: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield all types, also those within others, with their whole names."""
    for name, kind in (node.get("types") or {}).items():
        yield f"{above}{name}", kind
        yield from types(kind, f"{above}{name}::")


def enums(node: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[Any, Any]]]:
    """Yield all enums."""
    yield from (node.get("enums") or {}).items()
    for _, kind in types(node):
        yield from (kind.get("enums") or {}).items()


def structure(name: str, node: Mapping[str, Any]) -> Iterator[str]:
    """Yield the section about one structure."""
    yield f"### {name}"
    yield ""
    yield from about(node)
    parameters = node.get("params") or []
    for one in parameters:
        yield f"- parameter `{one['id']}`: {prose(str(one.get('doc', '')))}"
    yield ""
    if node.get("seq"):
        yield "| byte | size | field | type | original | meaning |"
        yield "|---|---|---|---|---|---|"
        yield from rows(node["seq"])
        yield ""
    instances = node.get("instances") or {}
    if instances:
        yield "| derived | from | meaning |"
        yield "|---|---|---|"
        for key, one in instances.items():
            source = one.get("value", one.get("pos", ""))
            yield f"| `{key}` | {code(source)} | {cell(one.get('doc', ''))} |"
        yield ""


def rows(fields: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a row for each field; its place as long as all before it have fixed sizes."""
    place: int | None = 0
    for one in fields:
        bits = BITS.match(str(one.get("type", "")))
        size = size_of(one)
        length = f"{bits[1]} bits" if bits else str(size) if size is not None else unsure(one)
        words = "".join(f" {text}" for text in (meaning(one), allowed(one)) if text)
        yield (
            f"| {'' if place is None else place} | {length} | `{one.get('id', '-')}` | "
            f"{kind_of(one)} | {code(one.get('-orig-id', ''))} |{words} |"
        )
        place = None if place is None or size is None or bits else place + size


def size_of(one: Mapping[str, Any]) -> int | None:
    """Return the bytes that a field takes, if that is fixed."""
    if "if" in one or ("repeat" in one and not str(one.get("repeat-expr", "")).isdigit()):
        return None
    times = int(one["repeat-expr"]) if "repeat" in one else 1
    if isinstance(one.get("size"), int):
        return int(one["size"]) * times
    contents = one.get("contents")
    if contents is not None:
        return len(contents) * times
    fixed = FIXED.match(str(one.get("type", "")))
    return int(fixed[1]) * times if fixed and not str(one["type"]).startswith("b") else None


def unsure(one: Mapping[str, Any]) -> str:
    """Return what a size depends on."""
    return code(one.get("size", "to the end" if one.get("size-eos") else ""))


def kind_of(one: Mapping[str, Any]) -> str:
    """Return what a field is."""
    kind = one.get("type", "bytes" if "contents" not in one else "constant")
    words = code(kind if isinstance(kind, str) else f"by {kind.get('switch-on')}")
    if "enum" in one:
        words += f" of {code(one['enum'])}"
    if "repeat" in one:
        count = one.get("repeat-expr", one.get("repeat-until", "to the end"))
        words += f", repeated: {code(count)}"
    return words + (f", if {code(one['if'])}" if "if" in one else "")


def meaning(one: Mapping[str, Any]) -> str:
    """Return what a field means, and its bits."""
    words = cell(one.get("doc", ""))
    for key in ("-bits", "-values"):
        found = one.get(key)
        if isinstance(found, dict):
            words += f" {', '.join(f'{value}: {cell(name)}' for value, name in found.items())}"
        elif isinstance(found, str):
            words += f" ({code(found)})"
    return words


def allowed(one: Mapping[str, Any]) -> str:
    """Return which values are sound, where the spec says."""
    if "contents" in one:
        return f"Always {code(one['contents'])}."
    valid = one.get("valid")
    if valid is None:
        return ""
    if isinstance(valid, dict):
        return f"Sound: {', '.join(f'{key} {code(value)}' for key, value in valid.items())}."
    return f"Sound: {code(valid)}."


def enum_row(value: object, member: object) -> str:
    """Return the row of a member of an enum."""
    if isinstance(member, dict):
        return f"| {value} | `{member.get('id', '')}` | {cell(member.get('doc', ''))} |"
    return f"| {value} | `{member}` | |"


def code(text: object) -> str:
    """Return text as code in a cell."""
    words = " ".join(str(text).split())
    return f"`{words}`".replace("|", "\\|") if words else ""


def cell(text: object) -> str:
    """Return prose in one line, for a cell."""
    return prose(" ".join(str(text).split())).replace("|", "\\|")


def prose(text: str) -> str:
    """Return prose with what Markdown would take for marks escaped, outside of code."""
    parts = text.split("`")
    parts[::2] = [re.sub(r"([*_<>\[\]$])", r"\\\1", part) for part in parts[::2]]
    return "`".join(parts)
