from __future__ import annotations

from random import Random

import pytest

from pygrub_k.inspect.export.links import inside


@pytest.mark.parametrize(
    ("target", "directory", "top", "found"),
    [
        ("file", "/", "/", "file"),
        ("sub/file", "/a", "/", "sub/file"),
        ("../b", "/a", "/", "../b"),
        ("./x//y/", "/a", "/", "./x//y/"),
        ("/etc/passwd", "/", "/", "etc/passwd"),
        ("/etc/passwd", "/usr/lib", "/", "../../etc/passwd"),
        ("/usr/lib/x", "/usr/lib", "/", "x"),
        ("/", "/usr/lib", "/", "../.."),
        ("/", "/", "/", "."),
        ("../../../../etc", "/usr/lib", "/", "../../etc"),
        ("a/../../../b", "/usr/lib", "/", "../../b"),
        ("/etc/ssl/cert", "/etc/pki", "/etc", "../ssl/cert"),
        ("/usr/bin/x", "/etc", "/etc", None),
        ("../usr", "/etc", "/etc", None),
        ("../etc/x", "/etc/y", "/etc", "../etc/x"),
        ("..", "/etc/y", "/etc", ".."),
    ],
)
def test_targets(target: str, directory: str, top: str, found: str | None) -> None:
    where, above = (
        [part.encode() for part in path.split("/") if part] for path in (directory, top)
    )
    expected = None if found is None else found.encode()
    assert inside(target.encode(), where, above) == expected


def test_no_target_leads_out() -> None:
    """Whatever a target is, what is made of it goes up no further than the top, and only first."""
    random = Random(18)
    parts = [b"..", b"..", b"a", b"b", b".", b""]
    for _ in range(5000):
        top = [b"a", b"b"][: random.randrange(3)]
        directory = [*top, *random.choices([b"a", b"b"], k=random.randrange(4))]
        target = b"/".join(random.choices(parts, k=random.randrange(1, 9))) or b"."
        found = inside(target, directory, top)
        if found is None:
            continue
        assert not found.startswith(b"/")
        steps = [part for part in found.split(b"/") if part not in (b"", b".")]
        up = steps.count(b"..")
        assert up <= len(directory) - len(top)
        assert b".." not in steps[up:]
