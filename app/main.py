"""The program's entry: arguments in, exit status out. Qt is loaded only by what needs a window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app.command_line.parser import parse
from app.exit_status import ExitStatus, status_of
from services.domain.errors import StationError


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; every refusal is a sentence on standard error."""
    arguments = parse(sys.argv[1:] if argv is None else argv)
    try:
        return int(arguments.run(arguments))
    except StationError as error:
        print(f"camera-station: {error}", file=sys.stderr)  # noqa: T201
        return int(status_of(error))
    except BrokenPipeError:
        # the reader of our output went away: nothing is left to say, and nothing to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return int(ExitStatus.FINDING)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
