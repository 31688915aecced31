"""What is measured, by name, in the order of the table."""
from . import backup, calls, due, idle, journal, log, planner, start, status, win, worst

ROWS = {
    "idle": idle.measure,
    "start": start.measure,
    "win": win.measure,
    "status": status.measure,
    "log": log.measure,
    "calls": calls.measure,
    "journal": journal.measure,
    "backup": backup.measure,
    "due": due.measure,
    "planner": planner.measure,
    "worst": worst.measure,
}
