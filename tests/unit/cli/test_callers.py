r"""Who starts a boot loader in dom0 gets from pygrub-k what it asks Xen's pygrub for.

Each command line is that of a caller's source:

- libxl 4.17 to 4.21, tools/libs/light/libxl_bootloader.c, make_bootloader_args; xl and libvirt's
  libxl driver leave it to libxl, and libvirt splits `<bootloader_args>` at each blank
  (src/libxl/libxl_conf.c, libxlMakeDomBuildInfo)
- XAPI's xenopsd, ocaml/xenopsd/lib/bootloader.ml: what it runs, and how it reads the answer; its
  scripts/pygrub-wrapper turns `--domid` into `--runas`
- XAPI up to XenServer 6, where the answer was xend's s-expression; its eliloader starts pygrub with
  options in front of those that it was given itself
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pygrub_k.cli.options import Arguments, parse
from pygrub_k.errors import UsageError
from pygrub_k.xen.outputs import DEFAULT_DIRECTORY

ROOT = Path(__file__).parents[3]
GUEST = str(ROOT / "examples/guest.img")
UUID = "5f2a1f0e-7c1d-4c53-9b5e-0d6f3c9a7b11"
START = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pygrub_k.cli.bootloader import main; "
RUN = (sys.executable, "-IS", "-c", START + "raise SystemExit(main())")
OUT = "/var/lib/xen/bootloader.3.out"
FOLDER = "/var/lib/xen/bootloader.3.d"
LIBXL = [f"--output={OUT}", "--output-format=simple0", f"--output-directory={FOLDER}"]
DISK = "/dev/vg/guest"
KERNEL = "/boot/vmlinuz-6.1.0-18-amd64"
RAMDISK = "/boot/initrd.img-6.1.0-18-amd64"
ARGS = "root=UUID=3c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111 ro console=hvc0 quiet"
"""Of the example's default entry."""


def by_libxl(**further: Any) -> Arguments:
    return Arguments(
        (DISK,), output=OUT, output_format="simple0", output_directory=FOLDER, **further
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (LIBXL, by_libxl()),
        (
            ["--kernel=/k", "--ramdisk=/r", "--args=a=1 b", *LIBXL],
            by_libxl(kernel="/k", ramdisk="/r", args="a=1 b"),
        ),
        (
            ["--args=a", "--runas=131075", "--quiet", *LIBXL],
            by_libxl(args="a", runas=131075, interactive=False),
        ),
        ([*LIBXL, "--entry=1>0", "-q"], by_libxl(entry="1>0", interactive=False)),
        ([*LIBXL, "-q", "", "--entry=2", ""], by_libxl(entry="2", interactive=False)),
    ],
)
def test_libxl(words: list[str], expected: Arguments) -> None:
    assert parse([*words, DISK]) == expected


@pytest.mark.parametrize("words", [[], ["-q", ""], ["--", ""]])
def test_an_empty_word_is_no_disk(words: list[str]) -> None:
    with pytest.raises(UsageError, match="no DISK given"):
        parse(words)


@pytest.mark.parametrize("configured", ["", "--entry=1", "  --entry=1  --args=x "])
def test_xenopsd(configured: str) -> None:
    words = ["--output-format=simple", "-q", *(configured.split(" ") if configured else [])]
    arguments = parse([*words, DISK])
    assert (arguments.output_format, arguments.interactive) == ("simple", False)
    assert arguments.disks == (DISK,)
    assert arguments.output_directory is None
    assert DEFAULT_DIRECTORY == "/var/run/xen/pygrub"  # the only folder in which it takes files
    wrapped = parse(["--runas=1003", *words, DISK])
    assert wrapped == arguments.__class__(**{**vars(arguments), "runas": 1003})


def test_xenopsd_reads_the_answer(tmp_path: Path) -> None:
    words = ["--output-format=simple", "-q", f"--output-directory={tmp_path}", GUEST]
    done = subprocess.run([*RUN, *words], check=True, capture_output=True, text=True)
    found: dict[str, str] = {}
    for line in done.stdout.split("\n"):
        word, space, value = line.partition(" ")
        assert word in {"kernel", "ramdisk", "args"} if space else not word
        if space:
            assert word not in found
            found[word] = value
    assert found["args"] == ARGS
    for kind in ("kernel", "ramdisk"):
        assert Path(found[kind]).parent == tmp_path
        assert Path(found[kind]).stat().st_size


def test_xenopsd_shows_all_that_a_failed_boot_says(tmp_path: Path) -> None:
    (tmp_path / "disk").write_bytes(bytes(1 << 20))
    words = ["--output-format=simple", "-q", f"--output-directory={tmp_path}"]
    command = [*RUN, *words, str(tmp_path / "disk")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert "nothing to boot" in done.stderr


def old_xapi(legacy: str, extra: str) -> list[str]:
    escaped = [text.replace("\\", "\\\\").replace('"', '\\"') for text in (legacy, extra)]
    return ["-q", f"--default_args={escaped[0]}", f"--extra_args={escaped[1]}", f"--vm={UUID}"]


@pytest.mark.parametrize("text", ["", "console=hvc0", 'a="x y" b', "a\\b", 'a\\"b\\\\'])
def test_arguments_of_an_old_xapi_are_those_that_were_set(text: str) -> None:
    arguments = parse([*old_xapi(text, text), DISK])
    assert (arguments.default_args, arguments.args, arguments.vm) == (text, text, UUID)
    assert parse([*old_xapi("", "extra"), "--args=first", DISK]).args == "first extra"


def sexpr(folder: Path, *words: str) -> str:
    command = [*RUN, *words, f"--output-directory={folder}", str(GUEST)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_an_old_xapi_gets_its_arguments_behind_the_entry_s(tmp_path: Path) -> None:
    answer = sexpr(tmp_path, *old_xapi("not used", 'dom="a b" c'))
    kernel, ramdisk = (next(tmp_path.glob(f"boot_{kind}.*")) for kind in ("kernel", "ramdisk"))
    args = f'{ARGS} dom="a b" c'
    assert answer == f"linux (kernel '{kernel}')(ramdisk '{ramdisk}')(args '{args}')"


def test_an_entry_without_arguments_gets_the_default_ones(tmp_path: Path) -> None:
    answer = sexpr(tmp_path, "--kernel", KERNEL, *old_xapi("ro quiet", ""))
    assert answer.endswith("(args 'ro quiet')")
    answer = sexpr(tmp_path, "--kernel", KERNEL, *old_xapi("ro quiet", "xencons=hvc"))
    assert answer.endswith("(args 'xencons=hvc')")


def test_eliloader_tries_and_starts_a_kernel_by_its_name(tmp_path: Path) -> None:
    tried = ["-q", "-n", GUEST], ["-n", "--kernel", "/none", "--ramdisk", "/none", GUEST]
    status = [subprocess.run([*RUN, *words], capture_output=True, check=False) for words in tried]
    assert [done.returncode for done in status] == [0, 1]
    words = ["-n", "--kernel", KERNEL, "--ramdisk", RAMDISK, GUEST]
    done = subprocess.run([*RUN, *words], check=True, capture_output=True, text=True)
    assert done.stdout == f"linux (kernel '<kernel:{KERNEL}>')(ramdisk '<ramdisk:{RAMDISK}>')"
    answer = sexpr(tmp_path, "--kernel", KERNEL, "--ramdisk", RAMDISK, "-q", "--vm", UUID)
    assert answer.startswith(f"linux (kernel '{tmp_path}/boot_kernel.")
