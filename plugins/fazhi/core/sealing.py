"""Keeps what pupils are not to read yet out of sight in a page's source: answers, private facts.

This is no secret: a static page cannot keep one from a reader who inspects it. It keeps them out of the text
that one sees, finds and copies. `core/web/sealing.js` opens the seal.
"""

from base64 import b64encode
from hashlib import sha256


def seal(text: str) -> str:
    """Return the text as Base64 of a 32-byte mask and of the UTF-8 bytes combined with it; same input, same output."""
    data = text.encode()
    mask = sha256(data).digest()
    masks = (mask * (len(data) // len(mask) + 1))[: len(data)]
    hidden = int.from_bytes(data, "big") ^ int.from_bytes(masks, "big")
    return b64encode(mask + hidden.to_bytes(len(data), "big")).decode("ascii")
