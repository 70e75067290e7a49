"""Hungarian titles and names that hold words of time, of commands or of endings, and must not be taken for these."""

import pytest

from dialogs.model import Act
from tests.dialogs.speaking import hear

TITLES = """
Hetedhét ország meseest
Hat szereplő szerzőt keres
A hét vezér szobra
Nyolcadik emelet festése
Kilencedik kerületi séta
404-es terem kulcsa
24/7 ügyelet beosztása
3 tételes ajánlat
7-es busz pótlása
4-es metró kárbecslése
Windows 11 frissítés
Forma-1 tippverseny
ISO 9001 felülvizsgálat
5G lefedettség
B2B ajánlat
Q3 számok
1:1 sablon
Egy perc türelem
Esti mese olvasása
Nyári gumi csere
Őszi katalógus
Karácsonyi díszítés
Húsvéti sonka rendelése
Márciusi ifjak
Asztal rendelése
Kabát javítása
Barátság díj
Fal festése
Panel felújítása
Stop dohányzás tréning
""".strip().splitlines()

COMMANDS = {Act.CANCEL, Act.UNDO, Act.RESTART, Act.HELP, Act.FORGET_ME, Act.SIGN_OUT, Act.YES, Act.NO}


@pytest.mark.parametrize("title", TITLES)
def test_title_alone_says_nothing_else(title: str) -> None:
    heard = hear(title, "hu-HU")
    assert [(piece.slot, piece.key, piece.by) for piece in heard.found if piece.slot != "subject"] == []
    assert not COMMANDS & set(heard.acts)
    assert heard.question is None
    assert heard.pick is None


@pytest.mark.parametrize("title", TITLES)
def test_quoted_title_stays_whole(title: str) -> None:
    heard = hear(f"Vedd fel holnap 14:00-ra: „{title}”", "hu-HU")
    assert [piece.value for piece in heard.of("subject")] == [title]
    assert [piece.key for piece in heard.of("when")] == ["start"]
    assert heard.of("people") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ebéd Virággal pénteken", ["Virág"]),
        ("ebéd Hajnallal pénteken", ["Hajnal"]),
        ("hívás Balázzsal holnap 9-kor", ["Balázs"]),
        ("hívás Györggyel holnap 9-kor", ["György"]),
        ("hívás Kovács Emesével holnap 9-kor", ["Kovács Emese"]),
        ("Egyeztetés Szabó úrral holnap 9-kor", ["Szabó"]),
        ("Egyeztetés dr. Nagy Ivánnal holnap 9-kor", ["Nagy Iván"]),
        ("hívás Alexszel holnap 9-kor", ["Alex"]),
        ("kávé cukorral holnap 9-kor", []),
    ],
)
def test_people_with_endings(text: str, names: list[str]) -> None:
    assert [getattr(piece.value, "name", None) for piece in hear(text, "hu-HU").of("people")] == names
