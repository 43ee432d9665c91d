"""Makes a C++ program that prints what the compiled specs make of bytes: C++ cannot ask a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spec_tools.model import types_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spec_tools.loading import Spec
    from spec_tools.model import SpecType

START = """\
{includes}
#include "show.h"

static void show(kaitai::kstruct* any);
{declarations}
{functions}
static void show(kaitai::kstruct* any) {{
{casts}
    throw std::logic_error("a structure of no known kind");
}}

static void read(const std::string& name, const std::vector<int64_t>& a, kaitai::kstream* io) {{
{makers}
    throw std::logic_error("no structure " + name);
}}

int main() {{
    for (std::string line; std::getline(std::cin, line);) {{
        size_t first = line.find(' '), second = line.find(' ', first + 1);
        kaitai::kstream io(unhex(line.substr(second + 1)));
        std::ostringstream text;
        std::streambuf* before = std::cout.rdbuf(text.rdbuf());
        std::string found;
        try {{
            read(line.substr(0, first), numbers(line.substr(first + 1, second - first - 1)), &io);
            found = text.str();
        }} catch (const std::runtime_error&) {{
            found = "\\"failed\\"";
        }} catch (const std::out_of_range&) {{
            found = "\\"failed\\"";
        }}
        std::cout.rdbuf(before);
        std::cout << found << '\\n';
    }}
}}
"""


NULL = 'std::cout << "null"'


def program(specs: Iterable[Spec]) -> str:
    """Return the source of a program that reads lines "class, arguments, bytes" as read.js does."""
    types = [owner for spec in specs for owner in types_of(spec)]
    return START.format(
        includes="\n".join(f'#include "{name}.h"' for name in sorted({o.spec.name for o in types})),
        declarations="\n".join(f"static void show({cpp_name(owner)}* it);" for owner in types),
        functions="\n".join(map(_function, types)),
        casts="\n".join(
            f"    if (auto it = dynamic_cast<{cpp_name(owner)}*>(any)) return show(it);"
            for owner in types
        ),
        makers="\n".join(map(_maker, types)),
    )


def cpp_name(owner: SpecType) -> str:
    """Return a type's name in C++: `ext_inode_t::extra_t`."""
    return "::".join(f"{name}_t" for name in owner.scope)


def _function(owner: SpecType) -> str:
    names = [(field["id"], field) for field in owner.fields]
    names += list(owner.instances.items())
    lines = [f"static void show({cpp_name(owner)}* it) {{", '    std::cout << "{\\"\\":0";']
    for name, field in names:
        value = f"show(it->{name}())"
        is_switch = isinstance(field.get("type"), dict)
        if "if" in field or is_switch:
            raw = f"show(it->_raw_{name}())" if is_switch and field.keys() & {"size", "size-eos"} else NULL
            value = f"if (it->_is_null_{name}()) {raw}; else {value}"
        lines.append(f'    std::cout << ",\\"{name}\\":"; {value};')
    return "\n".join([*lines, "    std::cout << '}';", "}"])


def _maker(owner: SpecType) -> str:
    arguments = "".join(f"a.at({index}), " for index in range(len(owner.params)))
    kind = cpp_name(owner)
    made = f"std::unique_ptr<{kind}> it(new {kind}({arguments}io)); return show(it.get());"
    return f'    if (name == "{".".join(owner.class_path)}") {{ {made} }}'
