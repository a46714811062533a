"""What a file says of itself: nothing of who, where and with what, unless the analyst said so."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pikepdf
import pypdf
import pytest

from briefing import __version__
from briefing.export.formats import FORMATS
from tests.briefing.cli.elsewhere import Desk
from tests.briefing.export.found_words import everything
from tests.program import REPOSITORY

ENDINGS = [known.ending for known in FORMATS]
USER, HOST, FOLDER, ANALYST, FILE = (
    "xqwkimbal",
    "xqwhostel",
    "xqwfolder",
    "xqwanalyst",
    "xqwarticle",
)
SECRET = "open, please"
TOOLS = (
    "reportlab", "pikepdf", "qpdf", "python", "docx4j", "microsoft macintosh word", "appversion",
    "linux", "opensource", "xqwtemp", f"sourceline {__version__}", f"sourceline/{__version__}",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk at which an article was taken in, graded, drafted and exported."""
    desk = Desk(tmp_path_factory.mktemp("root") / FOLDER, USER, host=HOST)
    desk.folder.mkdir()
    shutil.copy(REPOSITORY / "assets" / "sample" / "article.txt", desk.folder / f"{FILE}.txt")
    (desk.folder / "secret").write_text(SECRET, "utf-8")
    new = [["new", "p.brief"], ["import", "p.brief", desk.folder / f"{FILE}.txt"]]
    named = [["--analyst", ANALYST, "draft", "p.brief"], ["draft", "p.brief"]]
    exports = [
        [*who, "export", "p.brief", f"{'named' if who else 'out'}{ending}"]
        for ending in ENDINGS
        for who in ([], ["--analyst", ANALYST])
    ]
    article = f"{FILE}.txt"
    short = [["brief", article, f"short{ending}"] for ending in ENDINGS]
    kept = [["export", "p.brief", "kept.pdf", "--password-file", "secret"]]
    desk.run([*new, *named, *exports, *short, *kept])
    with pikepdf.open(desk.folder / "kept.pdf", password=SECRET) as pdf:
        pdf.save(desk.folder / "opened.pdf", fix_metadata_version=False)
    return desk.folder


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", ["out", "named", "short"])
def test_no_file_tells_of_user_machine_path_or_tool(desk: Path, name: str, ending: str) -> None:
    text = everything(desk / f"{name}{ending}")
    own = (USER, HOST, FOLDER, ANALYST, FILE, str(REPOSITORY), str(desk))
    assert [word for word in (*own, *TOOLS) if "".join(word.split()).casefold() in text] == []


def test_no_protected_file_does_either(desk: Path) -> None:
    text = everything(desk / "opened.pdf")
    assert [word for word in (USER, HOST, FOLDER, FILE, SECRET, *TOOLS[:2]) if word in text] == []


def test_the_words_looked_for_are_there_to_be_told(desk: Path) -> None:
    content = (desk / "p.brief").read_bytes()
    assert all(word.encode() in content for word in (USER, ANALYST, FILE))


def test_a_pdf_says_its_title_and_date_and_no_more(desk: Path) -> None:
    with pikepdf.open(desk / "out.pdf") as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Subject", "/CreationDate", "/ModDate"}
        packet = pdf.Root.Metadata.read_bytes()
    assert not [word for word in (b"Producer", b"CreatorTool", b"creator") if word in packet]
    assert (desk / "out.pdf").read_bytes()[:9] == b"%PDF-1.7\n"


def test_the_names_of_embedded_faces_tell_no_number_of_this_machine(desk: Path) -> None:
    faces = {
        str(font.get_object()["/BaseFont"]).removeprefix("/").split("+")[0]
        for page in pypdf.PdfReader(desk / "out.pdf").pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert faces == {"AAAAAA"}


def test_a_word_document_keeps_nothing_of_the_template_s_past(desk: Path) -> None:
    with zipfile.ZipFile(desk / "out.docx") as parts:
        told = b"".join(parts.read(name) for name in parts.namelist())
        assert not [name for name in parts.namelist() if "custom" in name.casefold()]
        assert {(one.create_system, one.extra) for one in parts.infolist()} == {(0, b"")}
    assert not [word for word in (b"rsid", b"<Application>", b"AppVersion") if word in told]
