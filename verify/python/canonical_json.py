"""JSON that means one thing: read strictly, written canonically (RFC 8785). Whole numbers only."""

import hashlib
import json
import re

MOST = 2**53 - 1
"""The greatest whole number that every reader of JSON holds exactly (RFC 8259, section 6)."""


class NotJson(ValueError):
    """A text is no JSON at all; says in a sentence why."""


class NotCanonical(ValueError):
    """A value that not every program reads alike; says in a sentence why."""


class Inexact:
    """A number that is not written as a whole number which every program holds exactly."""

    def __init__(self, text):
        self.text = text[:40]


def utf16(text):
    """The order of RFC 8785, section 3.2.3: by UTF-16 code units."""
    return text.encode("utf-16-be")


def _members(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise NotCanonical(f'An object has two members "{twice}".')
    return members


def _whole(text):
    # What is longer than any number that is taken is never turned into one.
    number = int(text) if len(text) < 20 else MOST + 1
    return number if abs(number) <= MOST else Inexact(text)


def _no_number(text):
    raise NotJson(f"{text} is no JSON.")


def _parsed(data, members):
    try:
        text = data.decode("utf-8")
        return json.loads(
            text, object_pairs_hook=members, parse_int=_whole, parse_float=Inexact, parse_constant=_no_number
        )
    except UnicodeDecodeError as error:
        raise NotJson("The text is not UTF-8.") from error
    except json.JSONDecodeError as error:
        raise NotJson(f"The text is not JSON: {error}.") from error
    except RecursionError as error:
        raise NotJson("The text is nested too deep to be read.") from error


def read_json(data):
    """
    The value of a JSON text in bytes (UTF-8), read strictly. Raises NotJson, and NotCanonical for members that stand
    twice; numbers that are not whole, and halves of surrogate pairs, are found when it is written canonically.
    """
    return _parsed(data, _members)


def read_line(data):
    """
    The value of a line, and whether the line is its canonical JSON to the byte. Of members that stand twice the last
    counts, as in other readers. Raises NotJson.
    """
    value = _parsed(data, dict)
    try:
        return value, canonical_bytes(value) == data
    except NotCanonical:
        return value, False


_quoted = json.JSONEncoder(ensure_ascii=False).encode
_by_code_points = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"), default=lambda of: _refuse(of)
).encode
_beyond_surrogates = re.compile("[\ue000-\U0010ffff]")


def _refuse(value):
    what = f"The number {value.text}" if isinstance(value, Inexact) else f"A {type(value).__name__}"
    raise NotCanonical(f"{what} is nothing that every program holds exactly.")


def canonical(value):
    """The canonical text of a value (RFC 8785). Raises NotCanonical for a number that is not whole."""
    text = _by_code_points(value)
    # Code points and UTF-16 code units differ in order only where some lie beyond the surrogates.
    return text if _beyond_surrogates.search(text) is None else _by_code_units(value)


def _by_code_units(value):
    if isinstance(value, list):
        return "[" + ",".join(map(_by_code_units, value)) + "]"
    if isinstance(value, dict):
        members = (_quoted(name) + ":" + _by_code_units(value[name]) for name in sorted(value, key=utf16))
        return "{" + ",".join(members) + "}"
    return _quoted(value)


def canonical_bytes(value):
    """The canonical text as bytes. Raises NotCanonical also for half of a surrogate pair, which UTF-8 cannot say."""
    try:
        return canonical(value).encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("A text holds half of a surrogate pair.") from error
    except RecursionError as error:
        raise NotCanonical("The value is nested too deep.") from error


def sha256_hex(data):
    """SHA-256 as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def digest_of(value):
    """SHA-256 of the canonical text of a value, as hex. Raises NotCanonical where it has none."""
    return sha256_hex(canonical_bytes(value))
