"""Proves the image where there is no container engine: the Dockerfile's steps, in a root made by debootstrap.

As root, on Debian with `debootstrap` installed, after `make install`:
  .venv/bin/python deploy/prove.py /var/tmp/khorgos-root

The steps are those of the Dockerfile itself, but for its first: Debian's own Python stands in for the image's.
Then the bot is run in it as docker-compose.yml says: as the unprivileged user, without capabilities, on a read-only
file system with a writable /tmp and /data, against the stand-in for Telegram, and asked for its health.
PROVE_WITH names folders of this machine that pip needs, where packages come from there.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
PACKAGES = "python3,python3-pip,python-is-python3,ca-certificates,util-linux"
OURS = ("/etc/pip.conf", "/etc/resolv.conf", "/etc/ssl/certs/ca-certificates.crt")
"""Files of this machine without which packages may not be reached from it."""
PATIENCE = 120


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def steps() -> list[tuple[str, str]]:
    """The instructions of the Dockerfile, each with its arguments."""
    text = re.sub(r"\\\n", " ", (HOME / "Dockerfile").read_text(encoding="utf-8"))
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(name, rest.strip()) for name, rest in lines]


def healthcheck() -> list[str]:
    """The command of docker-compose.yml."""
    found = re.search(r'test: (\["CMD", "python".*\])', (HOME / "docker-compose.yml").read_text(encoding="utf-8"))
    assert found, "docker-compose.yml has no health check in Python"
    command: list[str] = json.loads(found[1])
    return command[1:]


def inside(root: Path, folder: str, command: str, *, sharing: str = "") -> None:
    """Run a command of the Dockerfile in the root, with the folders of this machine that are named."""
    binds = "".join(f"mkdir -p {root}{one}; mount --bind {one} {root}{one}; " for one in sharing.split())
    script = f"{binds}mount -t proc proc {root}/proc; chroot {root} sh -ec {shlex.quote(f'cd {folder}; {command}')}"
    environment = {"PATH": "/usr/local/bin:/usr/bin:/usr/sbin:/bin", "PIP_BREAK_SYSTEM_PACKAGES": "1"}
    environment |= {name: value for name, value in os.environ.items() if name.startswith("PIP_") or "proxy" in name}
    subprocess.run(["unshare", "--mount", "sh", "-ec", script], check=True, env=environment)


def build(root: Path) -> None:
    """The clean root, and the Dockerfile's steps in it."""
    if not (root / "usr/bin/python3").exists():
        subprocess.run(["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(root)], check=True)
    for ours in OURS:
        if Path(ours).exists():
            shutil.copy(ours, root / ours.lstrip("/"))
    folder = "/"
    for name, rest in steps():
        match name:
            case "WORKDIR":
                folder = rest
                (root / rest.lstrip("/")).mkdir(parents=True, exist_ok=True)
            case "COPY":
                *sources, target = rest.split()
                for source in sources:
                    place = root / folder.lstrip("/") / target
                    copied = HOME / source
                    if copied.is_dir():
                        shutil.copytree(copied, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
                    else:
                        shutil.copy(copied, place)
            case "RUN":
                say(f"RUN {rest[:110]}")
                inside(root, folder, rest, sharing=os.environ.get("PROVE_WITH", ""))


def run(root: Path) -> int:
    """The bot in it, as the compose file runs it; the exit status."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot.playground"], cwd=HOME, stdout=subprocess.PIPE, text=True
    ) as stand_in:
        assert stand_in.stdout
        addresses = json.loads(stand_in.stdout.readline())
        try:
            return _asked(root, addresses)
        finally:
            stand_in.terminate()


def _asked(root: Path, addresses: dict[str, str]) -> int:
    settings = {
        "KHORGOS_TOKEN": addresses["token"], "KHORGOS_API_URL": addresses["api_url"], "KHORGOS_DATA": "/data",
        "KHORGOS_LISTEN": "127.0.0.1:18080", "PYTHONUNBUFFERED": "1",
        "PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    }  # fmt: skip
    mounts = (
        f"mount --bind {root} {root}; mount --bind {root}/data {root}/data; mount -t tmpfs tmpfs {root}/tmp; "
        f"mount -t proc proc {root}/proc; mount --bind /dev {root}/dev; mount -o remount,ro,bind {root}; "
    )
    limits = "setpriv --reuid=khorgos --regid=khorgos --init-groups --bounding-set=-all --no-new-privs"
    command = f"{mounts} cd {root}; exec chroot {root} {limits} khorgos run"
    with subprocess.Popen(["unshare", "--mount", "sh", "-ec", command], env=settings) as bot:
        try:
            return _judged(bot)
        finally:
            bot.terminate()
            started = time.monotonic()
            bot.wait(30)
            say(f"stopped within {time.monotonic() - started:.1f} s")


def _judged(bot: subprocess.Popen[bytes]) -> int:
    check = [part.replace(":8080/", ":18080/") for part in healthcheck()]
    check[0] = sys.executable
    for _ in range(PATIENCE):
        if bot.poll() is not None:
            say("the bot has ended")
            return 1
        if subprocess.run(check, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            break
        time.sleep(1)
    else:
        say("no health within two minutes")
        return 1
    status = Path(f"/proc/{bot.pid}/status").read_text(encoding="utf-8")
    told = dict(re.findall(r"(\w+):\s+(\S+)", status))
    alive = {name: told[name] for name in ("Uid", "CapEff", "CapBnd", "NoNewPrivs")}
    say(f"healthy; {alive}")
    mounts = Path(f"/proc/{bot.pid}/mounts").read_text(encoding="utf-8").splitlines()
    root = next(line.split()[3] for line in mounts if line.split()[1] == "/")
    say(f"its file system: {root.split(',')[0]}")
    right = alive["Uid"] != "0" and int(alive["CapEff"], 16) == 0 and root.startswith("ro")
    return 0 if right else 1


if __name__ == "__main__":
    place = Path(sys.argv[1]).resolve()
    build(place)
    sys.exit(run(place))
