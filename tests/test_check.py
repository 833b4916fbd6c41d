"""`audit check` and `audit baseline` from end to end, on folders of series."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

OLD = "The dam above the town opened in 1961.\n\nFour thousand people worked on it for nine years.\n"
NEW = OLD.replace("1961", "1971")
CORRECTION = "\nCorrection: An earlier version of this story said the dam opened in 1961. It opened in 1971.\n"
NOTE = NEW + CORRECTION
FLOODS = "\nUntil the dam opened in 1961, the valley flooded every spring.\n"
FIXED = (OLD + FLOODS).replace("1961", "1971") + CORRECTION
EUPHEMISM = NOTE.replace("Correction:", "Clarification:")
STYLE = OLD.replace("Four thousand", "Some four thousand")

Audit = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def series(*texts: str, article: str = "valley/dam", folder: Path = Path("pages")) -> None:
    """An article below ``folder`` of the current one, captured every hour."""
    place = folder / article
    place.mkdir(parents=True, exist_ok=True)
    for hour, text in enumerate(texts):
        (place / f"2026-03-01T{hour:02}0000Z.txt").write_text(text, encoding="utf-8")


def settings(text: str, name: str = "audit.toml") -> None:
    Path(name).write_text(text, encoding="utf-8")


CASES = [
    ((OLD,), 0),
    ((OLD, OLD), 0),
    ((OLD, STYLE), 0),
    ((OLD, NOTE), 0),
    ((OLD, NEW, NOTE), 0),
    ((NOTE,), 0),
    ((OLD + FLOODS, FIXED), 0),
    ((OLD, EUPHEMISM), 0),
    ((OLD, NEW), 1),
    ((OLD, STYLE, NEW), 1),
    ((OLD + FLOODS, NEW + FLOODS + CORRECTION), 1),
]


@pytest.mark.parametrize(("texts", "code"), CASES)
def test_only_silent_and_standing_errors_break_the_default_policy(texts: tuple[str, ...], code: int, audit: Audit) -> None:
    series(*texts)
    assert audit("check", "pages")[0] == code


@pytest.mark.parametrize("form", ["json", "terminal"])
@pytest.mark.parametrize(("texts", "code"), [((OLD, NEW), 1), ((OLD, NOTE), 0)])
def test_the_exit_code_is_the_same_whatever_the_format(form: str, texts: tuple[str, ...], code: int, audit: Audit) -> None:
    series(*texts)
    assert audit("check", "pages", "--format", form)[0] == code
    assert audit("check", "pages", "--format", form, "-o", "report.txt")[0] == code


def test_a_failure_shows_the_words_it_rests_on(audit: Audit) -> None:
    series(OLD, NEW)
    code, out, err = audit("check", "pages")
    assert (code, err) == (1, "")
    assert "- The dam above the town opened in 1961.\n" in out
    assert "+ The dam above the town opened in 1971.\n" in out
    assert "because a factual correction has no notice\n" in out
    assert out.endswith("audit: the policy is broken by 1 of 1 findings\n")


def test_a_guess_is_shown_and_fails_only_when_asked(audit: Audit) -> None:
    series(OLD + "\nThe keeper grew a dahlia.\n", OLD + "\nThe keeper grew a lupin.\n")
    code, out, _ = audit("check", "pages")
    assert code == 0
    assert out.startswith("unsure  valley/dam  unacknowledged")
    assert "“dahlia” became “lupin”" in out
    assert out.endswith("audit: the policy holds (1 too unsure to fail)\n")
    assert audit("check", "pages", "--preset", "strict")[0] == 1


def test_a_report_on_standard_output_is_alone_there(audit: Audit) -> None:
    series(OLD, NEW)
    code, out, err = audit("check", "pages", "--format", "json", "--explain")
    assert code == 1
    assert json.loads(out)["summary"]["findings"]["unacknowledged"] == 1
    assert err.startswith("fails  valley/dam  unacknowledged")
    assert err.endswith("audit: the policy is broken by 1 of 1 findings\n")


def test_what_could_not_be_read_is_never_a_pass(audit: Audit) -> None:
    series(OLD)
    Path("pages/valley/dam/2026-03-01T050000Z.txt").write_bytes(b"\x00\x01\x02 no text")
    code, out, err = audit("check", "pages")
    assert (code, "not complete" in err, "holds" in out) == (4, True, False)
    series(OLD, NEW)
    code, _, err = audit("check", "pages")
    assert (code, "not complete" in err) == (1, True)
    assert audit("baseline", "pages", "-o", "known.toml")[0] == 4
    assert not Path("known.toml").exists()


def test_a_place_without_articles_is_no_pass(audit: Audit) -> None:
    git("init", "-q", ".")
    git("commit", "-q", "--allow-empty", "-m", "Nothing yet")
    code, _, err = audit("check", ".")
    assert code == 2, err


def test_explain_gives_a_reason_for_what_passes_too(audit: Audit) -> None:
    series(OLD, NOTE)
    assert "because" not in audit("check", "pages")[1]
    assert "because no clause of the policy is about it\naudit: the policy holds" in audit("check", "pages", "--explain")[1]


def test_strict_wants_a_correction_called_one(audit: Audit) -> None:
    series(OLD, EUPHEMISM)
    code, out, _ = audit("check", "pages", "--preset", "strict")
    assert code == 1
    assert "because a factual error must be called a correction" in out


def test_the_settings_of_the_folder_hold_unless_others_are_named(audit: Audit) -> None:
    series(OLD, NEW)
    settings('[[policy.clause]]\nthen = "pass"\npath = "valley/*"\nbecause = "live"\n')
    settings("", "plain.toml")
    assert audit("check", "pages")[0] == 0
    assert audit("check", "pages", "--policy", "plain.toml")[0] == 1
    assert audit("check", "pages", "--policy", "plain.toml", "--preset", "report-only")[0] == 0


def test_grace_runs_to_the_newest_capture_of_the_archive(audit: Audit) -> None:
    series(OLD, NEW)
    settings("[policy]\ngrace-hours = 5\n")
    code, out, _ = audit("check", "pages")
    assert (code, out) == (0, "audit: the policy holds (1 within their grace)\n")
    series(*[OLD] * 8, article="valley/mill")
    assert audit("check", "pages")[0] == 1


SLIPS = [
    (("check", "pages", "--policy", "none.toml"), "none.toml"),
    (("check", "pages", "--preset", "strikt"), "did you mean 'strict'?"),
    (("check", "pages", "--baseline", "none.toml"), "none.toml"),
    (("check", "nowhere"), "nowhere"),
    (("check", "pages", "--format", "jsn"), "jsn"),
    (("baseline", "pages", "-o", "no/such/folder.toml"), "no/such/folder.toml"),
]


@pytest.mark.parametrize(("arguments", "words"), SLIPS)
def test_a_slip_is_one_line_and_code_2(arguments: tuple[str, ...], words: str, audit: Audit) -> None:
    series(OLD, NEW)
    code, out, err = audit(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1


def test_a_typo_in_the_settings_is_named_with_its_file(audit: Audit) -> None:
    series(OLD, NEW)
    settings('[policy]\npreset = "strict"\ngrace-hour = 3\n')
    assert audit("check", "pages") == (2, "", "audit: audit.toml: 'grace-hour' is no key of [policy]; did you mean 'grace-hours'?\n")


def test_a_baseline_accepts_today_and_fails_tomorrow(audit: Audit) -> None:
    series(OLD, NEW)
    code, out, _ = audit("baseline", "pages", "-o", "known.toml")
    assert (code, out) == (0, "known.toml: 1 findings accepted, 0 waivers kept\n")
    assert audit("check", "pages", "--baseline", "known.toml")[0] == 0
    series(OLD.replace("dam", "mill"), NEW.replace("dam", "mill"), article="valley/mill")
    code, out, _ = audit("check", "pages", "--baseline", "known.toml")
    assert code == 1
    assert out.endswith("audit: the policy is broken by 1 of 2 findings (1 accepted before)\n")


def test_a_baseline_survives_a_re_import_under_another_roof(audit: Audit) -> None:
    series(OLD, NEW)
    audit("baseline", "pages", "-o", "known.toml")
    first = Path("known.toml").read_bytes()
    series(OLD, OLD, NEW, NEW, folder=Path("elsewhere"))
    assert audit("check", "elsewhere", "--baseline", "known.toml")[0] == 0
    audit("baseline", "elsewhere", "-o", "known.toml")
    assert Path("known.toml").read_bytes() == first


def test_a_baseline_keeps_the_waivers_and_does_not_accept_what_they_answer_for(audit: Audit) -> None:
    series(OLD, NEW)
    audit("baseline", "pages", "-o", "known.toml")
    (finding,) = tomllib.loads(Path("known.toml").read_text(encoding="utf-8"))["accepted"]
    waiver = f'[[waiver]]\nfinding = "{finding}"\nreason = "asked the desk"\nauthor = "Ada"\nexpires = 2020-01-31\n'
    settings(waiver, "known.toml")
    assert audit("baseline", "pages", "-o", "known.toml")[0] == 0
    read = tomllib.loads(Path("known.toml").read_text(encoding="utf-8"))
    assert read["accepted"] == []
    assert read["waiver"][0]["author"] == "Ada"
    code, out, _ = audit("check", "pages", "--baseline", "known.toml")
    assert code == 1
    assert "the waiver by Ada expired on 2020-01-31" in out


def test_a_file_that_is_no_baseline_is_not_written_over(audit: Audit) -> None:
    series(OLD, NEW)
    settings('title = "minutes of the meeting"\n', "known.toml")
    assert audit("baseline", "pages", "-o", "known.toml")[0] == 2
    assert Path("known.toml").read_text(encoding="utf-8") == 'title = "minutes of the meeting"\n'


def test_an_entry_that_matches_nothing_is_reported_and_fails_nothing(audit: Audit) -> None:
    series(OLD)
    settings('accepted = ["feed"]\n', "known.toml")
    code, out, _ = audit("check", "pages", "--baseline", "known.toml")
    assert code == 0
    assert "note: the baseline has feed as accepted, but nothing found has that id\n" in out


def test_an_escape_sequence_in_an_article_is_shown_and_not_obeyed(audit: Audit) -> None:
    series(OLD, NEW.replace("town opened", "\x1b[2Jtown opened"))
    out = audit("check", "pages", "--explain")[1]
    assert "\x1b" not in out


def git(*arguments: str) -> str:
    """What git prints in the current folder, without this user's settings."""
    identity = [part for name in ("user.name", "user.email") for part in ("-c", f"{name}=desk@example.org")]
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, text=True, env=environment).stdout


MILL = (OLD.replace("dam", "mill"), NEW.replace("dam", "mill"))


def test_only_what_a_pull_request_adds_to_a_folder_can_fail(audit: Audit) -> None:
    git("init", "-q", "-b", "main", ".")
    series(OLD, NEW)
    git("add", ".")
    git("commit", "-qm", "Captures")
    git("checkout", "-q", "-b", "more")
    assert audit("check", "pages", "--diff-base", "main")[0] == 0
    series(OLD, NEW, NEW)
    assert audit("check", "pages", "--diff-base", "main")[0] == 0
    series(*MILL, article="valley/mill")
    code, out, _ = audit("check", "pages", "--diff-base", "main", "--explain")
    assert code == 1
    assert "because main has it already: a factual correction has no notice\n" in out
    assert out.endswith("audit: the policy is broken by 1 of 2 findings (1 accepted before)\n")


def test_a_folder_that_the_base_has_not_is_new_as_a_whole(audit: Audit) -> None:
    git("init", "-q", "-b", "main", ".")
    git("commit", "-q", "--allow-empty", "-m", "Nothing yet")
    series(OLD, NEW)
    assert audit("check", "pages", "--diff-base", "main")[0] == 1


def test_only_what_came_into_an_archive_since_can_fail(audit: Audit) -> None:
    series(OLD, NEW)
    assert audit("init", "kept")[0] == 0
    assert audit("add", "kept", "pages")[0] == 0
    git("-C", "kept", "tag", "before")
    assert audit("check", "kept")[0] == 1
    assert audit("check", "kept", "--diff-base", "before")[0] == 0
    assert audit("check", "kept", "--diff-base", "befor")[0] == 2
    series(*MILL, article="valley/mill")
    assert audit("add", "kept", "pages")[0] == 0
    assert audit("check", "kept", "--diff-base", "before")[0] == 1


@pytest.mark.parametrize("revision", ["none", "--help", "main:pages", ""])
def test_a_base_that_is_no_revision_is_a_slip(revision: str, audit: Audit) -> None:
    series(OLD, NEW)
    git("init", "-q", "-b", "main", ".")
    git("add", ".")
    git("commit", "-qm", "Captures")
    assert audit("check", "pages", f"--diff-base={revision}")[0] == 2


def test_a_folder_in_no_repository_has_no_revisions(audit: Audit) -> None:
    series(OLD, NEW)
    code, _, err = audit("check", "pages", "--diff-base", "main")
    assert (code, "in no git repository" in err) == (2, True)


def test_links_and_wandering_paths_of_a_base_are_left_alone(audit: Audit) -> None:
    series(OLD)
    Path("pages/valley/away").symlink_to("/")
    git("init", "-q", "-b", "main", ".")
    git("add", ".")
    git("commit", "-qm", "Captures")
    assert audit("check", "pages", "--diff-base", "main")[0] == 0


def test_a_policy_may_want_the_archive_unaltered(audit: Audit) -> None:
    series(OLD, NOTE)
    assert audit("init", "kept")[0] == 0
    assert audit("add", "kept", "pages")[0] == 0
    settings("[policy]\nverify = true\n")
    assert audit("check", "kept")[0] == 0
    assert audit("check", "pages")[0] == 0
    tree = git("-C", "kept", "rev-parse", "main^{tree}").strip()
    quiet = git("-C", "kept", "commit-tree", "-p", "main", "-m", "A quiet change", tree).strip()
    git("-C", "kept", "update-ref", "refs/heads/main", quiet)
    code, out, err = audit("check", "kept")
    assert (code, out, "not whole and unaltered" in err) == (3, "", True)
    settings("")
    assert audit("check", "kept")[0] == 0
