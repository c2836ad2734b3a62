"""Checkpoints of the log (C2SP tlog-checkpoint): origin, size, root, and the second at which it was made."""

import base64
import binascii
import re


class Checkpoint:
    def __init__(self, origin, size, root, at):
        self.origin, self.size, self.root, self.at = origin, size, root, at


def parse_checkpoint(text):
    """The checkpoint in a note's text. Raises ValueError, with a sentence, for anything else."""
    lines = text.split("\n")
    if len(lines) != 5 or lines[-1] != "" or "" in lines[:-1]:
        raise ValueError("The checkpoint does not have a line each for origin, size, root and time.")
    origin, size, root, at = lines[:4]
    if not re.fullmatch("0|[1-9][0-9]{0,15}", size):
        raise ValueError("The size of the checkpoint is no whole number.")
    try:
        raw = base64.b64decode(root, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("The root of the checkpoint is not base64.") from error
    if len(raw) != 32 or base64.b64encode(raw).decode() != root:
        raise ValueError("The root of the checkpoint is no hash.")
    if not re.fullmatch("at [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", at):
        raise ValueError("The checkpoint does not say at which second it was made.")
    return Checkpoint(origin, int(size), raw, at[3:])


def text_of(data):
    """The text of a checkpoint, of a signed note or on its own. Raises ValueError where it is not UTF-8."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError("The checkpoint is not UTF-8.") from error
    head, blank, _ = text.partition("\n\n")
    return head + "\n" if blank else text
