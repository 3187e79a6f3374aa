"""What the law does not give refuses the act that needs it: same code, sentence, remedy and articles."""

from datetime import date

import pytest

from gwanmun.law import Refusal, at
from gwanmun.law.immigration_act.residence.extension import ExtensionFacts, decide_extension
from gwanmun.law.refusing import refused_by_law


def test_an_application_that_comes_too_early_is_refused_with_its_article() -> None:
    facts = ExtensionFacts("D-2-2", date(2026, 11, 25), date(2027, 12, 31), entered_on=None, unavoidable_cause=None)
    decision = decide_extension(facts, at(date(2026, 11, 25)))
    assert isinstance(decision, Refusal)
    refused = refused_by_law(decision)
    assert (refused.code, refused.basis) == (decision.code, decision.bases)
    assert "2027-08-31" in refused.detail("en")
    assert "2027-08-31" in refused.detail("ko")
    assert refused.remedy("en")
    with pytest.raises(type(refused)):
        raise refused
