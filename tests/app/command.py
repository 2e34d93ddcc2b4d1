"""Commands as a shell starts them: arguments in, exit status and both outputs out."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.main import main

LIMIT_S = 40.0


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    status: int
    output: str
    errors: str

    @property
    def json(self) -> Any:
        """The one object on standard output; fails when anything else stands there."""
        return json.loads(self.output)


def program(*arguments: str | Path, given: str = "") -> Ended:
    """In a process of its own, as everybody starts it."""
    ended = subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        input=given,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


class Inside:
    """In this process: the same way from arguments to outputs, a second sooner."""

    def __init__(self, outputs: pytest.CaptureFixture[str]) -> None:
        self._outputs = outputs

    def command(self, *arguments: str | Path) -> Ended:
        self._outputs.readouterr()
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else 1
        said = self._outputs.readouterr()
        return Ended(status, said.out, said.err)

    def op(self, site: Path, *arguments: str) -> Ended:
        return self.command("op", *arguments, "--site", site, "--json")

    def batch(self, site: Path, *lines: dict[str, Any]) -> Ended:
        """The lines as a file beside the site."""
        file = site.parent / "batch.jsonl"
        file.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
        return self.command("op", "--batch", file, "--site", site, "--json")
