"""`camera-station simulate`: simulated cameras on their own."""

from __future__ import annotations

import argparse

from services.simulator.__main__ import main as simulate


def run(arguments: argparse.Namespace) -> int:
    return simulate(["--cameras", arguments.cameras, "--port", arguments.port])
