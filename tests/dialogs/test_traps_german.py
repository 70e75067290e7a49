"""German titles, names and phrases that hold words of time, of commands or of places, and must not be taken for these.

German writes every noun with a capital and joins words into one, so that "Abendkleid" and "Dieter" hold time words, and
a family may be called Sommer.
"""

import pytest

from dialogs.model import Act
from tests.dialogs.speaking import hear

TITLES = """
24/7-Bereitschaft
Q3-Zahlen
ISO 9001 Audit
Windows 11 Umstellung
Formel 1 Tippspiel
Apollo 13 Filmabend
Version 2.0 Rückschau
Python 3.12 Umzug
U2 Coverband
Terminal 5 Rundgang
Artikel 30 Verzeichnis
Paragraf 7 Auslegung
Sendung mit der Maus
Tagesschau App
Jahrestag der Gründung
Hochzeitstag der Eltern
Wochenmarkt Stand
Stundenlohn Verhandlung
Minutenprotokoll Vorlage
Nachtschwärmer Lesung
Abendkleid Anprobe
Morgenmuffel Podcast
Sommerzeit Debatte
Winterreifen Lagerung
Maikäfer Ausstellung
Märzen Verkostung
Augustiner Brauerei
Aprilscherz Sammlung
Sonntagskind Drehbuch
Freitagsgebet Andacht
Halbzeit Bilanz
Viertelfinale gucken
Achtsamkeit Kurs
Dreikampf Vorbereitung
Zweitmeinung Orthopädie
Erste Hilfe Kurs
Sechserpack Werbung
Elfmeter Training
Uhrmacher Besuch
Zeitung kündigen
Abbruchkante Wanderung
Abbrechen der Brücke
Absage an den Lieferanten
Hilfestellung Turnen
Hallo Spencer Abend
Danke sagen Karten
Ja-Wort Probe
Rückgängig Funktion
Neustart Kultur
Zurück in die Zukunft Kino
Stopp-Schild Umfrage
Löschzug Übung
Privatkunden Analyse
Optionale Chaining erklärt
Online-Handel Studie
Frei.Wild Doku
Überstunden Regelung
Kindergarten Beirat
Feierabend Verkehr
""".strip().splitlines()

COMMANDS = set(Act) - {Act.CREATE, Act.UNKNOWN}


@pytest.mark.parametrize("title", TITLES)
def test_nothing_but_a_title(title: str) -> None:
    heard = hear(title, "de-DE")
    misread = [(piece.slot, piece.key, piece.by) for piece in heard.found if piece.slot != "subject"]
    assert misread == []
    assert not COMMANDS & set(heard.acts)
    assert heard.question is None
    assert heard.pick is None


@pytest.mark.parametrize("title", TITLES)
def test_quoted_title_stays_whole(title: str) -> None:
    heard = hear(f"Trag „{title}“ morgen um 14:00 Uhr ein", "de-DE")
    assert [piece.value for piece in heard.of("subject")] == [title]
    assert [piece.key for piece in heard.of("when")] == ["start"]
    assert heard.of("people") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mittagessen mit August am Freitag", ["August"]),
        ("Gespräch mit Frau Sommer am Montag um 9 Uhr", ["Sommer"]),
        ("Termin mit Herrn Freitag am Dienstag um 10 Uhr", ["Freitag"]),
        ("Treffen mit Dieter und Juni morgen um 11", ["Dieter", "Juni"]),
        ("Telefonat mit Herrn Dr. Winter heute um 16 Uhr", ["Winter"]),
        ("Kaffee mit Mai Linh am Mittwoch um 15 Uhr", ["Mai Linh"]),
    ],
)
def test_people_named_like_times(text: str, names: list[str]) -> None:
    assert [getattr(piece.value, "name", None) for piece in hear(text, "de-DE").of("people")] == names
