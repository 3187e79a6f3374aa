"""Values that every floor shares: ids, partial dates, names, money, periods, refusals, lifecycles, clocks.

Pure Python without Django, database, clock or network. Each module owns one concept.
"""
