"""`python -m bot`: everything is in `bot.commands`; here only what helps whoever forgot to install."""

import sys

try:
    from bot.commands import main
except ModuleNotFoundError as missing:
    sys.exit(f"The package {missing.name} is not installed for {sys.executable}: run the first command of README.md.")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
