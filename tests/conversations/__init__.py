"""Conversations as data: every script is held through each way to the bot, and the calendar is looked at afterwards."""
