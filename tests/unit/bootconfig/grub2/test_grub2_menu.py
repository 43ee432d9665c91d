from __future__ import annotations

import pytest

from pygrub_k.bootconfig.model import BootMenu
from tests.unit.bootconfig.grub2.scripts import CONFIG, booted, interpret, leaves, titles

THREE = """
menuentry 'One' --id 1st { linux /k one
}
menuentry 'Two 2' --id second { linux /k two
}
submenu 'More > x' --id more {
  menuentry 'In 0' --id in0 { linux /k in0
  }
  menuentry 'In 1' --id in1 { linux /k in1
  }
  submenu 'Deep' --id deep { menuentry 'Deep 0' { linux /k deep0
  }
  menuentry 'Deep 1' { linux /k deep1
  }
  }
}
"""


@pytest.mark.parametrize(
    ("default", "upstream", "fedora"),
    [
        (None, "0", "0"),
        ("0", "0", "0"),
        ("1", "1", "1"),
        ("0x1", "1", "1"),
        (" 1", "1", "1"),
        ("01", "1", "1"),
        ("1 titles", "1", "0"),
        ("1.5", "1", "0"),
        ("9", "0", "0"),
        ("-1", "0", "0"),
        ("4294967297", "1", "1"),
        ("One", "0", "0"),
        ("Two 2", "1", "1"),
        ("second", "1", "1"),
        ("second x", "0", "0"),
        ("1st", "1", "0"),
        ("nothing", "0", "0"),
        ("2", "2>0", "2>2>0"),
        ("2>1", "2>1", "0"),
        ("more", "2>0", "2>0"),
        ("more>1", "2>1", "2>1"),
        ("more>in1", "2>1", "2>1"),
        ("more>In 1", "2>1", "0"),
        ("More >> x>In 1", "2>1", "2>1"),
        ("More > x>In 1", "0", "0"),
        ("More >> x", "2>0", "2>0"),
        ("more>deep>1", "2>2>1", "2>2>1"),
        ("2>2>Deep 1", "2>2>1", "0"),
        ("more>nothing", "2>0", "2>0"),
        ("second>1", "1", "1"),
    ],
)
def test_the_default(default, upstream, fedora):
    text = THREE if default is None else f"{THREE}\nset default='{default}'"
    for found, path in ((interpret(text), upstream), (interpret(text, "fedora"), fedora)):
        assert found.default == path
        assert found.attempts[0].entry.kernel


NUMBERED = """
menuentry 'One' { linux /k one
}
menuentry '7' { linux /k seven
}
menuentry '12' --id 'a>b' { linux /k twelve
}
menuentry '' --id '' { linux /k empty
}
"""


@pytest.mark.parametrize(
    ("default", "upstream", "fedora"),
    [
        ("7", "0", "1"),
        ("7>x", "0", "1"),
        ("7>x y", "0", "0"),
        ("7>1 entry", "0", "0"),
        ("7 >x", "0", "0"),
        ("12>x", "0", "2"),
        ("12>x y", "0", "2"),
        ("2>x", "2", "0"),
        ("2 >x", "2", "0"),
        ("99>x", "0", "0"),
        ("99999999999999999999>x", "0", "0"),
        ("4294967297>x", "1", "0"),
        ("a>>b", "2", "2"),
        ("a>>b>x", "2", "2"),
        ("a>>b x", "0", "0"),
        (">x", "3", "0"),
        ("", "3", "0"),
    ],
)
def test_numbers_at_the_head_of_a_path(default, upstream, fedora):
    """Only Fedora's GRUB looks for a title first; an id with more words behind is none."""
    text = f"{NUMBERED}\nset default='{default}'"
    assert (interpret(text).default, interpret(text, "fedora").default) == (upstream, fedora)


SNAPSHOT = """
if [ -n "$extra_cmdline" ]; then
  submenu "Bootable snapshot #$snapshot_num" {
    menuentry "If OK, run 'snapper rollback' and reboot." { true; }
  }
fi
menuentry 'Tumbleweed' --id simple { linux /k $extra_cmdline
}
menuentry 'Older' --id older { linux /k older
}
"""
SNAPSHOT_MENU = """
menuentry outer {
  extra_cmdline=subvol; export extra_cmdline
  snapshot_num=7; export snapshot_num
  configfile /boot/snapshot.cfg
}
"""


@pytest.mark.parametrize(
    ("default", "args"),
    [("0", "subvol"), ("1", "older"), ("simple", "subvol"), ("older", "older")],
)
def test_numbers_do_not_count_the_notice_on_top_of_a_snapshots_menu(default, args):
    files = {"/boot/snapshot.cfg": f"set default={default}\n{SNAPSHOT}"}
    assert str(booted(SNAPSHOT_MENU, files=files)).endswith(f":/k {args}")
    assert booted(f"set default={default}\n{SNAPSHOT}") in {"0:/k", "1:/k older"}


@pytest.mark.parametrize("flavour", ["upstream", "fedora"])
def test_the_boot_path_agrees_with_the_list(flavour):
    for default in ("0", "second", "more>in1", "more>deep"):
        text = f"{THREE}\nset default='{default}'"
        full, quick = (interpret(text, flavour, entries=entries) for entries in (True, False))
        assert (full.default, full.attempts) == (quick.default, quick.attempts)
        assert quick.entries == ()
        at = full.entries
        for index in full.default.split(">")[:-1]:
            at = at[int(index)].entries
        assert at[int(full.default.split(">")[-1])] == full.attempts[0].entry


FAILING = """
menuentry 'None' --id none { linux /none
}
menuentry 'Text' --id text { echo hello
}
menuentry 'Good' --id good { linux /k good
}
menuentry 'Other' --id other { linux /k other
}
"""


@pytest.mark.parametrize(
    ("settings", "upstream", "fedora"),
    [
        ("", None, None),
        ("fallback=2", "2:/k good", "2:/k good"),
        ("fallback='1 2'", "2:/k good", None),
        ("fallback='0x3 2'", "3:/k other", "3:/k other"),
        ("fallback=good", None, "2:/k good"),
        ("fallback='good other'", None, "2:/k good"),
        ("fallback='none good'", None, "2:/k good"),
        ("fallback=Good", None, "2:/k good"),
        ("fallback='x 2'", None, None),
        ("fallback=9", None, None),
        ("fallback='9 2'", None, None),
        ("fallback=''", None, None),
        ("default=1; fallback=2", "2:/k good", None),
        ("default=2; fallback=3", "2:/k good", "2:/k good"),
    ],
)
def test_fallbacks(settings, upstream, fedora):
    assert booted(f"{FAILING}\n{settings}") == upstream
    assert booted(f"{FAILING}\n{settings}", "fedora") == fedora


def test_each_attempt_is_told():
    found = interpret(f"{FAILING}\nset fallback='1 2 3'")
    assert [(a.path, a.entry.kernel is not None) for a in found.attempts] == [
        ("0", False),
        ("1", False),
        ("2", True),
    ]
    assert found.default == "0"
    assert "linux /none: (hd0,gpt1)/none does not exist" in found.attempts[0].entry.problems


def test_a_fallback_after_a_submenu_that_boots_nothing():
    text = """
submenu s { menuentry a { echo no
 }
}
menuentry b { linux /k b
}
set fallback=1
"""
    assert booted(text) == "1:/k b"


def test_a_short_id_is_taken_for_a_number_in_fedoras_list():
    text = "menuentry 1 { linux /k one\n }\nmenuentry 2 { linux /k two\n }\n"
    failing = "menuentry 0 { linux /none\n }\n"
    assert booted(f"{failing}{text}fallback=1", "fedora") == "1:/k one"
    assert booted(f"{failing}{text}fallback='2 1'", "fedora") == "2:/k two"
    swapped = text.replace("menuentry 1", "menuentry x").replace("menuentry 2", "menuentry 1")
    assert booted(f"{failing}{swapped}fallback=1", "fedora") == "2:/k two"
    assert booted(f"{failing}{swapped}fallback='1 x'", "fedora") == "1:/k one"


@pytest.mark.parametrize(
    ("body", "upstream", "fedora"),
    [
        ("linux /k; true", "0:/k", "0:/k"),
        ("linux /k; false", "0:/k", None),
        ("linux /k; [ a = b ]", "0:/k", None),
        ("linux /k; nosuch", "0:/k", "0:/k"),
        ("linux /k; if false; then true; fi", "0:/k", "0:/k"),
        ("linux /k\ninitrd /none", "0:/k", None),
        ("linux /k; boot; false", "0:/k", "0:/k"),
        ("boot; linux /k", "0:/k", "0:/k"),
        ("linux /k; return 1", "0:/k", None),
        ("linux /k; halt", None, None),
    ],
)
def test_the_last_status_counts_in_fedoras(body, upstream, fedora):
    text = f"menuentry a {{ {body}\n }}"
    assert booted(text) == upstream
    assert booted(text, "fedora") == fedora


def test_a_failing_last_command_does_not_hide_the_kernel_from_the_list():
    found = interpret("menuentry a { linux /k; false\n }", "fedora")
    assert found.entries[0].kernel
    assert "the last command fails with status 1" in found.entries[0].problems[-1]
    assert found.attempts[0].entry.kernel is None


@pytest.mark.parametrize(
    ("text", "upstream", "fedora"),
    [
        ("a=1; submenu s { menuentry x { linux /k $a\n }\n}", "0>0:/k", "0>0:/k 1"),
        ("a=1; export a; submenu s { menuentry x { linux /k $a\n }\n}", "0>0:/k 1", "0>0:/k 1"),
        (
            "a=1; export a; unset a; a=2; submenu s { menuentry x { linux /k $a\n }\n}",
            "0>0:/k",
            "0>0:/k 2",
        ),
        ("submenu s { a=2; menuentry x { linux /k $a\n }\n}", "0>0:/k 2", "0>0:/k 2"),
        (
            "submenu s { default=1; menuentry x { linux /k\n }; menuentry y { linux /k2\n }\n}",
            "0>1:/k2",
            "0>1:/k2",
        ),
        (
            'submenu s a b { menuentry x "$1" $2 { linux /k "$1" "$2"\n }\n}',
            "0>0:/k x s",
            "0>0:/k x s",
        ),
        ("function f { linux /k f; }\nsubmenu s { menuentry x { f\n }\n}", "0>0:/k f", "0>0:/k f"),
        (
            "menuentry 'a b' c --id i d { linux /k \"$@\" $chosen\n }",
            '0:/k "a b" c d i',
            '0:/k "a b" c d i',
        ),
        ("submenu 'p>q' { menuentry x { linux /k $chosen\n }\n}", "0>0:/k p>>q>x", "0>0:/k p>>q>x"),
    ],
)
def test_what_entries_see(text, upstream, fedora):
    assert booted(text) == upstream
    assert booted(text, "fedora") == fedora


def test_an_entry_changes_nothing_for_the_next_in_the_list():
    text = "a=0\nmenuentry x { a=1; linux /k $a\n }\nmenuentry y { linux /k $a\n }\n"
    assert [entry.args for entry in interpret(text).entries] == ["1", "0"]


def test_a_failed_attempt_does_change_what_the_fallback_sees():
    text = "fallback=1\nmenuentry x { a=1; linux /none\n }\nmenuentry y { linux /k $a\n }\n"
    assert booted(text) == "1:/k 1"


def test_ids_are_titles_unless_given():
    text = """
menuentry One { linux /k
}
menuentry Two $menuentry_id_option two { linux /k $2
}
menuentry_id_option=--id
menuentry Three $menuentry_id_option three { linux /k $2
}
"""
    assert [(e.title, e.id, e.args) for e in interpret(text).entries] == [
        ("One", "One", ""),
        ("Two", "Two", "two"),
        ("Three", "three", ""),
    ]


def test_submenus_are_entries_with_entries():
    found = interpret(THREE)
    assert [entry.submenu for entry in found.entries] == [False, False, True]
    assert [entry.title for entry in leaves(found.entries)] == [
        *("One", "Two 2", "In 0", "In 1", "Deep 0", "Deep 1"),
    ]
    assert found.entries[2].kernel is None


@pytest.mark.parametrize(
    ("settings", "options", "restricted"),
    [
        ("", "", False),
        ("", "--users a", False),
        ("set superusers=root", "", True),
        ("set superusers=root", "--users a", True),
        ("set superusers=root", "--unrestricted", False),
    ],
)
def test_a_password_restricts_but_does_not_keep_from_booting(settings, options, restricted):
    found = interpret(f"{settings}\nmenuentry a {options} {{ linux /k\n }}")
    assert found.entries[0].restricted == restricted
    assert found.attempts[0].entry.kernel


@pytest.mark.parametrize(
    ("timeout", "seconds"),
    [("5", 5), ("0", 0), ("0.1", 0), ("0x10", 16), ("-1", None), ("x", None), ("", None)],
)
def test_the_timeout(timeout, seconds):
    assert interpret(f"set timeout={timeout}\nmenuentry a {{ linux /k\n }}").timeout == seconds


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("menu", "menu"),
        ("hidden", "hidden"),
        ("countdown", "countdown"),
        ("no", "menu"),
        ("", "menu"),
    ],
)
def test_what_is_shown_while_the_timeout_runs(style, shown):
    text = f"set timeout_style={style}\nmenuentry a {{ linux /k\n }}"
    assert interpret(text).timeout_style == shown


def test_commands_outside_of_entries_boot_only_if_told_to():
    assert booted("linux /k a\n") is None
    assert booted("linux /k a\ninitrd /i\nboot\nmenuentry x { linux /k2\n }") == ":/k a"


@pytest.mark.parametrize("text", ["", "set timeout=5", "menuentry a {", "exit\nmenuentry a { b; }"])
def test_a_configuration_without_entries_is_an_empty_menu(text):
    found = interpret(text)
    assert isinstance(found, BootMenu)
    assert (found.entries, found.attempts, found.default) == ((), (), "")


def test_a_pending_one_shot_is_honoured_and_told():
    text = """
load_env
if [ "${next_entry}" ]; then
  set default="${next_entry}"
  set next_entry=
  save_env next_entry
fi
menuentry a { linux /k a
}
menuentry b { linux /k b
}
"""
    block = "# GRUB Environment Block\nnext_entry=b\n" + "#" * 985
    found = interpret(text, files={"/boot/grub/grubenv": block})
    assert found.attempts[0].path == "1"
    assert found.problems == (
        (
            "the one-shot next_entry=b of grubenv was honoured but not cleared:"
            " until something clears it, every boot honours it again"
        ),
    )


def test_an_entry_that_shows_another_menu_boots_what_that_boots():
    other = "menuentry x { linux /k x\n }\nmenuentry y { linux /k y\n }\nset default=1"
    text = "menuentry a { configfile /other.cfg\n }"
    found = interpret(text, files={"/other.cfg": other})
    assert found.attempts[0].path == "0>1"
    (menu_of_it,) = found.entries
    assert (menu_of_it.title, menu_of_it.submenu) == ("a", True)
    assert [(entry.title, entry.args) for entry in menu_of_it.entries] == [("x", "x"), ("y", "y")]


def test_a_menu_that_leads_back_is_listed_once():
    text = "menuentry a { linux /k\n }\nmenuentry b { configfile /other.cfg\n }"
    back = f"menuentry c {{ linux /k c\n }}\nmenuentry d {{ configfile {CONFIG}\n }}"
    found = interpret(text, files={"/other.cfg": back})
    listed = found.entries[1].entries
    assert [entry.title for entry in listed] == ["c", "d"]
    assert "leads back" in listed[1].problems[-1]


def test_text_that_is_not_utf8_survives():
    found = interpret(b"menuentry 'caf\xe9 \xc3\xbc' { linux /k \xff\n }")
    assert found.entries[0].title.encode("utf-8", "surrogateescape") == b"caf\xe9 \xc3\xbc"
    assert found.entries[0].args == "\udcff"


def test_ten_thousand_entries_are_too_many():
    many = "".join(f"menuentry e{n} {{ linux /k\n }}\n" for n in range(1000))
    assert len(titles(many)) == 1000


@pytest.mark.parametrize(
    ("body", "args"),
    [
        ("return 0\nlinux /k a", "a"),
        ("linux /k a; return 0; linux /k b\n", "a"),
        ("linux /k a\nreturn; linux /k b\nlinux /k c; linux /k d", "c"),
        ("return\nf\nlinux /k b; linux /k c", "c"),
        ("return\nif true; then linux /k a; fi\nlinux /k b", "b"),
        ("g\nlinux /k a; linux /k b", "b"),
    ],
)
def test_what_a_return_in_a_body_leaves_out(body, args):
    """Only the end of a function ends a return; GRUB goes on in the next line until then."""
    functions = "function f { true; linux /k f; }\nfunction g { return 0; }\n"
    assert booted(f"{functions}menuentry a {{\n{body}\n}}") == f"0:/k {args}"


def test_a_return_lasts_until_the_fallback():
    text = """
function load { true; linux /k $1; }
menuentry a { linux /none
return 1
}
menuentry b { load b
}
menuentry c { load c
}
fallback='1 2'
"""
    assert booted(text) == "2:/k c"


@pytest.mark.parametrize(
    ("settings", "first", "second"),
    [
        ("timeout=0", "0", ""),
        ("timeout=5", "", ""),
        ("timeout=5; timeout_style=hidden", "", ""),
        ("timeout=0; timeout_style=countdown", "", ""),
        ("", "", ""),
    ],
)
def test_the_timeout_is_over_when_entries_are_executed(settings, first, second):
    text = f"""
{settings}
menuentry a {{ linux /none
seen=x$timeout
export seen
}}
menuentry b {{ linux /k $seen x$timeout $timeout_style
}}
fallback=1
"""
    assert booted(text) == f"1:/k x{first} x{second}"
