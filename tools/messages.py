"""Brings the translated texts into step with the sources: collects the English texts, keeps translations, compiles.

    python tools/messages.py            rewrites every django.po and django.mo, and names what has no translation yet
    python tools/messages.py --check    changes nothing; exit status 1 when something is out of step or missing

The English text in a template or module is the key; write its translation into
src/gwanmun/locale/<language>/LC_MESSAGES/django.po and run this again. Korean holds every text; Chinese and Vietnamese
hold what an applicant reads: the public portal and the frame around its pages. After a merge that touched a catalogue,
run it too: the compiled file cannot be merged by hand.
Needs Babel (a development package), not GNU gettext.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

PROJECT = Path(__file__).resolve().parents[1]
SOURCES = PROJECT / "src" / "gwanmun"
LANGUAGES = {"ko": "Korean", "zh_Hans": "Chinese", "vi": "Vietnamese"}
_WEB = "platform/web/templates/web"
_FOR_APPLICANTS = (
    "portals/public/",
    f"{_WEB}/base.html",
    f"{_WEB}/public.html",
    f"{_WEB}/error.html",
    f"{_WEB}/refused.html",
    f"{_WEB}/forms/",
    f"{_WEB}/components/demonstration.html",
    f"{_WEB}/components/error_summary.html",
    f"{_WEB}/components/explanation.html",
    f"{_WEB}/components/footer.html",
    f"{_WEB}/components/language.html",
    f"{_WEB}/components/refusal.html",
    f"{_WEB}/components/timeline.html",
    f"{_WEB}/components/user_menu.html",
)

_KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_HEADER = "# Texts of Gwanmun in {language}. Written by people; kept in step by tools/messages.py."
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # fixed: a date that changes at every run would only make merges conflict


def collect(language: str) -> Catalog:
    """Every text that `language` is to hold, without translations."""
    catalog = _empty(language)
    for path in sorted(SOURCES.rglob("*.py")):
        if _holds(language, path):
            _add(catalog, path.read_bytes())
    for path in sorted(SOURCES.rglob("templates/**/*.*")):
        if _holds(language, path):
            _add(catalog, _as_python(path.read_text("utf-8"), path))
    return catalog


def _holds(language: str, path: Path) -> bool:
    return language == "ko" or path.relative_to(SOURCES).as_posix().startswith(_FOR_APPLICANTS)


def po_of(language: str) -> Path:
    """Where the texts of a language are written."""
    return SOURCES / "locale" / language / "LC_MESSAGES" / "django.po"


def merged(collected: Catalog, language: str) -> Catalog:
    """The collected texts with the translations that the catalogue on disk holds; texts no longer used are dropped."""
    catalog = _empty(language)
    if po_of(language).exists():
        with po_of(language).open("rb") as file:
            catalog = read_po(file, locale=language)
    catalog.update(collected, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment, catalog.fuzzy = _HEADER.format(language=LANGUAGES[language]), False
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = "Gwanmun"
    catalog.creation_date = catalog.revision_date = _EPOCH
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    """The English texts that have no translation yet."""
    return [str(message.id) for message in catalog if message.id and not _complete(message.string)]


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as the text that people edit, sorted so that merges stay small."""
    out = io.BytesIO()
    write_po(out, catalog, width=0, no_location=True, sort_output=True)
    return out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """The catalogue as Django reads it."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def _empty(language: str) -> Catalog:
    return Catalog(locale=language, project="gwanmun", version="1", creation_date=_EPOCH, revision_date=_EPOCH)


def _complete(string: str | list[str] | tuple[str, ...] | None) -> bool:
    return all(string) if isinstance(string, list | tuple) else bool(string)


def _as_python(template: str, path: Path) -> bytes:
    # Django turns the marked texts of a template into calls; indentation between them would not be Python.
    return "\n".join(line.strip() for line in templatize(template, origin=str(path)).splitlines()).encode()


def _add(catalog: Catalog, source: bytes) -> None:
    for _line, message, _comments, context in _calls(source):
        catalog.add(message, context=context)


def _calls(source: bytes) -> Iterator[tuple[int, Any, list[str], str | None]]:
    yield from extract("python", io.BytesIO(source), keywords=_KEYWORDS, options={"encoding": "utf-8"})


def main(arguments: list[str]) -> int:
    """Rewrites or checks the catalogues; the exit status says whether they are complete and in step."""
    if not settings.configured:
        settings.configure(USE_I18N=True)
    faults = [_in_step(language, check="--check" in arguments) for language in LANGUAGES]
    return int(any(faults))


def _in_step(language: str, *, check: bool) -> bool:
    """True when something of the language is missing or, with `check`, out of step."""
    catalog = merged(collect(language), language)
    missing = untranslated(catalog)
    for text in missing:
        sys.stdout.write(f"no {LANGUAGES[language]} yet: {text}\n")
    path = po_of(language)
    files = {path: as_po(catalog), path.with_suffix(".mo"): as_mo(catalog)}
    if not check:
        path.parent.mkdir(parents=True, exist_ok=True)
        for file, content in files.items():
            file.write_bytes(content)
        return bool(missing)
    stale = any(not file.exists() or file.read_bytes() != content for file, content in files.items())
    if stale:
        sys.stdout.write(f"The texts in {LANGUAGES[language]} are out of step. Run: python tools/messages.py\n")
    return stale or bool(missing)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
