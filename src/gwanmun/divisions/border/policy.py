"""Who may see and do what at the border."""

from gwanmun.divisions.border.models import (
    Adjudication,
    Answer,
    Booking,
    Carrier,
    CarrierKey,
    CarrierMessage,
    Flight,
    Hit,
    Inspection,
    WatchList,
    WatchListEntry,
)
from gwanmun.platform.access.rules import field_is, holds_duty
from gwanmun.platform.access.service import declare_policy

_PRECHECKS = holds_duty("border.precheck") | holds_duty("border.adjudicate")
_INSPECTS = holds_duty("border.inspect") | holds_duty("border.secondary")
_KEEPS_LISTS = holds_duty("border.watchlist")
_MANAGES_CARRIERS = holds_duty("carriers.manage")

declare_policy(Flight, read=_PRECHECKS)
declare_policy(Booking, read=_PRECHECKS, recheck=_PRECHECKS)
declare_policy(Answer, read=_PRECHECKS)

# The desk is warned of a hit and the keeper of a list sees what her entries lead to; judging is for analysts.
_SEES_HITS = _PRECHECKS | _INSPECTS | _KEEPS_LISTS
declare_policy(Hit, read=_SEES_HITS, judge=holds_duty("border.adjudicate"))
declare_policy(Adjudication, read=_SEES_HITS)

declare_policy(Inspection, read=_PRECHECKS | _INSPECTS)

# Whoever looks at a hit learns the ground and the evidence. Who wants the person, and where the entry is from
# ("see_origin": owner, source, reference and remark), stays with the keepers when the list is confidential.
declare_policy(WatchList, read=_KEEPS_LISTS, see_origin=_KEEPS_LISTS | (_PRECHECKS & field_is("confidential", False)))
declare_policy(
    WatchListEntry,
    read=_KEEPS_LISTS,
    see_origin=_KEEPS_LISTS | (_PRECHECKS & field_is("watch_list__confidential", False)),
    withdraw=_KEEPS_LISTS,
)

declare_policy(Carrier, read=_PRECHECKS | _MANAGES_CARRIERS | holds_duty("system.operate"), manage=_MANAGES_CARRIERS)
declare_policy(CarrierKey, read=_MANAGES_CARRIERS, revoke=_MANAGES_CARRIERS)
# The operator mends what was not read or failed; what was answered is passenger data, and none of her business.
declare_policy(
    CarrierMessage,
    read=_PRECHECKS
    | (
        holds_duty("system.operate")
        & field_is("outcome", CarrierMessage.Outcome.UNREADABLE, CarrierMessage.Outcome.FAILED)
    ),
)
