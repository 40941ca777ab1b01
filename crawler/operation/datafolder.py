"""The operator's data folder: where the store, the index, the seed overlay, the settings and the reports lie.

`anlaufstelle init` creates it, for its owner only, as it holds names and the hash of a password. Nothing that ships
with the program is ever written to; all that is written is here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from crawler.operation.settingsfile import Settings


OWN_FOLDER, OWN_FILE = 0o700, 0o600
"""Rights of what is made: nobody but the owner reads it, until the owner decides otherwise."""


class FolderError(OSError):
    """The data folder cannot be used: one sentence that says what is wrong, where, and what to do."""


class DataFolder(NamedTuple):
    """A data folder; it need not exist yet."""

    path: Path

    @property
    def store_path(self) -> Path:
        """The SQLite file of all contacts."""
        return self.path / "contacts.db"

    @property
    def index_path(self) -> Path:
        """The folder of the search index, derived from the store."""
        return self.path / "index"

    @property
    def seeds_path(self) -> Path:
        """The operator's own seed list, laid over the shipped ones."""
        return self.path / "seeds.csv"

    @property
    def settings_path(self) -> Path:
        """The operator's settings."""
        return self.path / "anlaufstelle.toml"

    @property
    def reports_path(self) -> Path:
        """The folder of the nightly reports."""
        return self.path / "reports"

    @property
    def backups_path(self) -> Path:
        """The folder of the store's copies."""
        return self.path / "backups"

    @property
    def log_path(self) -> Path:
        """The log, one line of JSON a visit."""
        return self.path / "visits.log"

    @property
    def lock_path(self) -> Path:
        """The file that a writer locks."""
        return self.path / "writer.lock"

    def create(self) -> bool:
        """Makes the folder, its reports folder and a settings file with comments, each only where it is missing.

        Whether a settings file was written. Raises FolderError where it cannot be written.
        """
        from crawler.operation.settingsfile import TEMPLATE

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            for folder in (self.path, self.reports_path):
                folder.mkdir(OWN_FOLDER, exist_ok=True)
            with open(self.settings_path, "x", encoding="utf-8", opener=_own) as file:
                file.write(TEMPLATE)
        except FileExistsError:
            if self.settings_path.exists():
                self.check_writable()
                return False
            raise FolderError(f"{self.path}: is a file, not a folder; choose another one with --data") from None
        except OSError as error:
            raise FolderError(self._unwritable(error.strerror)) from None
        return True

    def check_writable(self) -> None:
        """Raises FolderError where nothing can be written to the folder."""
        if not self.path.is_dir():
            raise FolderError(f"{self.path}: there is no such folder; make it with `anlaufstelle init`")
        if not os.access(self.path, os.W_OK | os.X_OK):
            raise FolderError(self._unwritable("permission denied"))

    def settings(self) -> Settings:
        """The settings; the defaults where there is no file. Raises SettingsError in one sentence."""
        # Only where they are wanted: a search starts sooner without.
        from crawler.operation.settingsfile import Settings, SettingsError, settings_of

        try:
            return settings_of(self.settings_path, self.settings_path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except UnicodeDecodeError:
            raise SettingsError(f"{self.settings_path}: is not UTF-8; save it as UTF-8") from None
        except OSError as error:
            raise SettingsError(
                f"{self.settings_path}: cannot be read ({error.strerror}); check its permissions"
            ) from None

    def _unwritable(self, why: str | None) -> str:
        return f"{self.path}: cannot be written ({why}); check its permissions or choose another folder with --data"


def _own(path: str, flags: int) -> int:
    return os.open(path, flags, OWN_FILE)
