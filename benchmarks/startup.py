"""How long a command takes to say anything, over an interpreter that does nothing.

python -m benchmarks.startup [--small]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from time import perf_counter

COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "import audit": ("-c", "import audit"),
    "import audit.compare": ("-c", "import audit.compare"),
    "audit --help": ("-m", "audit", "--help"),
    "audit diff --help": ("-m", "audit", "diff", "--help"),
}


def fastest(arguments: tuple[str, ...], times: int) -> float:
    """Seconds of the best of ``times`` runs: what else the machine does only ever adds."""
    best = float("inf")
    for _ in range(times):
        begin = perf_counter()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
        best = min(best, perf_counter() - begin)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--small", action="store_true", help="a quick look, for CI")
    times = 3 if parser.parse_args().small else 15
    bare = 0.0
    for name, arguments in COMMANDS.items():
        seconds = fastest(arguments, times)
        bare = bare or seconds
        print(f"{name:22}{seconds * 1000:>8.0f} ms{seconds / bare:>7.1f} x")


if __name__ == "__main__":
    main()
