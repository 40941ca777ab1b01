"""Which addresses belong to a visit: the seed's site, its subdomains, hosts that the site itself names as its own."""

from __future__ import annotations

from urllib.parse import urlsplit

from crawler.contact import Place
from crawler.urls import folder_of, site_of


class Scope:
    """The hosts of a visit. A seed whose address is a folder on a shared host is visited below that folder only."""

    def __init__(self, url: str) -> None:
        self.home = site_of(url)
        self.folder = folder_of(url)
        self.hosts = {self.home}
        self.councils: dict[str, str] = {}
        self.offices: dict[str, Place] = {}
        self.plain: set[str] = set()

    def admit(self, url: str) -> None:
        """The site itself sent us to the host of `url` (a redirect of the start page, its council system)."""
        self.hosts.add(site_of(url))

    def admit_council(self, url: str, folder: str = "/") -> None:
        """The town itself links to the host of `url` as its council's; where towns share the host, to its `folder`."""
        self.admit(url)
        self.councils.setdefault(site_of(url), folder)

    def admit_office(self, url: str, association: Place) -> None:
        """The village's page says that the association at `url` is in charge for it."""
        self.admit(url)
        self.offices[site_of(url)] = association

    def office_of(self, url: str) -> Place | None:
        """The association on whose site a page stands; None for the village's own pages."""
        site = site_of(url) if self.offices else ""
        if site == self.home and _within(url, self.folder):
            return None
        return next((office for home, office in self.offices.items() if f".{site}".endswith(f".{home}")), None)

    def is_council(self, url: str) -> bool:
        """Whether a page stands on the host of the town's council."""
        return site_of(url) in self.councils

    def door(self, url: str) -> str:
        """The address by which a page is asked for: without TLS on hosts where that door is shut."""
        return "http" + url.removeprefix("https") if site_of(url) in self.plain else url

    def shut(self, url: str) -> bool:
        """Notes that nobody answers at `url`; whether the same page can be asked for without TLS."""
        if not url.startswith("https:") or site_of(url) in self.plain:
            return False
        self.plain.add(site_of(url))
        return True

    def holds(self, url: str) -> bool:
        """Whether a page belongs to the visit."""
        site = site_of(url)
        folder = self.folder if site == self.home else self.councils.get(site, "/")
        if folder != "/" and site not in self.offices:
            return _within(url, folder)
        return any(site == host or site.endswith("." + host) for host in self.hosts)

    def on_host(self, url: str) -> bool:
        """Whether a request belongs to the visit's hosts (a search form may stand outside of the seed's folder)."""
        return site_of(url) in self.hosts or self.holds(url)


def _within(url: str, folder: str) -> bool:
    return (urlsplit(url).path + "/").startswith(folder)
