"""Who acts in the synthetic nation: the machine that founds it, its carriers and its officers."""

from gwanmun.platform.access.actors import Actor

__all__ = ["FOUNDER", "OFFICER"]

FOUNDER = Actor(
    id="system:synthetic",
    name="Synthetic nation",
    kind="system",
    duties=frozenset({"account.manage", "border.watchlist", "carriers.manage", "document.report"}),
)
OFFICER = Actor(
    id="system:synthetic-desk",
    name="Synthetic desk",
    kind="system",
    duties=frozenset({"border.inspect"}),
)
