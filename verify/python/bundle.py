"""The bundle as a ZIP archive, read in pieces: never all of a file at once, but for the small ones."""

import zipfile
import zlib

from .canonical_json import NotCanonical, NotJson, read_json, read_line
from .unreadable import Unreadable

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
_LONGEST_LINE = 64 * 1024 * 1024
_LARGEST = 256 * 1024 * 1024


class Damaged(Exception):
    """A file of the bundle cannot be read to its end; says which and why."""


class Bundle:
    """Opens a bundle. Raises Unreadable where it is no ZIP archive with a manifest of this format."""

    def __init__(self, path):
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise Unreadable(f"{path} cannot be read as a ZIP archive: {error}.") from error
        self.names = [each.filename for each in self._zip.infolist()]
        try:
            self.manifest = read_json(self.whole("manifest.json"))
        except (Damaged, NotJson, NotCanonical) as error:
            raise Unreadable(f"{path} has no manifest.json that can be read: {error}.") from error
        for name in ("proof/checkpoint.txt", "proof/chains.ndjson"):
            if name not in self.names:
                raise Unreadable(f"{path} has no {name}.")
        if not isinstance(self.manifest, dict) or self.manifest.get("format") != "paragraph-13-bundle/1":
            raise Unreadable(f'{path} is no bundle of the format "paragraph-13-bundle/1".')

    def filter(self, name):
        """A member of the manifest's filter; None where there is none."""
        filters = self.manifest.get("filter")
        return filters.get(name) if isinstance(filters, dict) else None

    def __contains__(self, name):
        return name in self.names

    def pieces(self, name):
        """The bytes of a file, piece by piece. Raises Damaged, also where there is no such file."""
        if name not in self.names:
            raise Damaged(f"{name} is not in the archive")
        try:
            with self._zip.open(name) as file:
                while True:
                    piece = file.read(1 << 20)
                    if not piece:
                        return
                    yield piece
        except _BROKEN as error:
            raise Damaged(f"{name} cannot be read to its end: {error}") from error

    def whole(self, name):
        """All bytes of a file that is small. Raises as `pieces` does."""
        pieces, size = [], 0
        for piece in self.pieces(name):
            size += len(piece)
            if size > _LARGEST:
                raise Damaged(f"{name} is larger than this file can be")
            pieces.append(piece)
        return b"".join(pieces)

    def json(self, name):
        """A small file as JSON. Raises as `pieces` does, and Unreadable for what is none."""
        try:
            return read_json(self.whole(name))
        except NotJson as error:
            raise Unreadable(f"{name} cannot be read: {error}") from error
        except NotCanonical as error:
            raise Damaged(f"{name} cannot be read: {error}") from error

    def lines(self, name):
        """(number, value, whether it is canonical) of each line of an .ndjson file. Raises as `json` does."""
        for number, line in self.raw_lines(name):
            yield number, *_line(name, number, line)

    def raw_lines(self, name):
        """(number, bytes) of each line, without its end. Raises as `pieces` does, and Unreadable for one without end."""
        number, rest = 0, b""
        for piece in self.pieces(name):
            *whole, rest = (rest + piece).split(b"\n")
            for line in whole:
                number += 1
                yield number, line
            if len(rest) > _LONGEST_LINE:
                raise Damaged(f"{name} line {number + 1} is longer than a line can be")
        if rest:
            raise Unreadable(f"{name} line {number + 1} has no end.")


def _line(name, number, line):
    try:
        value, is_canonical = read_line(line)
    except NotJson as error:
        raise Unreadable(f"{name} line {number} cannot be read: {error}") from error
    return (value, is_canonical) if isinstance(value, dict) else ({}, False)
