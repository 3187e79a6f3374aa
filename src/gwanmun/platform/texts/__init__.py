"""Texts in many languages, and templates of plain text that are filled with facts. For letters and notices."""

from gwanmun.platform.texts.days import long_day
from gwanmun.platform.texts.filling import fill_text
from gwanmun.platform.texts.words import Spoken, Words, in_language, reason_of, words_of

__all__ = ["Spoken", "Words", "fill_text", "in_language", "long_day", "reason_of", "words_of"]
