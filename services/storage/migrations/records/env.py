"""Alembic's environment of the records database."""

from services.storage.migrations.steps import run_steps
from services.storage.tables import RecordsTables

run_steps(RecordsTables.metadata)
