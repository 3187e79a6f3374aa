"""Zones collected from another reader's tests, with the values and check results expected of them."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from gwanmun.engines.mrtd import MrzReading, UnableToReadMrz, read_mrz

ON = date(2026, 11, 24)
_SHARED = Path(os.environ.get("GWANMUN_SHARED", Path(__file__).resolve().parents[4] / "shared"))
_CASES = [
    json.loads(row)
    for path in sorted(_SHARED.glob("data/mrz/*.jsonl"))
    for row in path.read_text(encoding="utf-8").splitlines()
]
_SAME_NAME = ("document_type", "surname", "given_names", "document_number", "sex", "personal_number")
_DIGITS = {
    "check_doc": "document_number", "check_birth": "birth", "check_expiry": "expires_on",
    "check_personal": "personal_number", "check_composite": "composite",
}  # fmt: skip


@pytest.mark.skipif(not _CASES, reason="no shared data folder beside the project")
@pytest.mark.parametrize("case", _CASES, ids=[case["origin"] for case in _CASES])
def test_agrees_with_the_expected_reading(case):
    expected = case["expect"]
    if "error" in expected:
        with pytest.raises(UnableToReadMrz):
            read_mrz(case["mrz"], on=ON)
        return
    reading = read_mrz(case["mrz"], on=ON)
    assert reading.format == case["format"]
    _agrees(reading, expected)


def _agrees(reading: MrzReading, expected: dict) -> None:
    for name in _SAME_NAME:
        if name in expected:
            assert getattr(reading, name) == expected[name]
    for ours, theirs in (
        ("optional_data", "optional1"),
        ("optional_data_2", "optional2"),
        ("issuer_raw", "issuing_state"),
    ):
        if theirs in expected:
            assert getattr(reading, ours) == expected[theirs]
    if "birth_date" in expected:
        assert str(reading.birth)[2:].replace("-", "") == expected["birth_date"]
        assert f"{reading.expires_on:%y%m%d}" == expected["expiry_date"]
    found = {check.field: check.found for check in reading.checks}
    assert {field: found[field] for key, field in _DIGITS.items() if key in expected} == {
        field: expected[key] for key, field in _DIGITS.items() if key in expected
    }
    failing = {check.field for check in reading.failed}
    assert failing == {entry.split(" ")[0] for entry in expected.get("failing_checks", [])}
