"""What the operator can mend around the bot: settings, token, ports, database. Of the library: `index.errors`."""


class SetupError(Exception):
    """Shown without a trace; the message names the setting or file, and the mend."""
