"""The processes of a site on one machine, and where they serve."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from gwanmun.portals.ops.supervision.children import ChildSpec
from gwanmun.portals.ops.supervision.ports import answers, url

__all__ = ["PROGRAM", "Addresses", "children_of", "shared_environment"]

PROGRAM = (sys.executable, "-m", "gwanmun.portals.ops.main")
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


def children_of(addresses: Addresses, var: Path, speed: float | None) -> list[ChildSpec]:
    """What `gwanmun run` starts, in this order. Each writes its log to `var/log`."""
    log = var / "log"
    log.mkdir(parents=True, exist_ok=True)
    shared = {**shared_environment(), "GWANMUN_HOSTS": os.environ.get("GWANMUN_HOSTS") or _hosts(addresses.host)}
    children = [
        _server("web", addresses.web_port, addresses, "cyan"),
        _server("gateway", addresses.gateway_port, addresses, "magenta", {"DJANGO_SETTINGS_MODULE": _GATEWAY}),
        ChildSpec("worker", (*PROGRAM, "worker"), style="blue"),
    ]
    if shared["GWANMUN_DEMONSTRATION"] == "1":
        pace = () if speed is None else ("--speed", str(speed))
        command = (*PROGRAM, "traffic", "--gateway", addresses.gateway, *pace)
        children.append(ChildSpec("traffic", command, style="yellow"))
    return [
        replace(spec, log=log / f"{spec.name}.log", environment={**shared, **spec.environment}) for spec in children
    ]


def _hosts(host: str) -> str:
    """The host names served: those of this machine and the chosen one; any when all addresses are listened on."""
    return "*" if host in {"0.0.0.0", "::"} else f"localhost,127.0.0.1,[::1],{host}"  # noqa: S104 - chosen by the operator


def shared_environment() -> dict[str, str]:
    """What every process of the site is told. GWANMUN_DEMONSTRATION=0 starts without nation and traffic."""
    return {"GWANMUN_DEMONSTRATION": os.environ.get("GWANMUN_DEMONSTRATION", "1")}


def _server(
    name: str, port: int, addresses: Addresses, style: str, environment: Mapping[str, str] = MappingProxyType({})
) -> ChildSpec:
    host = addresses.host
    command = (
        sys.executable, "-m", "gunicorn", "gwanmun.config.wsgi:application", "--bind", f"{host}:{port}",
        "--workers", "2", "--worker-class", "gthread", "--threads", "4", "--graceful-timeout", str(_GRACE),
        "--keep-alive", "15", "--no-control-socket", "--preload", "--timeout", "120", "--name", f"gwanmun-{name}",
    )  # fmt: skip
    return ChildSpec(
        name=name,
        command=command,
        environment=environment,
        is_ready=lambda: answers(host, port),
        address=url(host, port),
        style=style,
    )
