"""Marks texts for translation where they stand, typed; the tool that gathers them goes by the name.

Qt's own marker is typed as returning `object`, which would end every typed table of words.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """The text itself; `QCoreApplication.translate(context, text)` shows it."""
    del context
    return text
