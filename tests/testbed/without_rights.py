"""A command that file permissions hold back, also when root runs the tests.

Root keeps its name, so it reaches its own folders and interpreter, and loses the capabilities
that would let it write where no permission says so.
"""

from __future__ import annotations

import os

_OVERRIDES = "-dac_override,-dac_read_search,-fowner"


def bound_by_permissions() -> list[str]:
    """What stands before the command; nothing for an account that is bound anyway."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--inh-caps={_OVERRIDES}", f"--bounding-set={_OVERRIDES}"]
