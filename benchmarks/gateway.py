"""The gateway under load: messages and passengers a second, durable, and the time of an answer.

Question: how many interactive passenger lists (ten people each) does one machine answer, every answer on disk before
it is sent? Clients and server share the machine. Alternative that a user would pick: none publishes a figure (see
docs/benchmarks.md); Korea's peak is about 20 to 30 passengers a second.

    .venv/bin/python -m benchmarks.gateway --messages 400 --clients 4
"""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from benchmarks import trial_site
from django.utils import timezone

from gwanmun.divisions.border.service import Answer, add_carrier
from gwanmun.platform.access.actors import Actor
from gwanmun.synthetic.gateway_client import GatewayClient, keys_for_run

PORT = 8391
SYSTEM = Actor("system:benchmark", "Benchmark", "system", frozenset({"carriers.manage"}))
PEOPLE = 10


def message(number: int, run: str) -> bytes:
    """A list of ten people who were never seen before."""
    people = "".join(
        f"NAD+FL+++WALKER{chr(65 + person)}:JOHN {number}'ATT+2++M'DTM+329:{60 + person}0101'LOC+178+LAX'LOC+179+ICN'"
        f"NAT+2+USA'RFF+AVF:AB{number:04d}'RFF+ABO:{run}{number:05d}{person}'DOC+P:110:111+{run}{number:05d}{person}'"
        f"DTM+36:330101'LOC+91+USA'"
        for person in range(PEOPLE)
    )
    flight = 100 + number % 50
    return (
        f"UNB+UNOA:4+KE+GWANMUN+261124:0300+{run}{number}++IAPI'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'RFF+TN:{run}{number}'"
        f"NAD+MS+++KE DCS'TDT+20+KE{flight}+++KE'LOC+125+LAX'DTM+189:{timezone.now():%y%m%d}1130:201'"
        f"LOC+87+ICN'DTM+232:{timezone.now():%y%m%d}2330:201'{people}CNT+42:{PEOPLE}'UNT+1+1'UNZ+1+{run}{number}'"
    ).encode()


def serve() -> subprocess.Popen[bytes]:
    """The gateway as `gwanmun run` starts it."""
    command = [
        sys.executable, "-m", "gunicorn", "gwanmun.config.wsgi:application", "--bind", f"127.0.0.1:{PORT}",
        "--workers", "2", "--worker-class", "gthread", "--threads", "4", "--no-control-socket",
    ]  # fmt: skip
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "gwanmun.config.gateway_settings"}
    return subprocess.Popen(command, env=environment, cwd=Path(__file__).parents[1])


def main() -> None:
    """Runs the benchmark and prints its figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--messages", type=int, default=400)
    arguments.add_argument("--clients", type=int, default=4)
    options = arguments.parse_args()
    trial_site.start(people=1000)
    add_carrier(by=SYSTEM, at=timezone.now(), code="KE", name="Benchmark carrier")
    client = GatewayClient(f"http://127.0.0.1:{PORT}", keys_for_run(at=timezone.now()))
    run = f"{int(time.time()) % 100_000:05d}"
    server = serve()
    try:
        while client.send("KE", message(99_999, run)) != 200:
            time.sleep(0.2)
        for number in range(90_000, 90_020):
            client.send("KE", message(number, run))
        before = Answer.objects.count()

        def timed(number: int) -> float:
            content = message(number, run)
            began = time.perf_counter()
            status = client.send("KE", content)
            assert status == 200, status
            return time.perf_counter() - began

        began = time.perf_counter()
        with ThreadPoolExecutor(options.clients) as pool:
            times = np.array(list(pool.map(timed, range(options.messages)))) * 1000
        elapsed = time.perf_counter() - began
    finally:
        server.terminate()
        server.wait()
    durable = Answer.objects.count() - before
    assert durable == options.messages * PEOPLE
    print(f"messages/s      {options.messages / elapsed:8.1f}")
    print(f"passengers/s    {durable / elapsed:8.1f}   (every answer in the database)")
    for share in (50, 95, 99):
        print(f"p{share:<2} ms/message {np.percentile(times, share):8.1f}")


if __name__ == "__main__":
    main()
