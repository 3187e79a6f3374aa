"""What scenario files cannot say about entry: speed, grounds for the counter, and facts that contradict themselves."""

from dataclasses import replace
from datetime import date

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.law import NeedsReview, at, explain
from gwanmun.law.immigration_act import (
    BanFacts,
    EntryFacts,
    PassportFacts,
    decide_admission,
    decide_boarding,
    grounds_in_force,
)
from gwanmun.law.immigration_act.remedies import remedies_against_refusal

ON = date(2026, 11, 22)
THAI = EntryFacts(
    nationality="THA",
    birth=PartialDate(1990, 4, 12),
    passport=PassportFacts("ordinary", "THA", date(2031, 5, 1)),
    arrives_on=ON,
    port="ICN",
)


def test_the_counter_may_choose_among_all_grounds_of_the_day() -> None:
    grounds = grounds_in_force(at(ON))
    assert list(grounds)[:2] == ["A11-1-1", "A11-1-2"]
    assert "A12-3-1-2" in grounds
    assert "A12-3-1-2" not in grounds_in_force(at(date(2020, 8, 4)))
    assert grounds["A12-3-2"].ko.startswith("입국목적")


def test_a_birth_after_the_arrival_is_asked_for_again() -> None:
    decision = decide_boarding(replace(THAI, birth=PartialDate(2027)), at(ON))
    assert isinstance(decision, NeedsReview)
    assert decision.missing == ("birth",)


def test_a_letter_tells_the_ground_but_no_reference_of_the_ban() -> None:
    ban = BanFacts("A11-1-6", "SECRET-7", date(2024, 1, 1), departed_on=date(2024, 1, 1))
    decision = decide_admission(replace(THAI, bans=(ban,)), at(ON))
    letter = explain(decision, "ko", audience="letter")
    assert "SECRET-7" not in letter
    assert "2028-12-31이 지난 후" in letter
    assert "출입국관리법 제11조제1항제6호" in letter
    assert "SECRET-7" in explain(decision, "ko")


def test_a_refused_person_is_told_both_ways_of_appeal() -> None:
    appeal, suit = remedies_against_refusal(at(ON))
    assert (appeal.name, suit.name) == ("refusal.administrative_appeal", "refusal.revocation_suit")
    assert (appeal.unit, suit.unit) == ("term", "term")
