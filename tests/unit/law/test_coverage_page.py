"""The page that says how much of the law is written is in step with the rules and values, and honest about the rest."""

import csv
import subprocess
import sys
from pathlib import Path

from gwanmun.law.instruments import instruments

PROJECT = Path(__file__).resolve().parents[3]


def test_the_page_is_in_step() -> None:
    done = subprocess.run(
        [sys.executable, str(PROJECT / "tools" / "law_coverage.py"), "--check"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_listed_article_belongs_to_a_known_instrument_and_is_listed_once() -> None:
    with (PROJECT / "docs" / "law-articles.csv").open(encoding="utf-8") as lines:
        rows = [(row["instrument"], row["article"]) for row in csv.DictReader(lines)]
    assert {instrument for instrument, _ in rows} <= set(instruments())
    assert len(rows) == len(set(rows))
