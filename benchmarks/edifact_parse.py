"""How fast are EDIFACT messages read, beside pydifact on the same messages in the same run?

    PYTHONPATH=src python benchmarks/edifact_parse.py [folder of messages ...]

pydifact stops at segments: "segments" is the same work here. "all" reads on, to people, legs, documents and
warnings. The messages are generated; those of the folders are added where pydifact can read them.
"""

import gc
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from pydifact.segmentcollection import RawSegmentCollection

from gwanmun.engines.edifact import (
    Document,
    Envelope,
    Leg,
    PassengerList,
    Traveller,
    read_interchange,
    write_passenger_list,
)
from gwanmun.engines.edifact.decoding import decode
from gwanmun.engines.edifact.findings import Log
from gwanmun.engines.edifact.framing import frame
from gwanmun.engines.edifact.segments import Segment
from gwanmun.engines.edifact.tokenizer import tokenize
from gwanmun.kernel.partial_dates import PartialDate

RECEIVED_ON = date(2026, 5, 4)
ENVELOPE = Envelope(sender="KE", recipient="KRIPC", reference="R1", prepared_at=datetime(2026, 5, 4, 9, 30))  # noqa: DTZ001
SIZES = (1, 2, 10, 60, 260)
SURNAMES = ("KIM", "NGUYEN", "O'HARA", "SANTOS", "MUELLER")


def generated(people: int) -> str:
    """A passenger list of one flight."""
    leg = Leg(
        carrier="KE",
        raw_number="KE250",
        departure="JFK",
        arrival="ICN",
        departs_at=datetime(2026, 5, 4, 13, 0),  # noqa: DTZ001 - local times
        arrives_at=datetime(2026, 5, 5, 17, 20),  # noqa: DTZ001
    )
    passengers = PassengerList(
        message_reference="M1", legs=(leg,), travellers=tuple(_traveller(number) for number in range(people))
    )
    return write_passenger_list(passengers, ENVELOPE).decode()


def _traveller(number: int) -> Traveller:
    return Traveller(
        surname=SURNAMES[number % len(SURNAMES)],
        given_names=f"GIVEN{chr(65 + number % 26)} NAME",
        sex="MF"[number % 2],
        birth=PartialDate(1950 + number % 60, 1 + number % 12, 1 + number % 28),
        nationality="USA",
        residence="USA",
        embark="JFK",
        debark="ICN",
        locator=f"L{number:05d}",
        reference=f"{number:010d}",
        seat=f"{1 + number // 9}A",
        verified=True,
        bag_count=1,
        documents=(
            Document(code="P", number=f"X{number:07d}", issuer="USA", expires_on=date(2030, 1 + number % 12, 1)),
        ),
    )


def seconds(*works: Callable[[], object]) -> list[float]:
    """The best processor time of each of `works`, which run in turns for a second: a busy machine slows all alike."""
    best, spent = [float("inf")] * len(works), 0.0
    gc.collect()
    while spent < 1.0:
        for position, work in enumerate(works):
            started = time.process_time()
            work()
            took = time.process_time() - started
            best[position], spent = min(best[position], took), spent + took
    return best


def peer(text: str) -> int:
    """pydifact's shortest way: segments without interchange logic. The number of them."""
    return len(list(RawSegmentCollection.from_str(text).segments))


def segments_of(data: bytes) -> list[Segment]:
    """The same with ours."""
    log = Log()
    texts = [text for body in frame(decode(data, log), log) for text in tokenize(body.text, body.characters, log)]
    return [Segment.parse(number, text) for number, text in enumerate(texts, 1)]


def messages(folders: list[str]) -> dict[str, str]:
    found = {f"{size} passengers, generated": generated(size) for size in SIZES}
    for path in sorted(path for folder in folders for path in Path(folder).iterdir() if path.is_file()):
        found[path.name] = path.read_bytes().decode("utf-8", errors="replace")
    return found


def main() -> None:
    warnings.simplefilter("ignore")
    refused: list[str] = []
    total, totals = 0, [0.0, 0.0, 0.0]
    print(f"{'':42} {'':>8} {'pydifact':>9} {'segments':>9} {'':>6} {'all':>9} {'':>6}")
    print(f"{'message':42} {'segments':>8} {'ms':>9} {'ms':>9} {'ratio':>6} {'ms':>9} {'ratio':>6}")
    for name, text in messages(sys.argv[1:]).items():
        try:
            segments = peer(text)
        except Exception as problem:
            refused.append(f"{name}: {type(problem).__name__}")
            continue
        data = text.encode()
        theirs, ours, everything = seconds(
            partial(peer, text), partial(segments_of, data), partial(read_interchange, data, received_on=RECEIVED_ON)
        )
        total += segments
        totals = [sum(pair) for pair in zip(totals, (theirs, ours, everything), strict=True)]
        print(
            f"{name[:42]:42} {segments:8} {theirs * 1e3:9.2f} {ours * 1e3:9.2f} {theirs / ours:6.1f}"
            f" {everything * 1e3:9.2f} {theirs / everything:6.1f}"
        )
    theirs, ours, everything = totals
    print(f"\npydifact          {total / theirs:11,.0f} segments/s")
    print(f"gwanmun, segments {total / ours:11,.0f} segments/s, ratio {theirs / ours:.1f}")
    print(f"gwanmun, all      {total / everything:11,.0f} segments/s, ratio {theirs / everything:.1f}")
    for line in refused:
        print(f"pydifact cannot read     {line}")


if __name__ == "__main__":
    main()
