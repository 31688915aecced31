"""In a process of their own: planner steps, the next elapse of an expression, ten years of a simulation, the store's looks."""
import json
import tempfile

from .. import tools
from ..table import Row


def measure(scale):
    with tempfile.TemporaryDirectory(prefix="nudged-bench-") as directory:
        result = json.loads(tools.output(tools.build_planner_timer(), directory, scale.steps))
    step, elapse, simulation = result["step"], result["elapse"], result["simulation"]
    check = result["check"]
    share = check["looks"] / check["win"]
    slowest = max(elapse, key=lambda row: row["median"])
    return [
        Row(f"planner step, {step['plans']:,} plans, {step['rows']:,} ledger rows", f"{step['median']:.3f} ms",
            "≤ 1 ms", step["median"] <= 1,
            f"99 of 100: {step['p99']:.3f} ms; with its commit {step['committed']:.3f} ms; {step['open']} nudges open"),
        Row("next elapse, common expressions, the slowest of them", f"{slowest['median']:.2f} µs", "≤ 2 µs",
            slowest["median"] <= 2, ", ".join(f"{row['text']} {row['median']:.2f}" for row in elapse)),
        Row("`simulate`: ten years, ten plans", f"{simulation['seconds']:.2f} s", "≤ 1 s",
            simulation["seconds"] <= 1, f"{simulation['decisions']:,} decisions"),
        Row("whether the journal is still in its place, of what a win takes in the store", f"{100 * share:.1f} %", "≤ 3 %",
            share <= 0.03, f"{check['looks']:.1f} µs before and behind a commit of {check['win']:.0f}"),
    ]
