"""The peers: other ways to search the same records, each as its documentation shows it, with its German analysis.

Each takes (title, text) pairs and gives a function from a question to the numbers of the best ten records.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import mkdtemp

Documents = Sequence[tuple[str, str]]
Ask = Callable[[str], list[int]]
BEST = 10


def fts5(documents: Documents) -> Ask:
    """SQLite FTS5: unicode61 without diacritics, any of the words, its own bm25."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table records using fts5(title, text, tokenize='unicode61 remove_diacritics 2')")
    base.executemany("insert into records values (?, ?)", documents)

    def ask(question: str) -> list[int]:
        wanted = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        query = f"select rowid from records where records match ? order by bm25(records) limit {BEST}"
        return [row[0] - 1 for row in base.execute(query, (wanted,))] if wanted else []

    return ask


def tantivy(documents: Documents) -> Ask:
    """tantivy: lower case, German stop words, German stemmer, any of the words."""
    from tantivy import Document, Filter, Index, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

    filters = (Filter.lowercase(), Filter.stopword("german"), Filter.stemmer("german"))
    analysis = TextAnalyzerBuilder(Tokenizer.simple())
    for one in filters:
        analysis = analysis.filter(one)
    schema = SchemaBuilder().add_unsigned_field("number", stored=True)
    schema = schema.add_text_field("title", tokenizer_name="german").add_text_field("text", tokenizer_name="german")
    index = Index(schema.build())
    index.register_tokenizer("german", analysis.build())
    writer = index.writer()
    for number, (title, text) in enumerate(documents):
        writer.add_document(Document(number=number, title=title, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(question: str) -> list[int]:
        query = index.parse_query(" ".join(re.findall(r"\w+", question)), ["title", "text"])
        return [searcher.doc(address)["number"][0] for _, address in searcher.search(query, BEST).hits]

    return ask


def bm25s(documents: Documents) -> Ask:
    """bm25s with Snowball and German stop words."""
    import bm25s as library
    from Stemmer import Stemmer

    settings = {"stopwords": "de", "stemmer": Stemmer("german"), "show_progress": False}
    index = library.BM25()
    index.index(library.tokenize([f"{title} {text}" for title, text in documents], **settings), show_progress=False)

    def ask(question: str) -> list[int]:
        found, _ = index.retrieve(library.tokenize([question], **settings), k=BEST, show_progress=False)
        return [int(number) for number in found[0]]

    return ask


def whoosh(documents: Documents) -> Ask:
    """Plain Whoosh: its German analyzer, BM25F over title and text, any of the words."""
    from whoosh import fields, index, qparser
    from whoosh.analysis import LanguageAnalyzer

    text_field = fields.TEXT(analyzer=LanguageAnalyzer("de"))
    schema = fields.Schema(number=fields.STORED, title=text_field, text=text_field)
    folder = mkdtemp()
    made = index.create_in(str(Path(folder)), schema)
    writer = made.writer(limitmb=256)
    for number, (title, text) in enumerate(documents):
        writer.add_document(number=number, title=title, text=text)
    writer.commit()
    searcher = made.searcher()
    parser = qparser.MultifieldParser(["title", "text"], schema, group=qparser.OrGroup)

    def ask(question: str) -> list[int]:
        query = parser.parse(" ".join(re.findall(r"\w+", question)))
        return [hit["number"] for hit in searcher.search(query, limit=BEST)]

    return ask


PEERS: dict[str, Callable[[Documents], Ask]] = {
    "bm25s": bm25s, "Whoosh": whoosh, "FTS5": fts5, "tantivy": tantivy
}  # fmt: skip
