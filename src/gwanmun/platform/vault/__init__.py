"""Files that belong to records: encrypted in the run-time folder, found by a key that tells nothing."""

from gwanmun.platform.vault.store import FileAltered, FileMissing, fetch_file, remove_file, store_file

__all__ = ["FileAltered", "FileMissing", "fetch_file", "remove_file", "store_file"]
