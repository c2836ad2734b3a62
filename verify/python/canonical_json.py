"""JSON that means one thing: read strictly, written canonically (RFC 8785). Whole numbers only."""

import hashlib
import json

MOST = 2**53 - 1
"""The greatest whole number that every reader of JSON holds exactly (RFC 8259, section 6)."""


class NotCanonical(ValueError):
    """A text is no JSON that every program reads alike; says in a sentence why."""


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
    # Longer than any number that is taken, and so never turned into one.
    number = int(text) if len(text) < 20 else MOST + 1
    if abs(number) > MOST:
        raise NotCanonical(f"The number {text[:40]} is too large to be exact in every program.")
    return number


def _refuse_number(text):
    raise NotCanonical(f"The number {text[:40]} is not written as a whole number: nothing in a bundle is.")


def read_json(data):
    """The value of a JSON text in bytes (UTF-8). Raises NotCanonical for what two programs could read differently."""
    try:
        text = data.decode("utf-8")
        if text.startswith("\ufeff"):
            raise NotCanonical("The text begins with a byte order mark.")
        value = json.loads(
            text,
            object_pairs_hook=_members,
            parse_int=_whole,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
        )
    except UnicodeDecodeError as error:
        raise NotCanonical("The text is not UTF-8.") from error
    except json.JSONDecodeError as error:
        raise NotCanonical(f"The text is not JSON: {error}.") from error
    except RecursionError as error:
        raise NotCanonical("The text is nested too deep to be read.") from error
    if "\\u" in text:
        _refuse_surrogates(value)
    return value


def _refuse_surrogates(value):
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise NotCanonical("A text holds half of a surrogate pair.") from error
    elif isinstance(value, list):
        for each in value:
            _refuse_surrogates(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            _refuse_surrogates(name)
            _refuse_surrogates(each)


_quoted = json.JSONEncoder(ensure_ascii=False).encode


def canonical(value):
    """The canonical text of a value (RFC 8785). Raises NotCanonical for a number that is not whole."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        if abs(value) > MOST:
            raise NotCanonical(f"The number {value} is too large to be exact in every program.")
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join([canonical(each) for each in value]) + "]"
    if isinstance(value, dict):
        names = sorted(value) if all(map(str.isascii, value)) else sorted(value, key=utf16)
        return "{" + ",".join([_quoted(name) + ":" + canonical(value[name]) for name in names]) + "}"
    raise NotCanonical(f"JSON does not hold a {type(value).__name__}.")


def sha256_hex(data):
    """SHA-256 as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def digest_of(value):
    """SHA-256 of the canonical text of a value, as hex."""
    return sha256_hex(canonical(value).encode("utf-8"))
