"""Alembic's environment of the configuration database."""

from services.storage.migrations.steps import run_steps
from services.storage.tables import ConfigurationTables

run_steps(ConfigurationTables.metadata)
