"""Scrapy settings: how politely and how widely the crawler works, with the reason at lines unlike Scrapy's.

A run adds who operates the crawler (USER_AGENT) and the delay; see crawl.py.
"""

BOT_NAME = "anlaufstelle"  # the product token that a robots.txt or a page may name
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"
USER_AGENT = "anlaufstelle"
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
TWISTED_DNS_RESOLVER = "crawler.network.resolver.PublicResolver"  # a name may resolve into a private network

CONCURRENT_REQUESTS = 4_000  # bounds how many sites are open at once: each waits for its own delay
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0  # never less than the delay
DOWNLOAD_TIMEOUT = 45  # municipal sites are slow; a drip ends here, too
DOWNLOAD_MAXSIZE = 5 * 1024 * 1024  # before and after decompression
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True
REACTOR_THREADPOOL_MAXSIZE = 20  # name look-ups

DOWNLOAD_HANDLERS = {
    "http": "crawler.network.trust.Download",  # keeps more connections to a proxy
    "https": "crawler.network.trust.TrustedDownload",  # says why not; reads the trusted authorities once
    **dict.fromkeys(("file", "ftp", "s3", "data")),  # a server may not send us to our own files
}

ROBOTSTXT_OBEY = False  # Scrapy's middleware reads an error page as rules and ignores Crawl-delay; ours does not
REDIRECT_ENABLED = False  # the visit follows redirects itself: it knows what was seen
METAREFRESH_ENABLED = False
RETRY_ENABLED = False  # the visit knows whether a second try is worth a request
HTTPCACHE_ENABLED = False
COOKIES_ENABLED = True  # search forms with tokens want their session back
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False  # nobody needs a door into a running crawl
DOWNLOADER_MIDDLEWARES = {
    "crawler.network.middlewares.Robots": 50,
    "crawler.network.middlewares.Patience": 60,
    "crawler.network.middlewares.Account": 950,
}
ITEM_PIPELINES = {
    "crawler.pipelines.Normalise": 100,
    "crawler.pipelines.Reject": 200,
    "crawler.pipelines.Save": 900,
}
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.7,*/*;q=0.5",
    "Accept-Language": "de, en;q=0.3",
}
LOG_LEVEL = "WARNING"
LOG_ENABLED = True
STATS_DUMP = False
DOWNLOADER_STATS = False  # the ledger of each visit counts
