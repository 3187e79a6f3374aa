"""Which duties open which pages of the office. Any one of a tuple is enough."""

FLIGHTS = ("border.precheck", "border.adjudicate")
HITS = ("border.precheck", "border.adjudicate")
MESSAGES = ("border.precheck", "border.adjudicate", "system.operate")
WATCH_LISTS = ("border.watchlist",)
PERSONS = ("person.read",)
SECONDARY = ("border.secondary",)
CARRIERS = ("carriers.manage",)
CASES = ("residence.examine", "residence.approve")
AUDIT = ("audit.read",)
