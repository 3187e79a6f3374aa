"""`/api/law/`: the law of any day as JSON, its history, and the answer to a situation. Open to everyone; reads only."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import ValidationError

from gwanmun.kernel.refusals import Text
from gwanmun.law import at, decision_as_json, explain
from gwanmun.law.asked import asked
from gwanmun.law.corpus import enacted
from gwanmun.law.differences import differences
from gwanmun.law.in_force import MissingParameter
from gwanmun.law.instruments import instruments
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import Rule, rules
from gwanmun.law.situations import QUESTIONS, answer
from gwanmun.law.values import encode
from gwanmun.platform.web.problems import problem_response
from gwanmun.portals.law.catalogue import found, versions
from gwanmun.portals.law.schemas import InstrumentOut, ParameterOut, QuestionOut, RuleOut, Situation
from gwanmun.portals.law.wording import parameter_label, plain_rule, title

__all__ = ["api"]

_NOT_READ = Text("요청한 내용을 읽을 수 없습니다.", "The request could not be read.")
_NO_SUCH = Text("그런 항목이 없습니다.", "There is no such item.")
_NOT_HELD = Text("이 날의 법령이 수록되어 있지 않습니다.", "The law of this day is not held.")

api = NinjaAPI(
    title="Gwanmun: the law in force",
    version="1",
    description="Instruments, rules and dated values of any day, and answers to situations with their reasons.",
    urls_namespace="law-api",
    docs_url=None,
)


@api.exception_handler(ValidationError)
def not_read(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Says which part of a request could not be read."""
    places = [{"at": [str(part) for part in item["loc"]], "problem": item["msg"]} for item in error.errors]
    return problem_response(request, "law.request_not_read", 422, detail=_NOT_READ, places=places)


@api.exception_handler(Http404)
def no_such(request: HttpRequest, _error: Http404) -> HttpResponse:
    """Answers for a name that the law does not hold."""
    return problem_response(request, "law.no_such_item", 404, detail=_NO_SUCH)


@api.get("/instruments", response=list[InstrumentOut], operation_id="instruments", summary="Acts and other sources")
def list_instruments(request: HttpRequest) -> list[dict[str, Any]]:
    """Every instrument with its known amendments."""
    return [
        {
            "key": key,
            "name": {"ko": item.name.ko, "en": item.name.en},
            "kind": item.kind,
            "amendments": item.amendments,
        }
        for key, item in instruments().items()
    ]


@api.get("/rules", response=list[RuleOut], operation_id="rules", summary="Rules, with their text and articles")
def list_rules(request: HttpRequest) -> list[dict[str, Any]]:
    """Every rule of law that this program decides by."""
    return [_rule(rule) for rule in rules().values()]


@api.get("/parameters", response=list[ParameterOut], operation_id="parameters", summary="The values in force on a day")
def list_parameters(request: HttpRequest, on: date | None = None, q: str = "") -> list[dict[str, Any]]:
    """All values in force on `on` (today), uncertain ones included; `q` keeps those whose texts hold its words."""
    everything = at(on or timezone.localdate()).everything().values()
    names = found(q)["parameters"] if q else list(enacted().declarations)
    return [_parameter(str(name), [item for item in everything if item.name == name]) for name in names]


@api.get("/parameters/{name}", response=ParameterOut, operation_id="parameter", summary="The history of a value")
def one_parameter(request: HttpRequest, name: str, key: str | None = None) -> dict[str, Any]:
    """Every version of a parameter, or of one key of it, in the order of time."""
    histories = versions(name, key)
    if name not in enacted().declarations or (key is not None and not histories):
        raise Http404
    return _parameter(name, [version for history in histories.values() for version in history])


@api.get("/differences", operation_id="differences", summary="What differs between two days")
def list_differences(request: HttpRequest, since: date, until: date, topic: str = "") -> list[dict[str, Any]]:
    """Old and new value of everything that differs; `topic` is part of the name of a value or rule."""
    return [
        {
            "name": item.name,
            "key": item.key,
            "before": _version(item.before) if item.before else None,
            "after": _version(item.after) if item.after else None,
            "rules": list(item.rules),
        }
        for item in differences(at(since), at(until), topic)
    ]


@api.get("/questions", response=list[QuestionOut], operation_id="questions", summary="Questions and their facts")
def list_questions(request: HttpRequest, on: date | None = None) -> list[dict[str, Any]]:
    """The questions that can be put, with the facts that each one asks for."""
    law = at(on or timezone.localdate())
    return [
        {"name": name, "title": _spoken(name), "day": question.day, "facts": asked(question, law)}
        for name, question in QUESTIONS.items()
    ]


@api.post("/ask", operation_id="ask", summary="The decision on a situation, with its reasons")
def ask(request: HttpRequest, situation: Situation) -> Any:
    """The decision with the tree of findings; `explanation` is for a reader, in Korean and English."""
    try:
        decision = answer(situation.model_dump())
    except MissingParameter:
        return problem_response(request, "law.not_held", 422, detail=_NOT_HELD)
    except (ValueError, TypeError) as problem:
        told = str(problem).replace("{", "{{").replace("}", "}}")
        return problem_response(request, "law.situation_not_read", 422, detail=Text(told, told))
    return {**decision_as_json(decision), "explanation": {spoken: explain(decision, spoken) for spoken in ("ko", "en")}}


def _spoken(name: str) -> dict[str, str]:
    return {spoken: title(name, spoken) for spoken in ("ko", "en")}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "title": _spoken(rule.name),
        "text": {spoken: plain_rule(rule, spoken) for spoken in ("ko", "en")},
        "bases": rule.bases,
        "decided_on": rule.decided_on,
        "reads": list(rule.reads),
    }


def _parameter(name: str, held: list[Parameter]) -> dict[str, Any]:
    return {
        "name": name,
        "label": {spoken: parameter_label(name, spoken) for spoken in ("ko", "en")},
        "unit": enacted().declarations[name].unit,
        "versions": [_version(version) for version in held],
    }


def _version(version: Parameter) -> dict[str, Any]:
    return {
        "key": version.key,
        "value": encode(version.value),
        "valid_from": version.valid_from,
        "valid_to": version.valid_to,
        "bases": [{"instrument": basis.instrument, "article": basis.article} for basis in version.bases],
        "confidence": version.confidence,
        "note": version.note,
    }
