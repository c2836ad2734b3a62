"""Signed notes (C2SP signed-note) with Ed25519 signatures (RFC 8032), which openssl verifies."""

import base64
import binascii
import hashlib
import os
import shutil
import subprocess
import tempfile

from .unreadable import Unreadable

_DER_OF_ED25519 = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes of a public key in its DER form (RFC 8410)."""


class Key:
    """A public key as a vkey names it: name, first bytes of its hash, and the key."""

    def __init__(self, vkey):
        """Raises ValueError for what is no vkey of an Ed25519 key."""
        name, _, rest = vkey.strip().partition("+")
        hex_id, _, encoded = rest.partition("+")
        raw = _decoded(encoded)
        if not name or any(each.isspace() for each in name) or raw is None or len(raw) != 33 or raw[0] != 1:
            raise ValueError(f'"{vkey.strip()[:100]}" is no vkey of an Ed25519 key.')
        self.name, self.id, self._raw = name, hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4], raw[1:]
        if hex_id != self.id.hex():
            raise ValueError(f'The vkey of "{name}" has the id {hex_id[:20]}, and its key has the id {self.id.hex()}.')

    def has_signed(self, message, signature):
        """Whether a signature is this key's. Raises Unreadable where openssl cannot tell."""
        openssl = shutil.which("openssl")
        if openssl is None:
            raise Unreadable("There is no openssl on this machine: it is needed to verify signatures.")
        body = base64.b64encode(_DER_OF_ED25519 + self._raw).decode()
        with tempfile.TemporaryDirectory() as folder:
            files = {
                "key": f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n".encode(),
                "message": message,
                "signature": signature,
            }
            at = {name: os.path.join(folder, name) for name in files}
            for name, data in files.items():
                with open(at[name], "wb") as file:
                    file.write(data)
            given = ["-inkey", at["key"], "-in", at["message"], "-sigfile", at["signature"]]
            command = [openssl, "pkeyutl", "-verify", "-pubin", "-rawin", *given]
            run = subprocess.run(command, capture_output=True, check=False)
        said = (run.stdout + run.stderr).decode("utf-8", "replace")
        if run.returncode == 0 and "Verified Successfully" in said:
            return True
        if "Verification Failure" in said or len(signature) != 64:
            return False
        raise Unreadable(f"This openssl cannot verify Ed25519 signatures (3.0 or newer can): {said.strip()[:200]}")


def _decoded(text):
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None


class Note:
    """A text and the signatures under it, as (name, key id, signature)."""

    def __init__(self, data):
        """Raises ValueError for bytes that are no signed note."""
        try:
            whole = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ValueError("The note is not UTF-8.") from error
        text, blank, below = whole.rpartition("\n\n")
        if not blank or not below.endswith("\n"):
            raise ValueError("The note has no signatures below a blank line.")
        self.text, self.signatures = text + "\n", []
        for line in below[:-1].split("\n"):
            dash, _, rest = line.partition(" ")
            name, _, encoded = rest.partition(" ")
            raw = _decoded(encoded)
            if dash != "\u2014" or not name or raw is None or len(raw) < 5:
                raise ValueError("A line below the note is no signature.")
            self.signatures.append((name, raw[:4], raw[4:]))

    def is_signed_by(self, key):
        """Whether a signature of a key stands under it, and none in its name that is not its own."""
        own = [signature for name, key_id, signature in self.signatures if (name, key_id) == (key.name, key.id)]
        return bool(own) and all(key.has_signed(self.text.encode("utf-8"), signature) for signature in own)
