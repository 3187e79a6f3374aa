"""Every rule can be read in plain Korean, and the files describe nothing else."""

import re

import pytest

from gwanmun.law.plain_rules import plain_korean
from gwanmun.law.rules import rules

WRITTEN_IN_KOREAN = re.compile(r"^[^{}`]*[가-힣][^{}`]*\.$")


def test_every_rule_has_a_text_and_every_text_a_rule() -> None:
    assert set(plain_korean()) == set(rules())


@pytest.mark.parametrize("name", sorted(plain_korean()))
def test_a_text_is_whole_sentences_of_korean(name: str) -> None:
    text = plain_korean()[name]
    assert WRITTEN_IN_KOREAN.match(text), text
    assert len(re.findall("[가-힣]", text)) > len(re.findall("[A-Za-z]", text))
