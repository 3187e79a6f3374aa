"""The kernel of casework: cases, events, clocks."""
