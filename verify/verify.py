#!/usr/bin/env python3
"""Verifies an export bundle offline: python3 verify.py bundle.zip [--key vkey] (docs/export-bundle.md)."""

import sys

sys.dont_write_bytecode = True

if sys.version_info < (3, 9):
    sys.exit("This verifier needs Python 3.9 or newer.")

from python.command import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
