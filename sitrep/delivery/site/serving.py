"""Preview the site on this machine: files of one folder, with the headers that a good server sends."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sitrep import __version__
from sitrep.errors import SitrepError, UsageError
from sitrep.rendering.site.frame import POLICY

HOST = "127.0.0.1"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_PLAIN = "application/octet-stream"
_FEED = "application/atom+xml; charset=utf-8"
# Archived pages carry a policy of their own, by the hash of their style; a second one would undo it.
_OWN_POLICY = "archive/"
_NAMES = {"localhost", HOST}


def open_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of the site on this machine only; `serve_forever` runs it. Port 0: any that is free.

    Raises:
        UsageError: for a folder that is no site.
        SitrepError: where the port is taken.
    """
    root = folder.resolve()
    if not (root / "index.html").is_file():
        raise UsageError(f'{folder}: there is no site. Build one with "sitrep site".')

    class Handler(_Handler):
        site = root

    try:
        return ThreadingHTTPServer((HOST, port), Handler)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SitrepError(f"Port {port} can't be used ({reason}). Name another with --port.") from error


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD with the files of the site, and everything else with a refusal."""

    site: Path
    protocol_version = "HTTP/1.1"
    server_version = f"sitrep/{__version__}"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """Send a file."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Send what would be sent, without the file."""
        self._answer(body=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  as http.server names it
        """Say nothing: this is a preview."""

    def _answer(self, *, body: bool) -> None:
        # A page elsewhere whose name was made to mean this machine must not read the preview.
        if self.headers.get("Host", HOST).rpartition(":")[0] not in _NAMES and (
            self.headers.get("Host", HOST) not in _NAMES
        ):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, b"", _TYPES[".txt"], body=body)
            return
        name = self._name()
        file = self._find(name) if name is not None else None
        try:
            if file is not None:
                kind = _FEED if file.name == "feed.xml" else _TYPES.get(file.suffix.lower(), _PLAIN)
                self._send(HTTPStatus.OK, file.read_bytes(), kind, body=body, own=name or "")
                return
            missing = self.site / "404.html"
            content = missing.read_bytes() if missing.is_file() else b""
        except OSError:
            content = b""
        self._send(HTTPStatus.NOT_FOUND, content, _TYPES[".html"], body=body)

    def _name(self) -> str | None:
        """Return the path that is asked for, relative to the site; None for one that no page has."""
        try:
            path = unquote(urlsplit(self.path).path, errors="strict")
        except ValueError:
            return None
        parts = path.lstrip("/").split("/")
        if any(part.startswith(".") or "\\" in part or not part.isprintable() for part in parts):
            return None
        return "/".join(parts) + ("index.html" if path.endswith("/") else "")

    def _find(self, name: str) -> Path | None:
        """Return the file, if it is one and lies in the site, links followed."""
        try:
            file = (self.site / name).resolve(strict=True)
        except (OSError, ValueError, RuntimeError):
            return None
        return file if file.is_file() and file.is_relative_to(self.site) else None

    def _send(self, status: HTTPStatus, content: bytes, kind: str, *, body: bool, own: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if own.startswith(_OWN_POLICY):
            self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
        else:
            self.send_header("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if body:
            self.wfile.write(content)
