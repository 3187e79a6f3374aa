"""How long visas and the papers around them are valid.

Plain rule: a single visa is used within three months of its issue; a visa for two entries within six. A multiple visa
of A-1 to A-3 is valid up to three years, of H-2 up to five. A confirmation of visa issuance and a foreigner entry
certificate are valid three months. After a refused marriage visa a new application waits six months. The arrival card
is filed from three days before arrival. A mission keeps visa files three years, short ones one, from 1 January of the
next year.
Source: Rule 9-5(3), 12, 18; Decree 10(4), 11-2, 15(1); Visa Manual.
"""

from gwanmun.law.time_limits import time_limit

__all__ = ["CONFIRMATION", "SINGLE_VISA"]

SINGLE_VISA = time_limit(
    "single_visa",
    "A single visa is valid three months from its issue.",
    citation="Rule 12(1)",
    parameter="visa.single",
    event="issued_on",
    act="enters_on",
    kind="term",
)
DOUBLE_VISA = time_limit(
    "double_visa",
    "A visa for two entries is valid six months.",
    citation="Rule 12; Visa Manual",
    parameter="visa.double",
    event="issued_on",
    act="enters_on",
    kind="term",
)
MULTIPLE_VISA_A = time_limit(
    "multiple_visa_a",
    "A multiple visa of A-1 to A-3 is valid up to three years.",
    citation="Rule 12(2)1",
    parameter="visa.multiple_a",
    event="issued_on",
    act="enters_on",
    kind="term",
)
MULTIPLE_VISA_H2 = time_limit(
    "multiple_visa_h2",
    "A multiple visa of H-2 is valid up to five years.",
    citation="Rule 12(2)1의2",
    parameter="visa.multiple_h2",
    event="issued_on",
    act="enters_on",
    kind="term",
)
CONFIRMATION = time_limit(
    "visa_confirmation",
    "A confirmation of visa issuance is valid three months, for one visa.",
    citation="Rule 18",
    parameter="visa.confirmation",
    event="issued_on",
    act="used_on",
    kind="term",
)
ENTRY_CERTIFICATE = time_limit(
    "entry_certificate",
    "A foreigner entry certificate is valid three months, for one entry.",
    citation="Decree 10(4)",
    parameter="visa.entry_certificate",
    event="issued_on",
    act="enters_on",
    kind="term",
)
FILE_RETENTION = time_limit(
    "visa_file_retention",
    "A mission keeps visa files for three years from 1 January of the next year.",
    citation="Decree 11-2",
    parameter="visa.file_retention",
    event="last_day_of_year",
    act="asked_on",
    kind="term",
)
SHORT_FILE_RETENTION = time_limit(
    "visa_file_retention_short",
    "Files of groups, C-1 to C-4, confirmations and electronic visas are kept one year.",
    citation="Decree 11-2",
    parameter="visa.file_retention_short",
    event="last_day_of_year",
    act="asked_on",
    kind="term",
)
