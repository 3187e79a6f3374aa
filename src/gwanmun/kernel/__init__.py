"""Values that every floor shares: ids, names, partial dates, ages, money, periods, the Korean calendar, statutory
counting, refusals, lifecycles and clocks.

Pure Python without Django, database, clock or network. Each module owns one concept.
"""
