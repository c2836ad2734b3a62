"""What ends a verification before it says anything of the bundle: exit code 2."""


class Unreadable(Exception):
    """The bundle, or what was given beside it, cannot be read; says in a sentence why."""
