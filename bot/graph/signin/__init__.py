"""Signing in to Microsoft Graph, five ways; each does what `bot.graph.access.Access` and `bot.sign_in.SignIns` say.

connection   the Bot Framework token service keeps the tokens; single sign-on in Teams
obo          single sign-on of Teams, exchanged by msal
application  nobody signs in: the bot's own credentials, and the mailbox of whoever the channel vouches for
code         authorization code with PKCE, for the web page
device       device code, for the terminal

Shared: `vault` (what is kept, sealed), `entra` (msal in threads), `answers` (what Entra ID says, as tokens and errors),
`accounts` (tokens of people who signed in through msal), `browser` with `tickets` and `numbers` (to Microsoft's page
and back, for whom), `exchanges` (single sign-on of Teams), `offers`, `speakers` (who spoke where), `returning` (the
talk goes on), `guarded` (a database that does not answer). `opening` puts them together.
"""
