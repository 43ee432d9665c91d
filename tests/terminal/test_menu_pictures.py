"""README's pictures of the menu are what scripts/menu_pictures.py makes of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "menu"


def test_the_pictures_are_what_the_menu_shows(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "menu_pictures.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, timeout=120)
    made = {path.name: path.read_text() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_text() for path in PICTURES.iterdir()}
    assert made == kept, "run scripts/menu_pictures.py"
    readme = (ROOT / "README.md").read_text()
    for name, text in made.items():
        ET.fromstring(text)
        assert f"docs/menu/{name}" in readme
