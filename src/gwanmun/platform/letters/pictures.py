"""Finds the seal in a picture of a letter: a scan, a photograph, or a page of the PDF turned into a picture."""

import io

import zxingcpp
from PIL import Image, UnidentifiedImageError

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["NO_SEAL", "seal_in_picture"]

_MOST_PIXELS = 60_000_000
NO_SEAL = Refused(
    "letters.no_seal_found",
    Text("사진에서 인장 코드를 찾지 못했습니다.", "No seal was found in the picture."),
    Text("코드가 화면에 크게 나오도록 다시 촬영하십시오.", "Take the picture again so that the code fills it."),
)


def seal_in_picture(picture: bytes) -> bytes:
    """The bytes of the one QR code in the picture.

    Raises:
        Refused: letters.no_seal_found, when it is no picture, too large, or holds not exactly one code.
    """
    try:
        with Image.open(io.BytesIO(picture)) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise NO_SEAL
            found = zxingcpp.read_barcodes(image.convert("L"), formats=zxingcpp.barcode_formats_from_str("QRCode"))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError) as error:
        raise NO_SEAL from error
    if len({code.bytes for code in found}) != 1:
        raise NO_SEAL
    return found[0].bytes
