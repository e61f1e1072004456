"""The address at which a site is published."""

from urllib.parse import quote, urlsplit

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104 — no socket, a name to look for


def public_address(site_url: str | None) -> str | None:
    """Return the site's address, in ASCII as QR codes want it, if other people's devices can open it."""
    parts = urlsplit(site_url or "")
    if not parts.hostname or parts.hostname in _LOCAL:
        return None
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    return f"{parts.scheme}://{host}{quote(parts.path.rstrip('/'), safe='/%')}/"
