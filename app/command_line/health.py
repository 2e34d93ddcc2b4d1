"""`camera-station health`: the station's checks, each in words.

Exit status: 0 when nothing is wrong, 1 when a check found something.
"""

from __future__ import annotations

import argparse
import json

from app.command_line.read_site import reading_desk
from app.exit_status import ExitStatus
from services.metrics.documents import HEALTHY


def run(arguments: argparse.Namespace) -> int:
    with reading_desk(arguments) as desk:
        document = desk.health_now()
    if arguments.json:
        print(json.dumps(document, ensure_ascii=False))
    else:
        print(document["status"])
        for name, state in document["checks"].items():
            print(f"{name:16} {state:8} {document['words'][name]}")
    return ExitStatus.WELL if document["status"] == HEALTHY else ExitStatus.FINDING
