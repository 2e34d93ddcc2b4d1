"""Where things stand in a site's folder: one list, so that backup, sizes and start-up agree."""

from __future__ import annotations

CONFIGURATION_FILE = "configuration.sqlite3"
RECORDS_FILE = "records.sqlite3"
SITE_FILE = "cameras.yaml"
SECRETS_FILE = "secrets.enc"
BACKUPS_FOLDER = "backups"
LOGS_FOLDER = "logs"
SNAPSHOTS_FOLDER = "snapshots"
VIOLATIONS_FOLDER = "violations"
REGIONS_FOLDER = "regions"
BALLAST_FILE = "ballast"
WINDOW_FILE = "window.json"
ROLLOUT_INTENT_FILE = "rollout.intent"

TIDIED = (BACKUPS_FOLDER, LOGS_FOLDER, SNAPSHOTS_FOLDER, VIOLATIONS_FOLDER, WINDOW_FILE)
"""Where the station deletes and writes over on its own: nothing of a person's lasts there."""
