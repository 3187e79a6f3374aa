"""Carriers of the synthetic nation at the gateway's door, over HTTP."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from gwanmun.divisions.border.service import Carrier, issue_key
from gwanmun.synthetic.actors import FOUNDER

__all__ = ["GatewayClient", "keys_for_run"]

_TIMEOUT = 30  # seconds


@dataclass(frozen=True, slots=True)
class GatewayClient:
    """Sends messages to the gateway at `url` with the keys of carriers."""

    url: str
    keys: Mapping[str, str]

    def send(self, carrier: str, content: bytes) -> int:
        """The HTTP status of the answer; 0 when the gateway was not reached."""
        parts = urlsplit(self.url)
        connection = HTTPConnection(parts.hostname or "127.0.0.1", parts.port, timeout=_TIMEOUT)
        headers = {"Authorization": f"Bearer {self.keys[carrier]}", "Content-Type": "application/edifact"}
        try:
            connection.request("POST", "/v1/messages", content, headers)
            response = connection.getresponse()
            response.read()
        except (OSError, HTTPException):
            return 0
        else:
            return response.status
        finally:
            connection.close()


def keys_for_run(*, at: datetime) -> dict[str, str]:
    """A fresh key for every carrier. They live in memory only, as long as the run."""
    codes = Carrier.objects.filter(is_active=True).values_list("code", flat=True)
    return {code: issue_key(by=FOUNDER, at=at, code=code, label="synthetic traffic") for code in codes}
