"""`gwanmun law ask` and `gwanmun law diff`, as an officer types them."""

import json
from pathlib import Path

import pytest
import typer
import yaml
from typer.testing import CliRunner

from gwanmun.portals.ops.commands import law
from gwanmun.portals.ops.failures import CommandFailed

SITUATION = """
situation: A Thai tourist without K-ETA
question: boarding
date: 2026-11-22
facts:
  nationality: THA
  birth: 1990-04-12
  passport: {kind: ordinary, expires_on: 2031-05-01}
  port: ICN
"""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def _run(*arguments: str) -> tuple[str, BaseException | None]:
    app = typer.Typer()
    law.register(app)
    result = CliRunner().invoke(app, ["law", *arguments])
    return result.output, result.exception


def _file(folder: Path, text: str) -> str:
    path = folder / "situation.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_situation_is_answered_with_its_reasons(tmp_path: Path) -> None:
    output, _ = _run("ask", _file(tmp_path, SITUATION))
    assert "A Thai tourist without K-ETA" in output
    assert "No valid travel authorization (K-ETA)." in output
    assert "Immigration Act, Art. 7-3" in output


def test_the_answer_as_json_is_json(tmp_path: Path) -> None:
    output, _ = _run("ask", "--json", _file(tmp_path, SITUATION))
    assert json.loads(output)["code"] == "boarding.keta_required"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("question: boarding", "a situation needs facts"),
        ("- one", "not a file of situations"),
        ("a: [", "situation.yaml"),
    ],
)
def test_what_cannot_be_answered_is_explained(tmp_path: Path, text: str, message: str) -> None:
    _, problem = _run("ask", _file(tmp_path, text))
    assert isinstance(problem, CommandFailed)
    assert message in str(problem)


def test_what_is_wrong_stops_no_other_answer(tmp_path: Path) -> None:
    listed = "\n".join(f"  {line}" for line in SITUATION.strip().splitlines())
    output, problem = _run("ask", _file(tmp_path, f"scenarios:\n- {{question: weather, facts: {{}}}}\n-\n{listed}"))
    assert "No valid travel authorization (K-ETA)." in output
    assert "1. unknown question 'weather'" in str(problem)


def test_the_questions_are_listed() -> None:
    assert "exit_ban_objection" in _run("questions", "exit_ban_")[0]
    assert "no such question" in str(_run("questions", "weather")[1])


def test_a_question_is_a_form_to_fill_in() -> None:
    output, _ = _run("questions", "admission", "--on", "2026-11-22")
    form = yaml.safe_load(output)
    assert form["question"] == "admission"
    assert str(form["date"]) == "2026-11-22"
    assert set(form["facts"]["passport"]) == {"kind", "issuer", "expires_on", "report"}
    assert "ordinary | diplomatic" in output


def test_two_days_are_compared() -> None:
    output, _ = _run("diff", "2021-08-31", "2021-09-01", "--topic", "keta")
    assert output.splitlines()[0].startswith("Duty to hold an electronic travel authorization: no → yes")
    assert _run("diff", "2021-08-30", "2021-08-31")[0].strip() == "Nothing changed."


def test_the_questions_are_listed_and_one_is_shown_as_a_file_to_fill_in() -> None:
    listed, _ = _run("questions", "multiple_landing")
    assert [line.split()[0] for line in listed.splitlines()] == ["multiple_landing_permit"]
    form, _ = _run("questions", "multiple_landing_permit")
    assert form.splitlines()[0] == "question: multiple_landing_permit"
    assert "issued_on:" in form
