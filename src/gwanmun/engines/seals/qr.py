"""A seal as a QR code (ISO/IEC 18004, byte mode, error level M), printed at 25 mm or more."""

import io

import segno

__all__ = ["qr_png", "qr_svg"]

_QUIET_ZONE = 4  # modules, as the standard asks


def qr_svg(data: bytes) -> str:
    """An SVG image without declaration, one unit a module, that a page can hold as it is.

    Raises:
        ValueError: more than 2,331 bytes.
    """
    out = io.BytesIO()
    _code(data).save(out, kind="svg", xmldecl=False, svgns=True, border=_QUIET_ZONE, omitsize=True, nl=False)
    return out.getvalue().decode()


def qr_png(data: bytes, module: int = 6) -> bytes:
    """A PNG image; `module` is the side of a module in pixels.

    Raises:
        ValueError: more than 2,331 bytes.
    """
    out = io.BytesIO()
    _code(data).save(out, kind="png", scale=module, border=_QUIET_ZONE)
    return out.getvalue()


def _code(data: bytes) -> segno.QRCode:
    try:
        return segno.make_qr(data, error="m", mode="byte", boost_error=False)
    except segno.DataOverflowError as error:
        raise ValueError("A seal of this size does not fit into a QR code: at most 2,331 bytes.") from error
