"""Every shape that a component asks for is drawn, and no state is told by colour alone."""

import re
from pathlib import Path

from gwanmun.platform.web import components
from gwanmun.platform.web.components.looks import VERDICTS

WEB = Path(components.__file__).parents[1]
SYMBOLS = set(re.findall(r'<symbol id="([a-z]+)"', (WEB / "static/gwanmun/icons.svg").read_text()))


def test_every_verdict_has_a_drawn_shape():
    assert {look.icon for look in VERDICTS.values()} <= SYMBOLS


def test_opposite_verdicts_differ_by_shape():
    for one, other in [("board", "do_not_board"), ("admit", "refuse"), ("admit", "secondary"), ("true", "false")]:
        assert VERDICTS[one].icon != VERDICTS[other].icon


def test_every_icon_named_in_a_template_is_drawn():
    asked = {
        name
        for template in WEB.parents[1].rglob("templates/**/*.html")
        for name in re.findall(r'(?:\{% icon |icon_name=)"([a-z]+)"', template.read_text("utf-8"))
    }
    assert asked <= SYMBOLS


def test_no_page_needs_inline_code_or_style():
    pages = WEB.parents[1].rglob("templates/**/*.html")
    for template in (page for page in pages if "letters" not in page.parts):  # letters are set as PDF, not browsed
        text = template.read_text("utf-8")
        assert not re.search(r"\sstyle=|\son[a-z]+=|javascript:", text), template
        assert not re.search(r"<script(?![^>]*(src=|application/json))", text), template
        assert "<style" not in text, template
