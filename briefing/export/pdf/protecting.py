"""Encrypts a finished document with a password: AES-256 as ISO 32000-2 has it (revision 6).

Everything in it is encrypted, the metadata too. PDF/A forbids encryption, so the claim to be
archival goes; PDF/UA allows it where text may be read out, so that claim stays.
"""

from __future__ import annotations

import stringprep
import unicodedata
from io import BytesIO
from typing import Any

from briefing.errors import ExportError
from briefing.export.pdf.conforming import ARCHIVAL_CLAIM

_LONGEST = 127  # bytes of UTF-8; the specification cuts what is longer, and readers differ on it
_PROHIBITED = (
    stringprep.in_table_c12,  # spaces other than the one of the keyboard
    stringprep.in_table_a1,  # not a character when the rule was made (Unicode 3.2)
    stringprep.in_table_c21_c22,  # controls
    stringprep.in_table_c3,  # private use
    stringprep.in_table_c4,
    stringprep.in_table_c5,  # half a surrogate pair
    stringprep.in_table_c6,
    stringprep.in_table_c7,
    stringprep.in_table_c8,  # change the direction of what follows
    stringprep.in_table_c9,
    stringprep.in_table_b1,  # commonly mapped to nothing
)


def usable_password(password: str) -> str:
    """The password as every reader understands it. Raises ExportError where two would differ.

    Readers should put a password through SASLprep (RFC 4013) before they use it, and some do not.
    One that SASLprep would change opens the file in half of them only, so it is refused here.
    """
    plain = unicodedata.normalize("NFC", password)
    if not plain:
        raise ExportError("The password is empty.", "Type one, or export without a password.")
    if any(prohibits(sign) for sign in plain for prohibits in _PROHIBITED):
        raise _told_apart()
    if len(plain.encode()) > _LONGEST:
        raise ExportError(
            f"The password is too long: a PDF takes {_LONGEST} bytes, of which a letter with"
            " an accent uses two and most other scripts use two or three.",
            "Choose a shorter one.",
        )
    if unicodedata.normalize("NFKC", plain) != plain or not _of_one_direction(plain):
        raise _told_apart()
    return plain


def encrypted(content: bytes, password: str) -> bytes:
    """The document so that nobody opens it without `password`. Raises ExportError.

    Who opens it may do everything: the permissions of a PDF ask and do not protect, and denying
    the reading aloud would lock out whoever depends on it.
    """
    import pikepdf

    secret, kept = usable_password(password), BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        metadata = pdf.Root.Metadata
        metadata.write(metadata.read_bytes().replace(ARCHIVAL_CLAIM.encode(), b""))
        pdf.save(
            kept,
            encryption=pikepdf.Encryption(secret, secret, R=6, allow=_all_of(pikepdf.Permissions)),
            fix_metadata_version=False,
        )
    _must_open(kept, secret)
    return kept.getvalue()


def _all_of(permissions: Any) -> Any:  # Any: pikepdf is loaded only where it is needed
    return permissions(**dict.fromkeys(permissions._fields, True))


def _must_open(written: BytesIO, secret: str) -> None:
    """Before anybody relies on it: the password opens the file, and nothing else does."""
    if not _opens(written, secret) or _opens(written, ""):
        raise ExportError(
            "The file was not saved: it could not be protected with that password.",
            "Choose another password.",
        )


def _opens(written: BytesIO, secret: str) -> bool:
    import pikepdf

    written.seek(0)
    try:
        with pikepdf.open(written, password=secret) as pdf:
            return len(pdf.pages) > 0
    except pikepdf.PasswordError:
        return False


def _of_one_direction(text: str) -> bool:
    """RFC 3454, 6: with letters written right to left, no others, and one at either end."""
    if not any(map(stringprep.in_table_d1, text)):
        return True
    ends = stringprep.in_table_d1(text[0]) and stringprep.in_table_d1(text[-1])
    return ends and not any(map(stringprep.in_table_d2, text))


def _told_apart() -> ExportError:
    return ExportError(
        "The password holds a character, or an order of them, that not every PDF reader takes"
        " in the same way.",
        "Use letters, digits, spaces and the signs of a keyboard.",
    )
