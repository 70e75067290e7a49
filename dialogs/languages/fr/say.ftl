### Toutes les phrases françaises du bot. La valeur est écrite ; l’attribut `.spoken` est dit à voix haute s’il diffère.
### Dates, heures, durées et listes arrivent déjà mises en forme pour la région de la personne.

## Titres, heures et libellés

day-number = { $day ->
    [1] 1er
   *[other] { $day }
}
    .spoken = { $day ->
        [1] premier
       *[other] { $day }
    }
day-heard = { $year ->
    [none] { $weekday } { $number } { $month }
   *[other] { $weekday } { $number } { $month } { $year }
}
clock-heard = { $minute ->
    [0] { $hour ->
        [0] minuit
        [1] une heure
        [12] midi
       *[other] { $hour } heures
    }
   *[other] { $hour ->
        [0] minuit { $minute }
        [1] une heure { $minute }
        [12] midi { $minute }
       *[other] { $hour } heures { $minute }
    }
}
length-one = { $unit ->
    [day] un jour
    [hour] une heure
   *[minute] une minute
}
weekday-on = { $name }
title-with-people = Réunion avec { $people }
zone = { $city } (heure locale)
    .spoken = heure locale à { $city }
zone-and-own = { $zone }, soit { $own } à { $own_zone }
moment = { $day } à { $time }
span-one-day = { $day }, de { $start } à { $end }
span-two-days = du { $day } à { $start } au { $last } à { $end }
span-all-day = { $day }, toute la journée
span-days = du { $day } au { $last }, toute la journée
untitled-clash = autre chose
private-event = rendez-vous privé

label-subject = Titre
label-when = Quand
label-length = Durée
label-zone = Fuseau horaire
label-recurrence = Répétition
label-people = Participants
label-place = Lieu
label-equipment = Matériel
label-online = En ligne
label-body = Notes
label-reminder_minutes = Rappel
label-show_as = Disponibilité
label-sensitivity = Confidentialité
label-importance = Importance
label-categories = Catégories
label-guests = Invités
label-calendar = Calendrier

person-with-address = { $name } ({ $address })
person-optional = { $name } (présence facultative)
    .spoken = { $name }, présence facultative
guests-hidden = liste des invités masquée
guests-no_proposals = pas d’autre horaire à proposer
guests-no_reply = réponse inutile
online-yes = Oui, réunion Teams
reminder = { $length } avant
reminder-at-start = Au début
reminder-none = Aucun
show_as = { $value ->
    [free] Libre
    [tentative] Provisoire
    [oof] Absence
    [workingElsewhere] À distance
   *[busy] Occupé
}
sensitivity = { $value ->
    [private] Privé
    [personal] Personnel
    [confidential] Confidentiel
   *[normal] Normal
}
importance = { $value ->
    [high] Haute
    [low] Basse
   *[normal] Normale
}
row-lead = { $label } :
row-assumed = { $value } ({ $note })
note-assumed = par défaut
note-assumed-length = durée habituelle, par défaut
note-assumed-day = jour choisi par défaut

repeats-daily = { $interval ->
    [1] Tous les jours
   *[other] Tous les { $interval } jours
}
repeats-weekly = { $interval ->
    [1] Toutes les semaines
   *[other] Toutes les { $interval } semaines
}
repeats-weekly-on = { $interval ->
    [1] Chaque { $days }
   *[other] Toutes les { $interval } semaines : { $days }
}
repeats-workdays = Du lundi au vendredi
repeats-monthly = { $interval ->
    [1] Tous les mois
   *[other] Tous les { $interval } mois
}
repeats-monthly-day = { $interval ->
    [1] Tous les mois, le { $day }
   *[other] Tous les { $interval } mois, le { $day }
}
repeats-monthly-last = { $interval ->
    [1] Le dernier jour de chaque mois
   *[other] Le dernier jour du mois, tous les { $interval } mois
}
repeats-monthly-nth = { $nth ->
    [1] Le premier { $days } du mois
    [2] Le deuxième { $days } du mois
    [3] Le troisième { $days } du mois
    [4] Le quatrième { $days } du mois
   *[last] Le dernier { $days } du mois
}
repeats-monthly-nth-workday = { $nth ->
    [1] Le premier jour ouvré du mois
    [2] Le deuxième jour ouvré du mois
    [3] Le troisième jour ouvré du mois
    [4] Le quatrième jour ouvré du mois
   *[last] Le dernier jour ouvré du mois
}
repeats-yearly = { $interval ->
    [1] Tous les ans
   *[other] Tous les { $interval } ans
}
repeats-first-last = { $rule } ; première fois { $first }, dernière fois { $last }
repeats-open = { $rule } ; première fois { $first }, sans fin

## Boutons

choice-yes = Oui
choice-no = Non
choice-create = Ajouter
choice-drop = Ne pas ajouter
choice-change = Appliquer
choice-undo = Annuler la modification
choice-retry = Réessayer
choice-keep-as-is = Laisser tel quel
option-keep = Garder cet horaire
option-other-time = Un autre horaire
option-fold = { $number ->
    [1] La première fois qu’il est { $time } ({ $offset })
   *[2] La seconde fois qu’il est { $time } ({ $offset })
}
    .spoken = { $number ->
        [1] la première fois qu’il est { $time }
       *[2] la seconde fois qu’il est { $time }
    }
option-person = { $name } ({ $apart })
    .spoken = { $name }, { $apart }
option-leave-out = Sans { $name }
option-no-room = Sans salle
option-own-calendar = Mon propre calendrier
option-room = { $seats ->
    [1] { $name } (1 place)
   *[other] { $name } ({ $seats } places)
}
    .spoken = { $seats ->
        [1] { $name }, une place
       *[other] { $name }, { $seats } places
    }
option-cancel-event = Annuler l’événement
option-keep-event = Garder l’événement
option-only-one = Seulement { $when }
    .spoken = seulement { $when }
option-whole-series = Toute la série
    .spoken = toute la série
option-forget = Tout effacer
option-stay = Garder mes données
link-open = Ouvrir dans le calendrier
link-open-outlook = Ouvrir dans Outlook
link-join = Rejoindre la réunion
form-open = Modifier
form-submit = Enregistrer
form-subject = Titre
form-day = Jour
form-at = Début
form-minutes = Durée en minutes
form-people = Participants, séparés par des virgules
form-place = Lieu
form-equipment = Matériel
form-online = Réunion Teams
form-body = Notes
form-reminder = Rappel
form-show_as = Disponibilité
form-private = Privé
form-repeat = Répétition
form-usual = Comme d’habitude
form-never = Jamais

## Il manque une chose

ask-request = Que dois-je noter dans votre calendrier, et pour quand ?
ask-start = « { $title } », c’est pour quand ?
ask-start-untitled = C’est pour quand ?
ask-hour = À quelle heure, { $subject } ?
ask-hour-part = À quelle heure, { $subject } ? Par exemple { $options }.
ask-subject = Quel titre dois-je lui donner ?
ask-subject-when = C’est noté : { $when }. Comment dois-je l’appeler ?
ask-zone = Dans quel fuseau horaire êtes-vous ? Une ville suffit.
ask-day = Quel jour exactement ?
ask-address = Je ne trouve pas { $subject } dans l’annuaire. Quelle est son adresse e-mail ? Sinon, je peux continuer sans cette personne.
ask-address_unchecked = Je n’ai pas pu chercher { $subject } dans l’annuaire. Quelle est son adresse e-mail ? Sinon, je peux continuer sans cette personne.
ask-address_other = Qui est-ce, alors ? Donnez-moi un nom complet ou une adresse e-mail. Sinon, je peux continuer sans { $subject }.
ask-other_time = Quelle heure vous conviendrait ?
ask-other_part = Que dois-je changer ? Par exemple « plutôt jeudi » ou « une heure plus tard ».
ask-other_day = Quel jour vous conviendrait ?
ask-other_length = Combien de temps cela doit-il durer ?
ask-other_people = Qui dois-je ajouter ou retirer ?
ask-other_subject = Quel titre dois-je lui donner ?
ask-other_time_hours = Rien d’aussi long ne tient dans vos heures de travail. Quelle heure vous conviendrait ?
ask-other_time_own = Vous n’avez aucun moment libre de cette durée. Quelle heure vous conviendrait ?
ask-other_time_guests = Il n’y a aucun moment où tout le monde est libre. Quelle heure vous conviendrait ?
ask-other_time_rooms = La salle est prise chaque fois que tout le monde est libre. Une autre heure, ou une autre salle ?
ask-other_time_nothing_left = Il ne reste alors aucun moment possible. Quelle heure vous conviendrait ?
ask-other_time_earlier = Il n’y a rien plus tôt. Quelle heure vous conviendrait ?
ask-other_time_later = Il n’y a rien plus tard dans cette période. Quelle heure vous conviendrait ?
ask-other_room = Je ne trouve pas de salle libre qui convienne. Une autre heure, ou sans salle ?
ask-another_place = Quelle autre salle ou quel autre lieu ? Sinon, je peux continuer sans salle.
ask-calendar = Je ne trouve aucun calendrier nommé « { $subject } » où vous puissiez écrire. Lequel dois-je prendre ?
ask-group_calendar = Je ne trouve aucun de vos groupes avec un calendrier. Quel calendrier dois-je prendre ?
ask-no_groups = Les calendriers de groupe demandent un compte professionnel connecté : je n’y ai pas accès d’ici. Quel calendrier dois-je prendre ?
ask-calendar_closed = Je ne peux pas écrire dans « { $subject } » d’ici. Quel calendrier dois-je prendre ?
ask-other_calendar = Quel calendrier, alors ?
ask-again = Dites-moi quoi y mettre, ou « annule » pour abandonner.
ask-when-again = Il me faut une heure, par exemple « à 15 h » ; « annule » abandonne tout.
ask-start-again = Il me faut un jour et une heure, par exemple « vendredi à 15 h » ; « annule » abandonne tout.
ask-day-again = Il me faut un jour, par exemple « vendredi » ; « annule » abandonne tout.
ask-zone-again = Dites-moi dans quelle ville vous êtes, par exemple « Paris ».
ask-subject-again = Il me faut un titre court, par exemple « point budget » ; « annule » abandonne tout.
ask-people-again = Il me faut un nom complet ou une adresse e-mail ; « sans cette personne » la laisse de côté.
ask-place-again = Dites-moi une salle ou un lieu, ou « pas de salle ».
ask-options-again = Il me faut le nom d’un calendrier ; « dans mon calendrier » prend le vôtre.

## Plusieurs lectures

choose-half_of_day = Voulez-vous dire { $options } ?
choose-day = Le jour de la semaine et la date ne correspondent pas. Lequel voulez-vous dire ?
    .spoken = Le jour et la date ne correspondent pas. Lequel : { $options } ?
choose-which_day = Quel jour voulez-vous dire ?
    .spoken = Quel jour : { $options } ?
choose-next_weekday = Lequel voulez-vous dire ?
    .spoken = Lequel : { $options } ?
choose-reading = Que voulez-vous dire ?
    .spoken = Lequel : { $options } ?
choose-skipped_hour = À cause du passage à l’heure d’été, { $subject } n’existe pas ce jour-là. Voulez-vous { $options } ?
choose-doubled_hour = À cause du passage à l’heure d’hiver, { $subject } revient deux fois ce jour-là. Laquelle voulez-vous ?
    .spoken = À cause du passage à l’heure d’hiver, { $subject } revient deux fois. La première ou la seconde ?
choose-person = Plusieurs personnes s’appellent { $subject }. De qui parlez-vous ?
    .spoken = Plusieurs personnes s’appellent { $subject } : { $options }. De qui parlez-vous ?
choose-person_guessed = { $count ->
    [1] Je ne connais personne qui s’appelle exactement { $subject }. S’agit-il de { $options } ?
   *[other] Je ne connais personne qui s’appelle exactement { $subject }. De qui parlez-vous ?
}
    .spoken = { $count ->
    [1] Je ne connais personne qui s’appelle exactement { $subject }. S’agit-il de { $options } ?
   *[other] Je ne connais personne qui s’appelle exactement { $subject }. De qui parlez-vous : { $options } ?
}
choose-room = Quelle salle voulez-vous ?
    .spoken = Quelle salle voulez-vous : { $options } ?
choose-room_busy = La salle { $subject } est prise à cette heure-là. Quelle salle libre voulez-vous ?
    .spoken = La salle { $subject } est prise. Libres : { $options }. Laquelle voulez-vous ?
choose-clash = Vous avez déjà « { $subject } » à ce moment-là. Garder cet horaire, ou en chercher un autre ?
choose-event = Lequel voulez-vous dire ?
    .spoken = Lequel voulez-vous dire : { $options } ?
choose-scope = « { $subject } » est une série. Seulement cette fois, ou toute la série ?
    .spoken = { $subject } est une série. Vous voulez dire { $options } ?
choose-calendar = De quel calendrier s’agit-il ?
    .spoken = De quel calendrier s’agit-il : { $options } ?
choose-suggestion = { $count ->
    [1] Ce créneau est libre : { $options }. Je le prends ?
   *[other] Ces créneaux sont libres. Lequel voulez-vous ?
}
    .spoken = { $count ->
        [1] Ce créneau est libre : { $options }. Je le prends ?
       *[other] Sont libres : { $options }. Lequel ?
    }
choose-suggestion-again = Revenons aux créneaux libres : lequel ?
choose-suggestion_odd = { $count ->
    [1] Aucun créneau libre ne tombe dans les heures de travail de tous. Le moins gênant : { $options }. Je le prends ?
   *[other] Aucun créneau libre ne tombe dans les heures de travail de tous. Voici les moins gênants. Lequel voulez-vous ?
}
    .spoken = { $count ->
        [1] Rien ne convient aux horaires de tous. Le moins gênant : { $options }. Je le prends ?
       *[other] Rien ne convient aux horaires de tous. Les moins gênants : { $options }. Lequel ?
    }
option-clocks = { $option } ({ $clocks })
    .spoken = { $option }, { $clocks }
clock-for = { $time } pour { $people }
choose-second_event = Vous avez aussi demandé « { $subject } ». On le fait maintenant ?
choose-again = Laquelle de ces possibilités ? Le nom ou le numéro suffit.
    .spoken = Laquelle de ces possibilités ? { $options } ?
choose-clash-again = Oui à quoi ? Dites « garde-le » pour le noter quand même, ou « une autre heure ».
choose-scope-again = Dites « seulement cette fois » ou « toute la série ».
choose-forget_me = Cela efface votre calendrier ici, vos préférences et toute notre conversation. Tout effacer ?
choose-forget_me_elsewhere = Cela efface votre connexion, vos préférences et toute notre conversation. Votre calendrier reste tel quel. Effacer ?

## Le brouillon

confirm = Dois-je l’ajouter à votre calendrier ?
confirm-elsewhere = Dois-je l’ajouter au calendrier « { $calendar } » ?
draft-title = Brouillon
speech-draft = { $title }, { $when }.
speech-people = Avec { $people }.
speech-place = Lieu : { $place }.
speech-equipment = Matériel : { $equipment }.
speech-online = Sur Teams.
speech-length = Durée : { $length }.
speech-recurrence = { $rule }.
speech-confirm = Dois-je l’ajouter ?
speech-zone = Heure locale à { $zone }, soit { $own } à { $own_zone }.
spoken-option = { $number ->
    [1] en premier, { $option }
    [2] en deuxième, { $option }
   *[3] en troisième, { $option }
}
spoken-more = { $count ->
    [1] { $options }, et encore un
   *[other] { $options }, et encore { $count }
}
spelled-sign = { $sign ->
    [at] arobase
    [dot] point
    [dash] tiret
    [plus] plus
    [slash] barre oblique
   *[other] tiret bas
}

notice-assumed-day = Vous n’avez pas donné de jour : j’ai pris { $day }.
    .spoken = J’ai pris { $day }.
notice-local-time = Pour { $people }, il sera { $time }.
notice-outside-hours = C’est en dehors de vos heures de travail.
notice-left-out = Une série ne peut pas exclure « { $subject } » d’avance. Une fois créée, dites-le-moi, par exemple « saute le lundi de Pâques ».
    .spoken = Je ne peux pas exclure { $subject } d’avance ; dites-le-moi ensuite.
notice-unknown-person = { $count ->
    [1] { $people } n’est pas dans l’annuaire : je note seulement le nom.
   *[other] { $people } ne sont pas dans l’annuaire : je note seulement les noms.
}
notice-could-not-check = Je n’ai pas pu vérifier les disponibilités.
notice-no-join-link = Ce calendrier note que c’est en ligne, mais ne crée pas de lien.
    .spoken = Il n’y aura pas de lien.
notice-no-online-here = Ce calendrier ne crée pas de réunions en ligne : il n’y aura pas de lien pour participer.
notice-no-link-given = Il n’y a pas de lien pour participer : ce calendrier n’a pas créé de réunion en ligne.
notice-no-group-reminder = Les calendriers de groupe n’ont pas de rappels, je laisse donc le rappel de côté.
notice-calendar-unchecked = Je n’ai pas pu vérifier s’il existe un calendrier nommé « { $name } ».
notice-cancel-note = Dites « oui, note : … » pour leur dire pourquoi.
    .spoken = Vous pouvez ajouter une note.
notice-your-note = Votre message : « { $text } ».
notice-note-alone = Personne d’autre n’est invité : « { $text } » ne sera envoyé à personne.
notice-note-unsent = Ce calendrier n’envoie pas d’e-mail : « { $text } », c’est à vous de le dire.
notice-told-of-the-end = { $count ->
    [1] L’invité est prévenu par e-mail.
   *[other] Les invités sont prévenus par e-mail.
}
notice-nobody-told = Personne n’a reçu d’e-mail : ce calendrier ne prévient pas les invités.
notice-form-unread = Je n’ai pas pu lire « { $text } » sous « { $label } » : cela reste tel quel.
notice-language = Je ne parle pas encore votre langue. Je parle { $languages }.
notice-clash = Pour rappel, cela tombe en même temps que « { $title } ».
    .spoken = Cela tombe en même temps que { $title }.
notice-busy = { $name } n’est pas libre à cette heure-là.
notice-unchecked = Je n’ai pas pu voir si { $name } est libre.
notice-guest-hours = { $name } ne travaille pas à cette heure-là.
notice-mails = { $count ->
    [1] { $people } recevra une invitation par e-mail.
   *[other] { $people } recevront une invitation par e-mail.
}
    .spoken = { $count ->
    [1] { $people } recevra un e-mail.
    [2] { $people } recevront un e-mail.
    [3] { $people } recevront un e-mail.
   *[other] { $count } personnes recevront un e-mail.
}
notice-outsiders = { $count ->
    [1] { $people } ne fait pas partie de votre organisation.
   *[other] { $people } ne font pas partie de votre organisation.
}
    .spoken = { $count ->
    [1] { $people } vient de l’extérieur.
    [2] { $people } viennent de l’extérieur.
   *[other] { $count } d’entre eux viennent de l’extérieur.
}
notice-second-kept = Je reviens ensuite à « { $second } ».
notice-mails-change = { $count ->
    [1] { $people } sera prévenu du changement par e-mail.
   *[other] { $people } seront prévenus du changement par e-mail.
}
    .spoken = { $count ->
    [1] { $people } recevra un e-mail.
    [2] { $people } recevront un e-mail.
    [3] { $people } recevront un e-mail.
   *[other] { $count } personnes recevront un e-mail.
}
notice-mails-cancel = { $count ->
    [1] { $people } recevra l’annulation par e-mail.
   *[other] { $people } recevront l’annulation par e-mail.
}
    .spoken = { $count ->
    [1] { $people } recevra un e-mail.
    [2] { $people } recevront un e-mail.
    [3] { $people } recevront un e-mail.
   *[other] { $count } personnes recevront un e-mail.
}
notice-mailed = { $count ->
    [1] L’invitation est partie.
   *[other] Les invitations sont parties.
}
notice-mailed-change = { $count ->
    [1] La personne invitée est prévenue par e-mail.
   *[other] Les personnes invitées sont prévenues par e-mail.
}
notice-nobody-mailed = Personne n’a reçu d’e-mail : ce calendrier n’envoie pas d’invitations.
    .spoken = Personne n’a reçu d’e-mail.

## C’est fait

created = C’est fait. « { $title } » est dans votre calendrier : { $when }.
    .spoken = C’est fait. { $title } est dans votre calendrier, { $when }.
created-elsewhere = C’est fait. « { $title } » est dans le calendrier « { $calendar } » : { $when }.
created-join = Le lien de la réunion est à l’écran.
created-dial-in = Numéro d’appel : { $number }
    .spoken = Le numéro d’appel est { $number }.
created-conference = Numéro de conférence : { $number }
    .spoken = Le numéro de conférence est { $number }.
created-guests-uncertain = L’une des adresses ne marche pas ; tout le monde n’a peut-être pas reçu d’invitation.
changed = C’est modifié : « { $title } », { $when }. Dites « annule la modification » pour revenir en arrière.
    .spoken = C’est modifié. { $title }, { $when }.
changed-parts = « { $title } » est modifié. { $parts }. Dites « annule la modification » pour revenir en arrière.
    .spoken = { $title } est modifié. { $parts }.
changed-series = C’est modifié : toute la série « { $title } ». { $rule }, { $time }. Dites « annule la modification » pour revenir en arrière.
    .spoken = Toute la série { $title } est modifiée. { $rule }, { $time }.
confirm_change = Dois-je modifier « { $title } » ainsi : { $when } ?
confirm_change-parts = { $parts }. Dois-je modifier « { $title } » ainsi ?
confirm_cancel = Dois-je annuler « { $title } », { $when } ?
confirm_cancel-occurrence = Dois-je annuler seulement « { $title } », { $when } ? La série reste.
confirm_cancel-series = Dois-je annuler toute la série « { $title } » ?
event_cancelled = C’est annulé : « { $title } », { $when }.
    .spoken = C’est annulé : { $title }.
event_cancelled-series = C’est annulé : toute la série « { $title } ».
cancelled = D’accord, j’abandonne « { $title } ». Dites « reviens en arrière » pour le retrouver.
    .spoken = D’accord, j’abandonne. Dites reviens en arrière pour le retrouver.
cancelled-untitled = D’accord, j’abandonne. Dites « reviens en arrière » pour le retrouver.
second-offer = Vous avez aussi demandé « { $second } ». On le fait maintenant ?

## Impossible

refuse-passed = C’est déjà passé : { $when }.
refuse-passed-instead = C’est déjà passé : { $when }. Quand alors ?
    .spoken = C’est déjà passé. Que diriez-vous de { $options } ?
refuse-impossible_date = Cette date n’existe pas. Quel jour alors ?
refuse-impossible_date-instead = Le { $subject } n’existe pas. Quel jour alors ?
    .spoken = Le { $subject } n’existe pas. Que diriez-vous de { $options } ?
refuse-end_before_start = La fin est avant le début. Quand cela doit-il finir ?
refuse-no_length = Cela ne durerait pas du tout. Combien de temps faut-il ?
refuse-series_end = Cette série finirait avant de commencer. Jusqu’à quand se répète-t-elle ?
refuse-again = Il me faut un autre moment, par exemple « demain à 15 h » ; « annule » abandonne tout.
not_yours = Ce brouillon n’est pas le vôtre : seule la personne qui l’a demandé peut le confirmer ou le modifier. Pour le vôtre, dites-moi quoi et quand.
nothing_pending-stray_yes = Rien n’attend de oui ni de non. Que dois-je noter ?
nothing_pending-old_button = Ce bouton appartient à une version antérieure ; rien n’a été fait.
nothing_pending-old_button-draft = Ce bouton appartient à une version antérieure ; rien n’a été fait. Voici où nous en sommes.
failed-unavailable = Le calendrier ne répond pas. Votre brouillon est gardé ; dites « oui » pour réessayer.
failed-later = « { $title } » n’a pas pu être enregistré. J’y reviendrai après.
failed-refused-other = Le calendrier a refusé : rien n’a été enregistré.
failed-do-other = Votre brouillon est gardé ; dites « oui » pour réessayer.
failed-refused-zone = Le calendrier ne connaît pas ce fuseau horaire.
failed-do-zone = Votre brouillon est gardé ; dites-moi une ville du bon fuseau horaire.
failed-refused-times = Le calendrier n’accepte pas ces horaires.
failed-do-times = Votre brouillon est gardé ; dites-moi un autre début ou une autre durée.
failed-refused-recipients = Le calendrier n’accepte pas l’une des adresses.
failed-do-recipients = Votre brouillon est gardé ; donnez-moi la bonne adresse, ou dites qui retirer.
failed-refused-permission = Vous n’avez pas le droit d’écrire dans ce calendrier.
failed-do-permission = Votre brouillon est gardé ; dites-moi quel autre calendrier utiliser.
failed-refused-policy = Les règles de votre organisation ne le permettent pas.
failed-do-policy = Votre brouillon est gardé ; modifiez-le, ou demandez à votre administrateur.
failed-refused-mailbox = Votre compte n’a pas de boîte aux lettres qui fonctionne.
failed-do-mailbox = Votre brouillon est gardé ; voyez avec votre administrateur, puis dites « oui ».
failed-refused-calendar = Ce calendrier n’existe plus.
failed-do-calendar = Votre brouillon est gardé ; dites-moi quel autre calendrier utiliser.
failed-refused-organizer = Seul l’organisateur peut modifier cet événement.
failed-do-organizer = Votre brouillon est gardé ; demandez la modification à l’organisateur.
failed-refused-too_large = L’événement est trop volumineux pour le calendrier.
failed-do-too_large = Votre brouillon est gardé ; abrégez les notes ou invitez moins de monde.
failed-refused-group_alone = Un calendrier de groupe exige que quelqu’un soit connecté.
failed-do-group_alone = Votre brouillon est gardé ; dites « dans mon calendrier » pour le mettre dans le vôtre.
failed-refused-group_personal = Un compte personnel n’a pas de calendrier de groupe.
failed-do-group_personal = Votre brouillon est gardé ; dites « dans mon calendrier » pour le mettre dans le vôtre.
failed-refused-too_many_guests = Il y a plus d’invités que le calendrier n’en accepte.
failed-do-too_many_guests = Votre brouillon est gardé ; dites-moi qui retirer.
failed-refused-key = Cette demande a déjà servi pour un autre événement.
failed-do-key = Votre brouillon est gardé ; dites « oui » pour réessayer.
failed-refused-changed = Entre-temps, quelqu’un d’autre a modifié la même chose dans cet événement ; je l’ai laissé tel quel.
failed-do-changed = Votre brouillon est gardé ; regardez d’abord l’événement, puis dites-moi que modifier.
failed-refused-online_stays = Une réunion en ligne le reste : le calendrier ne peut pas retirer son lien.
failed-do-online_stays = Votre brouillon est gardé ; laissez-la en ligne, ou annulez l’événement et créez-en un autre.
failed-gone = Cet événement n’est plus dans le calendrier.
failed-sign_in = Il faut d’abord vous connecter. Votre brouillon est gardé.
failed-unsupported = Ce calendrier ne sait pas faire cela.
failed-storage = Je n’ai pas pu l’enregistrer. Redites-le dans un instant, s’il vous plaît.
failed-timeout = Cela a pris trop de temps. Votre brouillon est gardé ; dites « oui » pour réessayer.
sign_in = Connectez-vous pour que je puisse accéder à votre calendrier.
sign_in-consent = Vous utilisez le compte { $account }, mais il me manque encore votre autorisation. Reconnectez-vous et acceptez.
    .spoken = Il me manque encore votre autorisation. Reconnectez-vous et acceptez.
sign_in-code = Ouvrez { $page } sur n’importe quel appareil et saisissez le code { $code }.
sign_in-typed = La page affichera un numéro : tapez-le ici.
sign_in-link = Le lien est à l’écran.
sign_in-draft = Votre brouillon est gardé, et je le reprends dès que c’est fait.
    .spoken = Votre brouillon est gardé.
sign_in-after = Je continue dès que c’est fait.
sign_in-nowhere = Il faudrait vous connecter pour que j’accède à votre calendrier, mais ce n’est pas possible d’ici. Essayez dans Teams ou sur la page web.
sign_in-alone = Connectez-vous pour que je puisse accéder à votre calendrier. D’autres lisent ici : écrivez-moi dans une conversation à deux.
sign_in-kept = Votre brouillon est gardé.
sign_in-open = Se connecter

## Aide

help-start = Dites-moi quoi et quand, par exemple « déjeuner avec Samuel demain à midi ». Je peux aussi vous dire ce que contient votre calendrier.
    .spoken = Dites-moi quoi et quand, par exemple : déjeuner avec Samuel demain à midi.
help-draft = Dites « oui » pour l’ajouter, ou dites ce qu’il faut changer, par exemple « une heure plus tard » ou « invite Samuel ». « Annule » abandonne le brouillon, « reviens en arrière » défait la dernière étape.
    .spoken = Dites oui pour l’ajouter, ou dites ce qu’il faut changer. Pour abandonner, dites annule.
help-choice = Choisissez par le nom ou le numéro, ou dites autre chose. « Annule » abandonne le brouillon, « reviens en arrière » défait la dernière étape.
    .spoken = Choisissez par le nom ou le numéro. Pour abandonner, dites annule.
help-question = Répondez à cela, ou dites autre chose, comme « invite Samantha ». « Annule » abandonne le brouillon, « reviens en arrière » défait la dernière étape.
    .spoken = Répondez à cela, ou dites autre chose. Pour abandonner, dites annule.
help-after = Dites-moi le prochain événement, ou modifiez le dernier : « une demi-heure plus tôt », « ajoute Samuel », « annule-le ».
    .spoken = Dites-moi le prochain événement, ou modifiez le dernier, par exemple une demi-heure plus tôt.

## Réponses

answer-greeting = Bonjour ! Dites-moi quoi noter dans votre calendrier, par exemple « déjeuner avec Samuel demain à midi ».
    .spoken = Bonjour ! Que dois-je noter dans votre calendrier ?
answer-greeting_again = Rebonjour !
answer-thanks = Je vous en prie.
answer-no_hurry = Prenez votre temps.
answer-too_long = C’est trop long pour moi. Dites-le en une ou deux phrases, s’il vous plaît.
answer-empty = Je n’ai rien entendu.
answer-not_understood = Pardon, je n’ai pas compris. Essayez par exemple « déjeuner avec Samuel demain à midi ».
    .spoken = Pardon, je n’ai pas compris. Essayez par exemple : déjeuner avec Samuel demain à midi.
answer-not_understood-draft = Pardon, je n’ai pas compris.
answer-undone = Je suis revenu en arrière.
answer-nothing_to_undo = Il n’y a rien à défaire.
answer-nothing_to_cancel = Il n’y a rien à annuler ici. Dites-moi lequel, par exemple « annule mon rendez-vous chez le dentiste ».
answer-no_such_event = Je ne trouve pas « { $subject } » dans votre calendrier.
answer-no_occurrence = « { $subject } » n’a pas lieu à ce moment-là.
answer-language_switched = D’accord, en français désormais.
answer-language_unknown = Je ne parle pas cette langue ({ $subject }). Je parle { $languages }.
    .spoken = Je ne parle pas cette langue, { $subject }. Je parle { $languages }.
answer-rude = Désolé que ça se passe mal. Dites-moi quoi changer, ou dites « annule » pour abandonner.
    .spoken = Désolé que ça se passe mal. Dites-moi quoi changer, ou dites annule.
answer-off_topic = Je ne m’y connais qu’en calendriers. Dites-moi quoi y mettre, ou demandez ce qui s’y trouve.
answer-finish_first = Finissons d’abord celui-ci ; redites-le-moi ensuite.
noted = C’est noté. { $parts }.
noted-gone = { $label } : vide
answer-not_there = « { $subject } » n’y figure pas.
    .spoken = { $subject } n’y figure pas.
answer-nothing_changed = Rien à changer : c’est déjà comme cela.
answer-change_dropped = D’accord, l’événement reste tel quel.
answer-event_kept = D’accord, il reste dans votre calendrier.
answer-second_dropped = D’accord, je laisse tomber celui-là.
answer-second_later = D’accord, plus tard. J’y reviendrai après votre prochain événement.
answer-kept_second = Je reviens ensuite à « { $subject } ». D’abord celui-ci.
    .spoken = J’y reviens ensuite. D’abord celui-ci.
answer-forgotten = Tout ce qui vous concerne est effacé.
answer-not_forgotten = D’accord, rien n’a été effacé.
answer-still_working = J’y travaille encore. Je vous préviens dès que c’est fait.
answer-still_busy = J’enregistre encore « { $subject } ». Je vous dirai quand c’est fait.
answer-cannot_stop = « { $subject } » est déjà en route vers le calendrier, je ne peux plus l’arrêter. Dès que je vous dis que c’est fait, dites « annule-le ».
    .spoken = { $subject } est déjà en route, je ne peux plus l’arrêter. Dès que c’est fait, dites : annule-le.
answer-signed_out = La déconnexion est faite.
answer-signed_in = La connexion est établie.
answer-not_signed_in = La connexion n’a pas abouti. Vous pouvez réessayer.
answer-no_sign_in = Ce calendrier ne demande aucune connexion.
answer-sample_loaded = La semaine d’exemple est dans votre calendrier : { $count ->
    [1] un événement
   *[other] { $count } événements
}. Dites « enlève la semaine d’exemple » pour l’effacer.
    .spoken = La semaine d’exemple est dans votre calendrier.
answer-sample_removed = La semaine d’exemple n’est plus dans votre calendrier.
answer-repeat = { $subject }
answer-slower = { $subject }
answer-details = Voici tout, jusqu’ici.
answer-no_draft = Il n’y a pas de brouillon en ce moment.
answer-event_details = Voici l’événement.
answer-why-said = Voici ce que vous m’avez dit : { $parts }.
answer-why = { $assumed ->
    [0] Tout est comme vous l’avez dit.
   *[other] J’ai complété ce que vous n’aviez pas dit. { $parts }. Dites-moi ce qu’il faut changer.
}
why-part = { $label } : { $value }
answer-why-nothing = Il n’y a pas de brouillon à expliquer en ce moment.
answer-could_not_check = Je n’ai pas pu consulter le calendrier.
answer-agenda = { $count ->
    [0] Rien de prévu { $day }.
    [1] Un rendez-vous { $day } : { $events }.
   *[other] { $count } rendez-vous { $day } : { $events }.
}
answer-agenda-span = { $count ->
    [0] Rien de prévu du { $day } au { $last }.
    [1] Un rendez-vous du { $day } au { $last } : { $events }.
   *[other] { $count } rendez-vous du { $day } au { $last } : { $events }.
}
answer-agenda-many = { $count ->
    [1] Un rendez-vous { $day } :
   *[other] { $count } rendez-vous { $day } :
}
answer-agenda-many-span = { $count ->
    [1] Un rendez-vous du { $day } au { $last } :
   *[other] { $count } rendez-vous du { $day } au { $last } :
}
agenda-entry = { $title } à { $time }
agenda-entry-all-day = { $title } toute la journée
agenda-row = de { $start } à { $end } : { $title }
agenda-row-all-day = toute la journée : { $title }
agenda-row-day = { $day }, { $entry }
answer-free = { $count ->
    [0] Vous n’avez pas de temps libre { $day }.
   *[other] Vous êtes libre { $day } { $gaps }.
}
answer-free-span = { $count ->
    [0] Vous n’avez pas de temps libre du { $day } au { $last }.
   *[other] Du { $day } au { $last }, vous êtes libre { $gaps }.
}
    .spoken = { $count ->
        [0] Vous n’avez pas de temps libre du { $day } au { $last }.
       *[other] Vous êtes libre { $gaps }.
    }
free-gap = de { $start } à { $end }
free-gap-day = { $day } de { $start } à { $end }
answer-next = { $count ->
    [0] Rien de prévu dans les deux semaines qui viennent.
   *[other] Ensuite : « { $title } », { $when }.
}
    .spoken = { $count ->
    [0] Rien de prévu dans les deux semaines qui viennent.
   *[other] Ensuite : { $title }, { $when }.
}
answer-how_long_until = { $count ->
    [0] Rien de prévu dans les deux semaines qui viennent.
   *[other] « { $title } » commence dans { $length }.
}
    .spoken = { $count ->
    [0] Rien de prévu dans les deux semaines qui viennent.
   *[other] { $title } commence dans { $length }.
}
answer-who = { $people ->
    [none] Personne d’autre n’est invité à « { $title } ».
   *[other] « { $title } » est avec { $people }.
}
answer-where = { $place ->
    [none] « { $title } » n’a pas de lieu.
   *[other] « { $title } » a lieu ici : { $place }.
}
answer-nothing_planned = Rien de prévu dans les deux semaines qui viennent.
answer-when_is = « { $title } » : { $when }.
    .spoken = { $title }, { $when }.
answer-availability = { $count ->
    [0] { $people ->
        [none] Je ne sais pas de qui vous parlez.
       *[other] { $heads ->
            [1] { $when } : { $people } est libre.
           *[other] { $when } : { $people } sont libres.
        }
    }
   *[other] { $heads ->
        [1] { $when } : { $people } n’est pas libre { $gaps }.
       *[other] { $when } : { $people } ne sont pas tous libres { $gaps }.
    }
}
answer-availability-then = { $count ->
    [0] { $people ->
        [none] Je ne sais pas de qui vous parlez.
       *[other] { $heads ->
            [1] { $people } est libre à ce moment-là.
           *[other] { $people } sont libres à ce moment-là.
        }
    }
   *[other] { $heads ->
        [1] { $people } n’est pas libre { $gaps }.
       *[other] { $people } ne sont pas tous libres { $gaps }.
    }
}
answer-gaps = { $count ->
    [0] { $heads ->
        [1] { $when } : { $people } n’a aucun moment libre.
       *[other] { $when } : { $people } n’ont aucun moment libre en commun.
    }
   *[other] { $heads ->
        [1] { $when } : { $people } est libre { $gaps }.
       *[other] { $when } : { $people } sont tous libres { $gaps }.
    }
}
days-span = du { $first } au { $last }
answer-rooms = { $count ->
    [0] { $when } : aucune salle n’est libre.
    [1] { $when } : { $rooms } est libre.
   *[other] { $when } : { $rooms } sont libres.
}
answer-join = { $url ->
    [none] Il n’y a pas de lien de réunion.
   *[other] Vous pouvez rejoindre la réunion ici.
}
    .spoken = { $url ->
        [none] Il n’y a pas de lien de réunion.
       *[other] Le lien de la réunion est à l’écran.
    }
answer-guest-declined = { $name } a décliné « { $title } » ({ $when }).
    .spoken = { $name } a décliné { $title }, { $when }.
answer-guest-proposed = { $name } propose un autre moment pour « { $title } » : { $proposed } au lieu de { $when }.
    .spoken = { $name } propose un autre moment pour { $title } : { $proposed } au lieu de { $when }.
answer-guest-room = { $name } : la réservation pour « { $title } » ({ $when }) a été refusée.
    .spoken = { $name } : la réservation pour { $title }, { $when }, a été refusée.
answer-guest-advice = Pour changer de jour, dites par exemple « déplace-le à vendredi ».
answer-guest_room = Faut-il chercher une autre salle ?
answer-guest_time = Faut-il prendre ce moment-là ?
answer-guest_left = Entendu, rien ne change.
answer-preferences = { $count ->
    [0] Vous ne m’avez encore parlé d’aucune habitude.
   *[other] Voici ce que je retiens : { $list }.
}
answer-preference_kept = Je retiens : { $list }.
answer-preference_forgotten = { $count ->
    [0] D’accord, c’est oublié.
   *[other] D’accord, c’est oublié. Je retiens toujours : { $list }.
}
preference-minutes = vos réunions durent { $length }
preference-online = { $value ->
    [yes] les réunions avec invités sont sur Teams
   *[no] pas de réunion Teams sans demande
}
preference-working_hours = vous travaillez de { $start } à { $end }
preference-next_weekday = { $value ->
    [coming] un jour « prochain » est le plus proche
   *[next_week] un jour « prochain » est celui de la semaine suivante
}
preference-room = votre salle habituelle est { $name }
answer-stored = { $count ->
    [0] Je garde cette conversation, vos événements d’ici et votre fuseau horaire. Dites « oublie-moi » pour tout effacer.
   *[other] Je garde cette conversation, vos événements d’ici et ce que vous m’avez dit : { $list }. Dites « oublie-moi » pour tout effacer.
}
    .spoken = Je garde cette conversation, vos événements et vos habitudes. Dites oublie-moi pour tout effacer.
answer-stored_elsewhere = { $count ->
    [0] Je garde cette conversation et votre connexion ; vos événements sont seulement dans votre propre calendrier. Dites « oublie-moi » pour effacer ce que je garde.
   *[other] Je garde cette conversation, votre connexion et ce que vous m’avez dit : { $list }. Vos événements sont seulement dans votre propre calendrier. Dites « oublie-moi » pour effacer ce que je garde.
}
    .spoken = Je garde cette conversation, votre connexion et vos habitudes. Dites oublie-moi pour les effacer.
answer-languages = Je parle { $languages }.

## A card that can be pressed no more
closed-created = Ajouté au calendrier.
closed-changed = Modifié.
closed-event-cancelled = Annulé.
closed-dropped = Abandonné.
closed-replaced = Remplacé par une version plus récente ci-dessous.
closed-continued = La suite est plus bas.
closed-over = N’est plus d’actualité.
