"""A refusal says what happened, why and what to do, in both languages."""

import pytest

from gwanmun.kernel.refusals import LegalBasis, Refused, Text

TEXT = Text("{day}까지 내십시오.", "Hand it in by {day}.")


@pytest.mark.parametrize(
    ("language", "expected"), [("ko", "3월까지 내십시오."), ("en", "Hand it in by 3월."), ("vi", "Hand it in by 3월.")]
)
def test_texts_fill_in_their_values_and_fall_back_to_english(language, expected):
    assert TEXT(language, day="3월") == expected


def test_a_refusal_is_raised_and_read():
    basis = LegalBasis("immigration_act", "Art. 25(1)")
    with pytest.raises(Refused) as caught:
        raise Refused("stay.too-late", TEXT, TEXT, (basis,), {"day": "2026-03-02"})
    refusal = caught.value
    assert str(refusal) == "stay.too-late: Hand it in by {day}."
    assert refusal.detail("ko", **refusal.facts) == "2026-03-02까지 내십시오."
    assert str(refusal.basis[0]) == "immigration_act Art. 25(1)"
