"""The bot as a process of its own: started like a person starts it, in a home folder of its own."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[1]
SECONDS = 60.0
"""How long a command may take before the test gives up on it."""


def environment(home: Path, settings: dict[str, str]) -> dict[str, str]:
    """This process's environment without settings of ours, with an empty home."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "XDG_"))}
    return inherited | {"HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | settings


def run(home: Path, *arguments: str, said: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """`python -m bot ...` to its end, `said` on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=home,
        env=environment(home, settings),
        input=said,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


class Server:
    """`python -m bot` on a free port, stopped at the end of the block."""

    def __init__(self, home: Path, **settings: str) -> None:
        self.home = home
        self._settings = {"BOT_PORT": "0", "BOT_LOG_LEVEL": "info"} | settings
        self.greeting = ""
        self.address = ""

    def __enter__(self) -> "Server":
        self._log = (self.home / "log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=self.home,
            env=environment(self.home, self._settings),
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        assert self.process.stdout is not None
        self.greeting = self.process.stdout.readline()
        found = re.search(r"http://localhost:\d+", self.greeting)
        assert found, f"no greeting: {self.log()}"
        self.address = found[0].replace("localhost", "127.0.0.1")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.communicate()
        self._log.close()

    def log(self) -> str:
        """What it has logged so far."""
        return (self.home / "log").read_text(encoding="utf-8")

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> tuple[int, str]:
        """Status and body of an address."""
        return _answer(Request(self.address + path, headers=dict(headers or {})))

    def post(self, path: str, body: dict[str, Any], headers: Mapping[str, str] | None = None) -> tuple[int, str]:
        """Status and body of what answers a JSON body."""
        sent = {"Content-Type": "application/json"} | dict(headers or {})
        return _answer(Request(self.address + path, json.dumps(body).encode(), sent))

    def say(self, text: str, conversation: str = "c1", **more: Any) -> list[dict[str, Any]]:
        """The replies to a message over the Bot Framework protocol, with `deliveryMode: expectReplies`."""
        activity = {
            "type": "message",
            "channelId": "emulator",
            "conversation": {"id": conversation},
            "from": {"id": "ada", "name": "Ada"},
            "recipient": {"id": "bot"},
            "deliveryMode": "expectReplies",
            "locale": "en-GB",
            "text": text,
            **more,
        }
        status, body = self.post("/api/messages", activity)
        assert status == 200, f"{status}: {body}"
        replies: list[dict[str, Any]] = json.loads(body)["activities"]
        return replies

    def terminate(self) -> int:
        """SIGTERM; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=SECONDS)

    def kill(self) -> None:
        """SIGKILL: what a power cut does."""
        self.process.kill()
        self.process.wait(timeout=SECONDS)


def _answer(request: Request) -> tuple[int, str]:
    try:
        with urlopen(request, timeout=SECONDS) as response:
            return response.status, response.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()
