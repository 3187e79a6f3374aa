"""The translated texts: complete, and in step with the sources."""

import re

import pytest
from tools import messages

_PLACEHOLDER = re.compile(r"%\(\w+\)s")

every_language = pytest.mark.parametrize("language", messages.LANGUAGES)


@every_language
def test_every_text_has_its_translation(language):
    assert messages.untranslated(messages.merged(messages.collect(language), language)) == []


@every_language
def test_the_catalogue_and_its_compiled_form_are_in_step_with_the_sources(language):
    catalog, path = messages.merged(messages.collect(language), language), messages.po_of(language)
    stale = "run: python tools/messages.py"
    assert path.read_bytes() == messages.as_po(catalog), stale
    assert path.with_suffix(".mo").read_bytes() == messages.as_mo(catalog), stale


@every_language
def test_a_translation_keeps_the_placeholders(language):
    for message in messages.merged(messages.collect(language), language):
        if isinstance(message.string, str) and message.python_format:
            assert set(_PLACEHOLDER.findall(message.string)) == set(_PLACEHOLDER.findall(str(message.id))), message.id


def test_texts_are_collected_from_templates_and_modules():
    collected = messages.collect("ko")
    assert collected.get("Skip to the content") is not None
    assert collected.get("True match", context="hit") is not None
    assert collected.get("%(from)s–%(to)s of %(total)s") is not None


def test_applicants_read_their_path_and_no_page_of_officers_in_their_language():
    collected = messages.collect("vi")
    assert collected.get("Your status of stay") is not None
    assert collected.get("True match", context="hit") is None
