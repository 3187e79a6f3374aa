"""Public API of letters. Anything else in this package is private."""

from gwanmun.platform.letters.actions.make_letter import make_letter, preview_letter, remake_letter
from gwanmun.platform.letters.actions.note_delivery import note_delivery
from gwanmun.platform.letters.actions.open_letter import open_letter
from gwanmun.platform.letters.checking import seal_check_data
from gwanmun.platform.letters.content import LetterContent, Reason, Remedy
from gwanmun.platform.letters.declarations import (
    LetterTemplate,
    UnknownLetter,
    declare_letter,
    letter_template,
    letter_templates,
)
from gwanmun.platform.letters.models import DeliveryEvent, Letter
from gwanmun.platform.letters.pictures import seal_in_picture
from gwanmun.platform.letters.queries import letters_of
from gwanmun.platform.letters.sealing import (
    LETTER_PROFILE,
    VerifiedLetter,
    published_seal_keys,
    verify_letter_seal,
)
from gwanmun.platform.letters.signing import SignatureReport, check_signature
from gwanmun.platform.texts import Words, reason_of, words_of

__all__ = [
    "LETTER_PROFILE",
    "DeliveryEvent",
    "Letter",
    "LetterContent",
    "LetterTemplate",
    "Reason",
    "Remedy",
    "SignatureReport",
    "UnknownLetter",
    "VerifiedLetter",
    "Words",
    "check_signature",
    "declare_letter",
    "letter_template",
    "letter_templates",
    "letters_of",
    "make_letter",
    "note_delivery",
    "open_letter",
    "preview_letter",
    "published_seal_keys",
    "reason_of",
    "remake_letter",
    "seal_check_data",
    "seal_in_picture",
    "verify_letter_seal",
    "words_of",
]
