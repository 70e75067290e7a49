### Tutte le frasi italiane del bot. Il valore si scrive; l’attributo `.spoken` si dice a voce dove è diverso.
### Date, ore, durate ed elenchi arrivano già pronti per il paese della persona.

## Titoli, ore ed etichette

day-number = { $day }
    .spoken = { $day ->
        [1] primo
       *[other] { $day }
    }
day-heard = { $year ->
    [none] { $weekday } { $number } { $month }
   *[other] { $weekday } { $number } { $month } { $year }
}
clock-heard = { $hour ->
    [1] { $minute ->
        [0] una
       *[other] una e { $minute }
    }
   *[other] { $minute ->
        [0] { $hour }
       *[other] { $hour } e { $minute }
    }
}
length-one = { $unit ->
    [day] un giorno
    [hour] un’ora
   *[minute] un minuto
}
weekday-on = { $name }
title-with-people = Riunione con { $people }
zone = ora di { $city }
zone-and-own = { $zone } ({ $own }, { $own_zone })
    .spoken = { $zone }, { $own } a { $own_zone }
moment = { $day }, ore { $time }
    .spoken = { $day } { $hour ->
        [1] all’{ $time }
       *[other] alle { $time }
    }
span-one-day = { $day }, dalle { $start } alle { $end }
    .spoken = { $day }, { $from_hour ->
        [1] dall’{ $start }
       *[other] dalle { $start }
    } { $to_hour ->
        [1] all’{ $end }
       *[other] alle { $end }
    }
span-two-days = da { $day }, ore { $start }, a { $last }, ore { $end }
    .spoken = da { $day } { $from_hour ->
        [1] all’{ $start }
       *[other] alle { $start }
    } a { $last } { $to_hour ->
        [1] all’{ $end }
       *[other] alle { $end }
    }
span-all-day = { $day }, tutto il giorno
span-days = da { $day } a { $last }, tutto il giorno
untitled-clash = un altro impegno
private-event = impegno privato

label-subject = Titolo
label-when = Quando
label-length = Durata
label-zone = Fuso orario
label-recurrence = Ripetizione
label-people = Persone
label-place = Luogo
label-equipment = Attrezzatura
label-online = Online
label-body = Note
label-reminder_minutes = Promemoria
label-show_as = Disponibilità
label-sensitivity = Privacy
label-importance = Importanza
label-categories = Categorie
label-guests = Invitati
label-calendar = Calendario

person-with-address = { $name } ({ $address })
person-optional = { $name } (facoltativo)
    .spoken = { $name }, facoltativo
guests-hidden = elenco degli invitati nascosto
guests-no_proposals = nessun altro orario da proporre
guests-no_reply = risposta non necessaria
online-yes = Sì, riunione Teams
reminder = { $length } prima
reminder-at-start = All’inizio
reminder-none = Nessuno
show_as = { $value ->
    [free] Libero
    [tentative] Provvisorio
    [oof] Fuori sede
    [workingElsewhere] Al lavoro altrove
   *[busy] Occupato
}
sensitivity = { $value ->
    [private] Privato
    [personal] Personale
    [confidential] Riservato
   *[normal] Normale
}
importance = { $value ->
    [high] Alta
    [low] Bassa
   *[normal] Normale
}
note-assumed = ipotesi
note-assumed-length = durata abituale, ipotesi
note-assumed-day = il giorno è un’ipotesi
row-lead = { $label }:
row-assumed = { $value } ({ $note })

repeats-daily = { $interval ->
    [1] Ogni giorno
   *[other] Ogni { $interval } giorni
}
repeats-weekly = { $interval ->
    [1] Ogni settimana
   *[other] Ogni { $interval } settimane
}
repeats-weekly-on = { $interval ->
    [1] Ogni { $days }
   *[other] Ogni { $interval } settimane: { $days }
}
repeats-workdays = Dal lunedì al venerdì
repeats-monthly = { $interval ->
    [1] Ogni mese
   *[other] Ogni { $interval } mesi
}
repeats-monthly-day = { $interval ->
    [1] Ogni mese, il giorno { $day }
   *[other] Ogni { $interval } mesi, il giorno { $day }
}
repeats-monthly-last = { $interval ->
    [1] L’ultimo giorno di ogni mese
   *[other] L’ultimo giorno del mese, ogni { $interval } mesi
}
repeats-monthly-nth = { $nth ->
    [1] { $days ->
        [domenica] La prima { $days } del mese
       *[other] Il primo { $days } del mese
    }
    [2] { $days ->
        [domenica] La seconda { $days } del mese
       *[other] Il secondo { $days } del mese
    }
    [3] { $days ->
        [domenica] La terza { $days } del mese
       *[other] Il terzo { $days } del mese
    }
    [4] { $days ->
        [domenica] La quarta { $days } del mese
       *[other] Il quarto { $days } del mese
    }
   *[last] { $days ->
        [domenica] L’ultima { $days } del mese
       *[other] L’ultimo { $days } del mese
    }
}
repeats-monthly-nth-workday = { $nth ->
    [1] Il primo giorno lavorativo del mese
    [2] Il secondo giorno lavorativo del mese
    [3] Il terzo giorno lavorativo del mese
    [4] Il quarto giorno lavorativo del mese
   *[last] L’ultimo giorno lavorativo del mese
}
repeats-yearly = { $interval ->
    [1] Ogni anno
   *[other] Ogni { $interval } anni
}
repeats-first-last = { $rule }; prima volta: { $first }, ultima volta: { $last }
repeats-open = { $rule }; prima volta: { $first }, senza fine

## Pulsanti

choice-yes = Sì
choice-no = No
choice-create = Aggiungi
choice-drop = Non aggiungere
choice-change = Applica
choice-undo = Torna indietro
choice-retry = Riprova
choice-keep-as-is = Lascia com’è
option-keep = Mantieni questo orario
option-other-time = Un altro orario
option-fold = { $number ->
    [1] La prima volta: { $time } ({ $offset })
   *[2] La seconda volta: { $time } ({ $offset })
}
    .spoken = { $number ->
        [1] la prima volta, { $time }
       *[2] la seconda volta, { $time }
    }
option-person = { $name } ({ $apart })
    .spoken = { $name }, { $apart }
option-leave-out = Senza { $name }
option-no-room = Senza sala
option-own-calendar = Il mio calendario
option-room = { $seats ->
    [1] { $name } (1 posto)
   *[other] { $name } ({ $seats } posti)
}
    .spoken = { $seats ->
        [1] { $name }, un posto
       *[other] { $name }, { $seats } posti
    }
option-cancel-event = Annulla l’evento
option-keep-event = Tieni l’evento
option-only-one = Solo { $when }
    .spoken = solo { $when }
option-whole-series = Tutta la serie
    .spoken = tutta la serie
option-forget = Cancella tutto
option-stay = Tieni i miei dati

link-open = Apri nel calendario
link-open-outlook = Apri in Outlook
link-join = Partecipa alla riunione
form-open = Modifica
form-submit = Salva
form-subject = Titolo
form-day = Giorno
form-at = Inizio
form-minutes = Durata in minuti
form-people = Persone, separate da virgole
form-place = Luogo
form-equipment = Attrezzatura
form-online = Riunione Teams
form-body = Note
form-reminder = Promemoria
form-show_as = Disponibilità
form-private = Privato
form-repeat = Ripetizione
form-usual = Come al solito
form-never = Mai

## Manca una cosa

ask-request = Che cosa metto in calendario, e per quando?
ask-start = Per quando, «{ $title }»?
ask-start-untitled = Per quando?
ask-hour = A che ora, { $subject }?
ask-hour-part = A che ora, { $subject }? Per esempio { $options }.
ask-subject = Che titolo gli do?
ask-subject-when = Annotato: { $when }. Che titolo gli do?
ask-zone = In che fuso orario si trova? Basta una città.
ask-day = Che giorno esattamente?
ask-address = Non trovo { $subject } nella rubrica. Qual è l’indirizzo e-mail? Altrimenti continuo senza.
ask-address_unchecked = Non sono riuscito a cercare { $subject } nella rubrica. Qual è l’indirizzo e-mail? Altrimenti continuo senza.
ask-address_other = Allora chi è? Basta il nome completo o l’indirizzo e-mail. Altrimenti continuo senza { $subject }.
ask-other_time = Quale ora andrebbe bene?
ask-other_part = Che cosa cambio? Per esempio «meglio giovedì» o «un’ora più tardi».
ask-other_day = Quale giorno andrebbe bene?
ask-other_length = Quanto deve durare?
ask-other_people = Chi aggiungo o tolgo?
ask-other_subject = Che titolo gli do?
ask-other_time_hours = Niente di così lungo sta nel suo orario di lavoro. Quale ora andrebbe bene?
ask-other_time_own = Non ha nessun momento libero di quella durata. Quale ora andrebbe bene?
ask-other_time_guests = Non c’è nessun momento in cui tutti siano liberi. Quale ora andrebbe bene?
ask-other_time_rooms = Quando tutti sono liberi la sala è occupata. Un’altra ora o un’altra sala?
ask-other_time_nothing_left = Così non resta nessun momento possibile. Quale ora andrebbe bene?
ask-other_time_earlier = Prima non c’è niente. Quale ora andrebbe bene?
ask-other_time_later = Più tardi in quei giorni non c’è niente. Quale ora andrebbe bene?
ask-other_room = Non trovo una sala libera adatta. Un’altra ora, o senza sala?
ask-another_place = Quale altra sala o luogo metto? Altrimenti continuo senza sala.
ask-calendar = Non trovo nessun calendario chiamato «{ $subject }» in cui si possa scrivere. Quale uso?
ask-group_calendar = Non trovo nessun gruppo con un calendario. Quale calendario uso?
ask-no_groups = I calendari di gruppo richiedono un account di lavoro che ha eseguito l’accesso: da qui non li raggiungo. Quale calendario uso?
ask-calendar_closed = Da qui non posso scrivere in «{ $subject }». Quale calendario uso?
ask-other_calendar = Allora quale calendario uso?
ask-again = Mi dica che cosa metterci, oppure «annulla».
ask-when-again = Mi serve un’ora, per esempio «alle 15»; «annulla» lascia perdere.
ask-start-again = Mi servono un giorno e un’ora, per esempio «venerdì alle 15»; «annulla» lascia perdere.
ask-day-again = Mi serve un giorno, per esempio «venerdì»; «annulla» lascia perdere.
ask-zone-again = Mi dica in quale città si trova, per esempio «Roma».
ask-subject-again = Mi serve un titolo breve, per esempio «revisione del budget»; «annulla» lascia perdere.
ask-people-again = Mi serve un nome completo o un indirizzo e-mail; «senza» lo lascia fuori.
ask-place-again = Mi dica una sala o un luogo, oppure «senza sala».
ask-options-again = Mi serve il nome di un calendario; «nel mio calendario» usa il Suo.

## Più letture

choose-half_of_day = Intende { $options }?
choose-day = Il giorno della settimana e la data non coincidono. Quale intende?
    .spoken = Il giorno della settimana e la data non coincidono. Quale: { $options }?
choose-which_day = Che giorno intende?
    .spoken = Che giorno: { $options }?
choose-next_weekday = Quale intende?
    .spoken = Quale intende: { $options }?
choose-reading = Quale intende?
    .spoken = Quale intende: { $options }?
choose-skipped_hour = Con il passaggio all’ora legale, { $subject } quel giorno non esiste. Va bene { $options }?
choose-doubled_hour = Con il ritorno all’ora solare, { $subject } quel giorno c’è due volte. Quale intende?
    .spoken = Con il ritorno all’ora solare, { $subject } c’è due volte. La prima o la seconda?
choose-person = Ci sono più persone di nome { $subject }. Chi intende?
    .spoken = Ci sono più persone di nome { $subject }: { $options }. Chi intende?
choose-person_guessed = { $count ->
    [1] Non conosco nessuno che si chiami esattamente { $subject }. Intende { $options }?
   *[other] Non conosco nessuno che si chiami esattamente { $subject }. Chi intende?
}
    .spoken = { $count ->
    [1] Non conosco nessuno che si chiami esattamente { $subject }. Intende { $options }?
   *[other] Non conosco nessuno che si chiami esattamente { $subject }. Chi intende: { $options }?
}
choose-room = Quale sala preferisce?
    .spoken = Quale sala preferisce: { $options }?
choose-room_busy = La sala { $subject } è occupata a quell’ora. Quale sala libera preferisce?
    .spoken = La sala { $subject } è occupata. Libere: { $options }. Quale preferisce?
choose-clash = A quell’ora c’è già «{ $subject }». Mantengo questo orario, o ne cerco un altro?
choose-event = Quale intende?
    .spoken = Quale intende: { $options }?
choose-scope = «{ $subject }» è una serie. Solo questa volta o tutta la serie?
    .spoken = { $subject } è una serie. Intende { $options }?
choose-calendar = Quale calendario intende?
    .spoken = Quale calendario intende: { $options }?
choose-suggestion = { $count ->
    [1] C’è posto qui: { $options }. Lo prendo?
   *[other] Questi orari sono liberi. Quale preferisce?
}
    .spoken = { $count ->
        [1] C’è posto qui: { $options }. Lo prendo?
       *[other] C’è posto qui: { $options }. Quale preferisce?
    }
choose-suggestion-again = Torniamo agli orari liberi: quale preferisce?
choose-suggestion_odd = { $count ->
    [1] Nessun orario libero cade nell’orario di lavoro di tutti. Il meno scomodo: { $options }. Lo prendo?
   *[other] Nessun orario libero cade nell’orario di lavoro di tutti. Questi sono i meno scomodi. Quale preferisce?
}
    .spoken = { $count ->
        [1] Niente va bene per l’orario di tutti. Il meno scomodo: { $options }. Lo prendo?
       *[other] Niente va bene per l’orario di tutti. I meno scomodi: { $options }. Quale preferisce?
    }
option-clocks = { $option } ({ $clocks })
    .spoken = { $option }, { $clocks }
clock-for = { $time } per { $people }
choose-second_event = Ha chiesto anche «{ $subject }». Lo facciamo adesso?
choose-again = Quale di queste? Basta il nome o il numero.
    .spoken = Quale di queste? { $options }?
choose-clash-again = Sì a che cosa? Dica «tienilo» per lasciarlo comunque, oppure «un’altra ora».
choose-scope-again = Dica «solo questa volta» o «tutta la serie».
choose-forget_me = Così si cancellano il calendario di qui, le preferenze e tutta la conversazione. Cancello tutto?
choose-forget_me_elsewhere = Così si cancellano l’accesso, le preferenze e tutta la conversazione. Il suo calendario resta com’è. Cancello?

## La bozza

confirm = Lo aggiungo al calendario?
confirm-elsewhere = Lo aggiungo al calendario «{ $calendar }»?
draft-title = Bozza
speech-draft = { $title }, { $when }.
speech-people = Con { $people }.
speech-place = Luogo: { $place }.
speech-equipment = Attrezzatura: { $equipment }.
speech-online = Su Teams.
speech-length = Durata: { $length }.
speech-recurrence = { $rule }.
speech-confirm = Lo aggiungo?
speech-zone = È l’ora di { $zone }; a { $own_zone }, { $own }.
spoken-option = { $number ->
    [1] primo, { $option }
    [2] secondo, { $option }
   *[3] terzo, { $option }
}
spoken-more = { $count ->
    [1] { $options }, e ancora uno
   *[other] { $options }, e ancora { $count }
}
spelled-sign = { $sign ->
    [at] chiocciola
    [dot] punto
    [dash] trattino
    [plus] più
    [slash] barra
   *[other] trattino basso
}

notice-assumed-day = Manca il giorno, quindi ho preso { $day }.
    .spoken = Ho supposto { $day }.
notice-local-time = Ora locale di { $people }: { $time }.
notice-outside-hours = È fuori dal suo orario di lavoro.
notice-left-out = Una serie non può escludere «{ $subject }» in anticipo. Quando c’è, me lo dica, per esempio «salta il lunedì di Pasqua».
    .spoken = Non posso escludere { $subject } in anticipo; me lo dica dopo.
notice-unknown-person = { $count ->
    [1] { $people } non è nella rubrica: annoto solo il nome.
   *[other] { $people } non sono nella rubrica: annoto solo i nomi.
}
notice-could-not-check = Non ho potuto verificare chi è libero.
notice-no-join-link = Questo calendario annota che è online, ma non crea un link.
    .spoken = Non ci sarà un link.
notice-no-online-here = Questo calendario non può creare riunioni online, quindi non ci sarà un link per partecipare.
notice-no-link-given = Non c’è un link per partecipare: questo calendario non ha creato una riunione online.
notice-no-group-reminder = I calendari di gruppo non hanno promemoria, quindi lo tralascio.
notice-calendar-unchecked = Non ho potuto controllare se esiste un calendario chiamato «{ $name }».
notice-cancel-note = Scriva «sì, nota: …» per dire loro il motivo.
    .spoken = Può aggiungere una nota.
notice-your-note = Il Suo messaggio: «{ $text }».
notice-note-alone = Non è invitato nessun altro, quindi «{ $text }» non arriva a nessuno.
notice-note-unsent = Questo calendario non manda e-mail: «{ $text }» deve dirlo Lei.
notice-told-of-the-end = { $count ->
    [1] L’invitato viene avvisato per e-mail.
   *[other] Gli invitati vengono avvisati per e-mail.
}
notice-nobody-told = Nessuno ha ricevuto e-mail: questo calendario non avvisa gli invitati.
notice-form-unread = Non ho capito «{ $text }» alla voce { $label }: resta com’era.
notice-language = Non parlo ancora la sua lingua. Parlo { $languages }.
notice-clash = Come sa, c’è già «{ $title }».
    .spoken = C’è già { $title }.
notice-busy = { $name } ha già impegni a quell’ora.
notice-unchecked = Non ho potuto vedere se { $name } è disponibile.
notice-guest-hours = È fuori dall’orario di lavoro di { $name }.
notice-mails = { $count ->
    [1] { $people } riceverà un invito per e-mail.
   *[other] { $people } riceveranno un invito per e-mail.
}
    .spoken = { $count ->
    [1] { $people } riceverà un’e-mail.
    [2] { $people } riceveranno un’e-mail.
    [3] { $people } riceveranno un’e-mail.
   *[other] { $count } persone riceveranno un’e-mail.
}
notice-outsiders = { $count ->
    [1] { $people } non fa parte della sua organizzazione.
   *[other] { $people } non fanno parte della sua organizzazione.
}
    .spoken = { $count ->
        [1] { $people } viene da fuori.
        [2] { $people } vengono da fuori.
       *[other] { $count } di loro vengono da fuori.
    }
notice-second-kept = Dopo passo a «{ $second }».
notice-mails-change = { $count ->
    [1] { $people } riceverà la modifica per e-mail.
   *[other] { $people } riceveranno la modifica per e-mail.
}
    .spoken = { $count ->
    [1] { $people } riceverà un’e-mail.
    [2] { $people } riceveranno un’e-mail.
    [3] { $people } riceveranno un’e-mail.
   *[other] { $count } persone riceveranno un’e-mail.
}
notice-mails-cancel = { $count ->
    [1] { $people } riceverà l’annullamento per e-mail.
   *[other] { $people } riceveranno l’annullamento per e-mail.
}
    .spoken = { $count ->
    [1] { $people } riceverà un’e-mail.
    [2] { $people } riceveranno un’e-mail.
    [3] { $people } riceveranno un’e-mail.
   *[other] { $count } persone riceveranno un’e-mail.
}
notice-mailed = { $count ->
    [1] L’invito è partito.
   *[other] Gli inviti sono partiti.
}
notice-mailed-change = { $count ->
    [1] L’invitato è avvisato per e-mail.
   *[other] Gli invitati sono avvisati per e-mail.
}
notice-nobody-mailed = Nessuno ha ricevuto e-mail: questo calendario non manda inviti.
    .spoken = Nessuno ha ricevuto e-mail.

## Fatto

created = Fatto. «{ $title }» è in calendario: { $when }.
created-elsewhere = Fatto. «{ $title }» è nel calendario «{ $calendar }»: { $when }.
created-join = Il link della riunione è sullo schermo.
created-dial-in = Numero da chiamare: { $number }
    .spoken = Il numero da chiamare è { $number }.
created-conference = Codice della conferenza: { $number }
    .spoken = Il codice della conferenza è { $number }.
created-guests-uncertain = Uno degli indirizzi non funziona: forse non tutti hanno ricevuto l’invito.
changed = Modificato: «{ $title }», { $when }. Dica «torna indietro» per ripristinarlo.
    .spoken = Modificato. { $title }, { $when }.
changed-parts = «{ $title }» è modificato. { $parts }. Dica «torna indietro» per ripristinarlo.
    .spoken = { $title } è modificato. { $parts }.
changed-series = Modificata tutta la serie «{ $title }». { $rule }, { $time }. Dica «torna indietro» per ripristinarla.
    .spoken = Modificata tutta la serie { $title }. { $rule }, { $time }.
confirm_change = Modifico «{ $title }» così: { $when }?
confirm_change-parts = { $parts }. Modifico «{ $title }» così?
confirm_cancel = Annullo «{ $title }», { $when }?
confirm_cancel-occurrence = Annullo solo «{ $title }», { $when }? La serie resta.
confirm_cancel-series = Annullo tutta la serie «{ $title }»?
event_cancelled = Annullato: «{ $title }», { $when }.
    .spoken = Annullato: { $title }.
event_cancelled-series = Annullata tutta la serie «{ $title }».
cancelled = Va bene, lascio perdere «{ $title }». Dica «torna indietro» per riaverlo.
    .spoken = Va bene, lascio perdere. Dica torna indietro per riaverlo.
cancelled-untitled = Va bene, lascio perdere. Dica «torna indietro» per riaverlo.
second-offer = Ha chiesto anche «{ $second }». Lo facciamo adesso?

## Non si può

refuse-passed = È già passato: { $when }.
refuse-passed-instead = È già passato: { $when }. Quando, allora?
    .spoken = È già passato. Va bene { $options }?
refuse-impossible_date = Questa data non esiste. Che giorno, allora?
refuse-impossible_date-instead = Questa data non esiste: { $subject }. Che giorno, allora?
    .spoken = Questa data non esiste: { $subject }. Va bene { $options }?
refuse-end_before_start = Finisce prima di cominciare. Quando deve finire?
refuse-no_length = Non durerebbe niente. Quanto deve durare?
refuse-series_end = La serie finirebbe prima di cominciare. Fino a quando si ripete?
refuse-again = Mi serve un altro momento, per esempio «domani alle 15»; «annulla» lascia perdere.
not_yours = Questa bozza non è sua: può confermarla o cambiarla solo chi l’ha chiesta. Per una sua, mi dica che cosa e quando.
nothing_pending-stray_yes = Niente aspetta un sì o un no. Che cosa metto in calendario?
nothing_pending-old_button = Questo pulsante è di una versione precedente; non ho fatto niente.
nothing_pending-old_button-draft = Questo pulsante è di una versione precedente; non ho fatto niente. Siamo a questo punto.
failed-unavailable = Il calendario non risponde. La bozza resta; dica «sì» per riprovare.
failed-later = Non è stato possibile salvare «{ $title }». Ci torno dopo.
failed-refused-other = Il calendario ha rifiutato: non è stato salvato niente.
failed-do-other = La bozza resta; dica «sì» per riprovare.
failed-refused-zone = Il calendario non conosce questo fuso orario.
failed-do-zone = La bozza resta; mi dica una città del fuso orario giusto.
failed-refused-times = Il calendario non accetta questi orari.
failed-do-times = La bozza resta; mi dica un altro inizio o un’altra durata.
failed-refused-recipients = Il calendario non accetta uno degli indirizzi.
failed-do-recipients = La bozza resta; mi dica l’indirizzo giusto, o chi togliere.
failed-refused-permission = Non ha il permesso di scrivere in questo calendario.
failed-do-permission = La bozza resta; mi dica quale altro calendario usare.
failed-refused-policy = Le regole della sua organizzazione non lo consentono.
failed-do-policy = La bozza resta; la modifichi, o chieda all’amministratore.
failed-refused-mailbox = Il suo account non ha una casella di posta funzionante.
failed-do-mailbox = La bozza resta; chieda all’amministratore, poi dica «sì».
failed-refused-calendar = Quel calendario non c’è più.
failed-do-calendar = La bozza resta; mi dica quale altro calendario usare.
failed-refused-organizer = Solo chi organizza può modificare questo evento.
failed-do-organizer = La bozza resta; chieda la modifica a chi organizza.
failed-refused-too_large = L’evento è troppo grande per il calendario.
failed-do-too_large = La bozza resta; accorci le note o inviti meno persone.
failed-refused-group_alone = Per i calendari di gruppo serve che qualcuno abbia effettuato l’accesso.
failed-do-group_alone = La bozza resta; dica «nel mio calendario» per metterlo nel suo.
failed-refused-group_personal = Un account personale non ha calendari di gruppo.
failed-do-group_personal = La bozza resta; dica «nel mio calendario» per metterlo nel suo.
failed-refused-too_many_guests = Sono più invitati di quanti ne accetti il calendario.
failed-do-too_many_guests = La bozza resta; mi dica chi togliere.
failed-refused-key = Questa richiesta è già servita per un altro evento.
failed-do-key = La bozza resta; dica «sì» per riprovare.
failed-refused-changed = Nel frattempo qualcun altro ha cambiato la stessa cosa in questo evento, quindi l’ho lasciato com’è.
failed-do-changed = La bozza resta; guardi prima l’evento, poi mi dica che cosa cambiare.
failed-refused-online_stays = Una riunione online resta tale: il calendario non può toglierle il link.
failed-do-online_stays = La bozza resta; la lasci online, oppure annulli l’evento e ne crei un altro.
failed-gone = Questo evento non è più in calendario.
failed-sign_in = Prima bisogna accedere. La bozza resta.
failed-unsupported = Questo calendario non può farlo.
failed-storage = Non sono riuscito a salvarlo. Lo ripeta tra un momento, per favore.
failed-timeout = Ci è voluto troppo tempo. La bozza resta; dica «sì» per riprovare.
sign_in = Acceda, così posso raggiungere il suo calendario.
sign_in-consent = Sta usando l’account { $account }, ma mi manca ancora il suo permesso. Acceda di nuovo e accetti.
    .spoken = Mi manca ancora il suo permesso. Acceda di nuovo e accetti.
sign_in-code = Apra { $page } su qualsiasi dispositivo e inserisca il codice { $code }.
sign_in-typed = La pagina mostrerà un numero: lo scriva qui.
sign_in-link = Il link è sullo schermo.
sign_in-draft = La bozza resta, e si riprende appena ha effettuato l’accesso.
    .spoken = La bozza resta.
sign_in-after = Si riprende appena ha effettuato l’accesso.
sign_in-nowhere = Per raggiungere il suo calendario serve l’accesso, ma da qui non è possibile. Provi in Teams o sulla pagina web.
sign_in-alone = Acceda, così posso raggiungere il suo calendario. Qui leggono anche altri: mi scriva in una chat a due.
sign_in-kept = La bozza resta.
sign_in-open = Accedi

## Aiuto

help-start = Mi dica che cosa e quando, per esempio «pranzo con Samuele domani a mezzogiorno». So anche dire che cosa c’è in calendario.
help-draft = Dica «sì» per aggiungerlo, o che cosa cambiare, per esempio «un’ora più tardi» o «invita Samuele». «Annulla» lascia perdere, «torna indietro» toglie l’ultimo passo.
    .spoken = Dica sì per aggiungerlo, o che cosa cambiare. Per lasciar perdere dica annulla.
help-choice = Scelga per nome o per numero, o dica altro. «Annulla» lascia perdere la bozza, «torna indietro» toglie l’ultimo passo.
    .spoken = Scelga per nome o per numero, o dica altro. Per lasciar perdere dica annulla.
help-question = Risponda a questo, o dica altro, per esempio «invita Samantha». «Annulla» lascia perdere la bozza, «torna indietro» torna di un passo.
    .spoken = Risponda a questo, o dica altro. Annulla lascia perdere la bozza, torna indietro torna di un passo.
help-after = Mi dica il prossimo evento, o modifichi l’ultimo: «mezz’ora prima», «aggiungi Samuele», «annullalo».
    .spoken = Mi dica il prossimo evento, o modifichi l’ultimo, per esempio mezz’ora prima.

## Risposte

answer-greeting = Buongiorno! Mi dica che cosa mettere in calendario, per esempio «pranzo con Samuele domani a mezzogiorno».
    .spoken = Buongiorno! Che cosa metto in calendario?
answer-greeting_again = Di nuovo buongiorno!
answer-thanks = Prego.
answer-no_hurry = Con calma.
answer-too_long = È troppo in una volta sola. Lo dica in una o due frasi, per favore.
answer-empty = Non ho sentito nessuna parola.
answer-not_understood = Mi scusi, non ho capito. Provi per esempio «pranzo con Samuele domani a mezzogiorno».
    .spoken = Mi scusi, non ho capito. Provi per esempio: pranzo con Samuele domani a mezzogiorno.
answer-not_understood-draft = Mi scusi, non ho capito.
answer-undone = L’ho ripristinato.
answer-nothing_to_undo = Non c’è niente da ripristinare.
answer-nothing_to_cancel = Qui non c’è niente da annullare. Mi dica quale evento, per esempio «annulla il dentista».
answer-no_such_event = Non trovo «{ $subject }» in calendario.
answer-no_occurrence = «{ $subject }» quel giorno non c’è.
answer-language_switched = Va bene, d’ora in poi in italiano.
answer-language_unknown = Non parlo questa lingua ({ $subject }). Parlo { $languages }.
    .spoken = Non parlo questa lingua, { $subject }. Parlo { $languages }.
answer-rude = Mi dispiace che vada male. Mi dica che cosa cambiare, o dica «annulla» per lasciar perdere.
    .spoken = Mi dispiace che vada male. Mi dica che cosa cambiare, o dica annulla.
answer-off_topic = Mi intendo solo di calendari. Mi dica che cosa metterci, o chieda che cosa c’è.
answer-finish_first = Prima finiamo questo; poi me lo ripeta.
noted = Annotato. { $parts }.
noted-gone = { $label }: niente
answer-not_there = «{ $subject }» non c’è comunque.
    .spoken = { $subject } non c’è comunque.
answer-nothing_changed = Non cambia niente: è già così.
answer-change_dropped = Va bene, l’evento resta com’era.
answer-event_kept = Va bene, resta in calendario.
answer-second_dropped = Va bene, quello lo lascio perdere.
answer-second_later = Va bene, più tardi. Ne riparlo dopo il prossimo evento.
answer-kept_second = Dopo passo a «{ $subject }». Prima questo.
    .spoken = Ci arrivo dopo. Prima questo.
answer-forgotten = Tutto ciò che la riguarda è cancellato.
answer-not_forgotten = Va bene, non è stato cancellato niente.
answer-still_working = Ci sto ancora lavorando. Avviso appena è fatto.
answer-still_busy = Sto ancora salvando «{ $subject }». Le dico quando è fatto.
answer-cannot_stop = «{ $subject }» è già in viaggio verso il calendario e non posso più fermarlo. Quando Le dico che è fatto, dica «annulla».
    .spoken = { $subject } è già in viaggio e non posso più fermarlo. Quando è fatto, dica: annulla.
answer-signed_out = L’accesso è stato chiuso.
answer-signed_in = L’accesso è riuscito.
answer-not_signed_in = L’accesso non è riuscito. Può riprovare.
answer-no_sign_in = Questo calendario non richiede l’accesso.
answer-sample_loaded = La settimana di esempio è in calendario: { $count ->
    [1] un evento
   *[other] { $count } eventi
}. Dica «togli la settimana di esempio» per toglierla.
    .spoken = La settimana di esempio è in calendario.
answer-sample_removed = La settimana di esempio non è più in calendario.
answer-repeat = { $subject }
answer-slower = { $subject }
answer-details = Ecco tutto fin qui.
answer-no_draft = Al momento non c’è nessuna bozza.
answer-event_details = Ecco l’evento.
answer-why-said = Ecco che cosa mi ha detto: { $parts }.
answer-why = { $assumed ->
    [0] È tutto come ha detto.
   *[other] Ho completato ciò che mancava. { $parts }. Mi dica che cosa cambiare.
}
why-part = { $label }: { $value }
answer-why-nothing = Al momento non c’è nessuna bozza da spiegare.
answer-could_not_check = Non sono riuscito a guardare il calendario.
answer-agenda = { $count ->
    [0] Niente in programma { $day }.
    [1] Un impegno { $day }: { $events }.
   *[other] { $count } impegni { $day }: { $events }.
}
answer-agenda-span = { $count ->
    [0] Niente in programma da { $day } a { $last }.
    [1] Un impegno da { $day } a { $last }: { $events }.
   *[other] { $count } impegni da { $day } a { $last }: { $events }.
}
answer-agenda-many = { $count ->
    [1] Un impegno { $day }:
   *[other] { $count } impegni { $day }:
}
answer-agenda-many-span = { $count ->
    [1] Un impegno da { $day } a { $last }:
   *[other] { $count } impegni da { $day } a { $last }:
}
agenda-entry = { $title }, ore { $time }
    .spoken = { $title } { $hour ->
        [1] all’{ $time }
       *[other] alle { $time }
    }
agenda-entry-all-day = { $title }, tutto il giorno
agenda-row = dalle { $start } alle { $end }: { $title }
agenda-row-all-day = tutto il giorno: { $title }
agenda-row-day = { $day }, { $entry }
answer-free = { $count ->
    [0] Nessun momento libero { $day }.
   *[other] Momenti liberi { $day }: { $gaps }.
}
answer-free-span = { $count ->
    [0] Nessun momento libero da { $day } a { $last }.
   *[other] Momenti liberi da { $day } a { $last }: { $gaps }.
}
    .spoken = { $count ->
        [0] Nessun momento libero da { $day } a { $last }.
       *[other] Momenti liberi: { $gaps }.
    }
free-gap = dalle { $start } alle { $end }
free-gap-day = { $day } dalle { $start } alle { $end }
answer-next = { $count ->
    [0] Niente nelle prossime due settimane.
   *[other] Il prossimo è «{ $title }», { $when }.
}
    .spoken = { $count ->
    [0] Niente nelle prossime due settimane.
   *[other] Il prossimo è { $title }, { $when }.
}
answer-how_long_until = { $count ->
    [0] Niente nelle prossime due settimane.
   *[other] «{ $title }» comincia tra { $length }.
}
    .spoken = { $count ->
    [0] Niente nelle prossime due settimane.
   *[other] { $title } comincia tra { $length }.
}
answer-who = { $people ->
    [none] Nessun altro è invitato a «{ $title }».
   *[other] «{ $title }» è con { $people }.
}
answer-where = { $place ->
    [none] «{ $title }» non ha un luogo.
   *[other] Il luogo di «{ $title }»: { $place }.
}
answer-nothing_planned = Niente nelle prossime due settimane.
answer-when_is = «{ $title }»: { $when }.
    .spoken = { $title }, { $when }.
answer-availability = { $count ->
    [0] { $people ->
        [none] Non so di chi si tratta.
       *[other] { $heads ->
            [1] { $when }: { $people } è libero da impegni.
           *[other] { $when }: { $people } sono liberi da impegni.
        }
    }
   *[other] { $heads ->
        [1] { $when }: { $people } ha impegni { $gaps }.
       *[other] { $when }: { $people } non sono tutti liberi { $gaps }.
    }
}
answer-availability-then = { $count ->
    [0] { $people ->
        [none] Non so di chi si tratta.
       *[other] { $heads ->
            [1] { $people } non ha impegni a quell’ora.
           *[other] { $people } non hanno impegni a quell’ora.
        }
    }
   *[other] { $heads ->
        [1] { $people } ha impegni { $gaps }.
       *[other] { $people } non sono tutti liberi { $gaps }.
    }
}
answer-gaps = { $count ->
    [0] { $heads ->
        [1] { $when }: { $people } non ha tempo libero.
       *[other] { $when }: { $people } non hanno tempo libero in comune.
    }
   *[other] { $heads ->
        [1] { $when }: { $people } non ha impegni { $gaps }.
       *[other] { $when }: { $people } non hanno impegni { $gaps }.
    }
}
days-span = dal { $first } al { $last }
answer-rooms = { $count ->
    [0] { $when }: nessuna sala è libera.
    [1] { $when }: è libera { $rooms }.
   *[other] { $when }: sono libere { $rooms }.
}
answer-join = { $url ->
    [none] Non c’è un link della riunione.
   *[other] Può partecipare da qui.
}
    .spoken = { $url ->
        [none] Non c’è un link della riunione.
       *[other] Il link della riunione è sullo schermo.
    }
answer-guest-declined = { $name } ha rifiutato «{ $title }» ({ $when }).
    .spoken = { $name } ha rifiutato { $title }, { $when }.
answer-guest-proposed = { $name } propone un altro momento per «{ $title }»: { $proposed } invece di { $when }.
    .spoken = { $name } propone un altro momento per { $title }: { $proposed } invece di { $when }.
answer-guest-room = Non è stato possibile prenotare { $name } per «{ $title }» ({ $when }).
    .spoken = Non è stato possibile prenotare { $name } per { $title }, { $when }.
answer-guest-advice = Per spostarlo dica per esempio «spostalo a venerdì».
answer-guest_room = Cerchiamo un’altra sala?
answer-guest_time = Lo spostiamo a quel momento?
answer-guest_left = Va bene, resta com’è.
answer-preferences = { $count ->
    [0] Non conosco ancora nessuna sua abitudine.
   *[other] Ecco che cosa ricordo: { $list }.
}
answer-preference_kept = Lo ricordo: { $list }.
answer-preference_forgotten = { $count ->
    [0] Va bene, dimenticato.
   *[other] Va bene, dimenticato. Ricordo ancora: { $list }.
}
preference-minutes = le riunioni durano { $length }
preference-online = { $value ->
    [yes] le riunioni con invitati sono su Teams
   *[no] nessuna riunione Teams se non richiesta
}
preference-working_hours = lavora dalle { $start } alle { $end }
preference-next_weekday = { $value ->
    [coming] un giorno «prossimo» è il più vicino
   *[next_week] un giorno «prossimo» è quello della settimana dopo
}
preference-room = la sala abituale è { $name }
answer-stored = { $count ->
    [0] Tengo questa conversazione, i suoi eventi di qui e il fuso orario. Dica «dimenticami» per cancellare tutto.
   *[other] Tengo questa conversazione, i suoi eventi di qui e ciò che mi ha detto: { $list }. Dica «dimenticami» per cancellare tutto.
}
    .spoken = Tengo questa conversazione, i suoi eventi e le sue abitudini. Dica dimenticami per cancellare tutto.
answer-stored_elsewhere = { $count ->
    [0] Tengo questa conversazione e il suo accesso; i suoi eventi stanno solo nel suo calendario. Dica «dimenticami» per cancellare ciò che tengo.
   *[other] Tengo questa conversazione, il suo accesso e ciò che mi ha detto: { $list }. I suoi eventi stanno solo nel suo calendario. Dica «dimenticami» per cancellare ciò che tengo.
}
    .spoken = Tengo questa conversazione, il suo accesso e le sue abitudini. Dica dimenticami per cancellarli.
answer-languages = Parlo { $languages }.

## A card that can be pressed no more
closed-created = In calendario.
closed-changed = Modificato.
closed-event-cancelled = Annullato.
closed-dropped = Scartato.
closed-replaced = Sostituito da una versione più recente, più in basso.
closed-continued = Continua più in basso.
closed-over = Non più attuale.
