"""Check 1: the bytes of every file are those that the manifest names, and there is no other file."""

import hashlib

from .bundle import Damaged


def check_files(bundle, report):
    check = report["files"]
    listed = bundle.manifest.get("files")
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        check.fail("manifest.json does not list the files.")
        return
    names = [each.get("name") for each in listed]
    for name in sorted({name for name in bundle.names if bundle.names.count(name) > 1}):
        check.fail(f"{name} is in the archive more than once.")
    for name in bundle.names:
        if name != "manifest.json" and name not in names:
            check.fail(f"{name} is in the archive and not in the manifest.")
    if len(set(map(str, names))) != len(names):
        check.fail("manifest.json lists a file more than once.")
    total = 0
    for each in listed:
        total += _check_file(bundle, each, check)
    check.proven = f"All {len(listed)} files are there with the bytes that the manifest names, {total} in all."


def _check_file(bundle, listed, check):
    name = listed.get("name")
    if not isinstance(name, str) or name not in bundle:
        check.fail(f"{name} is in the manifest and not in the archive.")
        return 0
    digest, size = hashlib.sha256(), 0
    try:
        for piece in bundle.pieces(name):
            digest.update(piece)
            size += len(piece)
    except Damaged as error:
        check.fail(f"{error}.")
        return size
    if size != listed.get("bytes"):
        check.fail(f"{name} has {size} bytes, and the manifest says {listed.get('bytes')}.")
    if digest.hexdigest() != listed.get("sha256"):
        check.fail(f"{name} has the SHA-256 {digest.hexdigest()}, and the manifest says {listed.get('sha256')}.")
    return size
