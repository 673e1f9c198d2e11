#!/usr/bin/python3
"""Runs the screen reader beside others of the same user: the command `orca` ends every other."""

import sys

from orca import orca

settings = orca.getSettingsManager()
settings.activate(None, {})
sys.path.insert(0, settings.getPrefsDir())
sys.exit(orca.main())
