"""The data folder and its settings: made once, never overwritten, and every mistake told in one sentence."""

import tomllib

import pytest

from crawler.operation.datafolder import DataFolder, FolderError
from crawler.operation.settingsfile import TEMPLATE, Settings, SettingsError


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
