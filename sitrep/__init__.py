"""Dated, cited situation reports from raw conflict news."""

__version__ = "0.1.0"
