"""The actor behind a command: whoever has the shell of the server, named by the account of the operating system."""

import getpass

from gwanmun.platform.access.actors import Actor

__all__ = ["operator"]


def operator(*duties: str) -> Actor:
    """The person at the terminal with the duties that the command needs; the audit log names the login."""
    login = getpass.getuser()
    return Actor(id=f"system:command:{login}", name=login, kind="system", duties=frozenset(duties))
