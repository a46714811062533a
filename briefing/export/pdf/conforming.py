"""What makes a tagged document conform to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

The profile of its colours, the metadata with both claims and the same in the Info dictionary, and
what reportlab leaves out of pages.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFInfo,
    PDFName,
    PDFString,
)

from briefing.export.pdf.envelope import date_borne
from briefing.export.pdf.mends import Stream

ARCHIVAL_CLAIM = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
"""The claim of PDF/A-2a in the metadata. A document that is encrypted must not make it."""

_PROFILE = Path(__file__).resolve().parents[3] / "assets" / "colour" / "sRGB.icc"


class Info(PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The document's information without the entries that nobody gave: not who wrote it for
    want of a name, nor with which tool."""

    def format(self, document: Any) -> bytes:  # Any: reportlab's own document
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
        }
        given = {key: PDFString(text) for key, text in entries.items() if text}
        date = PDFString(date_borne(document, "D:%Y%m%d%H%M%SZ"))
        formatted: bytes = PDFDictionary({**given, "CreationDate": date, "ModDate": date}).format(
            document
        )
        return formatted


@cache
def _profile() -> bytes:
    return _PROFILE.read_bytes()


def add_page_entries(page: Any, key: int) -> None:  # Any: reportlab's own page
    """Where the page stands in the parent tree; links are walked in the order of the structure."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents = key
    page.Tabs = PDFName("S")


def add_catalogue_entries(document: Any, title: str, language: str) -> None:
    """The colour profile and the metadata. Called when the document's Info is complete."""
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents"]
    profile = Stream(PDFDictionary({"N": 3}), _profile())
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB"),
        "Info": PDFString("sRGB"),
        "DestOutputProfile": document.Reference(profile),
    }
    catalogue.OutputIntents = PDFArray([PDFDictionary(intent)])
    kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    packet = _packet(document, title, language).encode()
    catalogue.Metadata = Stream(PDFDictionary(kind), packet, filters=[])


def _packet(document: Any, title: str, language: str) -> str:
    """The XMP packet; it says what the Info dictionary says, as ISO 19005-2, 6.6.3, asks for."""
    info = document.info
    moment = date_borne(document, "%Y-%m-%dT%H:%M:%SZ")
    parts = [
        _one_of("dc:title", "Alt", title),
        "<dc:format>application/pdf</dc:format>",
        _one_of("dc:language", "Bag", language),
        _one_of("dc:creator", "Seq", info.author),
        _one_of("dc:description", "Alt", info.subject),
        _plain("pdf:Keywords", info.keywords),
        _plain("xmp:CreateDate", moment),
        _plain("xmp:ModifyDate", moment),
        ARCHIVAL_CLAIM,
        "<pdfuaid:part>1</pdfuaid:part>",
    ]
    return _PACKET.replace("{body}", "".join(parts))


def _escaped(text: str) -> str:
    """As `xml.sax.saxutils` does it, which would load all that speaks to a network."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def _plain(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>" if text else ""


def _one_of(name: str, kind: str, text: str) -> str:
    """A property that could have several values, with one."""
    if not text:
        return ""
    lang = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<{name}><rdf:{kind}><rdf:li{lang}>{_escaped(text)}</rdf:li></rdf:{kind}></{name}>"


# The names are those of the specifications (nothing is fetched from them). The claim of PDF/UA has
# to be described in an extension schema, because PDF/A-2 does not know it.
_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    "{body}"
    "<pdfaExtension:schemas><rdf:Bag>"
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="w"?>'
)
