"""The world around the conversation: HTTP, Bot Framework, calendars, people, storage, rendering."""
