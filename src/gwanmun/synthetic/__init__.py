"""A synthetic nation for trials and tests: invented people, documents, flights and passenger lists.

Everything is made from published statistics carried in `data/` (each figure with its source, estimates marked as
such) and a seed: the same seed gives the same nation. No real person is meant, and nothing here is law.
"""
