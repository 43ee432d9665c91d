"""Random scripts of GRUB's language that end: statements, words, and every command with options.

What a script does ends up in variables: `record` keeps words, `st` the status of each statement.
"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from pygrub_k.kernels.kinds import CHECKS
from tests.images.kernel_bytes import KERNELS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def among(text: str, *others: str) -> list[str]:
    """Return the choices of a text, two blanks or a line end between them, and others."""
    return [*re.split(r"\s{2,}", text.strip()), *others]


FILES = among(
    r"""
    /t/a  /t/b  /t/c  /t/empty  /t/.hidden  /t/x\ y  /t/gone  /t/d  /t/d/  /t/link  /t/dlink
    /t/dlink/one.cfg  /t/dangling  /t/d/../a  t/a  a  /  /t  (hd0)/t/a  (hd0)/gone
    (hd1,gpt2)/only_boot  (hd1,2)/only_boot  (hd9)/t/a  (hd0)  (hd1,gpt2)/kernels  (hd1,gpt2)
    (hd1)  (hd3)  (hd2,msdos5)/only_old  (hd0)t/a  (hd0  (hd1,gpt1)/only_fat  (hd1,gpt1)/ONLY_FAT
    /T/a  /t/a/  /t/a/x  //t//a  ''  /t/d/.  /t/disk.img  $a  $b  0+1  (hd0)0+1  +1
    (hd3)+1  (hd0)99999999+1  /t/upper  /t/vmlinuz-5.9  (,gpt2)/only_boot  ()/t/a  /t/env
    /t/st\*r  /t/./a
    """
)
ENVIRONMENTS = among(
    r"""
    /t/env  /t/env_comment  /t/env_open  /t/env_hash_open  /t/env_empty_name  /t/gone
    /t/env_no_equals  /t/env_bad  /t/env_short  /t/env_none  /t/a  /t/empty  /t/d
    """
)
DEVICES = among(
    r"""
    (hd0)  hd0  (hd1)  (hd1,gpt1)  (hd1,gpt2)  (hd1,gpt3)  hd1,gpt3  (hd2,msdos1)  (hd2,msdos5)
    (hd2,5)  (hd2,1)  (hd3)  (hd9)  (hd1,gpt9)  (hd1,msdos1)  ''  ()  (hd1,gpt2  hd1,gpt2)
    (hd2,msdos2)  $root  ($root)  (hd0)/t  (hd0,1)  (hd1,)
    """
)
EVERY_DEVICE = ["*", "**", "(*)", "(*)/*.cfg", "*0)"]
"""Some of what these stand for, only the emulator has: it is recorded and no more."""
ROOTS = ["hd1,gpt2", "(hd1,gpt3)", "hd2,msdos5", "(hd2,1)", "'(hd1,gpt1)'", "hd0"]
WILDCARDS = among(
    r"""
    /t/*  /t/?  /t/d/*.cfg  /t/*/one.cfg  /t/d/*  /*  /t/.*  /t/v*-5.?  /t/*/*  (hd0)/t/?  (hd1,*)
    (*,gpt2)  (hd2,*)  (hd1*)  (hd?)  (hd1,gpt?)/only_*  /t/x*  (*)/kernels/vmlinuz
    (hd1,*)/kernels/vmlinuz  (hd*)/t/a  (*,msdos*)  /t/gone*  /gone/*  /t/'*'  "/t/?"  /t/\*
    /t/st*r  /t/st\*r  (hd9,*)  t/*  ?  /t/d*/  /t/*/  /t/[ab]  /t/d/*.CFG  /t/*.cfg
    /t/b*d.cfg  /t/$a*  (hd1,gpt2)/*  (hd2,*5)/*  (*5)  /t/d/*/..  /t/./?  //t/?  /t//?
    /t/dlink/*.cfg  /t/?/  (hd1,gpt*)  (hd2,?)  (hd1,gpt1)/*  (hd1,gpt1)/*.cfg  /t/*y
    /t/u/?  /t/u/??  /t/u/é*  /t/'x y'*  /t/*{1,2}  /t/a+*  /t/(*  (hd1,gpt[12])  /t/**  *hd0  hd*
    """
)
WORDS = among(
    r"""
    one  two  ''  ""  'a b'  "a b"  "$a"  $a  ${a}  "${b} x"  x$a  $a$b  1  "\$a"  \$a  a\ b  a=b
    "q\"q"  '$a'  $'a'  $"a b"  $"q\"q"  $"$a"  #c  $"\\n\$"  x#y  !  [  ]  =  -n  --  -  if  then
    in  \\  \n  "\n"  'x'"y"z  $1  $#  "$@"  $@  $*  "$*"  $?  ${?}  é  {x  ?  \*  '\'  \x20
    a\x41b  "\x20"  '\x20'  $unset  "$unset"  $unset"x"  ${unset}y  0x10  010
    """
)
VALUES = among(
    r"""
    1  x  a b  /t/*  ?  \  a\*b  =  -n  it's  "  $a  (hd1,gpt2)  one  [  ]  )  !  10  010  0x1f
    -5  é  é b  \x20  /t/a
    """,
    " lead",
    "trail ",
    "",
    "x  y",
)
NUMBERS = among(
    r"""
    0  1  2  9  10  010  0x10  -1  -0x2  08  x  ''  1x  +1  0x  ' 3'  00  18446744073709551615
    18446744073709551616  9223372036854775808  99999999999999999999  4294967296  2147483648
    -9223372036854775808  0b1  1e3  --1  0xfg  07  7  $a
    """
)
STRINGS = among(
    r"""
    ''  x  y  xx  ab  abc  b  A  'a b'  é  ~  1  10  9  -n  '('  !  =  v-5.9  v-5.10  v-5.9a  v-05
    linux-6.1-2  linux-6.1-10  $a  "$b"  '<'  -a  -o
    """
)
EXPRESSIONS = among(
    r"""
    a  ^a  b$  ^(.)(.*)$  (a)|(b)  (x*)  (a|ab)(c|bcd)(d*)  [a-c]+  [^a]  a.c  (.)\1  ^(.)\1
    (a*)*  (a*)+  a{2}  a{1,2}  a{,2}  a{2,1}  (  )  [  a[  *a  a**  a|  |a  ()  ^*  a\.b  \(a\)
    [[:digit:]]+  ([[:alpha:]]*)-([0-9.]+)  []a]  [a-]  \<a  \ba  \w+  \W  \s  (a)(b)?(c)?
    (ab|a)(bc)?  x?  ^$  (^a)  (a$)  a$b  a^b  (.*)\.(.*)  \\  a\  {  a{  a{x}  a{1  [[:nope:]]
    [b-a]  (a)(a)(a)\3  (b)*\1  \d  \'  \`a  \>  a+?  (a|b)*c  ((a)|b)*  (a?)(ab)?  [[.a.]]
    [[=a=]]  \{a  +  ?  a|*b  (*a)  (|a)  ^+  \1  (a\1)  [a  [[:alpha:]  [\n]  a{0}  a{0,}b
    ^a{1}*
    """,
    "",
)
SUBJECTS = among(
    r"""
    a  ab  abc  abcd  aa  xx  b  aab  v-5.10  a.b  (a)  a b  12  xyx  \  vmlinuz-5.10.0-8-amd64
    bb  aaa  a-  ba  éa  a\b  {  a{x}  abab  ]  ac
    """,
    "",
    "a\nb",
)
UUIDS = among(
    r"""
    aaaaaaaa-0000-0000-0000-000000000001  aaaaaaaa-0000-0000-0000-000000000002  12AB-34CD
    AAAAAAAA-0000-0000-0000-000000000001  12ab-34cd  11111111-2222-3333-4444-555555555555
    aaaaaaaa-0000-0000-0000-00000000000  x  ''  aaaaaaaa-0000-0000-0000-000000000003
    """
)
LABELS = among(
    r"""
    BOOT  'my root'  ESP  first  boot  ''  gone  BOOT2
    """
)
SEARCHED = among(
    r"""
    /kernels/vmlinuz  /only_boot  /only_old  /t/a  /gone  /kernels  only_boot  ''  /Only_Fat
    """
)
HINTS = among(
    r"""
    hd1,gpt3  hd2,msdos1  hd2,  hd1,  hd0  hd9  (hd1,gpt3)  ''  ,  hd2  hd2,msdos5
    """
)
HASHES = among(
    r"""
    sha256  md5  sha1  sha512  crc32  nosuch  ''  SHA256  sha224  sha384  adler32
    """
)
SUMS = among(
    r"""
    /t/sums  /t/sums_wrong  /t/sums_missing  /t/sums_path  /t/sums_md5  /t/sums_star  /t/a
    /t/sums_open  /t/sums_blank  /t/sums_upper  /t/gone  /t/empty  /t/d  /t/sums_packed
    /t/sums_unpacked  /t/sums_adler
    """
)
KERNEL_FILES = [f"/t/k/{name}" for name in KERNELS if "xen" not in name] + [
    "/t/a",
    "/t/gone",
    "(hd1)+1",
]
"""Those for Xen are left to grub-file: the emulator's Xen support is another module."""
KINDS = [f"--is-{kind}" for kind in CHECKS if "knetbsd" not in kind]
"""GRUB crashes where a file that is no ELF file is asked for its being NetBSD's."""
NAMES = ["a", "b", "c", "d", "n"]


def quoted(value: str) -> str:
    return "'" + value.replace("'", "'\\''") + "'"


class Scripts:
    """Makes one random script."""

    def __init__(self, seed: str) -> None:
        self.chance = Random(seed)
        self.functions = 0
        self.loops = 0
        self.seed = seed.replace(" ", "_")

    def one(self, choices: Sequence[str]) -> str:
        return self.chance.choice(choices)

    def some(self, choices: Sequence[str], most: int, least: int = 0) -> str:
        return " ".join(self.chance.choices(choices, k=self.chance.randint(least, most)))

    def likely(self, probability: float) -> bool:
        return self.chance.random() < probability

    def script(self) -> str:
        """Return a script: some variables, then statements, each with its status kept."""
        lines = [f"{name}={quoted(self.one(VALUES))}" for name in "ab" if self.likely(0.7)]
        for _ in range(self.chance.randint(2, 5)):
            lines.append(self.statement(2))
            lines.append('st="$st $?"')
        return "\n".join(lines) + "\n"

    def statement(self, depth: int) -> str:
        if depth and self.likely(0.3):
            return self.one_of(COMPOUND)(self, depth - 1)
        return self.simple()

    def one_of(
        self, choices: Sequence[Callable[[Scripts, int], str]]
    ) -> Callable[[Scripts, int], str]:
        return self.chance.choice(choices)

    def simple(self) -> str:
        kinds = [*SIMPLE]
        text = self.chance.choices(kinds, weights=[SIMPLE[kind] for kind in kinds])[0](self)
        return f"! {text}" if self.likely(0.08) else text

    def body(self, depth: int) -> str:
        separator = self.one(["; ", "\n"])
        statements = [self.statement(depth) for _ in range(self.chance.randint(1, 3))]
        return separator.join(statements)

    def options(self, *choices: str) -> str:
        """Return some options, each in one of its ways of writing."""
        found = [choice for choice in choices if self.likely(0.35)]
        self.chance.shuffle(found)
        return " ".join(found)

    def shuffled(self, *words: str) -> str:
        """Return words in their order, or now and then in another."""
        found = [word for word in words if word]
        if self.likely(0.3):
            self.chance.shuffle(found)
        return " ".join(found)


# -- compound statements ---------------------------------------------------------------------------


def if_else(s: Scripts, depth: int) -> str:
    text = f"if {s.statement(0)}; then\n{s.body(depth)}\n"
    if s.likely(0.3):
        text += f"elif {s.simple()}; then\n{s.body(depth)}\n"
    if s.likely(0.5):
        text += f"else\n{s.body(depth)}\n"
    return text + "fi"


def branch(s: Scripts, _depth: int) -> str:
    return f'if {s.simple()}; then log="$log+"; else log="$log-"; fi'


def for_loop(s: Scripts, depth: int) -> str:
    words = s.some([*WORDS, *WILDCARDS], 4)
    ending = s.one(
        among(
            r"""
    ; break  ; continue  ; break 2  ; continue 2  ; break 0  ; break x
    """,
            "",
            "",
        )
    )
    return f"for v in {words}; do record $v; {s.body(depth)}{ending}; done"


def while_loop(s: Scripts, _depth: int) -> str:
    """A loop that counts by a word, so that it ends."""
    keyword, test = s.one(["while !", "until"]), '[ "$x" = xxx ]'
    ending = s.one(["", "", "; break", "; continue", "; break 9"])
    return f'x=""\n{keyword} {test}; do x="x$x"; {s.body(0)}{ending}; done'


def function(s: Scripts, _depth: int) -> str:
    s.functions += 1
    name = f"f_{s.seed}_{s.functions}"
    inside = s.one(
        among(
            r"""
    return  return 1  return 0  return 300  return x  return 1 2  true  shift; record "$@"
    shift 2; record $1 $#  shift x  shift 9; record $@  setparams x 'y z'; record "$@"
    setparams; record $#  false  shift 0  if return 2; then record yes; else record no; fi
    eval return 4; record after  for v in 1 2; do return 5; done
    while return 6; do record w; done  if true; then return 7; fi  break; record b
    eval 'return 3; record x'  false; return  source /t/back.cfg; record after
    setparams $a $b; shift
    """
        )
    )
    words = s.some(WORDS, 4)
    return f'function {name} {{\nrecord "$@"\n{inside}\nrecord end $1 "$*"\n}}\n{name} {words}'


COMPOUND: list[Callable[[Scripts, int], str]] = [
    if_else,
    branch,
    branch,
    for_loop,
    while_loop,
    function,
]


# -- simple statements -----------------------------------------------------------------------------


def assignment(s: Scripts) -> str:
    name = s.one(NAMES)
    value = s.one([*WORDS, *map(quoted, VALUES)])
    return s.one(
        [
            f"{name}={value}",
            f"set {name}={value}",
            f"set {name}={value} x",
            f'"{name}={value}"' if "'" not in value and '"' not in value else f"{name}={value}",
        ]
    )


def environment(s: Scripts) -> str:
    name = s.one(NAMES)
    return s.one(
        [
            f"unset {name}",
            f"export {name}",
            "unset",
            "export",
            f"set {name}",
            f"unset {name} a",
            f"set '{name} x=1'",
            "set =x",
            "set 1=x",
            "export $a",
            f"{name}",
            "set",
            "true",
            "false",
            "true x",
            "false --x",
            f"root={s.one(ROOTS)}",
            f"set root={s.one(ROOTS)}",
            "set '?=7'",
            f"eval {s.some(WORDS, 3)}",
            f"eval '{name}=\"$a x\"'",
            'eval "record $a"',
            "eval",
            "eval 'if'",
            "eval 'a=1; )'",
            "eval 'false\ntrue'",
            "return 3",
            "return",
            "shift",
            "setparams x",
            "break",
            "continue",
            "unknown x",
            "=",
            "a=b=c",
            "! !",
            "! ! false",
            "\\echo",
            "'set' a=5",
            "#=1",
            "1=2",
            "?=3",
            "x.y=4",
            "echo",
            "echo -n x",
            "echo -e -x",
            "echo --nope",
            "insmod",
            "insmod gone",
            "insmod regexp",
            "prefix=/t",
            "unset prefix",
        ]
    )


def record(s: Scripts) -> str:
    return f"record {s.some([*WORDS, *WILDCARDS], 4)}"


def wildcard(s: Scripts) -> str:
    return f"record {s.some([*WILDCARDS, *EVERY_DEVICE], 2, 1)}"


def _primary(s: Scripts) -> str:
    kind = s.chance.random()
    if kind < 0.3:
        return f"{s.one(['-e', '-f', '-d', '-s'])} {s.one(FILES)}"
    if kind < 0.4:
        return f"{s.one(['-n', '-z'])} {s.one(STRINGS)}"
    if kind < 0.6:
        operator = s.one(
            among(
                r"""
    =  ==  !=  '<'  '<='  '>'  '>='  -pgt  -plt
    """
            )
        )
        return f"{s.one(STRINGS)} {operator} {s.one(STRINGS)}"
    if kind < 0.8:
        operator = s.one(["-eq", "-ne", "-lt", "-le", "-gt", "-ge"])
        return f"{s.one(NUMBERS)} {operator} {s.one(NUMBERS)}"
    if kind < 0.9:
        operator = s.one(["-nt", "-ot", "-nt100", "-ot-100", "-nt-1", "-ntx"])
        return f"{s.one(FILES)} {operator} {s.one(FILES)}"
    return s.one([*STRINGS, *DEVICES])


def test(s: Scripts) -> str:
    words = [_primary(s)]
    for _ in range(s.chance.choice([0, 0, 1, 1, 2])):
        words += [s.one(["-a", "-o", "", "!", "-a !", "-o !"]), _primary(s)]
    text = " ".join(words)
    if s.likely(0.2):
        text = s.one(
            [f"'(' {text} ')'", f"! '(' {text} ')'", f"'(' {text}", f"{text} ')'", f"! {text}"]
        )
    return s.one([f"[ {text} ]", f"[ {text} ]", f"test {text}", f"[ {text}", f"test {text} ]"])


def regexp(s: Scripts) -> str:
    sets = s.options(
        "-s a",
        "--set b",
        "--set=c",
        "-s 2:d",
        "--set=0:n",
        "--set 1:a",
        "-s 9:b",
        "-s x:a",
        "-s 1:",
        "--set",
        "-s",
    )
    expression, subject = quoted(s.one(EXPRESSIONS)), quoted(s.one(SUBJECTS))
    extra = s.one(
        among(
            r"""
    x  --  -x  --nope
    """,
            "",
            "",
            "",
            "",
        )
    )
    return f"regexp {s.shuffled(sets, expression, subject, extra)}"


def tr(s: Scripts) -> str:
    sets = s.options("-s a", "--set=b", "-U", "-D", "--upcase", "--downcase", "--set n")
    words = s.some(
        among(
            r"""
    abc  xyz  x  ''  'Hello World'  a  aab  b  $a  é
    """
        ),
        4,
    )
    return f"tr {s.shuffled(sets, words)}"


def search(s: Scripts) -> str:
    kind = s.one(
        among(
            r"""
    --file  -f  --label  -l  --fs-uuid  -u  --fs_uuid
    """,
            "",
        )
    )
    options = s.options(
        "--set=a",
        "--set a",
        "-s b",
        "-s",
        "--set",
        "--no-floppy",
        "-n",
        f"--hint={s.one(HINTS)}",
        f"--hint {s.one(HINTS)}",
        f"-h {s.one(HINTS)}",
        "--hint-efi hd2,msdos1",
        "--hint-baremetal=ahci0,gpt1",
        f"--hint-ieee1275='{s.one(['x', 'ieee1275//disk,gpt1'])}'",
        "--nope",
        "--hint-new=x",
        "-x",
        "--",
    )
    names = {"f": SEARCHED, "l": LABELS, "u": UUIDS}
    named = names.get(kind.lstrip("-")[4:5] or kind.lstrip("-")[:1] or "f", UUIDS)
    if kind in {"--file", "-f", ""}:
        named = SEARCHED
    elif kind in {"--label", "-l"}:
        named = LABELS
    hints = s.some(HINTS, 2) if s.likely(0.2) else ""
    name = s.one([*named, ""] if s.likely(0.1) else named)
    return f"search {s.shuffled(kind, options, name, hints)}"


def short_search(s: Scripts) -> str:
    kind, named = s.chance.choice([("file", SEARCHED), ("fs_label", LABELS), ("fs_uuid", UUIDS)])
    return (
        f"search.{kind} {s.one(named)} {s.one(['', 'a', 'b', 'root'])} {s.some(HINTS, 2)}".rstrip()
    )


def probe(s: Scripts) -> str:
    what = s.one(
        among(
            r"""
    -p  --partmap  -f  --fs  -u  --fs-uuid  -l  --label  --part-uuid  -x
    """,
            "",
        )
    )
    sets = s.one(["--set=a", "--set a", "-s b", "-s c", "--set", ""])
    return f"probe {s.shuffled(sets, what, s.one(DEVICES))}"


def load_env(s: Scripts) -> str:
    file = s.one(ENVIRONMENTS)
    option = s.one(
        [f"-f {file}", f"--file={file}", f"--file {file}", f"-f {file} -s", "--skip-sig", "", "-f"]
    )
    return f"load_env {s.shuffled(option, s.some(NAMES, 2) if s.likely(0.3) else '')}"


def save_env(s: Scripts) -> str:
    file = s.one([*ENVIRONMENTS[:1], *ENVIRONMENTS[5:], "(hd1,gpt2)/gone"])
    command = s.one(["list_env", "list_env", "save_env", "save_env"])
    names = s.some(["gone", "x_y"], 2)
    return f"{command} {s.shuffled(s.one([f'-f {file}', f'--file={file}', '', '--nope']), names)}"


def sums(s: Scripts) -> str:
    command = s.one(["hashsum", "hashsum", "sha256sum", "md5sum", "sha1sum", "sha512sum", "crc"])
    digest = s.one(
        ["", f"--hash {s.one(HASHES)}", f"-h {s.one(HASHES)}", f"--hash={s.one(HASHES)}", "-h"]
    )
    if command == "hashsum" and not digest and s.likely(0.7):
        digest = "--hash sha256"
    if s.likely(0.6):
        check = f"{s.one(['-c ', '--check ', '--check='])}{s.one(SUMS)}"
        base = s.one(["", "-p /t", "--prefix=/t", "--prefix (hd0)/t", "-p /gone", "-p /t/"])
    else:
        check, base = s.some(FILES, 2), ""
    options = s.options("-k", "--keep-going", "-u", "--uncompress")
    return f"{command} {s.shuffled(digest, check, base, options)}"


def files(s: Scripts) -> str:
    command = s.one(
        among(
            r"""
    cat  cat --dos  cat --nope  blocklist  hexdump  hexdump -n 4  hexdump -s 2  hexdump -n x  ls
    ls -l  ls -a  ls --nope  source  .  configfile  testload  file  verify_detached
    extract_entries_source  extract_entries_configfile  parttool
    keystatus  keystatus --shift  sleep  sleep 0  gettext  password
    password u  password u p  trust  distrust  distrust 12ab  verify_detached -s
    authenticate  time  time true  time false
    time search -f /t/a  time cat  time nope  clear  lsmod  help  hello  list_env  save_env
    """
        )
    )
    return f"{command} {s.some([*FILES, *WILDCARDS[:6]], 2)}"


def kind_of_file(s: Scripts) -> str:
    kinds = s.some(KINDS, 2 if s.likely(0.1) else 1, 0 if s.likely(0.1) else 1)
    return f"file {s.shuffled(kinds, s.one(KERNEL_FILES))}"


def parttool(s: Scripts) -> str:
    changes = s.some(among("boot+  boot-  hidden+  hidden-  type=0x83  nope  help  boot"), 2)
    return f"parttool {s.one(DEVICES)} {changes}"


def one_file(s: Scripts) -> str:
    command = s.one(
        among(
            r"""
    cat  blocklist  hexdump  ls  source  configfile  cmp /t/a /t/b  ls -l  list_env -f
    load_env -f  extract_entries_source  sha256sum  md5sum  verify_detached
    """
        )
    )
    scripts = among("/t/d/one.cfg  /t/d/two.cfg  /t/bad.cfg  /t/crlf.cfg  /t/back.cfg")
    return f"{command} {s.one([*FILES, *scripts])}"


def loopback(s: Scripts) -> str:
    """Give each disk a name of its own: GRUB keeps what it read of one that had it before."""
    s.loops += 1
    name = f"loop_{s.seed}_{s.loops}"
    option = s.one(["", "", "", "-d", "--delete", "-x"])
    file = s.one(
        [
            "/t/disk.img",
            "/t/disk.img",
            "/t/gone",
            "/t/d",
            "",
            "(hd0)/t/disk.img",
        ]
    )
    uses = ["", "record ({0})/*", "[ -f ({0})/inner ]", "probe -l ({0}) -s a", "[ -e ({0}) ]"]
    use = s.one([*uses, "search -s a -f /inner", "record (l*)", "record ({0}*)/t/*"]).format(name)
    return f"loopback {s.shuffled(option, name, file)}; {use}; loopback -d {name}".replace(
        "; ;", ";"
    )


def source(s: Scripts) -> str:
    command = s.one(["source", ".", "configfile", "extract_entries_source"])
    name = s.one(["one.cfg", "two.cfg", "*.cfg", "gone", ".three.cfg"])
    return f"{command} /t/d/{name}"


SIMPLE: dict[Callable[[Scripts], str], int] = {
    assignment: 8,
    environment: 10,
    record: 8,
    wildcard: 8,
    test: 14,
    regexp: 12,
    tr: 3,
    search: 12,
    short_search: 4,
    probe: 8,
    load_env: 6,
    save_env: 3,
    sums: 6,
    files: 10,
    parttool: 2,
    kind_of_file: 4,
    one_file: 8,
    loopback: 3,
    source: 4,
}
