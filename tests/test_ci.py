"""The workflows, the action and the hook: their scripts run here as they stand, on real repositories."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from audit import __version__
from audit.cli.init_ci import TARGETS

ROOT = Path(__file__).parent.parent
WORKFLOWS = {service: yaml.safe_load((ROOT / "audit" / "ci" / f"{service}.yml").read_text(encoding="utf-8")) for service in TARGETS}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

OLD = "The dam above the town opened in 1961.\n\nFour thousand people worked on it for nine years.\n"
NEW = OLD.replace("1961", "1971")
NOTE = NEW + "\nCorrection: An earlier version of this story said the dam opened in 1961. It opened in 1971.\n"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """What a runner gives a script: this ``audit`` on the path, a git identity, nothing of this user's."""
    tools = tmp_path / "tools"
    tools.mkdir()
    script = tools / "audit"
    script.write_text(
        f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m audit "$@"\n', encoding="utf-8"
    )
    script.chmod(0o755)
    identity = {f"GIT_{who}_{what}": "ci@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **identity,
    }


def captures(folder: Path, *texts: str, start: int = 0) -> None:
    """A series of one article, a capture an hour."""
    series = folder / "valley" / "dam"
    series.mkdir(parents=True)
    for hour, text in enumerate(texts, start):
        (series / f"2026-03-01T{hour:02}0000Z.txt").write_text(text, encoding="utf-8")


def bash(script: str, folder: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs a step the way both services do."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def git(*arguments: str, env: dict[str, str], cwd: Path | None = None) -> str:
    return subprocess.run(["git", *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def remote(tmp_path: Path, env: dict[str, str]) -> Path:
    """A hosted repository with one commit of settings on ``main``."""
    bare, work = tmp_path / "hosted.git", tmp_path / "work"
    git("init", "-q", "--bare", "-b", "main", str(bare), env=env)
    git("init", "-q", "-b", "main", str(work), env=env)
    (work / "audit.toml").write_text('[policy]\npreset = "default"\nverify = true\n', encoding="utf-8")
    git("add", ".", cwd=work, env=env)
    git("commit", "-qm", "Settings", cwd=work, env=env)
    git("push", "-q", str(bare), "main", cwd=work, env=env)
    return bare


def checkout(remote: Path, folder: Path, env: dict[str, str]) -> Path:
    """What a runner starts from: a clone of the newest commit alone."""
    shutil.rmtree(folder, ignore_errors=True)
    git("clone", "-q", "--depth", "1", remote.as_uri(), str(folder), env=env)
    return folder


def github(job: str, folder: Path, env: dict[str, str], capture: str = "true") -> tuple[int, str]:
    """The exit code of a job of the GitHub workflow and the step that ended it; ``capture`` stands for the step left to the user."""
    workflow = WORKFLOWS["github"]
    for step in workflow["jobs"][job]["steps"]:
        if "run" not in step or step["name"] == "Install audit":
            continue
        script = capture if step["name"] == "Capture the articles" else step["run"]
        done = bash(script, folder, {**env, **workflow["env"]})
        if done.returncode:
            return done.returncode, f"{step['name']}: {done.stdout}{done.stderr}"
    return 0, ""


def gitlab(job: str, folder: Path, env: dict[str, str], capture: str = "true") -> tuple[int, str]:
    """The same for GitLab, where a job is one script."""
    workflow = WORKFLOWS["gitlab"]
    lines = [capture if "Replace this" in line else line for line in workflow[job]["script"]]
    done = bash("\n".join(lines), folder, {**env, **workflow["variables"]})
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("run", [github, gitlab])
def test_a_workflow_keeps_its_archive_from_run_to_run_and_fails_on_a_stealth_edit(
    run: Any, tmp_path: Path, remote: Path, env: dict[str, str]
) -> None:
    hosted = {"ARCHIVE_TOKEN": "t", "CI_SERVER_HOST": "ci.example.org", "CI_PROJECT_PATH": "desk/watch"}
    rewrite = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{remote}.insteadOf",
        "GIT_CONFIG_VALUE_0": "https://audit:t@ci.example.org/desk/watch.git",
    }
    env = {**env, **hosted, **rewrite}
    for hour, (text, expected) in enumerate([(OLD, 0), (NEW, 1)]):
        source = tmp_path / f"pages{hour}"
        captures(source, text, start=hour)
        runner = checkout(remote, tmp_path / "runner", env)
        assert run("capture", runner, env, f"cp -r {shlex.quote(str(source))} captures") == (0, "") or run is gitlab
        runner = checkout(remote, tmp_path / "runner", env)
        code, words = run("check", runner, env)
        assert code == expected, words
        assert json.loads((runner / "audit.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
        assert "<html" in (runner / "audit.html").read_text(encoding="utf-8")


def test_a_run_that_captures_nothing_says_so_and_pushes_nothing(tmp_path: Path, remote: Path, env: dict[str, str]) -> None:
    code, words = github("capture", checkout(remote, tmp_path / "runner", env), env, "mkdir captures")
    assert (code, words.split(": ")[0]) == (2, "Add the captures")
    assert "archive" not in git("ls-remote", str(remote), env=env)


def uses(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [value for key, value in node.items() if key == "uses"] + [name for value in node.values() for name in uses(value)]
    return [name for value in node for name in uses(value)] if isinstance(node, list) else []


def test_actions_are_pinned_by_their_major_version() -> None:
    for name in uses(WORKFLOWS["github"]) + uses(ACTION):
        assert re.fullmatch(r"(actions|github)/[a-z-]+(/[a-z-]+)?@v\d+", name)


def test_a_job_may_do_no_more_than_it_must() -> None:
    workflow = WORKFLOWS["github"]
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["capture"]["permissions"] == {"contents": "write"}
    assert workflow["jobs"]["check"]["permissions"] == {"contents": "read", "security-events": "write"}
    assert "pull_request" in workflow["jobs"]["capture"]["if"]


def test_nothing_a_stranger_writes_is_part_of_a_script() -> None:
    for steps in (ACTION["runs"]["steps"], *(job["steps"] for job in WORKFLOWS["github"]["jobs"].values())):
        assert not [step["run"] for step in steps if "${{" in step.get("run", "")]


def action(folder: Path, env: dict[str, str], **given: str) -> subprocess.CompletedProcess[str]:
    """The action's check step with its inputs filled in as the service does."""
    (step,) = [each for each in ACTION["runs"]["steps"] if each.get("name") == "Check"]
    values = {name: given.pop(name.replace("-", "_"), about.get("default", "")) for name, about in ACTION["inputs"].items()}
    assert not given
    filled = {key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: values[m[1]], text) for key, text in step["env"].items()}
    return bash(step["run"], folder, {**env, **filled})


ACTIONS = [
    ((OLD, NEW), {}, 1),
    ((OLD, NEW, NOTE), {}, 0),
    ((OLD, NEW), {"preset": "report-only"}, 0),
    ((OLD, NEW), {"policy": "desk's policy.toml"}, 0),
    ((OLD, NEW), {"diff_base": "HEAD"}, 2),
    ((OLD, NEW), {"preset": "strikt"}, 2),
    ((OLD, NEW), {"archive": "$(touch hacked); nowhere"}, 2),
    ((OLD, NEW), {"baseline": "--help"}, 2),
]


@pytest.mark.parametrize(("texts", "inputs", "code"), ACTIONS)
def test_the_action_gives_the_exit_code_of_check(
    texts: tuple[str, ...], inputs: dict[str, str], code: int, tmp_path: Path, env: dict[str, str]
) -> None:
    captures(tmp_path / "pages", *texts)
    (tmp_path / "desk's policy.toml").write_text('[[policy.clause]]\nthen = "pass"\npath = "valley/*"\n', encoding="utf-8")
    done = action(tmp_path, env, **{"archive": "pages", **inputs})
    assert done.returncode == code, done.stdout + done.stderr
    assert not (tmp_path / "hacked").exists()
    assert (tmp_path / "audit.sarif").exists() == (code < 2)


@pytest.mark.parametrize(("texts", "code"), [((OLD, NEW), 1), ((OLD, NEW, NOTE), 0)])
def test_the_hook_checks_the_folder_it_is_pointed_at(texts: tuple[str, ...], code: int, tmp_path: Path, env: dict[str, str]) -> None:
    captures(tmp_path / "pages", *texts)
    (hook,) = HOOKS
    done = bash(shlex.join([*shlex.split(hook["entry"]), "pages"]), tmp_path, env)
    assert done.returncode == code, done.stdout + done.stderr
    assert hook["pass_filenames"] is False


def test_the_hook_without_a_folder_is_a_slip(tmp_path: Path, env: dict[str, str]) -> None:
    assert bash(HOOKS[0]["entry"], tmp_path, env).returncode == 2


@pytest.mark.parametrize("service", TARGETS)
def test_init_ci_writes_the_workflow_once(service: str, tmp_path: Path, env: dict[str, str]) -> None:
    target = tmp_path / TARGETS[service]  # type: ignore[index] - a str enum
    assert bash(f"audit init-ci {service}", tmp_path, env).returncode == 0
    written = target.read_bytes()
    template = (ROOT / "audit" / "ci" / f"{service}.yml").read_text(encoding="utf-8")
    assert written.decode() == template.replace("install article-audit", f"install article-audit=={__version__}") != template
    target.write_text("mine\n", encoding="utf-8")
    refused = bash(f"audit init-ci {service}", tmp_path, env)
    assert (refused.returncode, "--force" in refused.stderr) == (2, True)
    assert target.read_text(encoding="utf-8") == "mine\n"
    assert bash(f"audit init-ci {service} --force", tmp_path, env).returncode == 0
    assert target.read_bytes() == written


def test_init_ci_knows_no_other_service(tmp_path: Path, env: dict[str, str]) -> None:
    assert bash("audit init-ci jenkins", tmp_path, env).returncode == 2
    assert list(tmp_path.glob(".git*")) == []
