"""`camera-station simulate`: simulated cameras on their own."""

from __future__ import annotations

import argparse


def run(arguments: argparse.Namespace) -> int:
    # with it come the libraries that encode pictures: nothing for the start of a window
    from services.simulator.__main__ import main as simulate

    return simulate(["--cameras", arguments.cameras, "--port", arguments.port])
