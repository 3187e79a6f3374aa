"""Visible digital seals (ICAO Doc 9303 part 13): a few signed facts in a printed code, checked without any network."""

from gwanmun.engines.seals.header import Header
from gwanmun.engines.seals.profiles import FeatureKind, Profile, ProfileField
from gwanmun.engines.seals.qr import qr_png, qr_svg
from gwanmun.engines.seals.seal import Seal, decode_seal
from gwanmun.engines.seals.signatures import SealKeys, sign_seal, verify_seal

__all__ = [
    "FeatureKind",
    "Header",
    "Profile",
    "ProfileField",
    "Seal",
    "SealKeys",
    "decode_seal",
    "qr_png",
    "qr_svg",
    "sign_seal",
    "verify_seal",
]
