"""The Korean texts: complete, and in step with the sources."""

from tools import messages


def test_every_text_has_its_korean():
    assert messages.untranslated(messages.merged(messages.collect())) == []


def test_the_catalogue_and_its_compiled_form_are_in_step_with_the_sources():
    catalog = messages.merged(messages.collect())
    stale = "run: python tools/messages.py"
    assert messages.PO.read_bytes() == messages.as_po(catalog), stale
    assert messages.MO.read_bytes() == messages.as_mo(catalog), stale


def test_texts_are_collected_from_templates_and_modules():
    collected = messages.collect()
    assert collected.get("Skip to the content") is not None
    assert collected.get("True match", context="hit") is not None
    assert collected.get("%(from)s–%(to)s of %(total)s") is not None
