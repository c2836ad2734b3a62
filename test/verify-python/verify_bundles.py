"""
Runs the second verifier as often as it is asked to: each line it reads is a JSON list of arguments, each line it writes
the exit code and what was printed. Starting Python costs more than checking a small bundle.
"""

import contextlib
import io
import json
import os
import runpy
import sys

VERIFY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "verify")
sys.path.insert(0, VERIFY)

for line in sys.stdin:
    sys.argv, said = ["verify.py", *json.loads(line)], io.StringIO()
    try:
        with contextlib.redirect_stdout(said):
            runpy.run_path(os.path.join(VERIFY, "verify.py"), run_name="__main__")
    except SystemExit as ended:
        print(json.dumps({"code": ended.code, "stdout": said.getvalue()}))
