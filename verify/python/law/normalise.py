"""One form for all that says the same: rows in order of their ids, plain lists sorted, nothing that is null."""

import json

from ..canonical_json import utf16

_plain = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def plain_text(value):
    """JSON as ECMAScript writes it, its members in the order in which they stand."""
    return _plain(value)


def _id_of(value):
    own = value.get("id") if isinstance(value, dict) else None
    return utf16(own if isinstance(own, str) else plain_text(value))


def normalise(value):
    if isinstance(value, list):
        return sorted((normalise(each) for each in value), key=_id_of)
    if isinstance(value, dict):
        kept = ((name, each) for name, each in value.items() if each is not None)
        return {name: normalise(each) for name, each in sorted(kept, key=lambda member: utf16(member[0]))}
    return value
