"""The window's options as they were written on the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class WindowOptions:
    """None: not given; the settings decide."""

    page: str | None = None
    layout: int | None = None
    view: str | None = None
    language: str | None = None
    theme: str | None = None
    size: tuple[int, int] | None = None
    screenshot: Path | None = None
    report: Path | None = None
    exit_after_s: float | None = None
    is_demo: bool = False
    is_quiet: bool = False

    @classmethod
    def of(cls, arguments: argparse.Namespace, *, is_demo: bool = False) -> WindowOptions:
        given = vars(arguments)
        return cls(
            page=given.get("page"),
            layout=given.get("layout"),
            view=given.get("view"),
            language=given.get("lang"),
            theme=given.get("theme"),
            size=given.get("size"),
            screenshot=given.get("screenshot"),
            report=given.get("report"),
            exit_after_s=given.get("exit_after"),
            is_demo=is_demo,
            is_quiet=given.get("quiet", False),
        )

    @property
    def is_scripted(self) -> bool:
        """A run that ends by itself leaves the kept window places alone."""
        return self.exit_after_s is not None
