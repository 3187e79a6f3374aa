"""A process that decides a matter, or delivers its events; told to, it kills itself when the letter is half way."""

import os
import signal
import sys
from datetime import UTC, datetime

import django

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def main(act: str) -> None:
    django.setup()
    from django.core.management import call_command
    from django.db import transaction
    from tests.integration.platform.letter_samples import CONTENT, OWN

    from gwanmun.platform.access.actors import Actor
    from gwanmun.platform.audit.service import Entry, record
    from gwanmun.platform.letters.service import Letter, make_letter
    from gwanmun.platform.outbox.service import Delivery, drain, subscriber

    officer = Actor("account:1", "officer", "officer")

    @subscriber("test.kill.decided")
    def write_letter(entry: Entry) -> None:
        make_letter(by=officer, at=entry.at, template="test.refusal", owner=OWN, once=str(entry.pk), content=CONTENT)
        if act == "killed":
            os.kill(os.getpid(), signal.SIGKILL)

    if act == "decide":
        call_command("migrate", verbosity=0)
        with transaction.atomic():
            record(kind="test.kill.decided", by=officer, at=NOW, subject="matter:1", data={})
    else:
        drain()
        drain()
    waiting = Delivery.objects.filter(state="waiting").count()
    print(f"letters={Letter.objects.count()} waiting={waiting}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
