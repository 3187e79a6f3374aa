"""The processes of a site on one machine, and where they serve."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from gwanmun.portals.ops.supervision.children import ChildSpec
from gwanmun.portals.ops.supervision.ports import answers, url

__all__ = ["Addresses", "children_of"]

_PROGRAM = (sys.executable, "-m", "gwanmun.portals.ops.main")
_GATEWAY = "gwanmun.config.gateway_settings"
_GRACE = 5  # seconds for a request in hand when the site stops


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the pages and the gateway are served."""

    host: str
    web_port: int
    gateway_port: int

    @property
    def web(self) -> str:
        return url(self.host, self.web_port)

    @property
    def gateway(self) -> str:
        return url(self.host, self.gateway_port)


def children_of(addresses: Addresses, var: Path) -> list[ChildSpec]:
    """What `gwanmun run` starts, in this order. Each writes its log to `var/log`."""
    log = var / "log"
    log.mkdir(parents=True, exist_ok=True)
    hosts = {"GWANMUN_HOSTS": "*"} if addresses.host in {"0.0.0.0", "::"} else {}  # noqa: S104 - chosen on the command line
    shared = {"GWANMUN_DEMONSTRATION": os.environ.get("GWANMUN_DEMONSTRATION", "1"), **hosts}
    web = _server("web", addresses.web_port, addresses, "cyan")
    gateway = _server("gateway", addresses.gateway_port, addresses, "magenta", {"DJANGO_SETTINGS_MODULE": _GATEWAY})
    worker = ChildSpec("worker", (*_PROGRAM, "worker"), style="blue")
    return [
        replace(spec, log=log / f"{spec.name}.log", environment={**shared, **spec.environment})
        for spec in (web, gateway, worker)
    ]


def _server(
    name: str, port: int, addresses: Addresses, style: str, environment: Mapping[str, str] = MappingProxyType({})
) -> ChildSpec:
    host = addresses.host
    command = (
        sys.executable, "-m", "gunicorn", "gwanmun.config.wsgi:application", "--bind", f"{host}:{port}",
        "--workers", "2", "--worker-class", "gthread", "--threads", "4", "--graceful-timeout", str(_GRACE),
        "--keep-alive", "15", "--no-control-socket", "--name", f"gwanmun-{name}",
    )  # fmt: skip
    return ChildSpec(
        name=name,
        command=command,
        environment=environment,
        is_ready=lambda: answers(host, port),
        address=url(host, port),
        style=style,
    )
