import pytest

from pygrub_k.bootconfig.extlinux.configuration import Configuration, Menu
from pygrub_k.bootconfig.extlinux.label import without_initrd
from pygrub_k.bootconfig.extlinux.syntax import Parser, number
from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.limits import CONFIG_ENTRIES, CONFIG_NESTING, CONFIG_STATEMENTS


def parsed(text: str, **files: str) -> Configuration:
    def read(path: str) -> list[str]:
        if path not in files:
            raise NotFoundError("no such file")
        return files[path].split("\n")

    parser = Parser(read, "extlinux.conf")
    parser.parse(text.split("\n"))
    return parser.configuration


def test_keywords_have_no_case_and_may_be_indented() -> None:
    (label,) = parsed("lAbEl a\n\tKeRnEl /k\n  APPEND  ro  quiet \n").labels
    assert (label.name, label.kernel, label.append) == ("a", "/k", "ro  quiet")


def test_a_label_is_its_own_kernel_until_it_names_one() -> None:
    (label,) = parsed("label vmlinuz\n").labels
    assert (label.type, label.kernel) == ("kernel", "vmlinuz")


def test_append_outside_of_labels_is_the_default_of_all() -> None:
    configuration = parsed("append a\nlabel x\nappend b\nlabel y\n")
    assert configuration.append == "a"
    assert [label.append for label in configuration.labels] == ["b", None]


def test_a_keyword_is_a_whole_word() -> None:
    configuration = parsed("labels a\nkernelx /k\ndefaults b\n#label c\n")
    assert (configuration.labels, configuration.default) == ([], "")


def test_help_text_is_no_configuration() -> None:
    assert [
        label.name for label in parsed("label a\ntext help\nlabel b\nENDTEXT\nlabel c").labels
    ] == [
        "a",
        "c",
    ]


def test_a_label_is_found_by_its_first_word_or_by_all_of_them() -> None:
    configuration = parsed("label a\nlabel a b\n")
    for command, name, options in (("a", "a", ""), ("a b", "a b", ""), ("a c d", "a", "c d")):
        found = configuration.label(command)
        assert found is not None
        assert (found[0].name, found[1]) == (name, options)
    assert configuration.label("A") is None


def test_menus_nest() -> None:
    top = parsed("label a\nmenu begin x\nmenu title X\nlabel b\nmenu end\nlabel c\n").top
    submenu = top.items[1]
    assert isinstance(submenu, Menu)
    assert (submenu.tag, submenu.title, len(submenu.items)) == ("x", "X", 1)
    assert len(top.items) == 3


def test_menu_end_without_a_beginning_changes_nothing() -> None:
    assert len(parsed("menu end\nlabel a\n").top.items) == 1


def test_an_include_stands_in_place() -> None:
    configuration = parsed("include f\nappend b\n", f="label a\n")
    assert configuration.labels[0].append == "b"


def test_an_include_with_a_tag_is_a_submenu() -> None:
    configuration = parsed("INCLUDE f Older kernels\nlabel b\n", f="label a\n")
    submenu, label = configuration.top.items
    assert isinstance(submenu, Menu)
    assert submenu.tag == "Older kernels"
    assert label is configuration.labels[1]


def test_a_missing_include_is_a_problem() -> None:
    assert parsed("include f\nlabel a\n").problems == ["INCLUDE f: no such file"]


def test_includes_in_a_circle_are_refused() -> None:
    with pytest.raises(LimitError, match=f"more than {CONFIG_NESTING} files in each other"):
        parsed("include f\n", f="include f\n")


def test_includes_that_multiply_are_refused() -> None:
    files = {f"f{i}": f"include f{i + 1}\n" * 2 for i in range(30)}
    with pytest.raises(LimitError, match=f"more than {CONFIG_STATEMENTS} lines"):
        parsed("include f0\n", **files)


def test_a_million_labels_are_refused() -> None:
    with pytest.raises(LimitError, match=f"^extlinux.conf: more than {CONFIG_ENTRIES} labels"):
        parsed("label a\n" * (CONFIG_ENTRIES + 1))


def test_submenus_without_end_are_refused() -> None:
    with pytest.raises(LimitError, match=f"more than {CONFIG_NESTING} submenus in each other"):
        parsed("menu begin x\n" * (CONFIG_NESTING + 2))


@pytest.mark.parametrize(
    ("command", "args", "listed"),
    [
        ("", "", ""),
        ("ro  quiet", "ro  quiet", ""),
        ("initrd=/a ro", "ro", "/a"),
        ("ro initrd=/a,/b quiet", "ro quiet", "/a,/b"),
        ("ro initrd=/a", "ro", "/a"),
        ("initrd=/a initrd=/b", "", "/b"),
        ("noinitrd=/a initrdx", "noinitrd=/a initrdx", ""),
    ],
)
def test_initrd_words_leave_the_command_line(command: str, args: str, listed: str) -> None:
    assert without_initrd(command) == (args, listed)


@pytest.mark.parametrize(
    ("text", "value"), [("50", 50), ("50x", 50), ("", 0), ("x", 0), ("-1", 0), ("9" * 9000, 0)]
)
def test_numbers(text: str, value: int) -> None:
    assert number(text) == value
