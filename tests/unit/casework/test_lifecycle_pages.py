"""The diagrams in the documentation are those of the code."""

import runpy
from pathlib import Path

PROJECT = Path(__file__).parents[3]


def test_the_page_of_lifecycles_is_what_the_code_declares() -> None:
    tool = runpy.run_path(str(PROJECT / "tools" / "lifecycles.py"))
    assert tool["PAGE"].read_text() == tool["page"](), "run tools/lifecycles.py"
