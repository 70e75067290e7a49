"""Spanish titles, names and phrases that hold words of time, of commands or of places, and must not be taken for these.

In Spanish "mañana", "tarde" and "noche" are nouns of many titles, and Abril, Julio, Domingo and Mar are given names.
"""

import pytest

from dialogs.model import Act
from tests.dialogs.speaking import hear

TITLES = """
Soporte 24/7
Balance del T3
Auditoría ISO 9001
Despliegue de Windows 11
Club de cine Apolo 13
Porra de Fórmula 1
Migración a Python 3.12
Noche de juegos
Tarde de chicas
Viernes negro
Los lunes al sol
Cien años de soledad
Las mil y una noches
Menú del día
Orden del día
Parte de guerra
Reserva natural
Marca personal
Agenda digital
Nota de prensa
Programa electoral
Hora punta
Segunda opinión
Primeros auxilios
Informe de marzo
Turno de noche
Cuarto de baño
Tiempo real
Uno a uno
Viernes 13
Planificación de mayo
""".strip().splitlines()

COMMANDS = set(Act) - {Act.CREATE, Act.UNKNOWN}


@pytest.mark.parametrize("title", TITLES)
def test_nothing_but_a_title(title: str) -> None:
    heard = hear(title, "es-ES")
    misread = [(piece.slot, piece.key, piece.by) for piece in heard.found if piece.slot != "subject"]
    assert misread == []
    assert not COMMANDS & set(heard.acts)
    assert heard.question is None
    assert heard.pick is None


@pytest.mark.parametrize("title", TITLES)
def test_quoted_title_stays_whole(title: str) -> None:
    heard = hear(f"Añade «{title}» mañana a las 14:00", "es-ES")
    assert [piece.value for piece in heard.of("subject")] == [title]
    assert [piece.key for piece in heard.of("when")] == ["start"]
    assert heard.of("people") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("comida con Abril el viernes", ["Abril"]),
        ("café con Julio, Domingo y Abril el lunes por la tarde", ["Julio", "Domingo", "Abril"]),
        ("café con Mar mañana a las 11", ["Mar"]),
        ("llamada con Agosto Ruiz el martes", ["Agosto Ruiz"]),
        ("invita a Mayo y a Reyes", ["Mayo", "Reyes"]),
        ("reunión con la doctora Marzo el jueves a las 10", ["Marzo"]),
    ],
)
def test_people_named_like_times(text: str, names: list[str]) -> None:
    assert [getattr(piece.value, "name", None) for piece in hear(text, "es-ES").of("people")] == names
