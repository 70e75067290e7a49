### Alle deutschen Sätze des Bots. Der Wert wird geschrieben; das Attribut `.spoken` wird vorgelesen, wo es abweicht.
### Daten, Zeiten, Längen und Listen kommen fertig in der Schreibweise der Region: je ein Platzhalter.

## Titel, Zeiten und Beschriftungen

day-number = { $day }
    .spoken = { $day ->
        [1] ersten
        [2] zweiten
        [3] dritten
        [4] vierten
        [5] fünften
        [6] sechsten
        [7] siebten
        [8] achten
        [9] neunten
        [10] zehnten
        [11] elften
        [12] zwölften
        [13] dreizehnten
        [14] vierzehnten
        [15] fünfzehnten
        [16] sechzehnten
        [17] siebzehnten
        [18] achtzehnten
        [19] neunzehnten
        [20] zwanzigsten
        [21] einundzwanzigsten
        [22] zweiundzwanzigsten
        [23] dreiundzwanzigsten
        [24] vierundzwanzigsten
        [25] fünfundzwanzigsten
        [26] sechsundzwanzigsten
        [27] siebenundzwanzigsten
        [28] achtundzwanzigsten
        [29] neunundzwanzigsten
        [30] dreißigsten
       *[31] einunddreißigsten
    }
day-heard = { $year ->
    [none] { $weekday }, den { $number } { $month }
   *[other] { $weekday }, den { $number } { $month } { $year }
}
clock-heard = { $hour ->
    [1] ein
   *[other] { $hour }
} Uhr{ $minute ->
    [0] { "" }
   *[other] { " " }{ $minute }
}
length-one = { $unit ->
    [day] ein Tag
    [hour] eine Stunde
   *[minute] eine Minute
}
weekday-on = { $name }
title-with-people = Treffen mit { $people }
zone = Ortszeit { $city }
zone-and-own = { $zone } ({ $own } in { $own_zone })
    .spoken = { $zone }, { $own } in { $own_zone }
moment = { $day } um { $time } Uhr
    .spoken = { $day } um { $time }
span-one-day = { $day }, { $start } bis { $end } Uhr
    .spoken = { $day } von { $start } bis { $end }
span-two-days = { $day }, { $start } Uhr bis { $last }, { $end } Uhr
    .spoken = { $day } um { $start } bis { $last } um { $end }
span-all-day = { $day }, ganztägig
span-days = { $day } bis { $last }, ganztägig
untitled-clash = einem anderen Termin
private-event = Privater Termin

label-subject = Titel
label-when = Wann
label-length = Dauer
label-zone = Zeitzone
label-recurrence = Wiederholung
label-people = Teilnehmer
label-place = Ort
label-equipment = Ausstattung
label-online = Online
label-body = Notizen
label-reminder_minutes = Erinnerung
label-show_as = Anzeigen als
label-sensitivity = Vertraulichkeit
label-importance = Wichtigkeit
label-categories = Kategorien
label-guests = Gäste
label-calendar = Kalender

person-with-address = { $name } ({ $address })
person-optional = { $name }, optional
guests-hidden = Gästeliste verborgen
guests-no_proposals = keine Gegenvorschläge
guests-no_reply = Antwort nicht nötig
online-yes = Ja, Teams-Besprechung
reminder = { $length } vorher
reminder-at-start = Bei Beginn
reminder-none = Keine
show_as = { $value ->
    [free] Frei
    [tentative] Mit Vorbehalt
    [oof] Abwesend
    [workingElsewhere] An einem anderen Ort tätig
   *[busy] Gebucht
}
sensitivity = { $value ->
    [private] Privat
    [personal] Persönlich
    [confidential] Vertraulich
   *[normal] Normal
}
importance = { $value ->
    [high] Hoch
    [low] Niedrig
   *[normal] Normal
}
row-lead = { $label }:
row-assumed = { $value } ({ $note })
note-assumed = angenommen
note-assumed-length = übliche Dauer, angenommen
note-assumed-day = Tag angenommen

repeats-daily = { $interval ->
    [1] Jeden Tag
   *[other] Alle { $interval } Tage
}
repeats-weekly = { $interval ->
    [1] Jede Woche
   *[other] Alle { $interval } Wochen
}
repeats-weekly-on = { $interval ->
    [1] Jeden { $days }
   *[other] Alle { $interval } Wochen am { $days }
}
repeats-workdays = Montag bis Freitag
repeats-monthly = { $interval ->
    [1] Jeden Monat
   *[other] Alle { $interval } Monate
}
repeats-monthly-day = { $interval ->
    [1] Jeden Monat am { $day }.
   *[other] Alle { $interval } Monate am { $day }.
}
repeats-monthly-last = { $interval ->
    [1] Jeden Monat am letzten Tag
   *[other] Alle { $interval } Monate am letzten Tag
}
repeats-monthly-nth = { $nth ->
    [1] Jeden ersten { $days } im Monat
    [2] Jeden zweiten { $days } im Monat
    [3] Jeden dritten { $days } im Monat
    [4] Jeden vierten { $days } im Monat
   *[last] Jeden letzten { $days } im Monat
}
repeats-monthly-nth-workday = { $nth ->
    [1] Am ersten Arbeitstag im Monat
    [2] Am zweiten Arbeitstag im Monat
    [3] Am dritten Arbeitstag im Monat
    [4] Am vierten Arbeitstag im Monat
   *[last] Am letzten Arbeitstag im Monat
}
repeats-yearly = { $interval ->
    [1] Jedes Jahr
   *[other] Alle { $interval } Jahre
}
repeats-first-last = { $rule }; zuerst { $first }, zuletzt { $last }
repeats-open = { $rule }; zuerst { $first }, ohne Ende

## Knöpfe

choice-yes = Ja
choice-no = Nein
choice-create = Eintragen
choice-drop = Verwerfen
choice-change = Ändern
choice-undo = Rückgängig
choice-retry = Erneut versuchen
choice-keep-as-is = So lassen
option-keep = Zeit beibehalten
option-other-time = Andere Zeit
option-fold = { $number ->
    [1] Das erste { $time } ({ $offset })
   *[2] Das zweite { $time } ({ $offset })
}
    .spoken = { $number ->
        [1] das erste Mal { $time }
       *[2] das zweite Mal { $time }
    }
option-person = { $name } ({ $apart })
    .spoken = { $name }, { $apart }
option-leave-out = { $name } weglassen
option-no-room = Kein Raum
option-own-calendar = Mein eigener Kalender
option-room = { $seats ->
    [1] { $name } (1 Platz)
   *[other] { $name } ({ $seats } Plätze)
}
    .spoken = { $seats ->
        [1] { $name }, ein Platz
       *[other] { $name }, { $seats } Plätze
    }
option-cancel-event = Termin absagen
option-keep-event = Termin behalten
option-only-one = Nur { $when }
    .spoken = nur { $when }
option-whole-series = Die ganze Serie
    .spoken = die ganze Serie
option-forget = Alles löschen
option-stay = Daten behalten

link-open = Im Kalender öffnen
link-open-outlook = In Outlook öffnen
link-join = Teilnehmen
form-open = Bearbeiten
form-submit = Änderungen speichern
form-subject = Titel
form-day = Tag
form-at = Beginn
form-minutes = Dauer in Minuten
form-people = Teilnehmer, durch Kommas getrennt
form-place = Ort
form-equipment = Ausstattung
form-online = Teams-Besprechung
form-body = Notizen
form-reminder = Erinnerung
form-show_as = Anzeigen als
form-private = Privat
form-repeat = Wiederholung
form-usual = Wie üblich
form-never = Nie

## Eine Angabe fehlt

ask-request = Was soll ich eintragen, und wann?
ask-start = Wann soll „{ $title }“ sein?
ask-start-untitled = Wann soll es sein?
ask-hour = Um wie viel Uhr am { $subject }?
ask-hour-part = Um wie viel Uhr am { $subject }? Zum Beispiel { $options } Uhr.
    .spoken = Um wie viel Uhr am { $subject }? Zum Beispiel { $options }.
ask-subject = Wie soll der Termin heißen?
ask-subject-when = Notiert: { $when }. Wie soll der Termin heißen?
ask-zone = In welcher Zeitzone sind Sie? Eine Stadt genügt.
ask-day = An welchem Tag genau?
ask-address = Ich finde { $subject } nicht im Verzeichnis. Wie lautet die E-Mail-Adresse, oder soll ich die Person weglassen?
ask-address_unchecked = Ich konnte { $subject } nicht nachschlagen. Wie lautet die E-Mail-Adresse, oder soll ich die Person weglassen?
ask-address_other = Wer ist es dann? Ein voller Name oder eine E-Mail-Adresse genügt. Oder soll ich { $subject } weglassen?
ask-other_time = Welche Zeit passt Ihnen stattdessen?
ask-other_part = Was soll ich ändern? Zum Beispiel „lieber Donnerstag“ oder „eine Stunde später“.
ask-other_day = Welcher Tag passt Ihnen stattdessen?
ask-other_length = Wie lange soll es dauern?
ask-other_people = Wer soll dazukommen oder wegfallen?
ask-other_subject = Wie soll der Termin heißen?
ask-other_time_hours = In Ihrer Arbeitszeit ist so lange am Stück nichts frei. Welche Zeit passt Ihnen stattdessen?
ask-other_time_own = So lange am Stück haben Sie dann keine Zeit. Welche Zeit passt Ihnen stattdessen?
ask-other_time_guests = Dann gibt es keine Zeit, zu der alle können. Welche Zeit passt Ihnen stattdessen?
ask-other_time_rooms = Wann immer alle können, ist der Raum belegt. Eine andere Zeit oder ein anderer Raum?
ask-other_time_nothing_left = Damit bleibt keine Zeit mehr übrig. Welche Zeit passt Ihnen stattdessen?
ask-other_time_earlier = Früher geht es nicht. Welche Zeit passt Ihnen stattdessen?
ask-other_time_later = Später geht es in diesem Zeitraum nicht. Welche Zeit passt Ihnen stattdessen?
ask-other_room = Ich finde keinen passenden freien Raum. Eine andere Zeit, oder kein Raum?
ask-another_place = Welchen anderen Raum oder Ort soll ich nehmen, oder gar keinen Raum?
ask-calendar = Ich finde keinen Kalender namens „{ $subject }“, in den Sie schreiben können. Welchen soll ich nehmen?
ask-group_calendar = Ich finde keine Ihrer Gruppen mit einem Kalender. Welchen Kalender soll ich nehmen?
ask-no_groups = Gruppenkalender brauchen ein angemeldetes Geschäftskonto, von hier aus erreiche ich sie nicht. Welchen Kalender soll ich nehmen?
ask-calendar_closed = In „{ $subject }“ kann ich von hier aus nicht schreiben. Welchen Kalender soll ich nehmen?
ask-other_calendar = Welchen Kalender soll ich dann nehmen?
ask-again = Sagen Sie mir, was dort stehen soll, oder „abbrechen“.
ask-when-again = Dafür brauche ich eine Uhrzeit, etwa „um 15 Uhr“; „abbrechen“ verwirft es.
ask-start-again = Ich brauche Tag und Uhrzeit, etwa „Freitag um 15 Uhr“; „abbrechen“ verwirft es.
ask-day-again = Dafür brauche ich einen Tag, etwa „Freitag“; „abbrechen“ verwirft es.
ask-zone-again = Nennen Sie mir Ihre Stadt, etwa „Berlin“.
ask-subject-again = Ich brauche einen kurzen Titel, etwa „Budgetrunde“; „abbrechen“ verwirft es.
ask-people-again = Ich brauche einen vollen Namen oder eine E-Mail-Adresse; „weglassen“ geht auch.
ask-place-again = Nennen Sie einen Raum oder Ort, oder „kein Raum“.
ask-options-again = Ich brauche den Namen eines Kalenders; „in meinem Kalender“ nimmt Ihren eigenen.

## Mehrere Lesarten

choose-half_of_day = Meinen Sie { $options } Uhr?
    .spoken = Meinen Sie { $options }?
choose-day = Wochentag und Datum passen nicht zusammen. Welchen Tag meinen Sie?
    .spoken = Wochentag und Datum passen nicht zusammen. Welcher Tag: { $options }?
choose-which_day = Welchen Tag meinen Sie?
    .spoken = An welchem Tag: { $options }?
choose-next_weekday = Welchen Tag meinen Sie?
    .spoken = Welchen Tag meinen Sie: { $options }?
choose-reading = Was meinen Sie?
    .spoken = Was meinen Sie: { $options }?
choose-skipped_hour = An diesem Tag wird die Uhr vorgestellt, { $subject } Uhr gibt es nicht. Soll ich { $options } Uhr nehmen?
    .spoken = Da wird die Uhr vorgestellt, { $subject } gibt es nicht. Soll ich { $options } nehmen?
choose-doubled_hour = An diesem Tag wird die Uhr zurückgestellt, { $subject } Uhr gibt es zweimal. Welche Zeit meinen Sie?
    .spoken = An diesem Tag wird die Uhr zurückgestellt, { $subject } gibt es zweimal. Die erste oder die zweite?
choose-person = Es gibt mehrere Personen namens { $subject }. Wen meinen Sie?
    .spoken = Es gibt mehrere Personen namens { $subject }: { $options }. Wen meinen Sie?
choose-person_guessed = { $count ->
    [1] Ich kenne niemanden, der genau { $subject } heißt. Meinen Sie { $options }?
   *[other] Ich kenne niemanden, der genau { $subject } heißt. Wen meinen Sie?
}
    .spoken = { $count ->
    [1] Ich kenne niemanden, der genau { $subject } heißt. Meinen Sie { $options }?
   *[other] Ich kenne niemanden, der genau { $subject } heißt. Wen meinen Sie: { $options }?
}
choose-room = Welchen Raum möchten Sie?
    .spoken = Welchen Raum möchten Sie: { $options }?
choose-room_busy = { $subject } ist zu dieser Zeit belegt. Welchen freien Raum möchten Sie?
    .spoken = { $subject } ist zu dieser Zeit belegt. Frei sind: { $options }. Welchen möchten Sie?
choose-clash = Das überschneidet sich mit „{ $subject }“. Zeit beibehalten oder eine andere suchen?
choose-event = Welchen Termin meinen Sie?
    .spoken = Welchen Termin meinen Sie: { $options }?
choose-scope = „{ $subject }“ ist eine Serie. Nur dieser eine Termin oder die ganze Serie?
    .spoken = { $subject } ist eine Serie. Meinen Sie { $options }?
choose-calendar = Welchen Kalender meinen Sie?
    .spoken = Welchen Kalender meinen Sie: { $options }?
choose-suggestion = { $count ->
    [1] { $options } ist frei. Soll ich das nehmen?
   *[other] Diese Zeiten sind frei. Welche möchten Sie?
}
    .spoken = { $count ->
        [1] Das ist frei: { $options }. Soll ich das nehmen?
       *[other] Frei sind: { $options }. Welche Zeit?
    }
choose-suggestion-again = Zurück zu den freien Zeiten: Welche soll es sein?
choose-suggestion_odd = { $count ->
    [1] Keine freie Zeit liegt in der Arbeitszeit aller. Am ehesten geht { $options }. Soll ich das nehmen?
   *[other] Keine freie Zeit liegt in der Arbeitszeit aller. Am ehesten gehen diese. Welche möchten Sie?
}
    .spoken = { $count ->
        [1] Nichts liegt in der Arbeitszeit aller. Am ehesten geht { $options }. Soll ich das nehmen?
       *[other] Nichts liegt in der Arbeitszeit aller. Am ehesten: { $options }. Welche Zeit?
    }
option-clocks = { $option } ({ $clocks })
    .spoken = { $option }, { $clocks }
clock-for = { $time } für { $people }
choose-second_event = Sie wollten auch „{ $subject }“. Machen wir das jetzt?
choose-again = Welche Möglichkeit? Name oder Nummer genügt.
    .spoken = Welche Möglichkeit? { $options }?
choose-clash-again = Ja wozu? Sagen Sie „trotzdem“, um dabei zu bleiben, oder „andere Zeit“.
choose-scope-again = Sagen Sie „nur dieser eine“ oder „die ganze Serie“.
choose-forget_me = Das löscht Ihren Kalender hier, Ihre Einstellungen und unser ganzes Gespräch. Alles löschen?
choose-forget_me_elsewhere = Das löscht Ihre Anmeldung, Ihre Einstellungen und unser ganzes Gespräch. Ihr Kalender bleibt, wie er ist. Löschen?

## Der Entwurf

confirm = Soll ich das eintragen?
confirm-elsewhere = Soll ich das im Kalender „{ $calendar }“ eintragen?
draft-title = Entwurf
speech-draft = { $title }, { $when }.
speech-people = Mit { $people }.
speech-place = Ort: { $place }.
speech-equipment = Ausstattung: { $equipment }.
speech-online = Als Teams-Besprechung.
speech-length = Dauer: { $length }.
speech-recurrence = { $rule }.
speech-confirm = Soll ich das eintragen?
speech-zone = Das ist die Ortszeit in { $zone }, in { $own_zone } { $own }.
spoken-option = { $number ->
    [1] erstens { $option }
    [2] zweitens { $option }
   *[3] drittens { $option }
}
spoken-more = { $count ->
    [1] { $options }, und noch eins
   *[other] { $options }, und noch { $count }
}
spelled-sign = { $sign ->
    [at] at
    [dot] Punkt
    [dash] Bindestrich
    [plus] plus
    [slash] Schrägstrich
   *[other] Unterstrich
}

notice-assumed-day = Sie haben keinen Tag genannt, darum habe ich { $day } genommen.
    .spoken = Ich habe { $day } angenommen.
notice-local-time = Für { $people } ist das { $time }.
notice-outside-hours = Das liegt außerhalb Ihrer Arbeitszeit.
notice-left-out = Eine Serie kann „{ $subject }“ nicht im Voraus auslassen. Sagen Sie es mir, sobald sie steht, etwa „überspring Ostermontag“.
    .spoken = „{ $subject }“ kann ich nicht im Voraus auslassen; sagen Sie es mir danach.
notice-unknown-person = { $count ->
    [1] { $people } steht nicht im Verzeichnis, darum ist nur der Name vermerkt.
   *[other] { $people } stehen nicht im Verzeichnis, darum sind nur die Namen vermerkt.
}
notice-could-not-check = Ich konnte nicht prüfen, wer frei ist.
notice-no-join-link = Dieser Kalender vermerkt, dass es online ist, legt aber keinen Link an.
    .spoken = Es gibt keinen Link zur Teilnahme.
notice-no-online-here = Dieser Kalender kann keine Onlinebesprechungen anlegen, es wird also keinen Link zum Teilnehmen geben.
notice-no-link-given = Einen Link zum Teilnehmen gibt es nicht: Dieser Kalender hat keine Onlinebesprechung angelegt.
notice-no-group-reminder = Gruppenkalender haben keine Erinnerungen, deshalb lasse ich sie weg.
notice-calendar-unchecked = Ich konnte nicht prüfen, ob es einen Kalender namens „{ $name }“ gibt.
notice-cancel-note = Mit „ja, Notiz: …“ sagen Sie ihnen, warum.
    .spoken = Sie können eine Notiz mitgeben.
notice-your-note = Ihre Nachricht dazu: „{ $text }“.
notice-note-alone = Sonst ist niemand eingeladen, also geht „{ $text }“ an niemanden.
notice-note-unsent = Dieser Kalender verschickt keine E-Mails. Bitte richten Sie „{ $text }“ selbst aus.
notice-told-of-the-end = { $count ->
    [1] Der Gast wird per E-Mail informiert.
   *[other] Die Gäste werden per E-Mail informiert.
}
notice-nobody-told = Niemand hat eine E-Mail bekommen: Dieser Kalender benachrichtigt keine Gäste.
notice-form-unread = „{ $text }“ bei „{ $label }“ konnte ich nicht lesen, das bleibt, wie es war.
notice-language = Ihre Sprache spreche ich noch nicht. Ich spreche { $languages }.
notice-clash = Es überschneidet sich, wie Sie wissen, mit „{ $title }“.
    .spoken = Es überschneidet sich mit { $title }.
notice-busy = { $name } ist zu dieser Zeit nicht frei.
notice-unchecked = Ich konnte nicht sehen, ob { $name } Zeit hat.
notice-guest-hours = Das liegt außerhalb der Arbeitszeit von { $name }.
notice-mails = { $count ->
    [1] { $people } bekommt eine Einladung per E-Mail.
   *[other] { $people } bekommen Einladungen per E-Mail.
}
    .spoken = { $count ->
    [1] { $people } bekommt eine E-Mail.
    [2] { $people } bekommen eine E-Mail.
    [3] { $people } bekommen eine E-Mail.
   *[other] { $count } Personen bekommen eine E-Mail.
}
notice-outsiders = { $count ->
    [1] { $people } gehört nicht zu Ihrer Organisation.
   *[other] { $people } gehören nicht zu Ihrer Organisation.
}
    .spoken = { $count ->
    [1] { $people } ist von außerhalb.
    [2] { $people } sind von außerhalb.
   *[other] { $count } davon sind von außerhalb.
}
notice-second-kept = „{ $second }“ machen wir danach.
notice-mails-change = { $count ->
    [1] { $people } erfährt die Änderung per E-Mail.
   *[other] { $people } erfahren die Änderung per E-Mail.
}
    .spoken = { $count ->
    [1] { $people } bekommt eine E-Mail.
    [2] { $people } bekommen eine E-Mail.
    [3] { $people } bekommen eine E-Mail.
   *[other] { $count } Personen bekommen eine E-Mail.
}
notice-mails-cancel = { $count ->
    [1] { $people } erfährt die Absage per E-Mail.
   *[other] { $people } erfahren die Absage per E-Mail.
}
    .spoken = { $count ->
    [1] { $people } bekommt eine E-Mail.
    [2] { $people } bekommen eine E-Mail.
    [3] { $people } bekommen eine E-Mail.
   *[other] { $count } Personen bekommen eine E-Mail.
}
notice-mailed = { $count ->
    [1] Die Einladung ist unterwegs.
   *[other] Die Einladungen sind unterwegs.
}
notice-mailed-change = { $count ->
    [1] Der Gast erfährt es per E-Mail.
   *[other] Die Gäste erfahren es per E-Mail.
}
notice-nobody-mailed = Niemand hat eine E-Mail bekommen: Dieser Kalender verschickt keine Einladungen.
    .spoken = Niemand hat eine E-Mail bekommen.

## Erledigt

created = Erledigt. „{ $title }“ steht im Kalender: { $when }.
created-elsewhere = Erledigt. „{ $title }“ steht im Kalender „{ $calendar }“: { $when }.
created-join = Der Link zur Teilnahme steht auf dem Bildschirm.
created-dial-in = Einwahl: { $number }
    .spoken = Die Einwahlnummer ist { $number }.
created-conference = Konferenz-ID: { $number }
    .spoken = Die Konferenznummer ist { $number }.
created-guests-uncertain = Eine der Adressen funktioniert nicht; vielleicht haben nicht alle eine Einladung.
changed = Geändert: „{ $title }“, jetzt { $when }. „Rückgängig“ stellt es wieder her.
    .spoken = Geändert. { $title }, jetzt { $when }.
changed-parts = „{ $title }“ ist geändert. { $parts }. „Rückgängig“ stellt es wieder her.
    .spoken = { $title } ist geändert. { $parts }.
changed-series = Geändert: die ganze Serie „{ $title }“. { $rule }, { $time }. „Rückgängig“ stellt es wieder her.
    .spoken = Die ganze Serie { $title } ist geändert. { $rule }, { $time }.
confirm_change = Soll ich „{ $title }“ so ändern: { $when }?
confirm_change-parts = { $parts }. Soll ich „{ $title }“ so ändern?
confirm_cancel = Soll ich „{ $title }“, { $when }, absagen?
confirm_cancel-occurrence = Soll ich nur „{ $title }“ ({ $when }) absagen? Die Serie bleibt.
    .spoken = Soll ich nur { $title }, { $when }, absagen? Die Serie bleibt.
confirm_cancel-series = Soll ich die ganze Serie „{ $title }“ absagen?
event_cancelled = „{ $title }“, { $when }, ist abgesagt.
    .spoken = { $title } ist abgesagt.
event_cancelled-series = Die ganze Serie „{ $title }“ ist abgesagt.
cancelled = In Ordnung, „{ $title }“ ist verworfen. „Rückgängig“ holt es zurück.
    .spoken = In Ordnung, ich habe es verworfen. Rückgängig holt es zurück.
cancelled-untitled = In Ordnung, ich habe es verworfen. „Rückgängig“ holt es zurück.
second-offer = Sie wollten auch „{ $second }“. Machen wir das jetzt?

## Nicht möglich

refuse-passed = Das ist schon vorbei: { $when }.
refuse-passed-instead = Das ist schon vorbei: { $when }. Wann stattdessen?
    .spoken = Das ist schon vorbei. Soll ich { $options } nehmen?
refuse-impossible_date = Dieses Datum gibt es nicht. Welcher Tag stattdessen?
refuse-impossible_date-instead = „{ $subject }“ gibt es nicht. Welcher Tag stattdessen?
    .spoken = { $subject } gibt es nicht. Soll ich { $options } nehmen?
refuse-end_before_start = Das Ende liegt vor dem Beginn. Wann soll es enden?
refuse-no_length = Das wären null Minuten. Wie lange soll es dauern?
refuse-series_end = Diese Serie wäre vor ihrem Beginn zu Ende. Bis wann soll sie sich wiederholen?
refuse-again = Dafür brauche ich eine andere Zeit, etwa „morgen um 15 Uhr“; „abbrechen“ verwirft es.
not_yours = Das ist nicht Ihr Entwurf: Nur wer ihn gewünscht hat, kann ihn bestätigen oder ändern. Für einen eigenen Termin sagen Sie mir, was und wann.
nothing_pending-stray_yes = Gerade wartet nichts auf ein Ja oder Nein. Was soll ich eintragen?
nothing_pending-old_button = Dieser Knopf gehört zu einer früheren Fassung; es ist nichts geschehen.
nothing_pending-old_button-draft = Dieser Knopf gehört zu einer früheren Fassung; es ist nichts geschehen. So steht es jetzt.
failed-unavailable = Der Kalender antwortet nicht. Ihr Entwurf bleibt erhalten; mit „ja“ versuche ich es noch einmal.
failed-later = „{ $title }“ konnte nicht gespeichert werden. Ich komme danach darauf zurück.
failed-refused-other = Der Kalender hat es abgelehnt, es wurde nichts gespeichert.
failed-do-other = Ihr Entwurf bleibt erhalten; mit „ja“ versuche ich es noch einmal.
failed-refused-zone = Der Kalender kennt diese Zeitzone nicht.
failed-do-zone = Ihr Entwurf bleibt erhalten; nennen Sie eine Stadt in der richtigen Zeitzone.
failed-refused-times = Der Kalender nimmt diese Zeiten nicht an.
failed-do-times = Ihr Entwurf bleibt erhalten; nennen Sie einen anderen Beginn oder eine andere Dauer.
failed-refused-recipients = Der Kalender nimmt eine der Adressen nicht an.
failed-do-recipients = Ihr Entwurf bleibt erhalten; nennen Sie die richtige Adresse, oder wen ich weglassen soll.
failed-refused-permission = In diesen Kalender dürfen Sie nichts eintragen.
failed-do-permission = Ihr Entwurf bleibt erhalten; welchen Kalender soll ich stattdessen nehmen?
failed-refused-policy = Die Regeln Ihrer Organisation lassen das nicht zu.
failed-do-policy = Ihr Entwurf bleibt erhalten; ändern Sie ihn, oder fragen Sie Ihren Administrator.
failed-refused-mailbox = Ihr Konto hat kein funktionierendes Postfach.
failed-do-mailbox = Ihr Entwurf bleibt erhalten; fragen Sie Ihren Administrator und sagen Sie dann „ja“.
failed-refused-calendar = Diesen Kalender gibt es nicht mehr.
failed-do-calendar = Ihr Entwurf bleibt erhalten; welchen Kalender soll ich stattdessen nehmen?
failed-refused-organizer = Diesen Termin darf nur der Organisator ändern.
failed-do-organizer = Ihr Entwurf bleibt erhalten; bitten Sie den Organisator um die Änderung.
failed-refused-too_large = Der Termin ist zu groß für den Kalender.
failed-do-too_large = Ihr Entwurf bleibt erhalten; kürzen Sie die Notizen oder laden Sie weniger Personen ein.
failed-refused-group_alone = Für Gruppenkalender muss jemand angemeldet sein.
failed-do-group_alone = Ihr Entwurf bleibt erhalten; mit „in meinen Kalender“ kommt er in Ihren eigenen.
failed-refused-group_personal = Ein persönliches Konto hat keine Gruppenkalender.
failed-do-group_personal = Ihr Entwurf bleibt erhalten; mit „in meinen Kalender“ kommt er in Ihren eigenen.
failed-refused-too_many_guests = Das sind mehr Gäste, als der Kalender annimmt.
failed-do-too_many_guests = Ihr Entwurf bleibt erhalten; wen soll ich weglassen?
failed-refused-key = Diese Anfrage wurde schon für einen anderen Termin verwendet.
failed-do-key = Ihr Entwurf bleibt erhalten; mit „ja“ versuche ich es noch einmal.
failed-refused-changed = Inzwischen hat jemand anderes dasselbe geändert; ich habe den Termin so gelassen.
failed-do-changed = Ihr Entwurf bleibt erhalten; sehen Sie sich den Termin an und sagen Sie, was ich ändern soll.
failed-refused-online_stays = Eine Onlinebesprechung bleibt eine: Der Kalender kann ihren Link nicht entfernen.
failed-do-online_stays = Ihr Entwurf bleibt erhalten; lassen Sie sie online, oder legen Sie einen neuen Termin an.
failed-gone = Dieser Termin steht nicht mehr im Kalender.
failed-sign_in = Sie müssen sich zuerst anmelden. Ihr Entwurf bleibt erhalten.
failed-unsupported = Das kann dieser Kalender nicht.
failed-storage = Das konnte ich gerade nicht speichern. Bitte sagen Sie es gleich noch einmal.
failed-timeout = Das hat zu lange gedauert. Ihr Entwurf bleibt erhalten; mit „ja“ versuche ich es noch einmal.
sign_in = Bitte melden Sie sich an, damit ich Ihren Kalender erreiche.
sign_in-consent = Sie sind als { $account } angemeldet, aber mir fehlt dafür noch Ihre Erlaubnis. Bitte melden Sie sich noch einmal an und stimmen Sie zu.
    .spoken = Sie sind angemeldet, aber mir fehlt noch Ihre Erlaubnis. Bitte melden Sie sich noch einmal an und stimmen Sie zu.
sign_in-code = Öffnen Sie { $page } auf einem beliebigen Gerät und geben Sie den Code { $code } ein.
sign_in-typed = Die Seite zeigt eine Nummer: Tippen Sie sie hier ein.
sign_in-link = Der Link steht auf dem Bildschirm.
sign_in-draft = Ihr Entwurf bleibt erhalten; sobald Sie angemeldet sind, geht es damit weiter.
    .spoken = Ihr Entwurf bleibt erhalten.
sign_in-after = Sobald Sie angemeldet sind, geht es weiter.
sign_in-nowhere = Sie müssten sich anmelden, damit ich Ihren Kalender erreiche, aber von hier aus geht das nicht. Bitte versuchen Sie es in Teams oder auf der Webseite.
sign_in-alone = Bitte melden Sie sich an, damit ich Ihren Kalender erreiche. Hier lesen andere mit: Schreiben Sie mir dafür in einem Chat zu zweit.
sign_in-kept = Ihr Entwurf bleibt erhalten.
sign_in-open = Anmelden

## Hilfe

help-start = Sagen Sie mir was und wann, zum Beispiel „Mittagessen mit Sam morgen um 12“. Ich kann auch sagen, was in Ihrem Kalender steht.
help-draft = „Ja“ trägt es ein. Oder sagen Sie, was anders sein soll: „eine Stunde später“, „lade Sam ein“. „Abbrechen“ verwirft es, „rückgängig“ geht einen Schritt zurück.
    .spoken = Sagen Sie ja, oder was anders sein soll. Abbrechen verwirft es, rückgängig geht einen Schritt zurück.
help-choice = Wählen Sie mit dem Namen oder der Nummer, oder sagen Sie etwas anderes. „Abbrechen“ verwirft den Entwurf, „rückgängig“ geht einen Schritt zurück.
    .spoken = Wählen Sie mit dem Namen oder der Nummer, oder sagen Sie etwas anderes. Abbrechen verwirft den Entwurf.
help-question = Beantworten Sie das, oder sagen Sie etwas anderes, etwa „Samantha einladen“. „Abbrechen“ verwirft den Entwurf, „rückgängig“ geht einen Schritt zurück.
    .spoken = Beantworten Sie das, oder sagen Sie etwas anderes. Abbrechen verwirft den Entwurf, rückgängig geht einen Schritt zurück.
help-after = Nennen Sie den nächsten Termin oder ändern Sie den letzten: „eine halbe Stunde früher“, „mit Sam“, „sag ihn ab“.
    .spoken = Nennen Sie den nächsten Termin oder ändern Sie den letzten, zum Beispiel eine halbe Stunde früher.

## Antworten

answer-greeting = Hallo! Was soll ich eintragen? Zum Beispiel „Mittagessen mit Sam morgen um 12“.
    .spoken = Hallo! Was soll ich eintragen?
answer-greeting_again = Hallo noch einmal!
answer-thanks = Gern geschehen.
answer-no_hurry = Lassen Sie sich Zeit.
answer-too_long = Das ist zu viel auf einmal. Bitte sagen Sie es in ein, zwei Sätzen.
answer-empty = Ich habe kein Wort gehört.
answer-not_understood = Das habe ich leider nicht verstanden. Versuchen Sie zum Beispiel „Mittagessen mit Sam morgen um 12“.
    .spoken = Das habe ich leider nicht verstanden. Versuchen Sie zum Beispiel: Mittagessen mit Sam morgen um zwölf.
answer-not_understood-draft = Das habe ich leider nicht verstanden.
answer-undone = Das ist zurückgenommen.
answer-nothing_to_undo = Es gibt nichts zurückzunehmen.
answer-nothing_to_cancel = Hier gibt es nichts abzusagen. Sagen Sie mir, welcher Termin gemeint ist.
answer-no_such_event = „{ $subject }“ finde ich nicht in Ihrem Kalender.
answer-no_occurrence = „{ $subject }“ findet da nicht statt.
answer-language_switched = Gut, ab jetzt auf Deutsch.
answer-language_unknown = { $subject } spreche ich nicht. Ich spreche { $languages }.
answer-rude = Tut mir leid, dass es gerade nicht gut läuft. Sagen Sie mir, was ich ändern soll, oder „Abbrechen“.
    .spoken = Tut mir leid, dass es gerade nicht gut läuft. Sagen Sie mir, was ich ändern soll, oder Abbrechen.
answer-off_topic = Ich kenne mich nur mit Kalendern aus. Sagen Sie mir, was hinein soll, oder fragen Sie, was darin steht.
answer-finish_first = Erst bringen wir das hier zu Ende; sagen Sie mir das danach noch einmal.
noted = Notiert. { $parts }.
noted-gone = { $label }: keine Angabe
answer-not_there = „{ $subject }“ ist ohnehin nicht dabei.
    .spoken = { $subject } ist ohnehin nicht dabei.
answer-nothing_changed = Das ändert nichts: Es steht schon so da.
answer-change_dropped = In Ordnung, der Termin bleibt, wie er war.
answer-event_kept = In Ordnung, er bleibt im Kalender.
answer-second_dropped = In Ordnung, das lassen wir.
answer-second_later = Gut, dann später. Nach Ihrem nächsten Termin frage ich noch einmal.
answer-kept_second = „{ $subject }“ machen wir danach. Zuerst dieser Termin.
    .spoken = Das machen wir danach. Zuerst dieser Termin.
answer-forgotten = Alles über Sie ist gelöscht.
answer-not_forgotten = In Ordnung, es wurde nichts gelöscht.
answer-still_working = Ich bin noch dabei. Ich melde mich, wenn es fertig ist.
answer-still_busy = „{ $subject }“ wird noch gespeichert. Ich sage Bescheid, sobald es erledigt ist.
answer-cannot_stop = „{ $subject }“ ist schon unterwegs in den Kalender und lässt sich jetzt nicht mehr aufhalten. Sobald ich melde, dass es erledigt ist, sagen Sie „absagen“.
    .spoken = { $subject } ist schon unterwegs und lässt sich nicht mehr aufhalten. Sobald es erledigt ist, sagen Sie: absagen.
answer-signed_out = Sie sind abgemeldet.
answer-signed_in = Sie sind angemeldet.
answer-not_signed_in = Die Anmeldung hat nicht geklappt. Sie können es noch einmal versuchen.
answer-no_sign_in = Für diesen Kalender brauchen Sie sich nicht anzumelden.
answer-sample_loaded = Die Beispielwoche steht im Kalender: { $count ->
    [1] ein Termin
   *[other] { $count } Termine
}. „Lösche die Beispielwoche“ entfernt sie wieder.
    .spoken = Die Beispielwoche steht im Kalender.
answer-sample_removed = Die Beispielwoche ist aus dem Kalender entfernt.
answer-repeat = { $subject }
answer-slower = { $subject }
answer-details = Das ist alles bis jetzt.
answer-no_draft = Zurzeit gibt es keinen Entwurf.
answer-event_details = Das ist der Termin.
answer-why-said = Das haben Sie gesagt: { $parts }.
answer-why = { $assumed ->
    [0] Alles steht hier so, wie Sie es gesagt haben.
   *[other] Was Sie nicht gesagt haben, habe ich ergänzt. { $parts }. Sagen Sie, was anders sein soll.
}
why-part = { $label }: { $value }
answer-why-nothing = Zurzeit gibt es keinen Entwurf, den ich erklären könnte.
answer-could_not_check = Ich konnte gerade nicht in den Kalender sehen.
answer-agenda = { $count ->
    [0] { $day }: nichts geplant.
    [1] { $day }, ein Termin: { $events }.
   *[other] { $day }, { $count } Termine: { $events }.
}
answer-agenda-span = { $count ->
    [0] { $day } bis { $last }: nichts geplant.
    [1] { $day } bis { $last }, ein Termin: { $events }.
   *[other] { $day } bis { $last }, { $count } Termine: { $events }.
}
answer-agenda-many = { $count ->
    [1] Ein Termin am { $day }:
   *[other] { $count } Termine am { $day }:
}
answer-agenda-many-span = { $count ->
    [1] Ein Termin von { $day } bis { $last }:
   *[other] { $count } Termine von { $day } bis { $last }:
}
agenda-entry = { $title } um { $time } Uhr
    .spoken = { $title } um { $time }
agenda-entry-all-day = { $title } ganztägig
agenda-row = { $start } bis { $end } Uhr: { $title }
agenda-row-all-day = ganztägig: { $title }
agenda-row-day = { $day }, { $entry }
answer-free = { $count ->
    [0] { $day }: keine freie Zeit.
   *[other] Am { $day } sind Sie frei: { $gaps }.
}
answer-free-span = { $count ->
    [0] { $day } bis { $last }: keine freie Zeit.
   *[other] { $day } bis { $last } sind Sie frei: { $gaps }.
}
    .spoken = { $count ->
        [0] { $day } bis { $last }: keine freie Zeit.
       *[other] Frei sind Sie { $gaps }.
    }
free-gap = von { $start } bis { $end } Uhr
    .spoken = von { $start } bis { $end }
free-gap-day = { $day } von { $start } bis { $end } Uhr
    .spoken = { $day } von { $start } bis { $end }
answer-next = { $count ->
    [0] Nichts in den nächsten zwei Wochen.
   *[other] Als Nächstes kommt „{ $title }“, { $when }.
}
    .spoken = { $count ->
    [0] Nichts in den nächsten zwei Wochen.
   *[other] Als Nächstes kommt { $title }, { $when }.
}
answer-how_long_until = { $count ->
    [0] Nichts in den nächsten zwei Wochen.
   *[other] Noch { $length } bis „{ $title }“.
}
    .spoken = { $count ->
    [0] Nichts in den nächsten zwei Wochen.
   *[other] Noch { $length } bis { $title }.
}
answer-who = { $people ->
    [none] Zu „{ $title }“ ist sonst niemand eingeladen.
   *[other] „{ $title }“ ist mit { $people }.
}
answer-where = { $place ->
    [none] „{ $title }“ hat keinen Ort.
   *[other] „{ $title }“, Ort: { $place }.
}
answer-nothing_planned = Nichts in den nächsten zwei Wochen.
answer-when_is = „{ $title }“: { $when }.
    .spoken = { $title }, { $when }.
answer-availability = { $count ->
    [0] { $people ->
        [none] Ich weiß nicht, wen Sie meinen.
       *[other] { $heads ->
            [1] { $when }: { $people } ist frei.
           *[other] { $when }: { $people } sind frei.
        }
    }
   *[other] { $heads ->
        [1] { $when }: { $people } ist nicht frei { $gaps }.
       *[other] { $when }: { $people } sind nicht alle frei { $gaps }.
    }
}
answer-availability-then = { $count ->
    [0] { $people ->
        [none] Ich weiß nicht, wen Sie meinen.
       *[other] { $heads ->
            [1] { $people } ist dann frei.
           *[other] { $people } sind dann frei.
        }
    }
   *[other] { $heads ->
        [1] { $people } ist nicht frei: { $gaps }.
       *[other] { $people } sind nicht alle frei: { $gaps }.
    }
}
answer-gaps = { $count ->
    [0] { $heads ->
        [1] { $when }: { $people } hat nichts frei.
       *[other] { $when }: { $people } haben gemeinsam nichts frei.
    }
   *[other] { $heads ->
        [1] { $when }: { $people } ist frei { $gaps }.
       *[other] { $when }: { $people } sind alle frei { $gaps }.
    }
}
days-span = { $first } bis { $last }
answer-rooms = { $count ->
    [0] { $when }: Kein Raum ist frei.
    [1] { $when }: Frei ist { $rooms }.
   *[other] { $when }: Frei sind { $rooms }.
}
answer-join = { $url ->
    [none] Es gibt keinen Link zur Teilnahme.
   *[other] Hier können Sie teilnehmen.
}
    .spoken = { $url ->
        [none] Es gibt keinen Link zur Teilnahme.
       *[other] Der Link steht auf dem Bildschirm.
    }
answer-guest-declined = { $name } hat „{ $title }“ ({ $when }) abgesagt.
    .spoken = { $name } hat { $title }, { $when }, abgesagt.
answer-guest-proposed = { $name } schlägt für „{ $title }“ eine andere Zeit vor: { $proposed } statt { $when }.
    .spoken = { $name } schlägt für { $title } eine andere Zeit vor: { $proposed } statt { $when }.
answer-guest-room = { $name } konnte für „{ $title }“ ({ $when }) nicht gebucht werden.
    .spoken = { $name } konnte für { $title }, { $when }, nicht gebucht werden.
answer-guest-advice = Zum Verschieben sagen Sie zum Beispiel „verschieb es auf Freitag“.
answer-guest_room = Sollen wir einen anderen Raum suchen?
answer-guest_time = Sollen wir diese Zeit nehmen?
answer-guest_left = Gut, es bleibt, wie es ist.
answer-preferences = { $count ->
    [0] Sie haben mir noch keine Gewohnheiten genannt.
   *[other] Das habe ich mir gemerkt: { $list }.
}
answer-preference_kept = Gemerkt: { $list }.
answer-preference_forgotten = { $count ->
    [0] In Ordnung, vergessen.
   *[other] In Ordnung, vergessen. Gemerkt bleibt: { $list }.
}
preference-minutes = Termine dauern { $length }
preference-online = { $value ->
    [yes] Termine mit Gästen sind auf Teams
   *[no] Teams nur auf Wunsch
}
preference-working_hours = Arbeitszeit { $start } bis { $end } Uhr
    .spoken = Arbeitszeit { $start } bis { $end }
preference-next_weekday = { $value ->
    [coming] „nächsten“ vor einem Wochentag meint den nächstliegenden
   *[next_week] „nächsten“ vor einem Wochentag meint den in der Woche danach
}
preference-room = Ihr üblicher Raum ist { $name }
answer-stored = { $count ->
    [0] Ich speichere dieses Gespräch, Ihre Termine hier und Ihre Zeitzone. „Vergiss mich“ löscht alles.
   *[other] Ich speichere dieses Gespräch, Ihre Termine hier und was Sie mir gesagt haben: { $list }. „Vergiss mich“ löscht alles.
}
    .spoken = Ich speichere dieses Gespräch, Ihre Termine und Ihre Gewohnheiten. Vergiss mich löscht alles.
answer-stored_elsewhere = { $count ->
    [0] Ich speichere dieses Gespräch und Ihre Anmeldung; Ihre Termine stehen nur in Ihrem eigenen Kalender. „Vergiss mich“ löscht, was ich speichere.
   *[other] Ich speichere dieses Gespräch, Ihre Anmeldung und was Sie mir gesagt haben: { $list }. Ihre Termine stehen nur in Ihrem eigenen Kalender. „Vergiss mich“ löscht, was ich speichere.
}
    .spoken = Ich speichere dieses Gespräch, Ihre Anmeldung und Ihre Gewohnheiten. Vergiss mich löscht alles.
answer-languages = Ich spreche { $languages }.

## A card that can be pressed no more
closed-created = Steht im Kalender.
closed-changed = Geändert.
closed-event-cancelled = Abgesagt.
closed-dropped = Verworfen.
closed-replaced = Weiter unten steht eine neuere Fassung.
closed-continued = Weiter unten geht es weiter.
closed-over = Nicht mehr aktuell.
