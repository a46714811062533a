"""Text in whatever encoding it was saved: the letters come out as they were written."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.intake import take_file

SENTENCES = {
    "en": "The agency’s spokesman said “about 300” had died – a figure that nobody has verified.",
    "de": "Über die Verluste gab es zunächst keine Bestätigung, erklärte der Sprecher der Behörde. "
    "Die Männer seien südlich der Stadt verwundet und mit dem Wagen gebracht worden.",
    "fr": "L’armée a annoncé avoir capturé deux soldats blessés. « Ils pensaient aller à "
    "l’entraînement », a déclaré le porte-parole, sans preuve à l’appui.",
    "pl": "Według rzecznika żołnierze zostali wzięci do niewoli w obwodzie kurskim.",
    "ru": "Военные сообщили в субботу, что взяли в плен двух солдат. Подтверждений этому не было.",
    "uk": "Військові повідомили, що взяли в полон двох солдатів. Підтверджень цього поки немає.",
    "el": "Ο εκπρόσωπος δήλωσε ότι οι δύο στρατιώτες αιχμαλωτίστηκαν στην περιοχή.",
    "he": "הדובר אמר כי שני החיילים נשבו באזור ביום שבת. אין אישור עצמאי לכך.",
    "ar": "قال المتحدث إن الجنديين أسرا في المنطقة يوم السبت. ولم يصدر أي تأكيد مستقل.",
    "ko": "국가정보원은 북한군 두 명이 생포됐다고 일요일 밝혔다. 독립적으로 확인되지 않았다.",
    "ja": "韓国の国家情報院は日曜日、兵士二人が捕虜になったと発表した。確認はされていない。",
    "zh": "韩国国家情报院周日表示，两名士兵被俘。这一说法尚未得到独立证实。",
}
STATED = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le")
LEGACY = [
    ("en", "cp1252"), ("de", "cp1252"), ("de", "latin-1"), ("fr", "cp1252"), ("pl", "cp1250"),
    ("pl", "iso8859-2"), ("ru", "cp1251"), ("ru", "koi8-r"), ("ru", "cp866"), ("ru", "iso8859-5"),
    ("uk", "cp1251"), ("uk", "koi8-u"), ("el", "cp1253"), ("he", "cp1255"), ("ar", "cp1256"),
    ("ko", "cp949"), ("ja", "cp932"), ("ja", "euc_jp"), ("zh", "gb18030"),
]  # fmt: skip


@pytest.mark.parametrize("encoding", STATED)
@pytest.mark.parametrize("language", SENTENCES)
def test_unicode_is_read_with_or_without_a_mark(
    tmp_path: Path, language: str, encoding: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCES[language].encode(encoding))
    taken = take_file(path)
    assert taken.text == SENTENCES[language]
    assert taken.language == language


@pytest.mark.parametrize(("language", "encoding"), LEGACY)
def test_an_old_code_page_is_recognised_and_the_guess_is_told(
    tmp_path: Path, language: str, encoding: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCES[language].encode(encoding))
    taken = take_file(path)
    assert taken.text == SENTENCES[language]
    assert [note for note in taken.notes if "does not say how it is encoded" in note]


WESTERN = [
    "Café … “nine soldiers” – he is naïve",
    "The Guardian’s Zoë Brontë, a naïve protégée, said “no”.",
    "Søren said so.",
    "résumé",
    "Copyright © The Daily Courier 2025. All rights reserved.",
    "It fell 5°C, or by ½.",
    "Über alles in der Welt",
    "Zürich",
    "Zwölf Männer, fünf Verwundete: „Das ist falsch.“",
    "Ça n’a pas été confirmé.",
    "« Voilà tout », dit-il. Où sont-ils ?",
    "cœur",
    "¿Dónde están los soldados?",
    "El señor Núñez lo negó mañana.",
    "Virtù e libertà, perché no?",
    "Il governo però tacque: è così.",
    "Amanhã de manhã as ações começarão.",
    "O exército não confirmou.",
    "Twee soldaten – één gewond – in Oekraïne.",
    "Het idee is geïsoleerd.",
]
CENTRAL = [
    "Żołnierze są ranni.",
    "Dwaj jeńcy",
    "The Polish minister, Radosław Sikorski, and Wałęsa said so.",
    "Vojáci byli zajati v oblasti, řekl mluvčí.",
    "Šest vojáků",
    "Gdzie jest mąż?",
    "A katonák az őrségben voltak, mondta a szóvivő.",
    "Nő és férfi",
    "Dvaja vojaci boli zajatí, uviedla tajná služba.",
]


@pytest.mark.parametrize("words", WESTERN)
def test_a_short_western_text_is_not_taken_for_a_central_european_one(
    tmp_path: Path, words: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode("cp1252"))
    taken = take_file(path)
    assert taken.text == words
    assert "it was read as Western European (Windows-1252)." in " ".join(taken.notes)


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2"])
@pytest.mark.parametrize("words", CENTRAL)
def test_a_short_central_european_text_is_still_read_as_one(
    tmp_path: Path, words: str, encoding: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode(encoding))
    assert take_file(path).text == words


def test_a_central_european_name_in_an_english_text_keeps_its_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    words = "Slobodan Milošević was tried for the war that he had started."
    path.write_bytes(words.encode("cp1250"))
    assert take_file(path).text == words


def test_a_long_western_text_of_many_languages_is_read_as_western(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\n".join(WESTERN * 20).encode("cp1252"))
    assert take_file(path).text == "\n".join(WESTERN * 20)


def test_japanese_of_the_old_mail_kind_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCES["ja"].encode("iso2022_jp"))
    assert take_file(path).text == SENTENCES["ja"]


@pytest.mark.parametrize(
    ("language", "label", "encoding"),
    [
        ("ko", "euc-kr", "cp949"),
        ("ja", "Shift_JIS", "cp932"),
        ("ru", "koi8-r", "koi8-r"),
        ("ru", "windows-1251", "cp1251"),
        ("zh", "gb2312", "gb18030"),
        ("en", "iso-8859-1", "cp1252"),
    ],
)
def test_the_charset_that_a_page_declares_is_believed(
    tmp_path: Path, language: str, label: str, encoding: str
) -> None:
    page = f"<html><head><meta charset='{label}'></head><body><p>{SENTENCES[language]}</p></body>"
    path = tmp_path / "a.html"
    path.write_bytes(page.encode(encoding))
    taken = take_file(path)
    assert SENTENCES[language] in taken.text
    assert not [note for note in taken.notes if "encoded" in note]


def test_a_page_whose_declared_charset_is_wrong_is_read_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(f"<html><meta charset=latin1><p>{SENTENCES['ru']}</p>".encode())
    assert take_file(path).text == SENTENCES["ru"]


@pytest.mark.parametrize("label", ["rot13", "unicode_escape", "utf-7", "idna", "no-such-thing"])
def test_a_hostile_charset_is_not_obeyed(tmp_path: Path, label: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(f"<html><meta charset={label}><p>Caf\xe9 owners said so.</p>".encode("cp1252"))
    assert take_file(path).text == "Café owners said so."


def test_one_broken_letter_does_not_turn_utf_8_into_noise(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    words = SENTENCES["ru"]
    path.write_bytes(words[:20].encode() + b"\xff" + words[20:].encode())
    taken = take_file(path)
    assert taken.text == f"{words[:20]}\ufffd{words[20:]}"
    assert "The text is damaged in one place, shown as “\ufffd”." in taken.notes
