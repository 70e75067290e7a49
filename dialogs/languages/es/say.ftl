### Todas las frases del bot en español. El valor se escribe; el atributo `.spoken` se dice en voz alta si es distinto.
### Fechas, horas, duraciones y listas llegan ya hechas para la región de la persona: cada una es un solo hueco.

## Títulos, horas y etiquetas

day-number = { $day }
day-heard = { $year ->
    [none] { $weekday } { $number } de { $month }
   *[other] { $weekday } { $number } de { $month } de { $year }
}
clock-heard = { $hour ->
    [1] la una
   *[other] las { $hour }
}{ $minute ->
    [0] { "" }
   *[other] { $hour ->
        [1] { " " }y { $minute }
       *[other] :{ $two }
    }
}
length-one = { $unit ->
    [day] un día
    [hour] una hora
   *[minute] un minuto
}
weekday-on = { $name }
title-with-people = Reunión con { $people }
zone = hora de { $city }
zone-and-own = { $zone } ({ $own } en { $own_zone })
    .spoken = { $zone }, { $own } en { $own_zone }
moment = { $day }, { $time }
    .spoken = { $day } a { $time }
span-one-day = { $day }, de { $start } a { $end }
span-two-days = { $day }, { $start }, hasta { $last }, { $end }
    .spoken = { $day } a { $start }, hasta { $last } a { $end }
span-all-day = { $day }, todo el día
span-days = del { $day } al { $last }, todo el día
untitled-clash = otra cosa
private-event = cita privada

label-subject = Título
label-when = Cuándo
label-length = Duración
label-zone = Zona horaria
label-recurrence = Repetición
label-people = Asistentes
label-place = Lugar
label-equipment = Equipo
label-online = En línea
label-body = Notas
label-reminder_minutes = Recordatorio
label-show_as = Disponibilidad
label-sensitivity = Privacidad
label-importance = Importancia
label-categories = Categorías
label-guests = Invitados
label-calendar = Calendario

person-with-address = { $name } ({ $address })
person-optional = { $name }, opcional
guests-hidden = lista de invitados oculta
guests-no_proposals = sin proponer otra hora
guests-no_reply = no hace falta responder
online-yes = Sí, reunión de Teams
reminder = { $length } antes
reminder-at-start = Al empezar
reminder-none = Ninguno
show_as = { $value ->
    [free] Libre
    [tentative] Provisional
    [oof] Ausente
    [workingElsewhere] Trabajando en otro lugar
   *[busy] Ocupado
}
sensitivity = { $value ->
    [private] Privado
    [personal] Personal
    [confidential] Confidencial
   *[normal] Normal
}
importance = { $value ->
    [high] Alta
    [low] Baja
   *[normal] Normal
}
row-lead = { $label }:
row-assumed = { $value } ({ $note })
note-assumed = por defecto
note-assumed-length = duración habitual, por defecto
note-assumed-day = día elegido por defecto

repeats-daily = { $interval ->
    [1] Todos los días
   *[other] Cada { $interval } días
}
repeats-weekly = { $interval ->
    [1] Todas las semanas
   *[other] Cada { $interval } semanas
}
repeats-weekly-on = { $interval ->
    [1] Cada { $days }
   *[other] Cada { $interval } semanas: { $days }
}
repeats-workdays = De lunes a viernes
repeats-monthly = { $interval ->
    [1] Todos los meses
   *[other] Cada { $interval } meses
}
repeats-monthly-day = { $interval ->
    [1] El día { $day } de cada mes
   *[other] El día { $day }, cada { $interval } meses
}
repeats-monthly-last = { $interval ->
    [1] El último día de cada mes
   *[other] El último día del mes, cada { $interval } meses
}
repeats-monthly-nth = { $nth ->
    [1] El primer { $days } de cada mes
    [2] El segundo { $days } de cada mes
    [3] El tercer { $days } de cada mes
    [4] El cuarto { $days } de cada mes
   *[last] El último { $days } de cada mes
}
repeats-monthly-nth-workday = { $nth ->
    [1] El primer día laborable de cada mes
    [2] El segundo día laborable de cada mes
    [3] El tercer día laborable de cada mes
    [4] El cuarto día laborable de cada mes
   *[last] El último día laborable de cada mes
}
repeats-yearly = { $interval ->
    [1] Todos los años
   *[other] Cada { $interval } años
}
repeats-first-last = { $rule }; primera vez: { $first }; última: { $last }
repeats-open = { $rule }; primera vez: { $first }, sin fecha de fin

## Botones

choice-yes = Sí
choice-no = No
choice-create = Añadir
choice-drop = No añadir
choice-change = Cambiar
choice-undo = Deshacer
choice-retry = Reintentar
choice-keep-as-is = Dejarlo como está
option-keep = Mantener esta hora
option-other-time = Otra hora
option-fold = { $number ->
    [1] La primera vez que son las { $time } ({ $offset })
   *[2] La segunda vez que son las { $time } ({ $offset })
}
    .spoken = { $number ->
        [1] la primera vez que son { $time }
       *[2] la segunda vez que son { $time }
    }
option-person = { $name } ({ $apart })
    .spoken = { $name }, { $apart }
option-leave-out = Sin { $name }
option-no-room = Sin sala
option-own-calendar = Mi propio calendario
option-room = { $seats ->
    [1] { $name } (1 plaza)
   *[other] { $name } ({ $seats } plazas)
}
    .spoken = { $seats ->
        [1] { $name }, una plaza
       *[other] { $name }, { $seats } plazas
    }
option-cancel-event = Cancelar el evento
option-keep-event = Mantener el evento
option-only-one = Solo { $when }
    .spoken = solo { $when }
option-whole-series = Toda la serie
    .spoken = toda la serie
option-forget = Borrarlo todo
option-stay = Conservar mis datos

link-open = Abrir en el calendario
link-open-outlook = Abrir en Outlook
link-join = Unirse a la reunión
form-open = Editar
form-submit = Guardar los cambios
form-subject = Título
form-day = Día
form-at = Inicio
form-minutes = Duración en minutos
form-people = Asistentes, separados por comas
form-place = Lugar
form-equipment = Equipo
form-online = Reunión de Teams
form-body = Notas
form-reminder = Recordatorio
form-show_as = Disponibilidad
form-private = Privado
form-repeat = Repetición
form-usual = Lo habitual
form-never = Nunca

## Falta una cosa

ask-request = ¿Qué pongo en tu calendario, y cuándo?
ask-start = ¿Cuándo será «{ $title }»?
ask-start-untitled = ¿Cuándo será?
ask-hour = ¿A qué hora, el { $subject }?
ask-hour-part = ¿A qué hora, el { $subject }? Por ejemplo, { $options }.
ask-day = ¿Qué día será?
ask-subject = ¿Qué título le pongo?
ask-subject-when = Anotado: { $when }. ¿Cómo lo llamo?
ask-zone = ¿En qué zona horaria estás? Basta con una ciudad.
ask-address = No encuentro a { $subject } en el directorio. ¿Cuál es su correo, o seguimos sin esa persona?
ask-address_unchecked = No he podido buscar a { $subject }. ¿Cuál es su correo, o seguimos sin esa persona?
ask-address_other = ¿Quién es, entonces? Dime el nombre completo o el correo, o seguimos sin { $subject }.
ask-other_time = ¿Qué otra hora te viene bien?
ask-other_part = ¿Qué cambio? Por ejemplo «mejor el jueves» o «una hora más tarde».
ask-other_day = ¿Qué otro día te viene bien?
ask-other_length = ¿Cuánto tiene que durar?
ask-other_people = ¿A quién añado o quito?
ask-other_subject = ¿Qué título le pongo?
ask-other_time_hours = Nada tan largo cabe en tu horario de trabajo. ¿Qué otra hora te viene bien?
ask-other_time_own = No tienes ningún hueco de esa duración. ¿Qué otra hora te viene bien?
ask-other_time_guests = No hay ningún momento en que todos estén libres. ¿Qué otra hora te viene bien?
ask-other_time_rooms = La sala está ocupada siempre que todos están libres. ¿Otra hora u otra sala?
ask-other_time_nothing_left = Así no queda ningún momento posible. ¿Qué otra hora te viene bien?
ask-other_time_earlier = No hay nada antes. ¿Qué otra hora te viene bien?
ask-other_time_later = No hay nada más tarde en esos días. ¿Qué otra hora te viene bien?
ask-other_room = No encuentro ninguna sala libre que sirva. ¿Otra hora, o sin sala?
ask-another_place = ¿Qué otra sala o lugar pongo, o seguimos sin sala?
ask-calendar = No encuentro ningún calendario llamado «{ $subject }» en el que puedas escribir. ¿Cuál uso?
ask-group_calendar = No encuentro ningún grupo tuyo con calendario. ¿Qué calendario uso?
ask-no_groups = Los calendarios de grupo necesitan una cuenta de trabajo con la sesión iniciada; desde aquí no llego a ellos. ¿Qué calendario uso?
ask-calendar_closed = Desde aquí no puedo escribir en «{ $subject }». ¿Qué calendario uso?
ask-other_calendar = ¿Qué calendario uso, entonces?
ask-again = Dime qué pongo ahí, o «cancela» para dejarlo.
ask-when-again = Necesito una hora, por ejemplo «a las 15:00»; «cancela» lo descarta.
ask-start-again = Necesito un día y una hora, por ejemplo «el viernes a las 15:00»; «cancela» lo descarta.
ask-day-again = Necesito un día, por ejemplo «el viernes»; «cancela» lo descarta.
ask-zone-again = Dime en qué ciudad estás, por ejemplo «Madrid».
ask-subject-again = Necesito un título corto, por ejemplo «revisión del presupuesto»; «cancela» lo descarta.
ask-people-again = Necesito un nombre completo o una dirección de correo; «sin esa persona» la deja fuera.
ask-place-again = Dime una sala o un lugar, o «sin sala».
ask-options-again = Necesito el nombre de un calendario; «en mi calendario» toma el tuyo.

## Varias lecturas

choose-half_of_day = ¿Cuál de estas: { $options }?
choose-day = El día de la semana y la fecha no coinciden. ¿Cuál es?
    .spoken = El día de la semana y la fecha no coinciden. ¿Cuál es: { $options }?
choose-which_day = ¿A qué día te refieres?
    .spoken = ¿Qué día: { $options }?
choose-event = ¿A cuál te refieres?
    .spoken = ¿A cuál te refieres: { $options }?
choose-scope = «{ $subject }» es una serie. ¿Solo esta vez o toda la serie?
    .spoken = { $subject } es una serie. ¿Te refieres a { $options }?
choose-calendar = ¿A qué calendario te refieres?
    .spoken = ¿A qué calendario te refieres: { $options }?
choose-next_weekday = ¿A cuál te refieres?
    .spoken = ¿A cuál te refieres: { $options }?
choose-reading = ¿A cuál te refieres?
    .spoken = ¿A cuál te refieres: { $options }?
choose-skipped_hour = Ese día se adelanta el reloj y esa hora ({ $subject }) no existe. ¿Te sirve { $options }?
    .spoken = Ese día se adelanta el reloj y { $subject } no existe. ¿Te sirve { $options }?
choose-doubled_hour = Ese día se atrasa el reloj y esa hora ({ $subject }) se repite. ¿Cuál de las dos?
    .spoken = Ese día se atrasa el reloj y esa hora se repite. ¿La primera o la segunda?
choose-person = Hay varias personas que se llaman { $subject }. ¿A quién te refieres?
    .spoken = Hay varias personas que se llaman { $subject }: { $options }. ¿A quién te refieres?
choose-person_guessed = { $count ->
    [1] No conozco a nadie que se llame exactamente { $subject }. ¿Te refieres a { $options }?
   *[other] No conozco a nadie que se llame exactamente { $subject }. ¿A quién te refieres?
}
    .spoken = { $count ->
    [1] No conozco a nadie que se llame exactamente { $subject }. ¿Te refieres a { $options }?
   *[other] No conozco a nadie que se llame exactamente { $subject }. ¿A quién te refieres: { $options }?
}
choose-room = ¿Qué sala prefieres?
    .spoken = ¿Qué sala prefieres: { $options }?
choose-room_busy = La sala { $subject } está ocupada a esa hora. ¿Qué sala libre prefieres?
    .spoken = La sala { $subject } está ocupada a esa hora. Libres: { $options }. ¿Cuál prefieres?
choose-clash = Coincide con «{ $subject }». ¿Mantengo la hora o busco otra?
choose-suggestion = { $count ->
    [1] Hay un hueco: { $options }. ¿Te va bien?
   *[other] Estos huecos están libres. ¿Cuál prefieres?
}
    .spoken = { $count ->
        [1] Hay un hueco: { $options }. ¿Te va bien?
       *[other] Hay huecos: { $options }. ¿Cuál?
    }
choose-suggestion-again = Volvamos a los huecos libres: ¿cuál?
choose-suggestion_odd = { $count ->
    [1] Ningún hueco cae dentro del horario laboral de todos. Lo que más se acerca: { $options }. ¿Te va bien?
   *[other] Ningún hueco cae dentro del horario laboral de todos. Estos son los que más se acercan. ¿Cuál prefieres?
}
    .spoken = { $count ->
        [1] Nada encaja en el horario de todos. Lo más cercano: { $options }. ¿Te va bien?
       *[other] Nada encaja en el horario de todos. Lo más cercano: { $options }. ¿Cuál?
    }
option-clocks = { $option } ({ $clocks })
    .spoken = { $option }, { $clocks }
clock-for = { $time } para { $people }
choose-second_event = También has pedido «{ $subject }». ¿Lo hacemos ahora?
choose-again = ¿Cuál de las opciones? Basta con el nombre o el número.
    .spoken = ¿Cuál de las opciones? ¿{ $options }?
choose-clash-again = ¿Sí a qué? Di «mantenlo» para dejarlo igualmente, u «otra hora».
choose-scope-again = Di «solo esta vez» o «toda la serie».
choose-forget_me = Se borrarán tu calendario de aquí, tus preferencias y toda nuestra conversación. ¿Lo borro todo?
choose-forget_me_elsewhere = Se borrarán tu inicio de sesión, tus preferencias y toda nuestra conversación. Tu calendario se queda como está. ¿Lo borro?

## El borrador

confirm = ¿Lo añado a tu calendario?
confirm-elsewhere = ¿Lo añado al calendario «{ $calendar }»?
draft-title = Borrador
speech-draft = { $title }, { $when }.
speech-people = Con { $people }.
speech-place = Lugar: { $place }.
speech-equipment = Equipo: { $equipment }.
speech-online = Por Teams.
speech-length = Duración: { $length }.
speech-recurrence = { $rule }.
speech-confirm = ¿Lo añado?
speech-zone = Es la hora de { $zone }; en { $own_zone }, { $own }.
spoken-option = { $number ->
    [1] primero, { $option }
    [2] segundo, { $option }
   *[3] tercero, { $option }
}
spoken-more = { $count ->
    [1] { $options }, y uno más
   *[other] { $options }, y { $count } más
}
spelled-sign = { $sign ->
    [at] arroba
    [dot] punto
    [dash] guion
    [plus] más
    [slash] barra
   *[other] guion bajo
}

notice-assumed-day = No has dicho el día; he puesto el { $day }.
    .spoken = He puesto el { $day }.
notice-local-time = Hora local de { $people }: { $time }.
notice-outside-hours = Está fuera de tu horario laboral.
notice-left-out = Una serie no puede excluir «{ $subject }» de antemano. Cuando esté creada, dímelo, por ejemplo «omite el lunes de Pascua».
    .spoken = No puedo excluir { $subject } de antemano; dímelo después.
notice-unknown-person = { $count ->
    [1] { $people } no está en el directorio; solo queda anotado el nombre.
   *[other] { $people } no están en el directorio; solo quedan anotados los nombres.
}
notice-could-not-check = No he podido comprobar quién está libre.
notice-clash = Coincide con «{ $title }», como ya sabes.
    .spoken = Coincide con { $title }.
notice-busy = { $name } no está disponible a esa hora.
notice-unchecked = No he podido ver si { $name } está disponible.
notice-guest-hours = Eso queda fuera del horario de trabajo de { $name }.
notice-mails = { $count ->
    [1] { $people } recibirá una invitación por correo.
   *[other] { $people } recibirán una invitación por correo.
}
    .spoken = { $count ->
    [1] { $people } recibirá un correo.
    [2] { $people } recibirán un correo.
    [3] { $people } recibirán un correo.
   *[other] { $count } personas recibirán un correo.
}
notice-outsiders = { $count ->
    [1] { $people } es de fuera de tu organización.
   *[other] { $people } son de fuera de tu organización.
}
    .spoken = { $count ->
    [1] { $people } es de fuera.
    [2] { $people } son de fuera.
   *[other] { $count } personas son de fuera.
}
notice-second-kept = Después vamos con «{ $second }».
notice-mails-change = { $count ->
    [1] { $people } recibirá el cambio por correo.
   *[other] { $people } recibirán el cambio por correo.
}
    .spoken = { $count ->
    [1] { $people } recibirá un correo.
    [2] { $people } recibirán un correo.
    [3] { $people } recibirán un correo.
   *[other] { $count } personas recibirán un correo.
}
notice-mails-cancel = { $count ->
    [1] { $people } recibirá la cancelación por correo.
   *[other] { $people } recibirán la cancelación por correo.
}
    .spoken = { $count ->
    [1] { $people } recibirá un correo.
    [2] { $people } recibirán un correo.
    [3] { $people } recibirán un correo.
   *[other] { $count } personas recibirán un correo.
}
notice-mailed = { $count ->
    [1] La invitación va de camino.
   *[other] Las invitaciones van de camino.
}
notice-mailed-change = { $count ->
    [1] La persona invitada recibe el aviso por correo.
   *[other] Las personas invitadas reciben el aviso por correo.
}
notice-nobody-mailed = Nadie ha recibido correo: este calendario no envía invitaciones.
    .spoken = Nadie ha recibido correo.
notice-no-join-link = Este calendario anota que es en línea, pero no crea un enlace para unirse.
    .spoken = No habrá enlace para unirse.
notice-no-online-here = Este calendario no puede crear reuniones en línea, así que no habrá enlace para unirse.
notice-no-link-given = No hay enlace para unirse: este calendario no creó ninguna reunión en línea.
notice-no-group-reminder = Los calendarios de grupo no tienen recordatorios, así que lo dejo fuera.
notice-calendar-unchecked = No he podido comprobar si hay un calendario llamado «{ $name }».
notice-cancel-note = Di «sí, nota: …» para decirles por qué.
    .spoken = Puedes añadir una nota.
notice-your-note = Tu mensaje: «{ $text }».
notice-note-alone = No hay nadie más invitado, así que «{ $text }» no le llega a nadie.
notice-note-unsent = Este calendario no envía correos, así que «{ $text }» tendrás que decirlo tú.
notice-told-of-the-end = { $count ->
    [1] Se avisa por correo a la persona invitada.
   *[other] Se avisa por correo a las personas invitadas.
}
notice-nobody-told = Nadie ha recibido correo: este calendario no avisa a los invitados.
notice-form-unread = No he entendido «{ $text }» en { $label }; se queda como estaba.
notice-language = Todavía no hablo tu idioma. Hablo { $languages }.

## Hecho

created = Hecho. «{ $title }» está en tu calendario: { $when }.
created-elsewhere = Hecho. «{ $title }» está en el calendario «{ $calendar }»: { $when }.
created-join = El enlace para unirse está en tu pantalla.
created-dial-in = Teléfono: { $number }
    .spoken = El teléfono es { $number }.
created-conference = Id. de conferencia: { $number }
    .spoken = El número de conferencia es { $number }.
created-guests-uncertain = Una de las direcciones no funciona; puede que no todos tengan invitación.
changed = Cambiado. «{ $title }» queda así: { $when }. Di «deshacer» para volver atrás.
    .spoken = Cambiado. { $title } queda así: { $when }.
changed-parts = He cambiado «{ $title }». { $parts }. Di «deshacer» para volver atrás.
    .spoken = He cambiado { $title }. { $parts }.
changed-series = He cambiado toda la serie «{ $title }». { $rule }, { $time }. Di «deshacer» para volver atrás.
    .spoken = He cambiado toda la serie { $title }. { $rule }, { $time }.
confirm_change = ¿Cambio «{ $title }» así: { $when }?
confirm_change-parts = { $parts }. ¿Cambio «{ $title }» así?
confirm_cancel = ¿Cancelo «{ $title }» ({ $when })?
    .spoken = ¿Cancelo { $title }, { $when }?
confirm_cancel-occurrence = ¿Cancelo «{ $title }» solo esta vez ({ $when })? La serie sigue.
    .spoken = ¿Cancelo { $title } solo esta vez, { $when }? La serie sigue.
confirm_cancel-series = ¿Cancelo toda la serie «{ $title }»?
event_cancelled = Cancelado: «{ $title }» ({ $when }).
    .spoken = Cancelado: { $title }.
event_cancelled-series = Cancelada toda la serie «{ $title }».
cancelled = De acuerdo, he descartado «{ $title }». Di «deshacer» para recuperarlo.
    .spoken = De acuerdo, lo he descartado. Di deshacer para recuperarlo.
cancelled-untitled = De acuerdo, lo he descartado. Di «deshacer» para recuperarlo.
second-offer = También has pedido «{ $second }». ¿Lo hacemos ahora?

## No es posible

refuse-passed = Eso ya ha pasado: { $when }.
refuse-passed-instead = Eso ya ha pasado: { $when }. ¿Cuándo entonces?
    .spoken = Eso ya ha pasado. ¿Qué tal { $options }?
refuse-impossible_date = Esa fecha no existe. ¿Qué día entonces?
refuse-impossible_date-instead = Esa fecha no existe: { $subject }. ¿Qué día entonces?
    .spoken = Esa fecha no existe: { $subject }. ¿Qué tal { $options }?
refuse-end_before_start = Termina antes de empezar. ¿Cuándo debe terminar?
refuse-no_length = Así no duraría nada. ¿Cuánto debe durar?
refuse-series_end = La serie acabaría antes de empezar. ¿Hasta cuándo se repite?
refuse-again = Necesito otro momento, por ejemplo «mañana a las 15:00»; «cancela» lo descarta.
not_yours = Ese borrador no es tuyo: solo quien lo pidió puede confirmarlo o cambiarlo. Si quieres uno tuyo, dime qué y cuándo.
nothing_pending-stray_yes = No hay nada pendiente de un sí o un no. ¿Qué quieres programar?
nothing_pending-old_button = Ese botón es de una versión anterior; no se ha hecho nada.
nothing_pending-old_button-draft = Ese botón es de una versión anterior; no se ha hecho nada. Así está el borrador.
failed-unavailable = El calendario no responde. He guardado tu borrador; di «sí» para reintentarlo.
failed-later = No se ha podido guardar «{ $title }». Después vuelvo a ello.
failed-refused-other = El calendario lo ha rechazado y no se ha guardado nada.
failed-do-other = Conservo tu borrador; di «sí» para reintentarlo.
failed-refused-zone = El calendario no conoce esa zona horaria.
failed-do-zone = Conservo tu borrador; dime una ciudad de la zona horaria correcta.
failed-refused-times = El calendario no acepta ese horario.
failed-do-times = Conservo tu borrador; dime otra hora de inicio u otra duración.
failed-refused-recipients = El calendario no acepta una de las direcciones.
failed-do-recipients = Conservo tu borrador; dime la dirección correcta, o a quién dejo fuera.
failed-refused-permission = No tienes permiso para escribir en ese calendario.
failed-do-permission = Conservo tu borrador; dime qué otro calendario uso.
failed-refused-policy = Las normas de tu organización no lo permiten.
failed-do-policy = Conservo tu borrador; cámbialo o habla con tu administrador.
failed-refused-mailbox = Tu cuenta no tiene un buzón que funcione.
failed-do-mailbox = Conservo tu borrador; habla con tu administrador y después di «sí».
failed-refused-calendar = Ese calendario ya no existe.
failed-do-calendar = Conservo tu borrador; dime qué otro calendario uso.
failed-refused-organizer = Solo quien organiza el evento puede cambiarlo.
failed-do-organizer = Conservo tu borrador; pide el cambio a quien lo organiza.
failed-refused-too_large = El evento es demasiado grande para el calendario.
failed-do-too_large = Conservo tu borrador; acorta las notas o invita a menos gente.
failed-refused-group_alone = Los calendarios de grupo necesitan que alguien haya iniciado sesión.
failed-do-group_alone = Conservo tu borrador; di «en mi calendario» para ponerlo en el tuyo.
failed-refused-group_personal = Una cuenta personal no tiene calendarios de grupo.
failed-do-group_personal = Conservo tu borrador; di «en mi calendario» para ponerlo en el tuyo.
failed-refused-too_many_guests = Son más invitados de los que admite el calendario.
failed-do-too_many_guests = Conservo tu borrador; dime a quién dejo fuera.
failed-refused-key = Esta petición ya se usó para otro evento.
failed-do-key = Conservo tu borrador; di «sí» para reintentarlo.
failed-refused-changed = Entretanto alguien ha cambiado lo mismo en este evento, así que lo he dejado como está.
failed-do-changed = Conservo tu borrador; mira primero el evento y dime qué cambio.
failed-refused-online_stays = Una reunión en línea no deja de serlo: el calendario no puede quitarle el enlace.
failed-do-online_stays = Conservo tu borrador; déjala en línea, o cancela el evento y crea otro.
failed-gone = Ese evento ya no está en el calendario.
failed-sign_in = Primero tienes que iniciar sesión. Conservo tu borrador.
failed-unsupported = Este calendario no lo permite.
failed-storage = No he podido guardarlo. Repítelo dentro de un momento, por favor.
failed-timeout = Ha tardado demasiado. Conservo tu borrador; di «sí» para reintentarlo.
sign_in = Inicia sesión para que pueda acceder a tu calendario.
sign_in-consent = Has iniciado sesión como { $account }, pero aún me falta tu permiso para esto. Inicia sesión otra vez y acepta.
    .spoken = Has iniciado sesión, pero aún me falta tu permiso para esto. Inicia sesión otra vez y acepta.
sign_in-code = Abre { $page } en cualquier dispositivo e introduce el código { $code }.
sign_in-typed = La página mostrará un número: escríbelo aquí.
sign_in-link = El enlace está en tu pantalla.
sign_in-draft = Conservo tu borrador y sigo con él en cuanto inicies sesión.
    .spoken = Conservo tu borrador.
sign_in-after = Sigo en cuanto inicies sesión.
sign_in-nowhere = Tendrías que iniciar sesión para que pueda acceder a tu calendario, pero desde aquí no es posible. Prueba en Teams o en la página web.
sign_in-alone = Inicia sesión para que pueda acceder a tu calendario. Aquí leen otras personas: escríbeme en un chat a solas.
sign_in-kept = Conservo tu borrador.
sign_in-open = Iniciar sesión

## Ayuda

help-start = Dime qué y cuándo, por ejemplo «comida con Sam mañana a las dos». También puedo decirte qué tienes en el calendario.
help-draft = Di «sí» para añadirlo, o dime qué cambio, por ejemplo «una hora más tarde» o «invita a Sam». «Cancelar» lo descarta y «deshacer» da un paso atrás.
    .spoken = Di sí para añadirlo, o dime qué cambio. Cancelar lo descarta y deshacer da un paso atrás.
help-choice = Elige por el nombre o el número, o dime otra cosa. «Cancelar» descarta el borrador y «deshacer» da un paso atrás.
    .spoken = Elige por el nombre o el número, o dime otra cosa. Cancelar descarta el borrador.
help-question = Responde a eso o dime otra cosa, por ejemplo «invita a Samantha». «Cancela» descarta el borrador, «deshacer» vuelve un paso atrás.
    .spoken = Responde a eso o dime otra cosa. Cancela descarta el borrador, deshacer vuelve un paso atrás.
help-after = Dime tu próximo evento, o cambia el último: «media hora antes», «añade a Sam», «cancélalo».
    .spoken = Dime tu próximo evento, o cambia el último, por ejemplo media hora antes.

## Respuestas

answer-greeting = ¡Hola! Dime qué pongo en tu calendario, por ejemplo «comida con Sam mañana a las dos».
    .spoken = ¡Hola! ¿Qué pongo en tu calendario?
answer-greeting_again = ¡Hola de nuevo!
answer-thanks = De nada.
answer-no_hurry = Tómate tu tiempo.
answer-too_long = Es demasiado de una vez. Dímelo en una o dos frases, por favor.
answer-empty = No he captado ninguna palabra.
answer-not_understood = Perdona, no te he entendido. Prueba con algo como «comida con Sam mañana a las dos».
    .spoken = Perdona, no te he entendido. Prueba con algo como: comida con Sam mañana a las dos.
answer-not_understood-draft = Perdona, no te he entendido.
answer-undone = Deshecho.
answer-nothing_to_undo = No hay nada que deshacer.
answer-nothing_to_cancel = Aquí no hay nada que cancelar. Dime qué cita, por ejemplo «cancela mi cita con el dentista».
answer-no_such_event = No encuentro «{ $subject }» en tu calendario.
answer-no_occurrence = «{ $subject }» no se celebra entonces.
answer-rude = Siento que vaya mal. Dime qué cambio, o di «cancela» para dejarlo.
    .spoken = Siento que vaya mal. Dime qué cambio, o di cancela.
answer-off_topic = Solo entiendo de calendarios. Dime qué apunto en el tuyo o pregunta qué hay en él.
answer-finish_first = Terminemos primero esto; luego dímelo otra vez.
noted = Anotado. { $parts }.
noted-gone = { $label }: nada
answer-not_there = «{ $subject }» no está incluido.
    .spoken = { $subject } no está incluido.
answer-nothing_changed = No cambia nada: ya estaba así.
answer-change_dropped = De acuerdo, el evento se queda como estaba.
answer-event_kept = De acuerdo, se queda en tu calendario.
answer-second_dropped = De acuerdo, ese lo dejamos.
answer-second_later = De acuerdo, más tarde. Te lo recuerdo después del próximo evento.
answer-kept_second = Después vamos con «{ $subject }». Primero este.
    .spoken = Después vamos con eso. Primero este.
answer-forgotten = He borrado todo lo tuyo.
answer-not_forgotten = De acuerdo, no se ha borrado nada.
answer-still_working = Sigo con ello. Te aviso cuando esté.
answer-still_busy = Todavía estoy guardando «{ $subject }». Te aviso cuando esté.
answer-cannot_stop = «{ $subject }» ya va camino del calendario y no puedo pararlo. Cuando te diga que está hecho, di «cancélalo».
    .spoken = { $subject } ya va camino del calendario y no puedo pararlo. Cuando esté hecho, di: cancélalo.
answer-signed_out = Has cerrado la sesión.
answer-signed_in = Has iniciado sesión.
answer-not_signed_in = El inicio de sesión no ha funcionado. Puedes intentarlo otra vez.
answer-no_sign_in = Este calendario no necesita inicio de sesión.
answer-sample_loaded = La semana de ejemplo está en tu calendario: { $count ->
    [1] un evento
   *[other] { $count } eventos
}. Di «quita la semana de ejemplo» para borrarla.
    .spoken = La semana de ejemplo está en tu calendario.
answer-sample_removed = He quitado la semana de ejemplo de tu calendario.
answer-repeat = { $subject }
answer-slower = { $subject }
answer-details = Esto es todo por ahora.
answer-no_draft = Ahora mismo no hay ningún borrador.
answer-event_details = Este es el evento.
answer-why-said = Esto me has dicho: { $parts }.
answer-why = { $assumed ->
    [0] Todo está como lo has dicho.
   *[other] He completado lo que no dijiste. { $parts }. Dime qué cambio.
}
why-part = { $label }: { $value }
answer-why-nothing = Ahora mismo no hay ningún borrador que explicar.
answer-could_not_check = No he podido mirar el calendario.
answer-agenda = { $count ->
    [0] Nada el { $day }.
    [1] Una cita el { $day }: { $events }.
   *[other] { $count } citas el { $day }: { $events }.
}
answer-agenda-span = { $count ->
    [0] Nada del { $day } al { $last }.
    [1] Una cita del { $day } al { $last }: { $events }.
   *[other] { $count } citas del { $day } al { $last }: { $events }.
}
answer-agenda-many = { $count ->
    [1] Una cita el { $day }:
   *[other] { $count } citas el { $day }:
}
answer-agenda-many-span = { $count ->
    [1] Una cita del { $day } al { $last }:
   *[other] { $count } citas del { $day } al { $last }:
}
agenda-entry = { $title } ({ $time })
    .spoken = { $title } a { $time }
agenda-entry-all-day = { $title } (todo el día)
    .spoken = { $title }, todo el día
agenda-row = { $start } a { $end }: { $title }
agenda-row-all-day = todo el día: { $title }
agenda-row-day = { $day }, { $entry }
answer-free = { $count ->
    [0] El { $day } no te queda tiempo libre.
   *[other] El { $day } tienes libre { $gaps }.
}
answer-free-span = { $count ->
    [0] Del { $day } al { $last } no te queda tiempo libre.
   *[other] Del { $day } al { $last } tienes libre: { $gaps }.
}
    .spoken = { $count ->
        [0] Del { $day } al { $last } no te queda tiempo libre.
       *[other] Tienes libre { $gaps }.
    }
free-gap = de { $start } a { $end }
free-gap-day = { $day }, de { $start } a { $end }
answer-next = { $count ->
    [0] Nada en las próximas dos semanas.
   *[other] Lo siguiente es «{ $title }»: { $when }.
}
    .spoken = { $count ->
    [0] Nada en las próximas dos semanas.
   *[other] Lo siguiente es { $title }: { $when }.
}
answer-when_is = «{ $title }»: { $when }.
answer-how_long_until = { $count ->
    [0] Nada en las próximas dos semanas.
   *[other] «{ $title }» empieza dentro de { $length }.
}
    .spoken = { $count ->
    [0] Nada en las próximas dos semanas.
   *[other] { $title } empieza dentro de { $length }.
}
answer-who = { $people ->
    [none] No hay nadie más invitado a «{ $title }».
   *[other] «{ $title }» es con { $people }.
}
answer-where = { $place ->
    [none] «{ $title }» no tiene lugar.
   *[other] Lugar de «{ $title }»: { $place }.
}
answer-nothing_planned = Nada en las próximas dos semanas.
answer-availability = { $count ->
    [0] { $people ->
        [none] No sé a quién te refieres.
       *[other] { $heads ->
            [1] { $when }: { $people } tiene libre.
           *[other] { $when }: { $people } tienen libre.
        }
    }
   *[other] { $heads ->
        [1] { $when }: { $people } no tiene libre { $gaps }.
       *[other] { $when }: no todos tienen libre ({ $people }) { $gaps }.
    }
}
answer-availability-then = { $count ->
    [0] { $people ->
        [none] No sé a quién te refieres.
       *[other] { $heads ->
            [1] { $people } tiene libre a esa hora.
           *[other] { $people } tienen libre a esa hora.
        }
    }
   *[other] { $heads ->
        [1] { $people } no está disponible { $gaps }.
       *[other] { $people }: no todos están disponibles { $gaps }.
    }
}
answer-gaps = { $count ->
    [0] { $heads ->
        [1] { $when }: { $people } no tiene ningún hueco.
       *[other] { $when }: { $people } no tienen ningún hueco en común.
    }
   *[other] { $heads ->
        [1] { $when }: { $people } tiene libre { $gaps }.
       *[other] { $when }: { $people } tienen todos libre { $gaps }.
    }
}
days-span = del { $first } al { $last }
answer-rooms = { $count ->
    [0] { $when }: no hay ninguna sala libre.
    [1] { $when }: está libre { $rooms }.
   *[other] { $when }: están libres { $rooms }.
}
answer-join = { $url ->
    [none] No hay enlace para unirse.
   *[other] Puedes unirte aquí.
}
    .spoken = { $url ->
        [none] No hay enlace para unirse.
       *[other] El enlace está en tu pantalla.
    }
answer-guest-declined = { $name } ha rechazado «{ $title }» ({ $when }).
    .spoken = { $name } ha rechazado { $title }, { $when }.
answer-guest-proposed = { $name } propone otro momento para «{ $title }»: { $proposed } en lugar de { $when }.
    .spoken = { $name } propone otro momento para { $title }: { $proposed } en lugar de { $when }.
answer-guest-room = No se ha podido reservar { $name } para «{ $title }» ({ $when }).
    .spoken = No se ha podido reservar { $name } para { $title }, { $when }.
answer-guest-advice = Para cambiarlo, di por ejemplo «muévelo al viernes».
answer-guest_room = ¿Buscamos otra sala?
answer-guest_time = ¿Lo pasamos a ese momento?
answer-guest_left = De acuerdo, se queda como está.
answer-preferences = { $count ->
    [0] Todavía no me has contado ninguna costumbre.
   *[other] Esto es lo que recuerdo: { $list }.
}
answer-preference_kept = Lo recordaré: { $list }.
answer-preference_forgotten = { $count ->
    [0] De acuerdo, olvidado.
   *[other] De acuerdo, olvidado. Sigo recordando: { $list }.
}
preference-minutes = las reuniones duran { $length }
preference-online = { $value ->
    [yes] las reuniones con invitados son por Teams
   *[no] sin Teams, salvo que lo pidas
}
preference-working_hours = trabajas de { $start } a { $end }
preference-next_weekday = { $value ->
    [coming] «próximo» con un día es el más cercano
   *[next_week] «próximo» con un día es el de la semana siguiente
}
preference-room = tu sala habitual es { $name }
answer-stored = { $count ->
    [0] Guardo esta conversación, tus eventos de aquí y tu zona horaria. Di «olvídame» para borrarlo todo.
   *[other] Guardo esta conversación, tus eventos de aquí y lo que me has contado: { $list }. Di «olvídame» para borrarlo todo.
}
    .spoken = Guardo esta conversación, tus eventos y tus costumbres. Di olvídame para borrarlo todo.
answer-stored_elsewhere = { $count ->
    [0] Guardo esta conversación y tu inicio de sesión; tus eventos están solo en tu propio calendario. Di «olvídame» para borrar lo que guardo.
   *[other] Guardo esta conversación, tu inicio de sesión y lo que me has contado: { $list }. Tus eventos están solo en tu propio calendario. Di «olvídame» para borrar lo que guardo.
}
    .spoken = Guardo esta conversación, tu inicio de sesión y tus costumbres. Di olvídame para borrarlo.
answer-languages = Hablo { $languages }.
answer-language_switched = De acuerdo, desde ahora en español.
answer-language_unknown = No hablo { $subject }. Hablo { $languages }.

## A card that can be pressed no more
closed-created = En el calendario.
closed-changed = Modificado.
closed-event-cancelled = Cancelado.
closed-dropped = Descartado.
closed-replaced = Sustituido por una versión más reciente, más abajo.
closed-continued = Continúa más abajo.
closed-over = Ya no está vigente.
