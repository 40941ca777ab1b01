"""Lists that people and other directories use: one module a format, each turning contacts into bytes."""
