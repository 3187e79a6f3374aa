"""The law browser: the law of any day, how it came to be, and what it says on a situation. Reads only."""
