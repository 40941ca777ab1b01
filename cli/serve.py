"""`anlaufstelle serve`: the search page and its JSON interface."""

from __future__ import annotations

import logging
from typing import Any

import click

from crawler.operation.datafolder import DataFolder
from crawler.operation.settingsfile import Settings

THREADS = 8
CONNECTIONS = 500
WAIT = 30
"""Seconds that a silent connection is kept."""
LINKS = ("imprint", "privacy", "objection")


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="The port; 0: any free one."
)
@click.pass_obj
def command(data: DataFolder, host: str, port: int) -> None:
    """Serve the search page on this machine; to everybody only with imprint, privacy and objection links.

    It needs no other rights than to read the data folder, and to write to it for reports and reviews. How to put a web
    server in front of it: docs/web.md.
    """
    from waitress.server import create_server

    from cli.web.app import create_app

    if not data.store_path.exists():
        raise click.UsageError(f"{data.path}: there are no contacts yet; run `anlaufstelle crawl` or `import` first")
    settings = data.settings()
    check_public(settings, host)
    logging.getLogger("waitress").setLevel(logging.ERROR)
    app = create_app(data)
    server = create_server(app, host=host, port=port, **limits(settings))
    click.echo(f"http://{'[' + host + ']' if ':' in host else host}:{_port(server)}/  (Ctrl-C ends it)", err=True)
    server.run()


def check_public(settings: Settings, host: str) -> None:
    """A usage error where the page would be public and something that law asks for is missing."""
    from cli.web.safety import is_loopback

    missing = [name for name in LINKS if not getattr(settings, name)]
    if missing and not (is_loopback(host) and not settings.proxy):
        raise click.UsageError(
            f"the page would be public at {host}, but the settings lack {', '.join(missing)}; "
            "set them in anlaufstelle.toml, or serve on 127.0.0.1 only"
        )


def limits(settings: Settings) -> dict[str, Any]:
    """How much the server takes on; whose word about the caller's address it believes."""
    common: dict[str, Any] = {
        "threads": THREADS,
        "connection_limit": CONNECTIONS,
        "channel_timeout": WAIT,
        "max_request_body_size": 64 * 1024,
        "max_request_header_size": 16 * 1024,
        "ident": None,
        "clear_untrusted_proxy_headers": True,
    }
    if settings.proxy:
        common["trusted_proxy"] = settings.proxy
        common["trusted_proxy_headers"] = {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"}
    return common


def _port(server: Any) -> int:
    port: int = server.effective_port if hasattr(server, "effective_port") else server.effective_listen[0][1]
    return port
