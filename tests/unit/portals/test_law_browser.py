"""Where the bars of a time line lie, how the law is searched, and that titles name rules or questions."""

import csv
from datetime import date
from importlib.resources import files
from itertools import pairwise

from gwanmun.law.rules import rules
from gwanmun.law.situations import QUESTIONS
from gwanmun.portals.law.catalogue import articles_of, found, versions
from gwanmun.portals.law.timelines import time_line

ON = date(2026, 11, 22)


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


def test_every_title_names_a_rule_or_a_question() -> None:
    text = files("gwanmun.portals.law").joinpath("titles.csv").read_text("utf-8")
    assert {row["name"] for row in csv.DictReader(text.splitlines())} <= {*rules(), *QUESTIONS}
