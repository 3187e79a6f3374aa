"""Registration cards and permanent resident cards.

Plain rule: at seventeen the card is applied for, and fingerprints and face are given, within ninety days of the
birthday. A permanent resident card is valid for ten years. Whoever held a permanent status before 2018-09-21 renews by
2020-09-20, or within two years from the tenth year after receiving it. The card is returned within thirty days of
becoming a national's resident registration, or of learning of the death.
Source: Immigration Act 33, 33-2, 37, 38; Decree 46(2); Rule 50.
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["BIOMETRICS_AT_17", "CARD_AT_17", "PERMANENT_CARD"]

CARD_AT_17 = time_limit(
    "card_at_17",
    "The registration card is applied for within ninety days of the seventeenth birthday.",
    citation="Act 33(2)",
    parameter="card.at_seventeen",
    event="seventeenth_birthday",
    act="applied_on",
)
BIOMETRICS_AT_17 = time_limit(
    "biometrics_at_17",
    "Fingerprints and face are given within ninety days of the seventeenth birthday.",
    citation="Act 38; Rule 50",
    parameter="card.biometrics_at_seventeen",
    event="seventeenth_birthday",
    act="given_on",
)
PERMANENT_CARD = time_limit(
    "permanent_card",
    "A permanent resident card is valid for ten years from its issue and renewed before it ends.",
    citation="Act 33(3)",
    parameter="card.permanent",
    event="issued_on",
    act="renewed_on",
    kind="term",
)
RETURN_BY_NATIONAL = time_limit(
    "card_return_national",
    "Who became a national returns the card within thirty days of the resident registration.",
    citation="Act 37; Decree 46(2)1",
    parameter="card.return_by_national",
    event="resident_registered_on",
    act="returned_on",
)
RETURN_AFTER_DEATH = time_limit(
    "card_return_death",
    "The card of a person who died is returned within thirty days of learning of the death.",
    citation="Act 37; Decree 46(2)2",
    parameter="card.return_after_death",
    event="learned_on",
    act="returned_on",
)
