"""What was answered, judged and decided stays as it was written: the database itself refuses anything else."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, models, transaction
from tests.integration.border.conftest import ANALYST, INSPECTOR, NOW, ban, listed, paxlst, traveller
from tests.integration.border.test_desk import DESK, LANDED, standing_at_the_desk

from gwanmun.divisions.border.service import (
    Adjudication,
    Answer,
    Hit,
    Inspection,
    Reply,
    adjudicate_hit,
    refer_traveller,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def _something_of_each(send: Callable[[bytes], Reply], ban_list: str) -> None:
    ban(ban_list, listed("OKONKWO", "CHIDI", "1990-01-01"))
    send(paxlst(traveller("A1", "OKONKWO", "CHIDI")))
    hit = Hit.objects.get()
    adjudicate_hit(by=ANALYST, at=NOW, hit_id=hit.pk, verdict="false", reason="another man", stopwatch=lambda: 0.0)
    refer_traveller(
        by=INSPECTOR, at=LANDED, assessment=standing_at_the_desk(), desk=DESK, direction="entry", note="nervous"
    )


@pytest.mark.usefixtures("_something_of_each")
@pytest.mark.parametrize(
    ("model", "change"), [(Answer, {"code": "0Z"}), (Adjudication, {"verdict": "true"}), (Inspection, {"note": ""})]
)
def test_rows_are_neither_changed_nor_removed(model: type[models.Model], change: dict[str, str]) -> None:
    before = list(model._default_manager.order_by("pk").values())
    rows = model._default_manager.all()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        rows.update(**change)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        rows._raw_delete(rows.db)
    assert before
    assert list(model._default_manager.order_by("pk").values()) == before
