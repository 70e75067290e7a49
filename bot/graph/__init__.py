"""Microsoft Graph as a service: addresses, tokens, one pooled client, its errors. What is made of its answers lies in
`bot.calendars.graph` and `bot.people.graph`.
"""
