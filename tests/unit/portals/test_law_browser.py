"""Where the bars of a time line lie, how the law is searched, and that a reader finds words for all of it."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest
from django.utils.translation import override

from gwanmun.law.asked import Asked, asked
from gwanmun.law.in_force import at
from gwanmun.law.rules import rules
from gwanmun.law.situations import QUESTIONS
from gwanmun.law.wording import texts
from gwanmun.portals.law.catalogue import articles_of, found, versions
from gwanmun.portals.law.timelines import time_line
from gwanmun.portals.law.wording import fact_label, facts_in_words, value_label

ON = date(2026, 11, 22)
KOREAN = re.compile("[가-힣]")
KOREAN_OR_CODE = re.compile(r"[가-힣]|^[A-Z]-\d[\w-]*$|^\d$")


def test_bars_follow_one_another_and_one_holds_the_chosen_day() -> None:
    [(_, bars)] = time_line(versions("wages.minimum_a_year"), ON).rows
    assert [bar.in_force for bar in bars].count(True) == 1
    for earlier, later in pairwise(bars):
        assert abs(earlier.left + earlier.width - later.left) < 0.5
    assert all(bar.left >= 0 and bar.left + bar.width <= 100.6 for bar in bars)


def test_what_has_no_end_runs_to_the_edge() -> None:
    line = time_line(versions("points_f_2_7.pass_mark"), ON)
    assert line.rows[0][1][0].left + line.rows[0][1][0].width == 100
    assert line.chosen < 100
    assert 1 <= len(line.years) <= 6


def test_articles_stand_in_the_order_of_the_text() -> None:
    articles = [article.basis.article for article in articles_of("immigration_act")]
    assert articles.index("7-3") < articles.index("12(3)1") < articles.index("17(1)")


def test_the_search_finds_words_of_both_languages() -> None:
    assert "keta.duty" in found("전자여행허가 의무")["parameters"] or found("전자여행허가")["parameters"]
    assert [rule.name for rule in found("travel authorization")["rules"]].count("entry.keta") == 1
    assert [rule.name for rule in found("전자여행허가 선원")["rules"]] == ["entry.keta"]
    assert found("  ") == {"instruments": [], "rules": [], "parameters": []}


def test_every_rule_and_question_has_a_title_and_every_title_one_of_them() -> None:
    text = files("gwanmun.portals.law").joinpath("titles.csv").read_text("utf-8")
    assert {row["name"] for row in csv.DictReader(text.splitlines())} == {*rules(), *QUESTIONS}


def test_the_day_that_decides_has_words() -> None:
    assert {f"day:{rule.decided_on}" for rule in rules().values()} <= set(texts())


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_a_form_asks_in_korean(name: str) -> None:
    with override("ko"):
        for item, path in _all(asked(QUESTIONS[name], at(ON))):
            assert KOREAN.search(fact_label(path)), path
            for choice in item.choices:
                assert KOREAN_OR_CODE.search(value_label(item.name, choice)), f"{path}: {choice}"


def _all(items: tuple[Asked, ...], above: str = "") -> Iterator[tuple[Asked, str]]:
    for item in items:
        path = f"{above}{item.name}"
        yield item, path
        yield from _all(item.parts, f"{path}.")


def test_an_article_is_chosen_by_its_name() -> None:
    with override("ko"):
        assert value_label("item", "94 no.17-2") == "출입국관리법 제94조제17호의2"
        assert value_label("article", "94_17") == "출입국관리법 제94조제17호"
        assert value_label("deportation_ground", "46-1-10-2") == "출입국관리법 제46조제1항제10호의2"
    with override("en"):
        assert value_label("item", "93-2(1)1") == "Immigration Act, Art. 93-2(1)1"


def test_the_facts_of_a_situation_can_be_read() -> None:
    facts = {"nationality": "THA", "passport": {"kind": "ordinary"}, "staff": 1200, "conduct_records": []}
    with override("ko"):
        assert facts_in_words(facts) == "국적 태국 · 여권: 여권 종류 일반여권 · 전체 근로자 1200 · 범죄·처분 기록 –"
