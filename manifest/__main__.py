"""`python -m manifest`: build the Teams app package and say what the administrator does next."""

import argparse
import sys
from pathlib import Path
from uuid import UUID

from manifest.package import WrongPackage, build

NEXT = """\
Wrote {out}: upload it in the Teams admin center under "Teams apps", "Manage apps", "Upload new app".
In the Azure portal, set the messaging endpoint of the bot to https://{domain}/api/messages.
There too, add the channel "Microsoft Teams" to the bot.
Start the bot behind https://{domain}/ with BOT_APP_ID={app_id}, BOT_APP_PASSWORD and BOT_HOST=0.0.0.0.
In the admin center, allow the app for the people who may use it, then say "help" to it in Teams."""


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m manifest", description=__doc__.split(": ", 1)[1] if __doc__ else ""
    )
    parser.add_argument("--app-id", required=True, type=UUID, help="the bot's Microsoft App ID (a GUID)")
    parser.add_argument(
        "--domain", required=True, help="host name at which the bot is reached, such as bot.example.com"
    )
    parser.add_argument("--out", type=Path, default=Path("scheduling-bot.zip"), help="file to write")
    parser.add_argument("--developer", default="Scheduling Bot", help="who answers for the app, at most 32 characters")
    parser.add_argument("--website", help="https address of the app's support page (default: the bot's own page)")
    parser.add_argument("--privacy", help="https address of the privacy statement")
    parser.add_argument("--terms", help="https address of the terms of use")
    return parser


def main(given: list[str]) -> int:
    """Build the zip; 0 where it was written."""
    options = arguments().parse_args(given)
    links = {"website_url": options.website, "privacy_url": options.privacy, "terms_of_use_url": options.terms}
    try:
        package = build(
            options.app_id, options.domain, options.developer, {name: link for name, link in links.items() if link}
        )
        options.out.write_bytes(package)
    except (WrongPackage, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(NEXT.format(out=options.out, domain=options.domain, app_id=options.app_id))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
