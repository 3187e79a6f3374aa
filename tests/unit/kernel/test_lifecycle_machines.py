"""Every state machine of the reference material can be declared as a lifecycle."""

import os
import re
from pathlib import Path

import pytest
import yaml

from gwanmun.kernel.lifecycle import (
    Asking,
    Guard,
    InvalidLifecycle,
    Lifecycle,
    State,
    Timing,
    Transition,
    When,
)
from gwanmun.kernel.refusals import LegalBasis, Text

SHARED = Path(os.environ.get("GWANMUN_SHARED", Path(__file__).resolve().parents[4] / "shared"))
FILE = SHARED / "domain" / "nri_state_machines.yaml"
MACHINES = yaml.safe_load(FILE.read_text(encoding="utf-8"))["machines"] if FILE.exists() else {}
needs_machines = pytest.mark.skipif(not MACHINES, reason="the reference state machines are not at hand")

# The reference leaves these outcomes to the officer without naming a condition: the outcome itself is the judgement.
JUDGED_BY_OUTCOME = {("nationality_determination", "determine"), ("refugee_end_of_status", "final")}
# The reference stops at these states of the integration programme; learners go on from them.
CONTINUATIONS = {
    "kiip_participant": [
        {"from": "LEVEL_PASSED", "to": "PLACED", "event": "next_level"},
        {"from": "LEVEL_FAILED", "to": "PLACED", "event": "retake"},
        {"from": "SUSPENDED", "to": "ENROLLED", "event": "resume"},
    ]
}


def clock_of(row):
    deadline = row.get("deadline")
    return deadline and re.sub(r"\W+", "_", f"{deadline['value']} from {deadline.get('from', 'event')}")


def timing_of(row):
    clock = clock_of(row)
    earliest = (row.get("deadline") or {}).get("note") in ("earliest", "at least")
    after = row["event"] == "deadline" or earliest
    return Timing(clock, When.AFTER if after else When.WITHIN) if clock else None


def transition_of(name, row):
    guards = [row["guard"]] if "guard" in row else []
    if (name, row["event"]) in JUDGED_BY_OUTCOME:
        guards = [f"outcome {row['to']}"]
    sources = row["from"] if isinstance(row["from"], list) else [row["from"]]
    return Transition(
        event=row["event"],
        sources=tuple("*open" if each == "*" else each for each in sources),
        to=row["to"],
        duty="system" if row["event"] == "deadline" else row.get("actor"),
        guards=tuple(Guard(each, label=Text(each, each)) for each in guards),
        timing=timing_of(row),
        basis=(LegalBasis("reference", row["law"]),) if "law" in row else (),
    )


def declare(name, machine, more=()):
    rows = [*machine["transitions"], *more]
    return Lifecycle(
        name=name,
        initial=machine["initial"],
        states=tuple(State(each, terminal=each in machine["terminal"]) for each in machine["states"]),
        transitions=tuple(transition_of(name, row) for row in rows),
        clocks=tuple({clock for row in rows if (clock := clock_of(row))}),
    )


@needs_machines
def test_all_machines_are_there():
    assert len(MACHINES) == 21


@needs_machines
@pytest.mark.parametrize("name", MACHINES or ["none"])
def test_a_machine_is_a_lifecycle(name):
    lifecycle = declare(name, MACHINES[name], CONTINUATIONS.get(name, ()))
    drawn = lifecycle.diagram().splitlines()
    arrows = sum(len(each.sources) for each in lifecycle.transitions)
    assert sum(" --> " in line for line in drawn) == arrows + 1 + len(MACHINES[name]["terminal"])


@needs_machines
@pytest.mark.parametrize("name", MACHINES or ["none"])
def test_somebody_with_every_duty_and_condition_reaches_every_end(name):
    lifecycle = declare(name, MACHINES[name], CONTINUATIONS.get(name, ()))
    duties = {each.duty for each in lifecycle.transitions if each.duty}
    facts = {guard.name: True for each in lifecycle.transitions for guard in each.guards}
    reached, pending = set(), {lifecycle.initial}
    while pending:
        reached |= pending
        pending = {
            lifecycle.take(state, each.event, asking, to=each.to).to
            for state in pending
            for each in lifecycle.leaving(state)
            for asking in [Asking(actor="a", duties=duties, facts=facts, elapsed=elapsed(each))]
        } - reached
    assert reached == {state.name for state in lifecycle.states}


def elapsed(transition):
    timing = transition.timing
    return {timing.clock} if timing and timing.when is When.AFTER else set()


@needs_machines
def test_the_gap_of_the_reference_is_found():
    with pytest.raises(InvalidLifecycle) as caught:
        declare("kiip_participant", MACHINES["kiip_participant"])
    dead_ends = sorted(each for each in caught.value.problems if "dead end" in each)
    assert dead_ends == [f"state {each} is a dead end" for each in ("LEVEL_FAILED", "LEVEL_PASSED", "SUSPENDED")]
