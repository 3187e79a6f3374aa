"""A key and a kind of document for the tests of seals."""

from datetime import date

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key

from gwanmun.engines.seals import FeatureKind, Header, Profile, ProfileField
from gwanmun.kernel.refusals import Text

KEY = derive_private_key(20261125, SECP256R1())
OTHER_KEY = derive_private_key(19991231, SECP256R1())
KEYS = {"UTGW01": KEY.public_key()}
HEADER = Header("UTO", "UTGW", "01", date(2026, 11, 25), date(2026, 11, 26), 0xA2, 0x02)
NOTICE = Profile(
    0xA2,
    0x02,
    Text("통지서", "Notice"),
    (
        ProfileField(1, "number", FeatureKind.CODE, Text("번호", "Number")),
        ProfileField(2, "name", FeatureKind.TEXT, Text("성명", "Name")),
        ProfileField(3, "until", FeatureKind.DATE, Text("기한", "Until")),
        ProfileField(4, "digest", FeatureKind.HASH, Text("해시", "Digest")),
    ),
)
VALUES = {"number": "GW26000123", "name": "NGUYỄN THỊ 하나", "until": "2027-02-28", "digest": "00ff" * 4}
