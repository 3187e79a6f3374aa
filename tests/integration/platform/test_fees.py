"""Money is asked for once, taken once and given back once, however often a button is pressed or a notice repeated."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from tests.integration.platform.letter_samples import OWN

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import history_of
from gwanmun.platform.fees.models import Invoice, Payment, Refund
from gwanmun.platform.fees.provider import provider
from gwanmun.platform.fees.service import (
    InvoiceLine,
    cancel_invoice,
    invoices_of,
    issue_invoice,
    refund_payment,
    sandbox_callback,
    settle_callback,
    start_payment,
    take_counter_payment,
)
from gwanmun.platform.outbox.service import drain

pytestmark = pytest.mark.django_db

APPLICANT = Actor("person:1", "Nguyễn", "public")
STRANGER = Actor("person:2", "Trần", "public")
CLERK = Actor("account:7", "김하늘", "officer", frozenset({"matter.work"}))
SYSTEM = Actor("system:matters", "matters", "system")
FEE = InvoiceLine({"ko": "연장허가 수수료", "en": "Fee of extension"}, 60_000, {"ko": "시험규칙 제1조"})
ONLINE = InvoiceLine({"ko": "전자민원 감면", "en": "Online reduction"}, -6_000)
EXEMPT = InvoiceLine({"ko": "면제", "en": "Exemption"}, -60_000)
TITLE = {"ko": "체류기간 연장", "en": "Extension"}


def issued(now, *lines: InvoiceLine, once: str = "matter:1:fee") -> Invoice:
    return issue_invoice(by=SYSTEM, at=now, owner=OWN, once=once, title=TITLE, lines=lines or (FEE, ONLINE))


def started(invoice: Invoice, now, key: str = "form-1") -> Payment:
    return start_payment(by=APPLICANT, at=now, invoice_id=invoice.pk, key=key, return_to="/back/")


def notice(payment: Payment, now, *, succeeded: bool = True, amount: int | None = None) -> Payment:
    body, signature = sandbox_callback(payment.reference, amount or payment.amount, succeeded=succeeded)
    return settle_callback(at=now, body=body, signature=signature)


def state_of(invoice: Invoice) -> str:
    return Invoice.objects.get(pk=invoice.pk).state


def refused(act) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code


def test_the_amount_is_the_sum_of_lines_that_explain_it(now) -> None:
    invoice = issued(now)
    assert (invoice.amount, state_of(invoice)) == (54_000, "open")
    assert [line["amount"] for line in invoice.lines] == [60_000, -6_000]


def test_an_exempt_matter_is_settled_and_takes_no_money(now) -> None:
    invoice = issued(now, FEE, EXEMPT)
    assert (invoice.state, invoice.is_settled) == ("exempt", True)
    assert refused(lambda: started(invoice, now)) == "fees.nothing_to_pay"
    with pytest.raises(ValueError, match="reductions are larger"):
        issued(now, EXEMPT, once="other")


def test_the_same_matter_is_asked_for_once(now) -> None:
    assert issued(now) == issued(now)
    assert Invoice.objects.count() == 1


def test_a_payment_is_settled_by_the_notice_and_has_a_receipt(now) -> None:
    invoice = issued(now)
    payment = notice(started(invoice, now), now)
    assert (payment.state, state_of(invoice)) == ("succeeded", "paid")
    assert payment.receipt is not None
    assert payment.receipt.startswith("2026-")
    assert [entry.kind for entry in history_of(f"invoice:{invoice.pk}")] == ["invoice.issued", "invoice.paid"]


def test_a_form_sent_twice_is_one_attempt_even_after_it_was_paid(now) -> None:
    invoice = issued(now)
    first = started(invoice, now)
    assert started(invoice, now) == first
    notice(first, now)
    assert started(invoice, now) == first
    assert refused(lambda: started(invoice, now, "form-2")) == "fees.already_paid"


def test_a_repeated_notice_changes_nothing(now) -> None:
    payment = started(issued(now), now)
    first = notice(payment, now)
    again = notice(payment, now + timedelta(hours=1))
    assert (again.receipt, again.settled_at) == (first.receipt, first.settled_at)
    assert notice(payment, now, succeeded=False).state == "succeeded"


@pytest.mark.parametrize("change", ["body", "signature", "reference", "amount", "text"])
def test_a_notice_that_is_not_the_providers_is_refused(now, change: str) -> None:
    payment = started(issued(now), now)
    body, signature = sandbox_callback(payment.reference, payment.amount, succeeded=True)
    if change == "body":
        body = body.replace(b"true", b"true ")
    elif change == "signature":
        signature = "00" * 32
    elif change == "reference":
        body, signature = sandbox_callback("unknown", payment.amount, succeeded=True)
    elif change == "amount":
        body, signature = sandbox_callback(payment.reference, 1, succeeded=True)
    else:
        body, signature = json.dumps([1]).encode(), "é"
    assert refused(lambda: settle_callback(at=now, body=body, signature=signature)) == "fees.bad_callback"
    assert Payment.objects.get().state == "started"


def test_a_declined_payment_can_be_tried_again(now) -> None:
    invoice = issued(now)
    assert notice(started(invoice, now), now, succeeded=False).problem == "declined in the sandbox"
    assert state_of(invoice) == "open"
    assert notice(started(invoice, now, "form-2"), now).state == "succeeded"


def test_of_two_successes_one_is_given_back_by_itself(now) -> None:
    invoice = issued(now)
    first, second = started(invoice, now, "tab-1"), started(invoice, now, "tab-2")
    notice(first, now)
    assert notice(second, now).state == "superfluous"
    assert state_of(invoice) == "paid"
    drain()
    refund = Refund.objects.get()
    assert (refund.payment, refund.amount, refund.state) == (second, 54_000, "done")


def test_money_for_a_cancelled_invoice_is_given_back(now) -> None:
    invoice = issued(now)
    payment = started(invoice, now)
    cancel_invoice(by=CLERK, at=now, invoice_id=invoice.pk, reason="withdrawn")
    assert notice(payment, now).state == "superfluous"
    assert refused(lambda: started(invoice, now, "form-2")) == "fees.cancelled"
    assert state_of(invoice) == "cancelled"


def test_the_database_itself_refuses_a_second_success(now) -> None:
    invoice = issued(now)
    notice(started(invoice, now, "tab-1"), now)
    second = Payment.objects.create(invoice=invoice, provider="x", key="x", reference="x", amount=1, started_at=now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Payment.objects.filter(pk=second.pk).update(state="succeeded", settled_at=now)


def test_a_key_belongs_to_one_invoice(now) -> None:
    started(issued(now), now)
    assert refused(lambda: started(issued(now, once="other"), now)) == "fees.key_reused"


def test_a_refund_is_given_once_and_never_more_than_was_paid(now) -> None:
    invoice = issued(now)
    payment = notice(started(invoice, now), now)

    def back(once: str, amount: int | None = None) -> Refund:
        return refund_payment(by=CLERK, at=now, payment_id=payment.pk, amount=amount, reason="withdrawn", once=once)

    part = back("first", 4_000)
    assert back("first", 4_000) == part
    assert refused(lambda: back("second", 50_001)) == "fees.too_much_back"
    assert back("rest").amount == 50_000
    assert refused(lambda: back("more")) == "fees.too_much_back"
    drain()
    assert set(Refund.objects.values_list("state", flat=True)) == {"done"}
    assert state_of(invoice) == "refunded"


def test_a_refund_waits_while_the_provider_is_away(now, monkeypatch) -> None:
    payment = notice(started(issued(now), now), now)
    refund_payment(by=CLERK, at=now, payment_id=payment.pk, reason="withdrawn", once="a")

    def away(**_: object) -> None:
        raise ConnectionError("away")

    with monkeypatch.context() as patch:
        patch.setattr(provider(), "refund", away)
        with pytest.raises(ConnectionError):
            drain()
    assert Refund.objects.get().state == "asked"
    drain()
    assert Refund.objects.get().state == "done"


def test_a_stamp_taken_at_the_counter_pays_once(now) -> None:
    invoice, other = issued(now), issued(now, once="other")
    take = {"by": CLERK, "at": now, "means": "revenue_stamp", "reference": "S-1"}
    payment = take_counter_payment(invoice_id=invoice.pk, **take)
    assert take_counter_payment(invoice_id=invoice.pk, **take) == payment
    assert refused(lambda: take_counter_payment(invoice_id=other.pk, **take)) == "fees.key_reused"
    assert state_of(invoice) == "paid"


def test_whose_money_it_is_says_the_owner(now) -> None:
    invoice = issued(now)
    assert list(invoices_of(STRANGER, OWN)) == []
    assert list(invoices_of(APPLICANT, OWN)) == [invoice]
    assert refused(
        lambda: start_payment(by=STRANGER, at=now, invoice_id=invoice.pk, key="k", return_to="/")
    ) == "access.not_allowed"  # fmt: skip
    payment = notice(started(invoice, now), now)
    assert refused(
        lambda: refund_payment(by=APPLICANT, at=now, payment_id=payment.pk, reason="", once="a")
    ) == "access.not_allowed"  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_two_notices_at_the_same_time_pay_once(now) -> None:
    invoice = issued(now)
    attempts = [started(invoice, now, f"tab-{number}") for number in range(4)]

    def tell(payment: Payment) -> str:
        try:
            return notice(payment, now).state
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        states = sorted(pool.map(tell, attempts))
    assert states == ["succeeded", "superfluous", "superfluous", "superfluous"]
    assert Payment.objects.exclude(receipt=None).count() == 1
