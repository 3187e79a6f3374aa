"""Pictures made harmless: upright, without metadata, of a size for a screen and a printer."""

import io

import pi_heif
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from gwanmun.platform.documents.kinds import Kind
from gwanmun.platform.documents.refusals import refusal

__all__ = ["check_picture", "normalised_picture"]

_MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 4_000  # pixels: A4 at 340 dots an inch
_QUALITY = 88
_FORMATS = ["JPEG", "PNG", "HEIF"]

pi_heif.register_heif_opener()


def check_picture(content: bytes) -> None:
    """Returns when the picture has a head that can be read and a size that can be held.

    Raises:
        Refused: documents.damaged or documents.too_many_pixels.
    """
    with _opened(content) as image:
        if image.width * image.height > _MOST_PIXELS:
            raise refusal("documents.too_many_pixels", limit=_MOST_PIXELS // 1_000_000)


def normalised_picture(content: bytes) -> tuple[Kind, bytes]:
    """The picture as it is kept: a PNG stays one, all others become JPEG.

    Raises:
        Refused: documents.damaged or documents.too_many_pixels.
    """
    check_picture(content)
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # the maker of letters switches it on for the whole process
    with _opened(content) as image:
        kind = Kind.PNG if image.format == "PNG" else Kind.JPEG
        try:
            upright = ImageOps.exif_transpose(image).convert("RGB")
        except (OSError, ValueError, SyntaxError) as error:
            raise refusal("documents.damaged") from error
    upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    upright.info.clear()
    out = io.BytesIO()
    upright.save(out, "PNG" if kind is Kind.PNG else "JPEG", quality=_QUALITY)
    return kind, out.getvalue()


def _opened(content: bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(content), formats=_FORMATS)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise refusal("documents.damaged") from error
    except Image.DecompressionBombError as error:
        raise refusal("documents.too_many_pixels", limit=_MOST_PIXELS // 1_000_000) from error
