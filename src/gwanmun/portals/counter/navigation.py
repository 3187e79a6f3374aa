"""The desk as an entry of the navigation."""

from django.utils.translation import gettext_lazy as _

from gwanmun.platform.web.navigation import Entry, Section

__all__ = ["SECTIONS"]

SECTIONS = (
    Section(
        _("At the border"),
        (
            Entry(
                _("Inspection desk"),
                "counter:start",
                "desk",
                frozenset({"border.inspect"}),
                _("Read a document, see what the law says, admit, refer or refuse."),
            ),
        ),
    ),
)
