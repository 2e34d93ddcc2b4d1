"""`python -m app` is the same as `camera-station`."""

from __future__ import annotations

import sys

from app.main import main

sys.exit(main())
