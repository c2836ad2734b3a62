"""Checks 2 and 3: who signed the checkpoint, and whether it goes on from an earlier one."""

from .bundle import Damaged
from .canonical_json import read_json
from .checkpoint import parse_checkpoint, text_of
from .merkle import hashes_of, verify_consistency
from .note import Key, Note
from .unreadable import Unreadable


def pinned_key(vkey):
    """The key that the auditor got elsewhere. Raises Unreadable where it is none."""
    try:
        return None if vkey is None else Key(vkey)
    except ValueError as error:
        raise Unreadable(str(error)) from error


def check_signature(bundle, report, pinned):
    """The checkpoint that the bundle is pinned to, or None where it cannot be read."""
    check = report["signature"]
    try:
        note = Note(bundle.whole("proof/checkpoint.txt"))
        checkpoint = parse_checkpoint(note.text)
    except (Damaged, ValueError) as error:
        check.fail(f"proof/checkpoint.txt is no checkpoint: {error}")
        return None
    _compare_with_manifest(bundle.manifest, checkpoint, check)
    keys = [pinned] if pinned is not None else _keys_of(bundle)
    signers = [key for key in keys if key.name == checkpoint.origin and note.is_signed_by(key)]
    if not signers:
        whose = "the key that was given" if pinned is not None else "a key in proof/keys.txt"
        check.fail(f"proof/checkpoint.txt is not signed by {whose} in the name of {checkpoint.origin}.")
    said = f"The checkpoint of {checkpoint.origin} of {checkpoint.at}, with {checkpoint.size} segments, is signed by "
    if pinned is None:
        ids = ", ".join(key.id.hex() for key in signers)
        check.leave_open(f"{said}the key {ids} that the bundle itself brings: pin a key that you got elsewhere.")
    check.proven = f"{said}the key that was given."
    return checkpoint


def _compare_with_manifest(manifest, checkpoint, check):
    named = manifest.get("checkpoint")
    said = {"size": checkpoint.size, "root": checkpoint.root.hex(), "at": checkpoint.at}
    if named != said:
        check.fail("manifest.json names another checkpoint than proof/checkpoint.txt.")
    if manifest.get("origin") != checkpoint.origin:
        check.fail(f'The checkpoint is of "{checkpoint.origin}", and the manifest of "{manifest.get("origin")}".')


def _keys_of(bundle):
    """The keys that the bundle brings: a help, and no proof."""
    if "proof/keys.txt" not in bundle:
        return []
    keys = []
    for line in bundle.whole("proof/keys.txt").decode("utf-8", "replace").split("\n"):
        try:
            keys.append(Key(line))
        except ValueError:
            continue
    return keys


def check_consistency(bundle, report, checkpoint, kept, proof):
    """`kept` and `proof` are the bytes of a checkpoint kept earlier, and of the proof that goes with it, or None."""
    check = report["consistency"]
    if checkpoint is None:
        check.leave_open("There is no checkpoint to compare.")
        return
    said = []
    since = _check_since(bundle, check, checkpoint, said)
    if kept is not None:
        _check_kept(check, checkpoint, kept, proof, since, said)
    else:
        said.append("No checkpoint that was kept elsewhere was given: whether the log was rewritten is not known.")
        check.leave_open(" ".join(said))
    check.proven = " ".join(said)


def _check_since(bundle, check, checkpoint, said):
    """The earlier checkpoint that the bundle goes on from and its proof, where there is one that holds."""
    since = bundle.filter("since")
    has_files = "proof/since.txt" in bundle or "proof/consistency.json" in bundle
    if since is None and not has_files:
        return None
    try:
        earlier = parse_checkpoint(text_of(bundle.whole("proof/since.txt")))
        if earlier.size != since:
            check.fail(f"proof/since.txt has the size {earlier.size}, and the manifest goes on from {since}.")
        proof = bundle.json("proof/consistency.json")
    except (Damaged, ValueError) as error:
        check.fail(f"proof/since.txt and proof/consistency.json cannot be read: {error}")
        return None
    if _goes_on(check, "proof/since.txt", earlier, checkpoint, proof):
        said.append(f"The log goes on from its {earlier.size} segments of {earlier.at} (proof/since.txt).")
        return earlier, proof
    return None


def _check_kept(check, checkpoint, kept, proof, since, said):
    try:
        earlier = parse_checkpoint(text_of(kept))
        given = None if proof is None else read_json(proof)
    except ValueError as error:
        raise Unreadable(f"The checkpoint that was kept, or its proof, cannot be read: {error}") from error
    if since is not None and given is None and since[0].size == earlier.size:
        given = since[1]
    needs_proof = earlier.origin == checkpoint.origin and 0 < earlier.size < checkpoint.size
    if needs_proof and given is None:
        check.leave_open(
            f"That the log goes on from the kept checkpoint of {earlier.size} segments needs a proof: --consistency."
        )
        return
    if _goes_on(check, "The kept checkpoint", earlier, checkpoint, given):
        said.append(f"The log goes on from the kept checkpoint of {earlier.size} segments of {earlier.at}.")


def _goes_on(check, what, earlier, checkpoint, proof):
    """Whether the pinned checkpoint goes on from an earlier one (RFC 9162, section 2.1.4)."""
    if earlier.origin != checkpoint.origin:
        check.fail(f'{what} is of another log, "{earlier.origin}".')
        return False
    if earlier.size > checkpoint.size:
        check.fail(
            f"{what} has {earlier.size} segments, more than the {checkpoint.size} of the bundle: the log was cut."
        )
        return False
    if earlier.size == checkpoint.size:
        if earlier.root != checkpoint.root:
            check.fail(f"{what} has the same size and another root: the log was forked.")
        return earlier.root == checkpoint.root
    hashes = []
    if earlier.size > 0:
        try:
            if not isinstance(proof, dict) or (proof.get("from"), proof.get("to")) != (earlier.size, checkpoint.size):
                raise ValueError(f"It is not from {earlier.size} to {checkpoint.size}.")
            hashes = hashes_of(proof.get("proof"))
        except ValueError as error:
            check.fail(f"{what}: the proof of consistency does not fit. {error}")
            return False
    if verify_consistency(earlier.size, earlier.root, checkpoint.size, checkpoint.root, hashes):
        return True
    check.fail(f"{what} with its {earlier.size} segments is no beginning of the log in the bundle: it was rewritten.")
    return False
