"""Fields that are encrypted at rest, the blind index by which they are found, and fields that are written fast."""

from gwanmun.platform.fields.blind_index import blind_index
from gwanmun.platform.fields.cipher import UnableToDecrypt, rotate_key
from gwanmun.platform.fields.document import DocumentField
from gwanmun.platform.fields.encrypted import EncryptedTextField
from gwanmun.platform.fields.rotation import reencrypt

__all__ = ["DocumentField", "EncryptedTextField", "UnableToDecrypt", "blind_index", "reencrypt", "rotate_key"]
