"""Whom we believe that they are who they say (TLS), and in plain words why not: expired, for another name, not trusted.

The authorities that this machine trusts are read once: Scrapy's own way reads them again for every connection, which
takes longer than a page and keeps their memory as long as the connection stays open.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any

from OpenSSL import SSL, crypto
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from service_identity import VerificationError
from service_identity.cryptography import verify_certificate_hostname, verify_certificate_ip_address
from service_identity.exceptions import CertificateError
from twisted.internet.interfaces import IOpenSSLClientConnectionCreator
from twisted.internet.ssl import AcceptableCiphers, CertificateOptions, platformTrust
from twisted.protocols.tls import TLSMemoryBIOProtocol
from twisted.python.failure import Failure
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer

EXPIRED = "expired"
OTHER_NAME = "made out to another name"
NOT_TRUSTED = "not trusted"
HAS_EXPIRED = 10
"""OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED."""
KEPT_OPEN = 64
"""Connections to one address that are kept for the next request: a new one takes longer than to ask for a page."""
STRICTLY = SSL.VERIFY_PEER | SSL.VERIFY_FAIL_IF_NO_PEER_CERT


class BadCertificate(Exception):
    """A certificate that is not believed; its message says why: EXPIRED, OTHER_NAME or NOT_TRUSTED."""


@implementer(IPolicyForHTTPS)
class Trust:
    """What Twisted asks before it connects with TLS."""

    def __init__(self) -> None:
        ciphers = AcceptableCiphers.fromOpenSSLCipherString("DEFAULT")  # type: ignore[no-untyped-call]
        trusted = platformTrust()  # type: ignore[no-untyped-call]
        options = CertificateOptions(trustRoot=trusted, fixBrokenPeers=True, acceptableCiphers=ciphers)
        self._context: SSL.Context = options.getContext()

    def creatorForNetloc(self, hostname: bytes, port: int) -> Door:
        """What makes the connections to one host."""
        return Door(hostname.decode("ascii"), self._context)


class Download(HTTP11DownloadHandler):
    """Scrapy's own way to download, but that a proxy, over which all hosts are asked, keeps its connections open."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool.maxPersistentPerHost = KEPT_OPEN  # a host itself is asked one request at a time


class TrustedDownload(Download):
    """The same over TLS, but for whom it trusts."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._contextFactory: Any = Trust()  # Scrapy means to do without a setting for it


@implementer(IOpenSSLClientConnectionCreator)
class Door:
    """Makes connections to `host` and looks at the certificate that is shown there."""

    def __init__(self, host: str, context: SSL.Context) -> None:
        self.host, self._context = host, context
        self._address = _is_address(host)

    def clientConnectionForTLS(self, protocol: TLSMemoryBIOProtocol) -> SSL.Connection:
        """A connection that fails with BadCertificate where the certificate is not to be believed."""
        waiting = [protocol]

        def checked(_: SSL.Connection, certificate: crypto.X509, error: int, depth: int, good: int) -> bool:
            why = self._why_not(certificate, error, depth, bool(good))
            if why and waiting:
                refused: Any = waiting.pop()
                refused.failVerification(Failure(BadCertificate(f"the certificate is {why}")))  # type: ignore[no-untyped-call]
            return not why

        connection = SSL.Connection(self._context, None)
        if not self._address:
            connection.set_tlsext_host_name(self.host.encode("ascii"))
        connection.set_verify(STRICTLY, checked)
        return connection

    def _why_not(self, certificate: crypto.X509, error: int, depth: int, good: bool) -> str:
        """Why a certificate is not believed, "" where it is. depth: 0 is the host's own, above are authorities."""
        if not good:
            return EXPIRED if error == HAS_EXPIRED else NOT_TRUSTED
        verify: Any = verify_certificate_ip_address if self._address else verify_certificate_hostname
        try:
            if depth == 0:
                verify(certificate.to_cryptography(), self.host)
        except (VerificationError, CertificateError, ValueError):
            return OTHER_NAME
        return ""


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
