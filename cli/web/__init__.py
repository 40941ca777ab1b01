"""The search page and its JSON interface: rendered on the server, without a script, better with one."""
