"""The preview: files of the site and nothing else, to this machine and nobody else."""

import http.client
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrep.delivery.site.serving import open_server
from sitrep.errors import SitrepError, UsageError
from tests.delivery.site.making import FIRST, build, day_of, freeze


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    freeze(folder / "archive", day_of(FIRST))
    build(folder / "archive", folder / "site")
    (folder / "secret.txt").write_text("not of the site", "utf-8")
    (folder / "site" / "way.txt").symlink_to(folder / "secret.txt")
    (folder / "site" / ".hidden").write_text("not of the site", "utf-8")
    return folder / "site"


@pytest.fixture(scope="module")
def port(site: Path) -> Iterator[int]:
    with open_server(site, 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/issues/", "text/html; charset=utf-8"),
        (f"/issues/{FIRST}.html?q=1", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/assets/search.js", "text/javascript; charset=utf-8"),
        ("/feed.xml", "application/atom+xml; charset=utf-8"),
        ("/assets/fonts/vazirmatn/vazirmatn-arabic-400-normal.woff2", "font/woff2"),
        (f"/archive/sdn-sitrep-{FIRST}-v1/brief.json", "application/json"),
    ],
)
def test_a_file_comes_with_its_type_and_a_strict_policy(site: Path, port: int, path: str, kind: str) -> None:
    response, content = ask(port, path)

    name = path.partition("?")[0].lstrip("/")
    assert response.status == 200
    assert response.getheader("Content-Type") == kind
    assert response.getheader("X-Content-Type-Options") == "nosniff"
    assert "frame-ancestors 'none'" in str(response.getheader("Content-Security-Policy"))
    assert content == (site / (name + "index.html" if name.endswith("/") or not name else name)).read_bytes()


def test_pages_may_load_what_is_theirs_only(port: int) -> None:
    policy = str(ask(port, "/")[0].getheader("Content-Security-Policy"))

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.html",
        "/issues",
        "/assets/",
        "/.hidden",
        "/way.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/issues/..%2f..%2fsecret.txt",
        "/issues/..%5c..%5csecret.txt",
        "/%00",
        "/%ff%fe",
        "//etc/passwd",
        "/" + "a/" * 5000,
        "/" + "a" * 5000,
        "*",
    ],
)
def test_what_is_no_page_is_not_found(port: int, path: str) -> None:
    response, content = ask(port, path)

    assert response.status == 404
    assert b"There is no such page" in content
    assert b"not of the site" not in content


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent_to_it(port: int, method: str) -> None:
    assert ask(port, "/", method)[0].status == 501


def test_a_page_elsewhere_cannot_read_it_under_another_name(port: int) -> None:
    assert ask(port, "/", Host="evil.example")[0].status == 421
    assert ask(port, "/", Host=f"evil.example:{port}")[0].status == 421
    assert ask(port, "/", Host=f"localhost:{port}")[0].status == 200


def test_head_says_what_get_would_send(port: int) -> None:
    head, nothing = ask(port, "/", "HEAD")

    assert nothing == b""
    assert head.getheader("Content-Length") == str(len(ask(port, "/")[1]))


def test_noise_ends_the_connection_and_not_the_server(port: int) -> None:
    for noise in (b"\0\1\2\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET\r\n\r\n", b"x" * 70_000 + b"\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            connection.sendall(noise)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4096):
                pass

    assert ask(port, "/")[0].status == 200


def test_it_listens_on_this_machine_only(site: Path) -> None:
    with open_server(site, 0) as server:
        assert server.server_address[0] == "127.0.0.1"
        with pytest.raises(SitrepError, match="--port"):
            open_server(site, server.server_port)


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="sitrep site"):
        open_server(tmp_path, 0)
