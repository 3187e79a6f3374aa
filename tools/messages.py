"""Brings the Korean texts into step with the sources: collects the English texts, keeps translations, compiles.

    python tools/messages.py            rewrites django.po and django.mo, and names what has no translation yet
    python tools/messages.py --check    changes nothing; exit status 1 when something is out of step or missing

The English text in a template or module is the key; write its Korean into src/gwanmun/locale/ko/LC_MESSAGES/django.po
and run this again. After a merge that touched the catalogue, run it too: the compiled file cannot be merged by hand.
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
PO = SOURCES / "locale" / "ko" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")

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
_HEADER = "# Korean texts of Gwanmun. Written by people; kept in step by tools/messages.py."
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # fixed: a date that changes at every run would only make merges conflict


def collect() -> Catalog:
    """Every text marked for translation in the templates and modules, without translations."""
    catalog = _empty()
    for path in sorted(SOURCES.rglob("*.py")):
        _add(catalog, path.read_bytes())
    for path in sorted(SOURCES.rglob("templates/**/*.*")):
        _add(catalog, _as_python(path.read_text("utf-8"), path))
    return catalog


def merged(collected: Catalog) -> Catalog:
    """The collected texts with the translations that the catalogue on disk holds; texts no longer used are dropped."""
    catalog = _empty()
    if PO.exists():
        with PO.open("rb") as file:
            catalog = read_po(file, locale="ko")
    catalog.update(collected, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment, catalog.fuzzy = _HEADER, False
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = "Gwanmun"
    catalog.creation_date = catalog.revision_date = _EPOCH
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    """The English texts that have no Korean yet."""
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


def _empty() -> Catalog:
    return Catalog(locale="ko", project="gwanmun", version="1", creation_date=_EPOCH, revision_date=_EPOCH)


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
    """Rewrites or checks the catalogue; the exit status says whether it is complete and in step."""
    if not settings.configured:
        settings.configure(USE_I18N=True)
    catalog = merged(collect())
    missing = untranslated(catalog)
    for text in missing:
        sys.stdout.write(f"no Korean yet: {text}\n")
    po, mo = as_po(catalog), as_mo(catalog)
    if "--check" in arguments:
        stale = not (PO.exists() and MO.exists() and PO.read_bytes() == po and MO.read_bytes() == mo)
        if stale:
            sys.stdout.write("The catalogue is out of step with the sources. Run: python tools/messages.py\n")
        return int(stale or bool(missing))
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    MO.write_bytes(mo)
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
