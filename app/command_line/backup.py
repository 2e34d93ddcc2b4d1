"""`camera-station backup` and `restore`."""

from __future__ import annotations

import argparse
import sys

from app.exit_status import ExitStatus
from app.site_folder import SiteFolder
from services.storage.backup import backup
from services.storage.restoring import restore
from services.storage.site_lock import SiteLock


def chosen_site(arguments: argparse.Namespace) -> SiteFolder:
    site = getattr(arguments, "site", None)
    return SiteFolder.of_user() if site is None else SiteFolder.at(site)


def run_backup(arguments: argparse.Namespace) -> int:
    """May run while the station does: the databases are copied with SQLite's own backup."""
    folder = chosen_site(arguments)
    backup(folder.root, arguments.file)
    print(f"{folder.root} is saved in {arguments.file}.")
    return ExitStatus.WELL


def run_restore(arguments: argparse.Namespace) -> int:
    folder = chosen_site(arguments)
    question = f"Put {arguments.file} in the place of {folder.root}? What is there is kept. [y/N] "
    if not arguments.yes and not _agreed(question):
        print("Nothing was changed.")
        return ExitStatus.FINDING
    folder.create()
    with SiteLock(folder.root):
        kept = restore(arguments.file, folder.root)
    print(f"{folder.root} is restored. What was there is in {kept}.")
    return ExitStatus.WELL


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        print(question.strip() + " Answer with --yes.")
        return False
    return input(question).strip().lower() in ("y", "yes")
