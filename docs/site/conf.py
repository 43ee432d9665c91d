"""How Sphinx makes the site of the pages that scripts/site_pages.py writes."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))

import pygrub_k

project = "pygrub-k"
version = release = pygrub_k.__version__
copyright = "the pygrub-k authors"  # noqa: A001 - Sphinx's name for it
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_heading_anchors = 3
myst_links_external_new_tab = False
default_role = "code"  # docstrings have their code in single backticks
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
smartquotes = False  # which would make one dash of the two of an option
html_theme = "furo"
html_title = f"pygrub-k {version}"
html_show_copyright = False
html_copy_source = html_show_sourcelink = False
html_static_path: list[str] = ["site.css"]
html_css_files = ["site.css"]
pygments_style = "default"
suppress_warnings = ["misc.highlighting_failure"]  # transcripts are no shell scripts
