### A bot minden magyar mondata. Az érték az írott szöveg; a `.spoken` hangzik el, ahol eltér tőle.
### A dátumok, időpontok, hosszak és felsorolások készen érkeznek; rag nem tapad rájuk.

## Címek, időpontok, feliratok

day-number = { $day }
    .spoken = { $day ->
        [1] elseje
        [2] másodika
        [3] harmadika
        [4] negyedike
        [5] ötödike
        [6] hatodika
        [7] hetedike
        [8] nyolcadika
        [9] kilencedike
        [10] tizedike
        [11] tizenegyedike
        [12] tizenkettedike
        [13] tizenharmadika
        [14] tizennegyedike
        [15] tizenötödike
        [16] tizenhatodika
        [17] tizenhetedike
        [18] tizennyolcadika
        [19] tizenkilencedike
        [20] huszadika
        [21] huszonegyedike
        [22] huszonkettedike
        [23] huszonharmadika
        [24] huszonnegyedike
        [25] huszonötödike
        [26] huszonhatodika
        [27] huszonhetedike
        [28] huszonnyolcadika
        [29] huszonkilencedike
        [30] harmincadika
       *[31] harmincegyedike
    }
day-heard = { $year ->
    [none] { $month } { $number }, { $weekday }
   *[other] { $year }. { $month } { $number }, { $weekday }
}
clock-heard = { $minute ->
    [0] { $hour } óra
   *[other] { $hour } óra { $minute } perc
}
length-one = { $unit ->
    [day] egy nap
    [hour] egy óra
   *[minute] egy perc
}
weekday-on = { $day ->
    [0] hétfőn
    [1] kedden
    [2] szerdán
    [3] csütörtökön
    [4] pénteken
    [5] szombaton
   *[6] vasárnap
}
title-with-people = Megbeszélés: { $people }
zone = { $city } helyi ideje
zone-and-own = { $zone } ({ $own_zone }: { $own })
    .spoken = { $zone }, { $own_zone }: { $own }
moment = { $day }, { $time }
span-one-day = { $day }, { $start } – { $end }
    .spoken = { $day }, { $start } és { $end } között
span-two-days = { $day }, { $start } – { $last }, { $end }
    .spoken = { $day }, { $start }, eddig: { $last }, { $end }
span-all-day = { $day }, egész nap
span-days = { $day } – { $last }, egész nap
    .spoken = { $day }, eddig: { $last }, egész nap
untitled-clash = egy másik esemény
private-event = magánprogram

label-subject = Cím
label-when = Mikor
label-length = Időtartam
label-zone = Időzóna
label-recurrence = Ismétlődés
label-people = Résztvevők
label-place = Helyszín
label-equipment = Eszközök
label-online = Online
label-body = Megjegyzés
label-reminder_minutes = Emlékeztető
label-show_as = Megjelenítés
label-sensitivity = Láthatóság
label-importance = Fontosság
label-categories = Kategóriák
label-guests = Vendégek
label-calendar = Naptár

person-with-address = { $name } ({ $address })
person-optional = { $name }, nem kötelező
guests-hidden = a vendéglista rejtve
guests-no_proposals = más időpont nem javasolható
guests-no_reply = nem kell válaszolni
online-yes = Igen, Teams-megbeszélés
reminder = előtte { $length }
reminder-at-start = Kezdéskor
reminder-none = Nincs
show_as = { $value ->
    [free] Szabad
    [tentative] Feltételes
    [oof] Házon kívül
    [workingElsewhere] Máshol dolgozik
   *[busy] Foglalt
}
sensitivity = { $value ->
    [private] Privát
    [personal] Személyes
    [confidential] Bizalmas
   *[normal] Normál
}
importance = { $value ->
    [high] Magas
    [low] Alacsony
   *[normal] Normál
}
row-lead = { $label }:
row-assumed = { $value } ({ $note })
note-assumed = feltételezve
note-assumed-length = a szokásos, feltételezve
note-assumed-day = a napot feltételeztem

repeats-daily = { $interval ->
    [1] Minden nap
   *[other] { $interval } naponta
}
repeats-weekly = { $interval ->
    [1] Minden héten
   *[other] { $interval } hetente
}
repeats-weekly-on = { $interval ->
    [1] Minden { $days }
   *[other] { $interval } hetente, { $days }
}
repeats-workdays = Minden hétköznap
repeats-monthly = { $interval ->
    [1] Minden hónapban
   *[other] { $interval } havonta
}
repeats-monthly-day = { $interval ->
    [1] Minden hónap { $day }. napján
   *[other] { $interval } havonta, a hónap { $day }. napján
}
repeats-monthly-last = { $interval ->
    [1] Minden hónap utolsó napján
   *[other] { $interval } havonta, a hónap utolsó napján
}
repeats-monthly-nth = { $nth ->
    [1] Havonta, az első { $days }
    [2] Havonta, a második { $days }
    [3] Havonta, a harmadik { $days }
    [4] Havonta, a negyedik { $days }
   *[last] Havonta, az utolsó { $days }
}
repeats-monthly-nth-workday = { $nth ->
    [1] Havonta, az első munkanapon
    [2] Havonta, a második munkanapon
    [3] Havonta, a harmadik munkanapon
    [4] Havonta, a negyedik munkanapon
   *[last] Havonta, az utolsó munkanapon
}
repeats-yearly = { $interval ->
    [1] Minden évben
   *[other] { $interval } évente
}
repeats-first-last = { $rule }; az első: { $first }, az utolsó: { $last }
repeats-open = { $rule }; az első: { $first }, vége nincs

## Gombok

choice-yes = Igen
choice-no = Nem
choice-create = Mehet
choice-drop = Elvetem
choice-change = Módosítom
choice-undo = Visszavonás
choice-retry = Újra
choice-keep-as-is = Maradjon így
option-keep = Maradjon ez az időpont
option-other-time = Másik időpont
option-fold = { $number ->
    [1] Az első { $time } ({ $offset })
   *[2] A második { $time } ({ $offset })
}
    .spoken = { $number ->
        [1] az első { $time }
       *[2] a második { $time }
    }
option-person = { $name } ({ $apart })
    .spoken = { $name }, { $apart }
option-leave-out = { $name } maradjon ki
option-no-room = Nem kell terem
option-own-calendar = A saját naptáram
option-room = { $name } ({ $seats } fős)
    .spoken = { $name }, { $seats } fős
option-cancel-event = Az esemény lemondása
option-keep-event = Az esemény maradjon
option-only-one = Csak ez az egy: { $when }
    .spoken = csak ez az egy, { $when }
option-whole-series = Az egész sorozat
    .spoken = az egész sorozat
option-forget = Minden törlése
option-stay = Az adataim maradjanak

link-open = Megnyitás a naptárban
link-open-outlook = Megnyitás az Outlookban
link-join = Csatlakozás
form-open = Szerkesztés
form-submit = Módosítások mentése
form-subject = Cím
form-day = Nap
form-at = Kezdés
form-minutes = Időtartam percben
form-people = Résztvevők, vesszővel elválasztva
form-place = Helyszín
form-equipment = Eszközök
form-online = Teams-megbeszélés
form-body = Megjegyzés
form-reminder = Emlékeztető
form-show_as = Megjelenítés
form-private = Privát
form-repeat = Ismétlődés
form-usual = A szokásos
form-never = Soha

## Egyvalami hiányzik

ask-request = Mit írjak a naptárba, és mikorra?
ask-start = Mikor legyen „{ $title }”?
ask-start-untitled = Mikor legyen?
ask-hour = Hány órakor? ({ $subject })
    .spoken = { $subject }, hány órakor?
ask-hour-part = Hány órakor? ({ $subject }) Például { $options }.
    .spoken = { $subject }, hány órakor? Például { $options }.
ask-subject = Mi legyen a címe?
ask-subject-when = Felírtam: { $when }. Mi legyen a címe?
ask-zone = Melyik időzónában vagy? Elég egy város neve.
ask-day = Pontosan melyik napon?
ask-address = Nincs ilyen név a címtárban: { $subject }. Mi az e-mail-címe, vagy maradjon ki?
ask-address_unchecked = Ezt a nevet most nem tudtam megkeresni: { $subject }. Mi az e-mail-címe, vagy maradjon ki?
ask-address_other = Akkor kiről van szó? Elég a teljes név vagy az e-mail-cím. Vagy maradjon ki { $subject }?
ask-other_time = Melyik időpont lenne jó helyette?
ask-other_part = Mit változtassak? Például: „inkább csütörtökön” vagy „egy órával később”.
ask-other_day = Melyik nap lenne jó helyette?
ask-other_length = Milyen hosszú legyen?
ask-other_people = Kit vegyek fel, vagy kit hagyjak ki?
ask-other_subject = Mi legyen a címe?
ask-other_time_hours = Ilyen hosszú nem fér bele a munkaidődbe. Melyik időpont lenne jó helyette?
ask-other_time_own = Ilyen hosszú szabad időd akkor nincs. Melyik időpont lenne jó helyette?
ask-other_time_guests = Nincs olyan időpont, amikor mindenki ráér. Melyik időpont lenne jó helyette?
ask-other_time_rooms = Amikor mindenki ráér, a terem foglalt. Legyen másik időpont vagy másik terem?
ask-other_time_nothing_left = Így nem marad szóba jövő időpont. Melyik időpont lenne jó helyette?
ask-other_time_earlier = Korábban nincs szabad időpont. Melyik időpont lenne jó helyette?
ask-other_time_later = Később ebben az időszakban már nincs szabad időpont. Melyik időpont lenne jó helyette?
ask-other_room = Nem találok megfelelő szabad termet. Legyen másik időpont, vagy ne legyen terem?
ask-another_place = Melyik másik terem vagy hely legyen, vagy ne legyen terem?
ask-calendar = Nem találok olyan „{ $subject }” nevű naptárat, amelybe írhatsz. Melyik legyen?
ask-group_calendar = Nem találok olyan csoportot, amelynek naptára van. Melyik naptár legyen?
ask-no_groups = A csoportnaptárakhoz bejelentkezett munkahelyi fiók kell, innen nem érem el őket. Melyik naptár legyen?
ask-calendar_closed = Ide innen nem tudok írni: „{ $subject }”. Melyik naptár legyen?
ask-other_calendar = Akkor melyik naptár legyen?
ask-again = Mondd meg, mi kerüljön oda; a „mégse” elveti.
ask-when-again = Ehhez egy időpont kell, például „15 órakor”; a „mégse” elveti.
ask-start-again = Egy nap és egy időpont kell, például „pénteken 15 órakor”; a „mégse” elveti.
ask-day-again = Ehhez egy nap kell, például „péntek”; a „mégse” elveti.
ask-zone-again = Mondd meg, melyik városban vagy, például „Budapest”.
ask-subject-again = Egy rövid cím kell, például „költségvetés”; a „mégse” elveti.
ask-people-again = Teljes név vagy e-mail-cím kell; a „nélküle” szóra kihagyom.
ask-place-again = Mondj egy termet vagy helyet, vagy hogy „terem nélkül”.
ask-options-again = Egy naptár neve kell; a „saját naptáramba” szóra a tiédbe teszem.

## Többféleképpen érthető

choose-half_of_day = Melyikre gondolsz: { $options }?
choose-day = A nap és a dátum nem egyezik. Melyikre gondolsz?
    .spoken = A nap és a dátum nem egyezik. Melyikre gondolsz: { $options }?
choose-which_day = Melyik napra gondolsz?
    .spoken = Melyik napon: { $options }?
choose-next_weekday = Melyikre gondolsz?
    .spoken = Melyikre gondolsz: { $options }?
choose-reading = Melyikre gondolsz?
    .spoken = Melyikre gondolsz: { $options }?
choose-skipped_hour = Akkor állítják előre az órát, ezért aznap nincs ilyen időpont: { $subject }. Legyen { $options }?
choose-doubled_hour = Akkor állítják vissza az órát, ezért aznap kétszer van { $subject }. Melyikre gondolsz?
    .spoken = Akkor állítják vissza az órát, ezért kétszer van { $subject }. Az elsőre vagy a másodikra gondolsz?
choose-person = Többen vannak ezen a néven: { $subject }. Kire gondolsz?
    .spoken = Többen vannak ezen a néven: { $subject }. Kire gondolsz: { $options }?
choose-person_guessed = { $count ->
    [1] Pontosan ezen a néven senkit sem ismerek: { $subject }. Rá gondolsz: { $options }?
   *[other] Pontosan ezen a néven senkit sem ismerek: { $subject }. Kire gondolsz?
}
    .spoken = { $count ->
    [1] Pontosan ezen a néven senkit sem ismerek: { $subject }. Rá gondolsz: { $options }?
   *[other] Pontosan ezen a néven senkit sem ismerek: { $subject }. Kire gondolsz: { $options }?
}
choose-room = Melyik terem legyen?
    .spoken = Melyik terem legyen: { $options }?
choose-room_busy = Ez a terem akkor foglalt: { $subject }. Melyik szabad terem legyen?
    .spoken = Ez a terem akkor foglalt: { $subject }. Szabadok: { $options }. Melyik legyen?
choose-clash = Ütközik ezzel: „{ $subject }”. Maradjon az időpont, vagy keressek másikat?
choose-event = Melyikre gondolsz?
    .spoken = Melyikre gondolsz: { $options }?
choose-scope = A „{ $subject }” egy sorozat. Csak erre az egyre gondolsz, vagy az egész sorozatra?
    .spoken = { $subject }: ez egy sorozat. Mire gondolsz: { $options }?
choose-calendar = Melyik naptárra gondolsz?
    .spoken = Melyik naptárra gondolsz: { $options }?
choose-suggestion = { $count ->
    [1] Szabad időpont: { $options }. Jó lesz?
   *[other] Ezek az időpontok szabadok. Melyik legyen?
}
    .spoken = { $count ->
        [1] Szabad időpont: { $options }. Jó lesz?
       *[other] Szabadok: { $options }. Melyik legyen?
    }
choose-suggestion-again = Vissza a szabad időpontokhoz: melyik legyen?
choose-suggestion_odd = { $count ->
    [1] Nincs olyan szabad időpont, amely mindenkinek a munkaidejébe esik. A legkevésbé rossz: { $options }. Jó lesz?
   *[other] Nincs olyan szabad időpont, amely mindenkinek a munkaidejébe esik. Ezek a legkevésbé rosszak. Melyik legyen?
}
    .spoken = { $count ->
        [1] Semmi sem esik mindenki munkaidejébe. A legkevésbé rossz: { $options }. Jó lesz?
       *[other] Semmi sem esik mindenki munkaidejébe. A legkevésbé rossz: { $options }. Melyik legyen?
    }
option-clocks = { $option } ({ $clocks })
    .spoken = { $option }, { $clocks }
clock-for = { $people }: { $time }
    .spoken = { $people } óráján { $time }
choose-second_event = Ezt is kérted: „{ $subject }”. Jöhet most?
choose-again = Melyik legyen? Elég a neve vagy a száma.
    .spoken = Melyik legyen? { $options }?
choose-clash-again = Melyikre mondasz igent? Mondd, hogy „maradjon”, vagy hogy „másik időpont”.
choose-scope-again = Mondd, hogy „csak ez az egy”, vagy hogy „az egész sorozat”.
choose-forget_me = Ezzel törlődik az itteni naptárad, a beállításaid és az egész beszélgetésünk. Törölhetek mindent?
choose-forget_me_elsewhere = Ezzel törlődik a bejelentkezésed, a beállításaid és az egész beszélgetésünk. A naptárad marad, ahogy van. Törölhetem?

## A piszkozat

confirm = Mehet a naptárba?
confirm-elsewhere = Mehet ebbe a naptárba: „{ $calendar }”?
draft-title = Piszkozat
speech-draft = { $title }, { $when }.
speech-people = Résztvevők: { $people }.
speech-place = Helyszín: { $place }.
speech-equipment = Eszköz: { $equipment }.
speech-online = Teams-megbeszélésként.
speech-length = Hossza { $length }.
speech-recurrence = { $rule }.
speech-confirm = Mehet a naptárba?
speech-zone = Ez { $zone } helyi ideje; { $own_zone }: { $own }.
spoken-option = { $number ->
    [1] első, { $option }
    [2] második, { $option }
   *[3] harmadik, { $option }
}
spoken-more = { $count ->
    [1] { $options }, és még egy
   *[other] { $options }, és még { $count }
}
spelled-sign = { $sign ->
    [at] kukac
    [dot] pont
    [dash] kötőjel
    [plus] plusz
    [slash] per
   *[other] aláhúzás
}

notice-assumed-day = Nem mondtál napot, ezt feltételezem: { $day }.
    .spoken = Ezt a napot feltételezem: { $day }.
notice-local-time = { $people } helyi ideje: { $time }.
notice-outside-hours = Ez a munkaidődön kívül esik.
notice-left-out = Sorozatból előre nem tudok kihagyni egyes napokat ({ $subject }). Ha már létrejött, szólj, például: „hagyd ki húsvéthétfőn”.
    .spoken = Egyes napokat előre nem tudok kihagyni; szólj, ha már létrejött.
notice-unknown-person = { $count ->
    [1] Nincs a címtárban, ezért csak a nevet jegyeztem fel: { $people }.
   *[other] Nincsenek a címtárban, ezért csak a neveket jegyeztem fel: { $people }.
}
notice-could-not-check = Nem tudtam megnézni, ki mikor ér rá.
notice-no-join-link = Ez a naptár feljegyzi, hogy online lesz, de linket nem készít.
    .spoken = Csatlakozási link nem lesz.
notice-no-online-here = Ez a naptár nem tud online megbeszélést létrehozni, ezért nem lesz csatlakozási link.
notice-no-link-given = Csatlakozási link nem készült: ez a naptár nem hozott létre online megbeszélést.
notice-no-group-reminder = A csoportnaptárakban nincs emlékeztető, ezért kihagyom.
notice-calendar-unchecked = Nem tudtam ellenőrizni, van-e ilyen nevű naptár: „{ $name }”.
notice-cancel-note = Ha azt írod: „igen, megjegyzés: …”, az okot is megtudják.
    .spoken = Megjegyzést is fűzhetsz hozzá.
notice-your-note = Az üzeneted: „{ $text }”.
notice-note-alone = Más nincs meghívva, így ezt senki sem kapja meg: „{ $text }”.
notice-note-unsent = Ez a naptár nem küld levelet, ezt neked kell megmondanod: „{ $text }”.
notice-told-of-the-end = { $count ->
    [1] A vendég levélben értesül róla.
   *[other] A vendégek levélben értesülnek róla.
}
notice-nobody-told = Senki sem kapott levelet: ez a naptár nem értesíti a vendégeket.
notice-form-unread = „{ $label }”: ezt nem tudtam értelmezni: „{ $text }”. Ez a mező változatlan maradt.
notice-language = A te nyelveden még nem beszélek. Ezeken beszélek: { $languages }.
notice-clash = Mint tudod, ütközik ezzel: „{ $title }”.
    .spoken = Ütközik ezzel: { $title }.
notice-busy = { $name } akkor nem ér rá.
notice-unchecked = Nem láttam, hogy { $name } ráér-e.
notice-guest-hours = Ez { $name } munkaidején kívül esik.
notice-mails = { $count ->
    [1] E-mailben meghívót kap: { $people }.
   *[other] E-mailben meghívót kapnak: { $people }.
}
    .spoken = { $count ->
    [1] Meghívót kap: { $people }.
    [2] Meghívót kapnak: { $people }.
    [3] Meghívót kapnak: { $people }.
   *[other] { $count } ember kap meghívót.
}
notice-outsiders = { $count ->
    [1] Nem a szervezetedhez tartozik: { $people }.
   *[other] Nem a szervezetedhez tartoznak: { $people }.
}
    .spoken = { $count ->
    [1] Külsős: { $people }.
    [2] Külsősök: { $people }.
   *[other] Közülük { $count } külsős.
}
notice-second-kept = Ezután ezzel folytatom: „{ $second }”.
notice-mails-change = { $count ->
    [1] A változásról e-mailt kap: { $people }.
   *[other] A változásról e-mailt kapnak: { $people }.
}
    .spoken = { $count ->
    [1] Értesítést kap: { $people }.
    [2] Értesítést kapnak: { $people }.
    [3] Értesítést kapnak: { $people }.
   *[other] { $count } ember kap értesítést.
}
notice-mails-cancel = { $count ->
    [1] A lemondásról e-mailt kap: { $people }.
   *[other] A lemondásról e-mailt kapnak: { $people }.
}
    .spoken = { $count ->
    [1] Értesítést kap: { $people }.
    [2] Értesítést kapnak: { $people }.
    [3] Értesítést kapnak: { $people }.
   *[other] { $count } ember kap értesítést.
}
notice-mailed = { $count ->
    [1] A meghívó úton van.
   *[other] A meghívók úton vannak.
}
notice-mailed-change = { $count ->
    [1] A meghívott e-mailt kap róla.
   *[other] A meghívottak e-mailt kapnak róla.
}
notice-nobody-mailed = Senki sem kapott levelet: ez a naptár nem küld meghívót.
    .spoken = Senki sem kapott levelet.

## Kész

created = Kész, a naptárban van: „{ $title }”, { $when }.
created-elsewhere = Kész, „{ $title }”, { $when }. Naptár: „{ $calendar }”.
created-join = A csatlakozási link a képernyőn van.
created-dial-in = Telefonos belépés: { $number }
    .spoken = Telefonszám: { $number }.
created-conference = Konferenciaazonosító: { $number }
    .spoken = Konferenciaazonosító: { $number }.
created-guests-uncertain = Az egyik cím nem működik, ezért lehet, hogy nem mindenki kapott meghívót.
changed = Módosítva: „{ $title }”, { $when }. A „visszavonás” szóra visszaállítom.
    .spoken = Módosítva: { $title }, { $when }.
changed-parts = Módosítva: „{ $title }”. { $parts }. A „visszavonás” szóra visszaállítom.
    .spoken = Módosítva: { $title }. { $parts }.
changed-series = Módosítva az egész sorozat: „{ $title }”. { $rule }, { $time }. A „visszavonás” szóra visszaállítom.
    .spoken = Módosítva az egész sorozat: { $title }. { $rule }, { $time }.
confirm_change = Módosítsam erre: „{ $title }”, { $when }?
confirm_change-parts = { $parts }. Módosítsam így ezt: „{ $title }”?
confirm_cancel = Lemondjam ezt: „{ $title }”, { $when }?
confirm_cancel-occurrence = Csak ezt az alkalmat mondjam le: „{ $title }”, { $when }? A sorozat megmarad.
confirm_cancel-series = Lemondjam az egész sorozatot: „{ $title }”?
event_cancelled = Lemondva: „{ $title }”, { $when }.
    .spoken = Lemondva: { $title }.
event_cancelled-series = Lemondva az egész sorozat: „{ $title }”.
cancelled = Rendben, elvetettem: „{ $title }”. A „visszavonás” szóra visszahozom.
    .spoken = Rendben, elvetettem. A visszavonás szóra visszahozom.
cancelled-untitled = Rendben, elvetettem. A „visszavonás” szóra visszahozom.
second-offer = Ezt is kérted: „{ $second }”. Jöhet most?

## Nem lehetséges

refuse-passed = Ez már elmúlt: { $when }.
refuse-passed-instead = Ez már elmúlt: { $when }. Mikor legyen helyette?
    .spoken = Ez már elmúlt. Jó lenne helyette { $options }?
refuse-impossible_date = Ilyen dátum nincs. Melyik nap legyen helyette?
refuse-impossible_date-instead = Ilyen nap nincs ({ $subject }). Melyik nap legyen helyette?
    .spoken = Ilyen nap nincs. Megfelel { $options }?
refuse-end_before_start = A vége a kezdete előtt van. Mikor érjen véget?
refuse-no_length = Ez így nulla perc lenne. Mennyi ideig tartson?
refuse-series_end = Ez a sorozat a kezdete előtt véget érne. Meddig ismétlődjön?
refuse-again = Másik időpont kell, például „holnap 15 órakor”; a „mégse” elveti.
not_yours = Ez nem a te piszkozatod: csak az hagyhatja jóvá vagy módosíthatja, aki kérte. Ha sajátot szeretnél, mondd meg, mi legyen és mikor.
nothing_pending-stray_yes = Most semmi sem vár igenre vagy nemre. Mit írjak a naptárba?
nothing_pending-old_button = Ez a gomb egy korábbi változathoz tartozik; semmi sem történt.
nothing_pending-old_button-draft = Ez a gomb egy korábbi változathoz tartozik; semmi sem történt. Itt tartunk.
failed-unavailable = A naptár nem válaszol. A piszkozat megmaradt; az „igen” szóra újra megpróbálom.
failed-later = Ezt nem sikerült elmenteni: „{ $title }”. Utána visszatérek rá.
failed-refused-other = A naptár elutasította, ezért semmi sem lett elmentve.
failed-do-other = A piszkozat megmaradt; az „igen” szóra újra megpróbálom.
failed-refused-zone = A naptár nem ismeri ezt az időzónát.
failed-do-zone = A piszkozat megmaradt; mondj egy várost a megfelelő időzónából.
failed-refused-times = A naptár nem fogadja el ezeket az időpontokat.
failed-do-times = A piszkozat megmaradt; mondj másik kezdést vagy időtartamot.
failed-refused-recipients = A naptár az egyik címet nem fogadja el.
failed-do-recipients = A piszkozat megmaradt; mondd meg a helyes címet, vagy hogy ki maradjon ki.
failed-refused-permission = Ebbe a naptárba nincs jogod írni.
failed-do-permission = A piszkozat megmaradt; mondd meg, melyik naptárba kerüljön inkább.
failed-refused-policy = A szervezeted szabályai ezt nem engedik.
failed-do-policy = A piszkozat megmaradt; módosítsd, vagy kérdezd meg a rendszergazdát.
failed-refused-mailbox = A fiókodhoz nem tartozik működő postafiók.
failed-do-mailbox = A piszkozat megmaradt; szólj a rendszergazdának, aztán mondd: „igen”.
failed-refused-calendar = Ez a naptár már nincs meg.
failed-do-calendar = A piszkozat megmaradt; mondd meg, melyik naptárba kerüljön inkább.
failed-refused-organizer = Ezt az eseményt csak a szervezője módosíthatja.
failed-do-organizer = A piszkozat megmaradt; kérd meg a szervezőt a módosításra.
failed-refused-too_large = Az esemény túl nagy a naptárnak.
failed-do-too_large = A piszkozat megmaradt; rövidítsd a megjegyzést, vagy hívj kevesebb vendéget.
failed-refused-group_alone = A csoportnaptárhoz valakinek be kell jelentkeznie.
failed-do-group_alone = A piszkozat megmaradt; ha ezt mondod: „a naptáramba”, a sajátodba kerül.
failed-refused-group_personal = Személyes fiókhoz nincs csoportnaptár.
failed-do-group_personal = A piszkozat megmaradt; ha ezt mondod: „a naptáramba”, a sajátodba kerül.
failed-refused-too_many_guests = Ennyi vendéget a naptár nem fogad el.
failed-do-too_many_guests = A piszkozat megmaradt; mondd meg, ki maradjon ki.
failed-refused-key = Ez a kérés már egy másik eseményhez tartozik.
failed-do-key = A piszkozat megmaradt; az „igen” szóra újra megpróbálom.
failed-refused-changed = Közben valaki más ugyanezt módosította az eseményen, ezért úgy hagytam.
failed-do-changed = A piszkozat megmaradt; előbb nézd meg az eseményt, aztán mondd meg, mi változzon.
failed-refused-online_stays = Az online megbeszélés online marad: a naptár nem tudja elvenni a linkjét.
failed-do-online_stays = A piszkozat megmaradt; maradjon online, vagy mondd le az eseményt, és hozz létre egy újat.
failed-gone = Ez az esemény már nincs a naptárban.
failed-sign_in = Előbb be kell jelentkezned. A piszkozat megmaradt.
failed-unsupported = Ezt ez a naptár nem tudja.
failed-storage = Ezt most nem tudtam elmenteni. Kérlek, mondd újra egy pillanat múlva.
failed-timeout = Ez túl sokáig tartott. A piszkozat megmaradt; az „igen” szóra újra megpróbálom.
sign_in = Kérlek, jelentkezz be, hogy elérjem a naptáradat.
sign_in-consent = Be vagy jelentkezve ({ $account }), de ehhez még nincs engedélyem. Kérlek, jelentkezz be újra, és hagyd jóvá.
    .spoken = Be vagy jelentkezve, de ehhez még nincs engedélyem. Kérlek, jelentkezz be újra, és hagyd jóvá.
sign_in-code = Nyisd meg ezt az oldalt bármelyik eszközön, és írd be a kódot ({ $code }): { $page }
    .spoken = Nyisd meg bármelyik eszközön ezt az oldalt: { $page }, és írd be ezt a kódot: { $code }.
sign_in-typed = Az oldalon megjelenik egy szám: írd be ide.
sign_in-link = A link a képernyőn van.
sign_in-draft = A piszkozat megmaradt, és a bejelentkezés után folytatjuk.
    .spoken = A piszkozat megmaradt.
sign_in-after = A bejelentkezés után folytatjuk.
sign_in-nowhere = A naptáradhoz be kellene jelentkezned, de innen ez nem lehetséges. Próbáld a Teamsben vagy a weboldalon.
sign_in-alone = Kérlek, jelentkezz be, hogy elérjem a naptáradat. Itt mások is olvasnak, ezért írj nekem külön beszélgetésben.
sign_in-kept = A piszkozat megmaradt.
sign_in-open = Bejelentkezés

## Segítség

help-start = Mondd meg, mit és mikorra, például „ebéd Samanthával holnap délben”. Azt is megmondom, mi van a naptáradban.
help-draft = Az „igen” szóra beírom, vagy mondd meg, mi változzon: „egy órával később”, „hívd meg Samanthát”. A „mégse” elveti, a „visszavonás” egy lépést visszalép.
    .spoken = Igenre beírom, vagy mondd meg, mi változzon. A mégse elveti, a visszavonás egy lépést visszalép.
help-choice = Válassz név vagy szám szerint, vagy mondj mást. A „mégse” elveti a piszkozatot, a „visszavonás” egy lépést visszalép.
    .spoken = Válassz név vagy szám szerint, vagy mondj mást. A mégse elveti a piszkozatot.
help-question = Válaszolj erre, vagy mondj mást, például „hívd meg Samanthát”. A „mégse” elveti, a „visszavonás” egy lépést visszalép.
    .spoken = Válaszolj erre, vagy mondj mást. A mégse elveti, a visszavonás egy lépést visszalép.
help-after = Mondd a következő eseményt, vagy módosítsd az előzőt: „fél órával korábban”, „hívd meg Samanthát”, „töröld”.
    .spoken = Mondd a következő eseményt, vagy módosítsd az előzőt, például: fél órával korábban.

## Válaszok

answer-greeting = Szia! Mondd meg, mit írjak a naptáradba, például „ebéd Samanthával holnap délben”.
    .spoken = Szia! Mit írjak a naptáradba?
answer-greeting_again = Szia megint!
answer-thanks = Szívesen.
answer-no_hurry = Csak nyugodtan.
answer-too_long = Ennyit egyszerre nem tudok feldolgozni. Kérlek, mondd el egy-két mondatban.
answer-empty = Egy szót sem hallottam.
answer-not_understood = Sajnálom, ezt nem értettem. Próbáld például így: „ebéd Samanthával holnap délben”.
answer-not_understood-draft = Sajnálom, ezt nem értettem.
answer-undone = Visszavontam.
answer-nothing_to_undo = Nincs mit visszavonni.
answer-nothing_to_cancel = Itt nincs mit lemondani. Mondd meg, melyik eseményről van szó.
answer-no_such_event = Ezt nem találom a naptáradban: „{ $subject }”.
answer-no_occurrence = „{ $subject }” akkor nincs.
answer-language_switched = Rendben, mostantól magyarul.
answer-language_unknown = Ezen a nyelven nem beszélek: { $subject }. Ezeken igen: { $languages }.
answer-rude = Sajnálom, hogy ez most nem megy jól. Mondd meg, mit javítsak, vagy mondd, hogy „mégse”.
    .spoken = Sajnálom, hogy ez most nem megy jól. Mondd meg, mit javítsak, vagy mondd, hogy mégse.
answer-off_topic = Csak a naptárhoz értek. Mondd meg, mit írjak be, vagy kérdezd meg, mi van benne.
answer-finish_first = Előbb fejezzük be ezt; utána mondd el még egyszer.
noted = Feljegyeztem. { $parts }.
noted-gone = { $label }: nincs
answer-not_there = „{ $subject }” úgysem szerepel benne.
    .spoken = { $subject } úgysem szerepel benne.
answer-nothing_changed = Ez semmin nem változtat: már így van.
answer-change_dropped = Rendben, az esemény marad, ahogy volt.
answer-event_kept = Rendben, a naptárban marad.
answer-second_dropped = Rendben, azt hagyjuk.
answer-second_later = Rendben, akkor később. A következő esemény után megint szóba hozom.
answer-kept_second = Utána ezzel folytatom: „{ $subject }”. Előbb ez.
    .spoken = Utána azzal folytatom. Előbb ez.
answer-forgotten = Minden adatodat töröltem.
answer-not_forgotten = Rendben, semmit sem töröltem.
answer-still_working = Még dolgozom rajta. Szólok, ha kész.
answer-still_busy = Még mentem: „{ $subject }”. Szólok, ha kész.
answer-cannot_stop = Ez már úton van a naptárba, most nem tudom megállítani: „{ $subject }”. Ha szóltam, hogy kész, mondd: „mondd le”.
    .spoken = Ez már úton van a naptárba, most nem tudom megállítani: { $subject }. Ha kész, mondd: mondd le.
answer-signed_out = Kijelentkeztél.
answer-signed_in = Be vagy jelentkezve.
answer-not_signed_in = A bejelentkezés nem sikerült. Próbáld meg újra.
answer-no_sign_in = Ehhez a naptárhoz nem kell bejelentkezni.
answer-sample_loaded = A mintahét a naptáradban van: { $count ->
    [1] egy esemény
   *[other] { $count } esemény
}. A „töröld a mintahetet” mondatra eltűnik.
    .spoken = A mintahét a naptáradban van.
answer-sample_removed = A mintahét már nincs a naptáradban.
answer-repeat = { $subject }
answer-slower = { $subject }
answer-details = Íme minden, amit eddig tudok.
answer-no_draft = Most nincs piszkozat.
answer-event_details = Íme az esemény.
answer-why-said = Ezt mondtad: { $parts }.
answer-why = { $assumed ->
    [0] Itt minden úgy van, ahogy mondtad.
   *[other] Amit nem mondtál, azt kitöltöttem. { $parts }. Mondd meg, mi legyen másképp.
}
why-part = { $label }: { $value }
answer-why-nothing = Most nincs piszkozat, amit elmagyarázhatnék.
answer-could_not_check = Most nem tudtam megnézni a naptárt.
answer-agenda = { $count ->
    [0] Nincs programod ekkor: { $day }.
    [1] Egy programod van, { $day }: { $events }.
   *[other] { $count } programod van, { $day }: { $events }.
}
answer-agenda-span = { $count ->
    [0] Nincs programod ebben az időben: { $day } – { $last }.
    [1] Egy programod van, { $day } – { $last }: { $events }.
   *[other] { $count } programod van, { $day } – { $last }: { $events }.
}
    .spoken = { $count ->
        [0] Nincs programod { $day } és { $last } között.
        [1] Egy programod van { $day } és { $last } között: { $events }.
       *[other] { $count } programod van { $day } és { $last } között: { $events }.
    }
answer-agenda-many = { $count ->
    [1] Egy program, { $day }:
   *[other] { $count } program, { $day }:
}
answer-agenda-many-span = { $count ->
    [1] Egy program, { $day } – { $last }:
   *[other] { $count } program, { $day } – { $last }:
}
agenda-entry = { $time } { $title }
agenda-entry-all-day = egész nap { $title }
agenda-row = { $start } – { $end }: { $title }
agenda-row-all-day = egész nap: { $title }
agenda-row-day = { $day }, { $entry }
answer-free = { $count ->
    [0] Nincs szabad időd ekkor: { $day }.
   *[other] Szabad vagy { $day }, { $gaps }.
}
answer-free-span = { $count ->
    [0] Nincs szabad időd ebben az időben: { $day } – { $last }.
   *[other] Szabad vagy, { $day } – { $last }: { $gaps }.
}
    .spoken = { $count ->
        [0] Nincs szabad időd { $day } és { $last } között.
       *[other] Szabad vagy { $gaps }.
    }
free-gap = { $start } és { $end } között
free-gap-day = { $day } { $start } és { $end } között
answer-next = { $count ->
    [0] A következő két hétben nincs semmi.
   *[other] A következő: „{ $title }”, { $when }.
}
    .spoken = { $count ->
    [0] A következő két hétben nincs semmi.
   *[other] A következő: { $title }, { $when }.
}
answer-how_long_until = { $count ->
    [0] A következő két hétben nincs semmi.
   *[other] „{ $title }”: { $length } múlva kezdődik.
}
    .spoken = { $count ->
    [0] A következő két hétben nincs semmi.
   *[other] { $title }: { $length } múlva kezdődik.
}
answer-who = { $people ->
    [none] Rajtad kívül senki sincs meghívva ide: „{ $title }”.
   *[other] „{ $title }”, résztvevők: { $people }.
}
answer-where = { $place ->
    [none] „{ $title }”: nincs megadva helyszín.
   *[other] „{ $title }”, helyszín: { $place }.
}
answer-nothing_planned = A következő két hétben nincs semmi.
answer-when_is = „{ $title }”: { $when }.
answer-availability = { $count ->
    [0] { $people ->
        [none] Nem tudom, kire gondolsz.
       *[other] { $heads ->
            [1] { $when }: { $people } ráér.
           *[other] { $when }: { $people } ráérnek.
        }
    }
   *[other] { $heads ->
        [1] { $when }: { $people } nem ér rá { $gaps }.
       *[other] { $when }: { $people } nem mind érnek rá { $gaps }.
    }
}
answer-availability-then = { $count ->
    [0] { $people ->
        [none] Nem tudom, kire gondolsz.
       *[other] { $heads ->
            [1] { $people } akkor ráér.
           *[other] { $people } akkor ráérnek.
        }
    }
   *[other] { $heads ->
        [1] { $people } nem ér rá { $gaps }.
       *[other] { $people } nem mind érnek rá { $gaps }.
    }
}
answer-gaps = { $count ->
    [0] { $heads ->
        [1] { $when }: { $people } nem ér rá.
       *[other] { $when }: { $people } egyszerre nem érnek rá.
    }
   *[other] { $heads ->
        [1] { $when }: { $people } ráér { $gaps }.
       *[other] { $when }: { $people } mind ráérnek { $gaps }.
    }
}
days-span = { $first } – { $last }
answer-rooms = { $count ->
    [0] { $when }: egyetlen terem sem szabad.
    [1] { $when }: szabad terem: { $rooms }.
   *[other] { $when }: szabad termek: { $rooms }.
}
answer-join = { $url ->
    [none] Nincs csatlakozási link.
   *[other] Itt tudsz csatlakozni.
}
    .spoken = { $url ->
        [none] Nincs csatlakozási link.
       *[other] A csatlakozási link a képernyőn van.
    }
answer-guest-declined = { $name } lemondta: „{ $title }” ({ $when }).
    .spoken = { $name } lemondta: { $title }, { $when }.
answer-guest-proposed = { $name } más időpontot javasol: „{ $title }”, { $proposed }, eddig: { $when }.
    .spoken = { $name } más időpontot javasol: { $title }, { $proposed }, eddig: { $when }.
answer-guest-room = Nem sikerült lefoglalni: { $name } – „{ $title }” ({ $when }).
    .spoken = Nem sikerült lefoglalni: { $name }, { $title }, { $when }.
answer-guest-advice = Ha áttennéd, mondd például: „tedd át péntekre”.
answer-guest_room = Keressünk másik termet?
answer-guest_time = Legyen akkor?
answer-guest_left = Rendben, marad, ahogy van.
answer-preferences = { $count ->
    [0] Még nem mondtál semmit a szokásaidról.
   *[other] Erre emlékszem: { $list }.
}
answer-preference_kept = Megjegyeztem: { $list }.
answer-preference_forgotten = { $count ->
    [0] Rendben, elfelejtettem.
   *[other] Rendben, elfelejtettem. Erre még emlékszem: { $list }.
}
preference-minutes = a megbeszélések hossza { $length }
preference-online = { $value ->
    [yes] a vendéges megbeszélések a Teamsen vannak
   *[no] nincs Teams-megbeszélés, ha nem kéred
}
preference-working_hours = a munkaidőd { $start } – { $end }
    .spoken = a munkaidőd { $start } és { $end } között van
preference-next_weekday = { $value ->
    [coming] a „jövő” egy nap neve előtt a legközelebbi ilyen napot jelenti
   *[next_week] a „jövő” egy nap neve előtt a jövő heti napot jelenti
}
preference-room = a szokásos termed: { $name }
answer-stored = { $count ->
    [0] Ezt a beszélgetést, az itteni eseményeidet és az időzónádat őrzöm. A „felejts el” mondatra mindent törlök.
   *[other] Ezt a beszélgetést, az itteni eseményeidet és amit mondtál, őrzöm: { $list }. A „felejts el” mondatra mindent törlök.
}
    .spoken = Ezt a beszélgetést, az eseményeidet és a szokásaidat őrzöm. A felejts el mondatra mindent törlök.
answer-stored_elsewhere = { $count ->
    [0] Ezt a beszélgetést és a bejelentkezésedet őrzöm; az eseményeid csak a saját naptáradban vannak. A „felejts el” mondatra törlöm, amit őrzök.
   *[other] Ezt a beszélgetést, a bejelentkezésedet és amit mondtál, őrzöm: { $list }. Az eseményeid csak a saját naptáradban vannak. A „felejts el” mondatra törlöm, amit őrzök.
}
    .spoken = Ezt a beszélgetést, a bejelentkezésedet és a szokásaidat őrzöm. A felejts el mondatra törlöm.
answer-languages = Ezeken a nyelveken értek: { $languages }.

## A card that can be pressed no more
closed-created = Bekerült a naptárba.
closed-changed = Módosítva.
closed-event-cancelled = Lemondva.
closed-dropped = Elvetve.
closed-replaced = Lejjebb van újabb változata.
closed-continued = Lejjebb folytatódik.
closed-over = Már nem aktuális.
