"""The inspection desk: the time in which the page answers after a document was read, and after an act.

Question: does the officer wait? Target: under 200 ms server time at every step. The whole stack answers (session,
records, screening, law, explanation, page), over HTTP from the server that `gwanmun run` starts, with travellers of
a synthetic nation in a database of its own. Alternative that a user would pick: none
publishes a figure; see docs/benchmarks.md.

    .venv/bin/python -m benchmarks.desk --travellers 200
"""

import argparse
import random
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import numpy as np
from benchmarks import trial_site
from django.test import Client

from gwanmun.divisions.border.service import Booking
from gwanmun.engines.mrtd import MrzFields, MrzFormat, write_mrz
from gwanmun.platform.accounts.models import Account

PORT = 8392


def serve() -> subprocess.Popen[bytes]:
    """The web process as `gwanmun run` starts it, with one worker: one desk, one answer at a time."""
    command = [
        sys.executable, "-m", "gunicorn", "gwanmun.config.wsgi:application", "--bind", f"127.0.0.1:{PORT}",
        "--workers", "1", "--worker-class", "gthread", "--threads", "4", "--no-control-socket",
    ]  # fmt: skip
    return subprocess.Popen(command, cwd=Path(__file__).parents[1])


def zones(count: int) -> list[str]:
    """Zones of foreigners who are on passenger lists, in random order."""
    people = list(
        Booking.objects.exclude(nationality="KOR").exclude(document_index=None).exclude(birth=None)[: 4 * count]
    )
    random.Random(1).shuffle(people)
    return [
        "\n".join(
            write_mrz(
                MrzFields(
                    document_type="P", issuer=person.document_issuer, surname=person.surname,
                    given_names=person.given_names, document_number=person.document_number,
                    nationality=person.nationality, birth=person.birth, sex=person.sex or "X",
                    expires_on=person.document_expires_on,
                ),
                MrzFormat.TD3,
            )
        )
        for person in people[:count]
    ]  # fmt: skip


class Desk:
    """A signed-in inspector at a desk, on one kept-alive connection."""

    def __init__(self) -> None:
        account, _ = Account.objects.get_or_create(username="benchmark-desk", defaults={"duties": ["border.inspect"]})
        client = Client()
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["desk"] = {"port": "ICN", "number": "B-1", "direction": "entry"}
        session.save()
        self.cookies = f"sessionid={session.session_key}; csrftoken={'c' * 32}; django_language=ko"
        self.connection = HTTPConnection("127.0.0.1", PORT)

    def post(self, path: str, **form: str) -> tuple[int, float]:
        """Status and milliseconds."""
        began = time.perf_counter()
        body = urlencode(form | {"csrfmiddlewaretoken": "c" * 32})
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": self.cookies}
        self.connection.request("POST", path, body, headers)
        answer = self.connection.getresponse()
        answer.read()
        return answer.status, (time.perf_counter() - began) * 1000


def wait_for_server() -> None:
    for _ in range(200):
        try:
            HTTPConnection("127.0.0.1", PORT, timeout=1).request("GET", "/accounts/login/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


def told(what: str, times: list[float]) -> str:
    p50, p95, p99 = np.percentile(times, [50, 95, 99])
    return (
        f"{what:<34} {len(times):>5}  p50 {p50:6.1f} ms  p95 {p95:6.1f} ms  p99 {p99:6.1f} ms  max {max(times):6.1f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--travellers", type=int, default=200)
    options = parser.parse_args()
    trial_site.start(people=3000)
    waiting = zones(options.travellers)
    server = serve()
    try:
        wait_for_server()
        desk = Desk()
        _, cold = desk.post("/counter/desk/", mrz=waiting[0])
        read, asked, acted = [], [], []
        for zone in waiting:
            read.append(desk.post("/counter/desk/", mrz=zone)[1])
            asked.append(desk.post("/counter/desk/", mrz=zone, purpose="tourism")[1])
            acted.append(desk.post("/counter/desk/act/", mrz=zone, act="refer", note="benchmark")[1])
    finally:
        server.terminate()
        server.wait()
    sys.stdout.write(f"first document after a start          {cold:6.1f} ms\n")
    for what, times in (("document read", read), ("purpose asked", asked), ("referred (written)", acted)):
        sys.stdout.write(told(what, times) + "\n")


if __name__ == "__main__":
    main()
