"""Invented listed persons and short ways to ask, for the tests of screening."""

from gwanmun.engines.screening import (
    Candidate,
    ListedDocument,
    ListedName,
    ListedPerson,
    Query,
    ScreeningIndex,
    build_index,
)
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["LISTED", "ask", "birth", "codes", "index_of", "listed", "query"]


def birth(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def listed(number: str, *names: str | ListedName, born: str = "", nation: str = "", sex: str | None = None,
           documents: tuple[ListedDocument, ...] = ()) -> ListedPerson:  # fmt: skip
    return ListedPerson(
        id=number,
        names=tuple(name if isinstance(name, ListedName) else ListedName(text=name) for name in names),
        births=tuple(PartialDate.parse(one) for one in born.split()),
        nationalities=tuple(nation.split()),
        sex=sex,
        documents=documents,
        list_id="test",
    )


LISTED = [
    listed("kim", "김정은", born="1984-01-08", nation="PRK", sex="M"),
    listed("park", "PARK, Ji-Sung", born="1981-02-25", nation="KOR", sex="M"),
    listed("xi", "习近平", born="1953-06-15", nation="CHN", sex="M"),
    listed("lee", "이철수", born="1970-11-03", nation="KOR"),
    listed("faqih", "AL-FAQIH, Saad Rashed Mohammad", born="1957-02-01 1957-01-31", nation="SAU"),
    listed("mueller", "Müller-Łódź, Jürgen", born="1960", nation="DEU", sex="M"),
    listed("shchukin", "Владимир Щукин", born="1965-09-30", nation="RUS"),
    listed("garcia", "GARCIA LORCA, Maria Fernanda", born="1988-04-12", nation="MEX", sex="F"),
    listed("khalid", "Abd al-Rahman KHALID", born="1975", nation="IRQ"),
    listed("document", "DOE, Jane", documents=(ListedDocument("M1234567O", "USA"),)),
    listed("long", "WICKRAMASINGHE ARACHCHIGE, Thirumalai Venkataraghavan", born="1979-05-17", nation="LKA"),
]


def index_of(persons: list[ListedPerson] = LISTED) -> ScreeningIndex:
    return build_index(persons, version="test")


def query(surname: str | None = None, given: str | None = None, born: str | None = None, **more: object) -> Query:
    return Query("q", surname, given, birth=birth(born), **more)  # type: ignore[arg-type]  # short form for tests


def ask(index: ScreeningIndex, *arguments: str | None, **more: object) -> list[Candidate]:
    return index.search([query(*arguments, **more)])[0]


def codes(candidate: Candidate) -> set[str]:
    return {reason.code for reason in candidate.reasons}
