"""Every rule can be read in plain Korean, and the files describe nothing else."""

import re
from pathlib import Path
from unittest.mock import patch

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


def test_two_texts_of_one_rule_are_refused(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        (folder / "plain_rules.yaml").write_text("entry.keta: 한 문장입니다.\n", encoding="utf-8")
    with (
        patch("gwanmun.law.plain_rules.data_folders", return_value=folders),
        pytest.raises(ValueError, match=r"twice: entry\.keta"),
    ):
        plain_korean.__wrapped__()
