"""Dated, cited situation reports from raw news."""
