"""Whether the three packages are ours: another distribution of such a name in the same environment wins silently."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from bot.errors import SetupError

NAMES = ("index", "responses")
HOME = Path(__file__).resolve().parent.parent


def expect_own_packages() -> None:
    """Raises SetupError where `index` or `responses` is imported from elsewhere than beside `bot`."""
    for name in NAMES:
        spec = find_spec(name)
        if spec is None or spec.origin is None or Path(spec.origin).resolve().parent != HOME / name:
            raise SetupError(
                f"Another package named '{name}' is installed in this environment and imported instead of Khorgos's "
                f"own. Take it out (pip uninstall {name}), or give Khorgos an environment of its own."
            )
