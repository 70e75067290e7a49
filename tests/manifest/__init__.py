"""Tests of `manifest`."""
