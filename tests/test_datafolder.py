"""The data folder and its settings: made once, never overwritten, and every mistake told in one sentence."""

import os
import stat
import tomllib

import pytest
from click.testing import CliRunner

from cli.review import command
from crawler.operation.backup import backup
from crawler.operation.datafolder import DataFolder, FolderError
from crawler.operation.settingsfile import TEMPLATE, Settings, SettingsError
from crawler.storage.database import StoreError
from crawler.store import Store
from index.build import rebuild


def test_init_makes_the_folder_and_never_overwrites_the_settings(tmp_path):
    folder = DataFolder(tmp_path / "a" / "data")
    assert folder.create()
    assert folder.reports_path.is_dir()
    assert folder.settings() == Settings()
    folder.settings_path.write_text('contact = "crawler@betreiber.example"\npages = 40\ndelay = 2\n', encoding="utf-8")
    assert not folder.create()
    assert folder.settings() == Settings(contact="crawler@betreiber.example", pages=40, delay=2)


def test_without_a_file_the_defaults_hold(tmp_path):
    assert DataFolder(tmp_path).settings() == Settings()


def test_every_setting_is_explained_in_the_template_with_its_default():
    lines = [line.removeprefix("# ") for line in TEMPLATE.splitlines() if " = " in line]
    shown = tomllib.loads("\n".join(lines))
    assert set(shown) == set(Settings.__slots__)
    examples = {
        "operator",
        "contact",
        "window",
        "imprint",
        "privacy",
        "objection",
        "cors",
        "tiles",
        "tiles_by",
        "proxy",
    }
    assert {key: value for key, value in shown.items() if key not in examples} == {
        key: getattr(Settings(), key) for key in shown if key not in examples
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("retention = 3", "unknown key 'retention'; known are operator"),
        ('retention_days = "3"', "retention_days is '3', a whole number is wanted"),
        ("retention_days = -1", "retention_days is -1, a number of days"),
        ("retention_days = true", "retention_days is True, a whole number"),
        ("persons = 1", "persons is 1, true or false is wanted"),
        ('contact = "webmaster"', "contact is 'webmaster', an e-mail address or a web address is wanted"),
        ('imprint = "impressum.html"', "imprint is 'impressum.html', a web address"),
        ('imprint = "http://[x"', "a web address"),
        ("delay = 0.1", "delay is 0.1, a number of seconds, at least 1"),
        ("delay = nan", "delay is nan"),
        ('window = "22-6"', 'such as "22:00-06:00" is wanted'),
        ("pages = 0", "pages is 0"),
        ("pages =", "is not valid TOML"),
    ],
)
def test_a_mistake_is_told_with_file_and_key(tmp_path, text, said):
    folder = DataFolder(tmp_path)
    folder.settings_path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        folder.settings()
    assert str(folder.settings_path) in str(error.value)
    assert said in str(error.value)


def test_settings_in_another_encoding_are_told(tmp_path):
    folder = DataFolder(tmp_path)
    folder.settings_path.write_bytes('operator = "Müller"'.encode("latin-1"))
    with pytest.raises(SettingsError, match="is not UTF-8"):
        folder.settings()


def test_a_file_in_the_way_is_told(tmp_path):
    (tmp_path / "data").write_text("x")
    with pytest.raises(FolderError, match="--data"):
        DataFolder(tmp_path / "data").create()
    with pytest.raises(FolderError, match="--data"):
        DataFolder(tmp_path / "data" / "below").create()


def test_the_password_hash_is_not_shown():
    assert "geheim" not in repr(Settings(password_hash="geheim"))


def test_nobody_but_the_owner_reads_what_is_kept(tmp_path):
    """Whatever the umask: names of people lie there, and the hash of a password."""
    folder = DataFolder(tmp_path / "a" / "data")
    before = os.umask(0)
    try:
        folder.create()
        with Store.open(folder.store_path, write=True) as store:
            rebuild(store, folder.index_path)
            found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder.path, *folder.path.iterdir())}
        backup(folder.store_path, tmp_path / "copy.db")
    finally:
        os.umask(before)
    assert {name: oct(mode) for name, mode in found.items() if mode & 0o077} == {}
    assert {"data", "index", "reports", "contacts.db", "contacts.db-wal", "anlaufstelle.toml"} <= set(found)
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_rights_that_the_operator_has_given_stay(tmp_path):
    tmp_path.chmod(0o750)
    DataFolder(tmp_path).create()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o750


def test_a_backup_that_fails_leaves_no_file(tmp_path):
    (tmp_path / "contacts.db").write_bytes(b"not a store" * 1000)
    with pytest.raises(StoreError):
        backup(tmp_path / "contacts.db", tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_settings_that_get_a_password_are_closed(tmp_path):
    settings = DataFolder(tmp_path).settings_path
    settings.write_text("", encoding="utf-8")
    settings.chmod(0o644)
    typed = "a long password\na long password\n"
    done = CliRunner().invoke(command, ["--set-password"], input=typed, obj=DataFolder(tmp_path))
    assert done.exit_code == 0
    assert "password_hash" in settings.read_text(encoding="utf-8")
    assert stat.S_IMODE(settings.stat().st_mode) == 0o600
