"""Small PDFs with real text, made by hand: lines at places on a page."""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter

Placed = tuple[int, int, str]
"""x and y in points from the lower left corner, and the text that begins there."""


def pdf(pages: list[list[Placed]]) -> bytes:
    """A PDF with one page a list; an empty list is a page without text, as a scan is."""
    bodies = [_content(page) for page in pages]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", _tree(len(pages)), FONT]
    for number, body in enumerate(bodies):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body))
    return _file(objects)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"


def rows(lines: list[list[str]], *, columns: tuple[int, ...] = (40, 200, 330, 440), top: int = 780) -> list[Placed]:
    """Lines of cells as a table: one line every 16 points, each cell at its column."""
    return [
        (columns[index], top - 16 * number, cell)
        for number, line in enumerate(lines)
        for index, cell in enumerate(line)
        if cell
    ]


def encrypted(body: bytes, password: str) -> bytes:
    """The same PDF behind a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(body)))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _tree(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(count))
    return b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)


def _content(page: list[Placed]) -> bytes:
    lines = []
    for x, y, text in page:
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
        lines.append(b"BT /F1 8 Tf %d %d Td (%s) Tj ET" % (x, y, escaped))
    return b"\n".join(lines)


def _file(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
