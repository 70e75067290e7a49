"""Directories of people, rooms and places."""
