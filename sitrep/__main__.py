"""`python -m sitrep` is `sitrep`."""

from sitrep.cli import main

if __name__ == "__main__":
    main()
