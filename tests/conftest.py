"""Options that every test may ask for."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew; review them as a diff"
    )
    parser.addoption(
        "--update-floors",
        action="store_true",
        help="raise the quality floors to what is measured; never lowers",
    )
