"""Checkpoints: signed tags that say what the history was, so that whoever rewrites it needs the key as well.

A signature takes a third of a second, so that checkpoints are signed and not commits. SSH keys, through git's own ``gpg.format = ssh``.
"""

from __future__ import annotations

from pathlib import Path

from audit.archive.git import Repository, failure, shown
from audit.archive.lock import lock
from audit.archive.notes import Notes
from audit.archive.write import require_ours
from audit.errors import UsageError

TAGS = "refs/tags/checkpoint/"
_SIGNATURE = b"-----BEGIN SSH SIGNATURE-----"
_WHO = ("-c", "gpg.format=ssh", "-c", "user.name=audit", "-c", "user.email=audit@archive.invalid")


def sign(path: Path, key: Path) -> str:
    """Signs the archive as it stands with an SSH key (a private key's file); gives the name of the checkpoint, a tag.

    Raises UsageError when the key cannot be used, the archive is empty or not ours, or this state of it is signed already.
    """
    repository = Repository(path)
    require_ours(repository, repository.resolve())
    with lock(repository.place.common / "audit.lock"):
        head = repository.resolve()
        if not head:
            raise UsageError(f"{shown(path)}: an archive without captures; there is nothing to sign")
        count = repository.run("rev-list", "--count", head, "--").decode().strip()
        name = f"{TAGS.removeprefix('refs/tags/')}{int(count):09}-{head[:12]}"
        if repository.resolve(f"{TAGS}{name.rpartition('/')[2]}"):
            raise UsageError(f"{shown(path)}: signed already, as {name}")
        tag = ("tag", "--sign", f"--local-user={key.absolute()}", f"--message=Checkpoint: {count} commits up to {head}", "--", name, head)
        code, _, said = repository.attempt(*_WHO, *tag)
        if code or _SIGNATURE not in repository.run("cat-file", "tag", name):  # git 2.39 makes a bare tag when ssh-keygen fails
            repository.attempt("update-ref", "-d", f"refs/tags/{name}")
            raise UsageError(f"{shown(key)}: cannot sign with this key: {failure(said)}")
    return name


def checkpoints(repository: Repository, head: str, allowed_signers: Path, notes: Notes) -> None:
    """Tells of checkpoints that are not signed by one of the allowed signers or lie outside of the history; and when there is none."""
    if not allowed_signers.is_file():
        raise UsageError(f"{shown(allowed_signers)}: no such file of allowed signers")
    names = repository.run("for-each-ref", "--format=%(refname)", TAGS).decode().split()
    good = 0
    for name in names:
        commit = repository.resolve(name)
        signers = ("-c", f"gpg.ssh.allowedSignersFile={allowed_signers.absolute()}")
        code, _, said = repository.attempt(*_WHO, *signers, "verify-tag", "--", name.removeprefix("refs/tags/"))
        if code:
            reason = (said.decode(errors="replace").strip().splitlines() or ["no signature"])[-1]
            notes.tell("error", "bad-signature", f"a checkpoint that none of the allowed signers signed: {shown(reason)}", name)
        elif not commit or repository.attempt("merge-base", "--is-ancestor", commit, head)[0]:
            notes.tell("error", "rewritten", "a signed checkpoint that the history does not hold any more", name)
        else:
            good += 1
    if not good:
        notes.tell("error", "unsigned", "no checkpoint of this history is signed by an allowed signer", str(repository.path))
