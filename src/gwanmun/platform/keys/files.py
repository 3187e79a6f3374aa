"""Secrets as files of the run-time folder, made once and readable by the service account alone."""

import os
import secrets
from pathlib import Path

__all__ = ["load_or_make_secret"]


def load_or_make_secret(path: Path, size: int = 48) -> str:
    """The secret in `path`; a new random one of `size` bytes (as URL-safe text) is written when the file is missing.

    Two processes that start together agree: the file appears at once with its content, and the first one wins.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f"{path.name}.{os.getpid()}.new")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(size))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()
