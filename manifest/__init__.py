"""The Teams app package: what Microsoft Teams must be given so that people find the bot there.

`python -m manifest --app-id ... --domain ...` builds and checks the zip; nothing here is needed to run the bot.
"""
