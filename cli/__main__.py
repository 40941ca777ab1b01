"""`python -m cli`: the same as the command `anlaufstelle`."""

from cli.main import main

main()
