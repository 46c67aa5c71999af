"""Commands run in the process of the test: what they answer with and what they write."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chipline.cli.main import main

Out = pytest.CaptureFixture[str]


def run(*arguments: object) -> int:
    try:
        return main([str(each) for each in arguments])
    except SystemExit as end:
        return int(end.code or 0)


def told(out: Out, *arguments: object) -> Any:
    """Run a command that has to succeed, and return the JSON that it wrote."""
    code = run(*arguments, "--json")
    written = out.readouterr()
    assert (code, written.err) == (0, "")
    return json.loads(written.out)


def refused(out: Out, code: int, *arguments: object) -> str:
    """Run a command that has to fail, and return what it said; nothing else is written."""
    assert run(*arguments) == code
    written = out.readouterr()
    assert written.out == ""
    assert written.err
    assert "Traceback" not in written.err
    return written.err
