"""The site's pages say what the code, the specs and the documents say, all of it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import site_formats
import site_messages
import site_pages
from spec_tools.kept import kept_specs

from pygrub_k import errors

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def specs():
    return kept_specs(ROOT / "specs", ROOT / ".cache")


def test_every_advice_is_listed_with_its_cause():
    page = site_pages.diagnose()
    calls = 0
    for module in (*site_pages.ADVISERS, *site_pages.ADVISING_ERRORS):
        tree = ast.parse((ROOT / module).read_text())
        rows = {
            line: (cause, advice) for line, cause, advice in site_pages.sentences(ROOT / module)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "sentence":
                calls += 1
                given = ast.unparse(node)
                assert node.lineno in rows or given in site_pages.PASSED_ON, given
        for cause, advice in rows.values():
            assert f"| {cause} | {advice} |" in page
            for text in (cause, advice):
                plain = re.sub(r"\*[\w .]+\*", "", text)
                assert len(plain) > 7, text
                assert "*" not in plain
    assert calls > 25
    assert 'use type = "*other*" in the guest\'s configuration' in page
    assert "the system is encrypted | keep /boot on a volume that is not, or boot with" in page


def test_every_error_is_listed():
    kinds = [one for one in vars(errors).values() if isinstance(one, type)]
    names = {one.__name__ for one in kinds if issubclass(one, Exception)}
    assert {name for name, _ in site_pages.errors()} == names
    assert all(words for _, words in site_pages.errors())


def test_every_message_has_a_cure():
    page = site_messages.page()
    found = list(site_messages.messages())
    for kind, least in {"CorruptError": 500, "LimitError": 150, "UsageError": 80, "": 10}.items():
        assert sum(message.kind == kind for message in found) > least, kind
    for message in found:
        assert f"| {message.words} | {message.module} |" in page
        assert site_messages.cure(message.folder, message.kind) in page
    assert "ext4 superblock" in page.replace("\\", "")
    assert "`e2fsck -f`" in site_messages.cure("filesystems/ext", "CorruptError")


def test_no_raised_message_is_left_out():
    listed = {(message.module, message.words) for message in site_messages.messages()}
    plain = set()
    for path in site_messages.PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                name = ast.unparse(node.exc.func)
                told = [one.value for one in node.exc.args if isinstance(one, ast.Constant)]
                text = ": ".join(one for one in told if isinstance(one, str))
                if name in vars(errors) and len(told) == len(node.exc.args) and text.strip():
                    plain.add((path.relative_to(site_messages.PACKAGE).as_posix(), text))
    assert len(plain) > 100
    for module, text in plain:
        shown = site_formats.prose(text).replace("|", "\\|")
        assert (module, shown) in listed, text


def test_every_document_and_section_is_a_page_or_a_part_of_one():
    text = (ROOT / "README.md").read_text()
    shown = {one for _, *sections in site_pages.PAGES.values() for one in sections}
    shown |= {"What it is", "As a library"}
    assert set(re.findall(r"^## (.*)", text, re.MULTILINE)) == shown
    for name, (document, *sections) in site_pages.PAGES.items():
        assert site_pages.part(document, sections).startswith("# "), name
    documents = {document for document, *_ in site_pages.PAGES.values()}
    assert {file.name for file in ROOT.glob("*.md")} == documents
    assert "moving-from-pygrub" in site_pages.GUIDES


def test_names_of_documents_are_links():
    assert site_pages.linked("see `SECURITY.md`", "index") == "see [SECURITY.md](security.md)"
    assert site_pages.linked("see `SECURITY.md`", "security") == "see `SECURITY.md`"
    assert "](security.md)" in site_pages.index()


def test_every_field_type_and_value_of_a_spec_is_on_its_page(specs):
    readers = site_formats.reading_modules()
    for name, spec in specs.items():
        page = site_formats.page(spec, readers.get(name, []))
        nodes = [spec.data, *(kind for _, kind in site_formats.types(spec.data))]
        for node in nodes:
            for field in node.get("seq") or []:
                assert f"| `{field.get('id', '-')}` |" in page
            for instance in node.get("instances") or {}:
                assert f"| `{instance}` |" in page
        for heading, _ in site_formats.types(spec.data):
            assert f"### {heading}\n" in page
        for enum, members in site_formats.enums(spec.data):
            assert f"### Values: {enum}\n" in page
            assert all(f"| {value} | `" in page for value in members)


def test_places_of_fields_are_those_of_the_records(specs):
    from pygrub_k._generated.gpt_records import GptRecord

    page = site_formats.page(specs["gpt"], [])
    for name, _, place in GptRecord.FIELDS:
        assert re.search(rf"^\| {place} \| .* \| `{name}` \|", page, re.MULTILINE), name


def test_a_spec_s_page_names_what_compares_its_reader():
    readers = site_formats.reading_modules()
    said = "\n".join(site_formats.proof("ext_inode", readers["ext_inode"]))
    assert "`tests/differential/ext`" in said
    assert "`pygrub_k/filesystems/ext/inode.py`" in said


def test_marks_of_markdown_are_shown_as_they_are():
    assert site_formats.prose("a_b *c* `d_e` <f>") == r"a\_b \*c\* `d_e` \<f\>"
    assert site_formats.cell("a | b\n c") == r"a \| b c"


@pytest.mark.tools
def test_manual_pages_and_diagrams_are_made(specs):
    page = site_pages.manual("pygrub-k.8")
    assert page.startswith("# pygrub-k(8)\n")
    assert "--checksums" in page.replace("\u2010", "-").replace("&#x2010;", "-")
    drawn = site_formats.drawn({"mbr": specs["mbr"]})
    assert b"<svg" in drawn["mbr"]
    assert b"partitions" in drawn["mbr"]
