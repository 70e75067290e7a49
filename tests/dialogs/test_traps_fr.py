"""French titles, names and phrases that hold words of time, of commands or of places, and are none of these."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.model import Act, Profile, Understanding
from dialogs.pack import pack_for
from dialogs.understand import understand

TITLES = """
Bilan T3
Assistance 24/7
Permanence 7j/7
Lecture des Trois Mousquetaires
Film Les 400 coups
Roman Vingt mille lieues sous les mers
Norme ISO 9001
Migration Windows 11
Version 2.0 du portail
Formule 1 entre collègues
Projet Apollo 13
Quiz 3 questions
Vente de 12 ordinateurs
Réunion 1x1
Impression 3D
Couverture 5G
Article 30 du RGPD
Manuel du lot 4
Boeing 737
Phase 3 des essais
Arrêtez de fumer, mode d'emploi
Annuler un abonnement, guide pratique
Aide aux devoirs
Stop pub
Oui mais non, pièce de boulevard
Retour vers le futur
Marche nordique
Mise à jour du site
Revue de presse
Tarte aux pommes
Mille-feuille
Journée portes ouvertes
Gala de fin d'année
Prise en main du logiciel
Ordre du jour type
"""


def hear(text: str) -> Understanding:
    """What the French pack makes of a text on a Tuesday morning in Paris."""
    now = datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("Europe/Paris"))
    return understand(text, pack_for("fr"), Profile(id="p", locale="fr-FR", zone="Europe/Paris"), now)


@pytest.mark.parametrize("title", TITLES.strip().splitlines())
def test_title_is_only_a_title(title: str) -> None:
    understood = hear(title)
    slots = {piece.slot for piece in understood.found}
    assert not understood.times, understood.times
    assert slots <= {"subject"}, understood.found
    assert understood.act in {Act.CREATE, Act.UNKNOWN, Act.INFORM}, understood.acts
