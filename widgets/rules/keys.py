"""The keys of the rules, for the sheet that ? opens; Qt's context is RuleKeys."""

from __future__ import annotations

from widgets.translation import QT_TRANSLATE_NOOP

RULE_KEYS = (
    ("N", QT_TRANSLATE_NOOP("RuleKeys", "A new rule; choose its type")),
    ("Enter", QT_TRANSLATE_NOOP("RuleKeys", "Edit the chosen rule")),
    ("Ctrl+D", QT_TRANSLATE_NOOP("RuleKeys", "Duplicate the chosen rules")),
    ("Space", QT_TRANSLATE_NOOP("RuleKeys", "Turn the chosen rules on or off")),
    ("F5", QT_TRANSLATE_NOOP("RuleKeys", "Try the rule on the last 7 days")),
)
