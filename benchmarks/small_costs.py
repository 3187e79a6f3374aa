"""What the small steps of every answer cost: a decision explained, a value encrypted, an index made.

.venv/bin/python benchmarks/small_costs.py
"""

import json
import os
from collections.abc import Callable
from datetime import date
from timeit import repeat

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gwanmun.config.settings")

import django
from cryptography.fernet import Fernet

django.setup()

from gwanmun.law import at, decision_as_json
from gwanmun.law.immigration_act import EntryFacts, PassportFacts, decide_admission, decide_boarding
from gwanmun.platform.fields import blind_index
from gwanmun.platform.fields.cipher import open_sealed, seal_text

COUNT = 2_000
PLACE = b"people_document.number.0193aa6e-0000-7000-8000-000000000001"
FACTS = EntryFacts(
    nationality="USA",
    birth=None,
    passport=PassportFacts("ordinary", "USA", date(2033, 1, 1)),
    arrives_on=date(2026, 11, 25),
    port="ICN",
    purpose="tourism",
    biometrics="given",
    e_arrival_declared=True,
)


def microseconds(work: Callable[[], object]) -> float:
    """The best of five runs, microseconds for one call."""
    return min(repeat(work, number=COUNT, repeat=5)) / COUNT * 1e6


def main() -> None:
    """Prints one line a step; the peer of the field encryption is Fernet of the same library."""
    law = at(FACTS.arrives_on)
    decision = decide_boarding(FACTS, law)
    sealed = seal_text("900101-5123456", PLACE)
    fernet = Fernet(Fernet.generate_key())
    steps = {
        "decide boarding, with its explanation": lambda: decide_boarding(FACTS, law),
        "decide admission, with its explanation": lambda: decide_admission(FACTS, law),
        "decision as JSON": lambda: json.dumps(decision_as_json(decision)),
        "encrypt a number, bound to its row": lambda: seal_text("900101-5123456", PLACE),
        "  the same with Fernet, unbound": lambda: fernet.encrypt(b"900101-5123456"),
        "decrypt a number": lambda: open_sealed(sealed, PLACE),
        "blind index of a number": lambda: blind_index("900101-5123456", "registration"),
    }
    for name, work in steps.items():
        print(f"{name:42} {microseconds(work):8.1f} us")


if __name__ == "__main__":
    main()
