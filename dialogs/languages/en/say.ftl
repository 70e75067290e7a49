### Every English sentence of the bot. The value is written; the attribute `.spoken` is said aloud where it differs.
### Dates, times, lengths and lists arrive ready made for the person's region: each is one placeable.

## Titles, times and labels

day-number = { $day }
    .spoken = { $day ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [21] 21st
        [22] 22nd
        [23] 23rd
        [31] 31st
       *[other] { $day }th
    }
day-heard = { $year ->
    [none] { $order ->
        [month_first] { $weekday }, { $month } { $number }
       *[day_first] { $weekday }, { $number } { $month }
    }
   *[other] { $order ->
        [month_first] { $weekday }, { $month } { $number }, { $year }
       *[day_first] { $weekday }, { $number } { $month } { $year }
    }
}
clock-heard = { $minute ->
    [0] { $hour ->
        [0] midnight
        [12] noon
       *[other] { $twelve } { $half ->
            [am] AM
           *[pm] PM
        }
    }
   *[other] { $twelve }:{ $two } { $half ->
        [am] AM
       *[pm] PM
    }
}
length-one = { $unit ->
    [day] one day
    [hour] one hour
   *[minute] one minute
}
weekday-on = { $name }
title-with-people = Meeting with { $people }
zone = { $city } time
zone-and-own = { $zone } ({ $own } in { $own_zone })
    .spoken = { $zone }, { $own } in { $own_zone }
moment = { $day } at { $time }
span-one-day = { $day }, { $start } to { $end }
    .spoken = { $day } from { $start } to { $end }
span-two-days = { $day }, { $start } to { $last }, { $end }
    .spoken = { $day } at { $start } to { $last } at { $end }
span-all-day = { $day }, all day
span-days = { $day } to { $last }, all day
untitled-clash = something else
private-event = private appointment

label-subject = Title
label-when = When
label-length = Length
label-zone = Time zone
label-recurrence = Repeats
label-people = People
label-place = Place
label-equipment = Equipment
label-online = Online
label-body = Notes
label-reminder_minutes = Reminder
label-show_as = Show as
label-sensitivity = Privacy
label-importance = Importance
label-categories = Categories
label-guests = Guests
label-calendar = Calendar

person-with-address = { $name } ({ $address })
person-optional = { $name }, optional
guests-hidden = guest list hidden
guests-no_proposals = no counter-proposals
guests-no_reply = no reply needed
online-yes = Yes, Teams meeting
reminder = { $length } before
reminder-at-start = At the start
reminder-none = None
show_as = { $value ->
    [free] Free
    [tentative] Tentative
    [oof] Away
    [workingElsewhere] Working elsewhere
   *[busy] Busy
}
sensitivity = { $value ->
    [private] Private
    [personal] Personal
    [confidential] Confidential
   *[normal] Normal
}
importance = { $value ->
    [high] High
    [low] Low
   *[normal] Normal
}
row-lead = { $label }:
row-assumed = { $value } ({ $note })
note-assumed = assumed
note-assumed-length = usual length, assumed
note-assumed-day = the day is assumed

repeats-daily = { $interval ->
    [1] Every day
   *[other] Every { $interval } days
}
repeats-weekly = { $interval ->
    [1] Every week
   *[other] Every { $interval } weeks
}
repeats-weekly-on = { $interval ->
    [1] Every { $days }
   *[other] Every { $interval } weeks on { $days }
}
repeats-workdays = Every weekday
repeats-monthly = { $interval ->
    [1] Every month
   *[other] Every { $interval } months
}
repeats-monthly-day = { $interval ->
    [1] Every month on day { $day }
   *[other] Every { $interval } months on day { $day }
}
repeats-monthly-last = { $interval ->
    [1] On the last day of every month
   *[other] On the last day of every { $interval } months
}
repeats-monthly-nth = { $nth ->
    [1] On the first { $days } of the month
    [2] On the second { $days } of the month
    [3] On the third { $days } of the month
    [4] On the fourth { $days } of the month
   *[last] On the last { $days } of the month
}
repeats-monthly-nth-workday = { $nth ->
    [1] On the first weekday of the month
    [2] On the second weekday of the month
    [3] On the third weekday of the month
    [4] On the fourth weekday of the month
   *[last] On the last weekday of the month
}
repeats-yearly = { $interval ->
    [1] Every year
   *[other] Every { $interval } years
}
repeats-first-last = { $rule }; first on { $first }, last on { $last }
repeats-open = { $rule }; first on { $first }, with no end

## Buttons

choice-yes = Yes
choice-no = No
choice-create = Add it
choice-drop = Don’t add it
choice-change = Change it
choice-undo = Undo
choice-retry = Try again
choice-keep-as-is = Leave it as it is
option-keep = Keep this time
option-other-time = Another time
option-fold = { $number ->
    [1] The first { $time } ({ $offset })
   *[2] The second { $time } ({ $offset })
}
    .spoken = { $number ->
        [1] the first { $time }
       *[2] the second { $time }
    }
option-person = { $name } ({ $apart })
    .spoken = { $name }, { $apart }
option-leave-out = Leave out { $name }
option-no-room = No room
option-own-calendar = My own calendar
option-room = { $seats ->
    [1] { $name } (1 seat)
   *[other] { $name } ({ $seats } seats)
}
    .spoken = { $seats ->
        [1] { $name }, one seat
       *[other] { $name }, { $seats } seats
    }
option-cancel-event = Cancel the event
option-keep-event = Keep the event
option-only-one = Only { $when }
    .spoken = only { $when }
option-whole-series = The whole series
    .spoken = the whole series
option-forget = Delete everything
option-stay = Keep my data

link-open = Open in the calendar
link-open-outlook = Open in Outlook
link-join = Join the meeting
form-open = Edit
form-submit = Save changes
form-subject = Title
form-day = Day
form-at = Start
form-minutes = Length in minutes
form-people = People, separated by commas
form-place = Place
form-equipment = Equipment
form-online = Teams meeting
form-body = Notes
form-reminder = Reminder
form-show_as = Show as
form-private = Private
form-repeat = Repeats
form-usual = As usual
form-never = Never

## One thing is missing

ask-request = What shall I put in your calendar, and when?
ask-start = When should “{ $title }” be?
ask-start-untitled = When should it be?
ask-hour = What time on { $subject }?
ask-hour-part = What time on { $subject }? For example { $options }.
ask-subject = What should I call it?
ask-subject-when = Noted for { $when }. What should I call it?
ask-zone = Which time zone are you in? A city is enough.
ask-day = Which day should that be?
ask-address = I can’t find { $subject } in the directory. What’s the e-mail address, or shall I leave them out?
ask-address_unchecked = I couldn’t look up { $subject }. What’s the e-mail address, or shall I leave them out?
ask-address_other = Who is it then? A full name or an e-mail address will do, or shall I leave { $subject } out?
ask-other_time = What time would suit you instead?
ask-other_part = What shall I change? For example “Thursday instead” or “an hour later”.
ask-other_day = Which day would suit you instead?
ask-other_length = How long should it be?
ask-other_people = Who shall I add, or leave out?
ask-other_subject = What should I call it?
ask-other_time_hours = Nothing that long fits into your working hours. What time would suit you instead?
ask-other_time_own = You have no free time of that length then. What time would suit you instead?
ask-other_time_guests = There is no time then at which everybody is free. What time would suit you instead?
ask-other_time_rooms = The room is taken whenever everybody is free. Another time, or another room?
ask-other_time_nothing_left = That leaves no time to look in. What time would suit you instead?
ask-other_time_earlier = There is nothing earlier. What time would suit you instead?
ask-other_time_later = There is nothing later in that stretch. What time would suit you instead?
ask-other_room = I can’t find a free room that fits. Another time, or no room?
ask-another_place = Which room or place shall I take instead, or no room at all?
ask-calendar = I find no calendar called “{ $subject }” that you can write to. Which one shall I take?
ask-group_calendar = I find no group of yours with a calendar. Which calendar shall I take?
ask-no_groups = Calendars of groups take a work account that has signed in, so I can’t reach them from here. Which calendar shall I take?
ask-calendar_closed = I can’t write to “{ $subject }” from here. Which calendar shall I take?
ask-other_calendar = Which calendar shall I take, then?
ask-again = Tell me what to put there, or “cancel” to drop it.
ask-when-again = I need a time for that, such as “at 3 pm”; “cancel” drops it.
ask-start-again = I need a day and a time, such as “Friday at 3 pm”; “cancel” drops it.
ask-day-again = I need a day for that, such as “Friday”; “cancel” drops it.
ask-zone-again = Tell me the city you’re in, such as “London”.
ask-subject-again = I need a short title, such as “budget review”; “cancel” drops it.
ask-people-again = I need a full name or an e-mail address; “without them” leaves them out.
ask-place-again = Tell me a room or a place, or “no room”.
ask-options-again = I need the name of a calendar; “in my calendar” takes your own.

## Several readings

choose-half_of_day = Do you mean { $options }?
choose-day = The weekday and the date don’t match. Which one do you mean?
    .spoken = The weekday and the date don’t match. Which one: { $options }?
choose-which_day = Which day do you mean?
    .spoken = Which day: { $options }?
choose-next_weekday = Which one do you mean?
    .spoken = Which one do you mean: { $options }?
choose-reading = Which one do you mean?
    .spoken = Which one do you mean: { $options }?
choose-skipped_hour = The clocks go forward then, so { $subject } doesn’t exist that day. Shall I take { $options }?
choose-doubled_hour = The clocks go back then, so { $subject } comes twice that day. Which one do you mean?
    .spoken = The clocks go back then, so { $subject } comes twice. The first or the second one?
choose-person = There are several people called { $subject }. Who do you mean?
    .spoken = There are several people called { $subject }: { $options }. Who do you mean?
choose-person_guessed = { $count ->
    [1] I know nobody called exactly { $subject }. Do you mean { $options }?
   *[other] I know nobody called exactly { $subject }. Who do you mean?
}
    .spoken = { $count ->
    [1] I know nobody called exactly { $subject }. Do you mean { $options }?
   *[other] I know nobody called exactly { $subject }. Who do you mean: { $options }?
}
choose-room = Which room would you like?
    .spoken = Which room would you like: { $options }?
choose-room_busy = { $subject } is taken at that time. Which free room would you like?
    .spoken = { $subject } is taken at that time. These are free: { $options }. Which one?
choose-clash = That clashes with “{ $subject }”. Keep this time, or find another?
choose-event = Which one do you mean?
    .spoken = Which one do you mean: { $options }?
choose-scope = “{ $subject }” is a series. Just this one, or the whole series?
    .spoken = { $subject } is a series. Do you mean { $options }?
choose-calendar = Which calendar do you mean?
    .spoken = Which calendar do you mean: { $options }?
choose-suggestion = { $count ->
    [1] { $options } is free. Shall I take that?
   *[other] These times are free. Which one would you like?
}
    .spoken = { $count ->
        [1] { $options } is free. Shall I take that?
       *[other] These are free: { $options }. Which one?
    }
choose-suggestion-again = Back to the free times: which one?
choose-suggestion_odd = { $count ->
    [1] No free time falls into everybody’s working hours. This comes closest: { $options }. Shall I take that?
   *[other] No free time falls into everybody’s working hours. These come closest. Which one shall I take?
}
    .spoken = { $count ->
        [1] Nothing suits everybody’s working hours. Closest is { $options }. Shall I take that?
       *[other] Nothing suits everybody’s working hours. Closest are { $options }. Which one?
    }
option-clocks = { $option } ({ $clocks })
    .spoken = { $option }, { $clocks }
clock-for = { $time } for { $people }
choose-second_event = You also asked for “{ $subject }”. Shall we do that now?
choose-again = Which one? Its name or its number is enough.
    .spoken = Which one? { $options }?
choose-clash-again = Yes to which? Say “keep it” to book it all the same, or “another time”.
choose-scope-again = Say “only this one” or “the whole series”.
choose-forget_me = This deletes your calendar here, your preferences and our whole conversation. Delete everything?
choose-forget_me_elsewhere = This deletes your sign-in, your preferences and our whole conversation. Your calendar stays as it is. Delete it?
    .spoken = This deletes your sign-in, your preferences and our conversation. Your calendar stays. Delete it?

## The draft

confirm = Shall I add this to your calendar?
confirm-elsewhere = Shall I add this to the calendar “{ $calendar }”?
draft-title = Draft
speech-draft = { $title }, { $when }.
speech-people = With { $people }.
speech-place = At { $place }.
speech-equipment = Equipment: { $equipment }.
speech-online = As a Teams meeting.
speech-length = For { $length }.
speech-recurrence = { $rule }.
speech-confirm = Shall I add it?
speech-zone = That’s { $zone } time: { $own } in { $own_zone }.
spoken-option = { $number ->
    [1] first, { $option }
    [2] second, { $option }
   *[3] third, { $option }
}
spoken-more = { $count ->
    [1] { $options }, and one more
   *[other] { $options }, and { $count } more
}
spelled-sign = { $sign ->
    [at] at
    [dot] dot
    [dash] dash
    [plus] plus
    [slash] slash
   *[other] underscore
}

notice-assumed-day = That time has no day, so I took { $day }.
    .spoken = I assumed { $day }.
notice-local-time = For { $people } that’s { $time }.
notice-outside-hours = This is outside your working hours.
notice-left-out = A series can’t leave out “{ $subject }” beforehand. Once it stands, tell me, such as “skip it on Easter Monday”.
    .spoken = I can’t leave out { $subject } beforehand; tell me afterwards.
notice-unknown-person = { $count ->
    [1] { $people } isn’t in the directory, so only the name is noted.
   *[other] { $people } aren’t in the directory, so only the names are noted.
}
notice-could-not-check = I couldn’t check who is free.
notice-no-join-link = This calendar notes that it is online, but makes no join link.
    .spoken = It will have no join link.
notice-no-online-here = This calendar can’t make online meetings, so there will be no link to join.
notice-no-link-given = No join link came with it: this calendar made no online meeting.
notice-no-group-reminder = Group calendars have no reminders, so I leave that out.
notice-calendar-unchecked = I couldn’t check whether there is a calendar called “{ $name }”.
notice-cancel-note = Say “yes, note: …” to tell them why.
    .spoken = You can add a note.
notice-your-note = Your note to them: “{ $text }”.
notice-note-alone = Nobody else is invited, so your note “{ $text }” goes to nobody.
notice-note-unsent = This calendar mails nobody, so please pass on “{ $text }” yourself.
notice-told-of-the-end = { $count ->
    [1] The guest is told by e-mail.
   *[other] The guests are told by e-mail.
}
notice-nobody-told = Nobody was mailed: this calendar tells no guests.
notice-form-unread = I couldn’t read “{ $text }” under { $label }, so that stays as it was.
notice-language = I don’t speak your language yet. I speak { $languages }.
notice-clash = It clashes with “{ $title }”, as you know.
    .spoken = It clashes with { $title }.
notice-busy = { $name } isn’t free at that time.
notice-unchecked = I couldn’t see whether { $name } is free.
notice-guest-hours = That is outside { $name }’s working hours.
notice-mails = { $count ->
    [1] { $people } will get an invitation by e-mail.
   *[other] { $people } will get invitations by e-mail.
}
    .spoken = { $count ->
    [1] { $people } will be mailed.
    [2] { $people } will be mailed.
    [3] { $people } will be mailed.
   *[other] { $count } people will be mailed.
}
notice-outsiders = { $count ->
    [1] { $people } is from outside your organization.
   *[other] { $people } are from outside your organization.
}
    .spoken = { $count ->
    [1] { $people } is from outside.
    [2] { $people } are from outside.
   *[other] { $count } of them are from outside.
}
notice-second-kept = I’ll come to “{ $second }” after this.
notice-mails-change = { $people } will be told of the change by e-mail.
    .spoken = { $count ->
    [1] { $people } will be told.
    [2] { $people } will be told.
    [3] { $people } will be told.
   *[other] { $count } people will be told.
}
notice-mails-cancel = { $people } will be told of the cancellation by e-mail.
    .spoken = { $count ->
    [1] { $people } will be told.
    [2] { $people } will be told.
    [3] { $people } will be told.
   *[other] { $count } people will be told.
}
notice-mailed = { $count ->
    [1] The invitation is on its way.
   *[other] The invitations are on their way.
}
notice-mailed-change = { $count ->
    [1] The guest is told by e-mail.
   *[other] The guests are told by e-mail.
}
notice-nobody-mailed = Nobody was mailed: this calendar sends no invitations.
    .spoken = Nobody was mailed.

## Done

created = Done. “{ $title }” is in your calendar for { $when }.
created-elsewhere = Done. “{ $title }” is in the calendar “{ $calendar }” for { $when }.
created-join = The join link is on your screen.
created-dial-in = Dial-in: { $number }
    .spoken = The dial-in number is { $number }.
created-conference = Conference ID: { $number }
    .spoken = The conference ID is { $number }.
created-guests-uncertain = One of the addresses didn’t work, so not everybody may have an invitation.
changed = Changed: “{ $title }” is now { $when }. Say “undo” to change it back.
    .spoken = Changed. { $title } is now { $when }.
changed-parts = Changed “{ $title }”. { $parts }. Say “undo” to change it back.
    .spoken = Changed { $title }. { $parts }.
changed-series = Changed the whole series “{ $title }”. { $rule }, { $time }. Say “undo” to change it back.
    .spoken = Changed the whole series { $title }. { $rule }, { $time }.
confirm_change = Shall I change “{ $title }” to { $when }?
confirm_change-parts = { $parts }. Shall I change “{ $title }” like this?
confirm_cancel = Shall I cancel “{ $title }” on { $when }?
confirm_cancel-occurrence = Shall I cancel “{ $title }” on { $when } only? The series stays.
confirm_cancel-series = Shall I cancel the whole series “{ $title }”?
event_cancelled = “{ $title }” on { $when } is cancelled.
    .spoken = { $title } is cancelled.
event_cancelled-series = The whole series “{ $title }” is cancelled.
cancelled = All right, I’ve dropped “{ $title }”. Say “undo” to get it back.
    .spoken = All right, I’ve dropped it. Say undo to get it back.
cancelled-untitled = All right, I’ve dropped it. Say “undo” to get it back.
second-offer = You also asked for “{ $second }”. Shall we do that now?

## Not possible

refuse-passed = { $when } has already passed.
refuse-passed-instead = { $when } has already passed. When instead?
    .spoken = { $when } has already passed. How about { $options }?
refuse-impossible_date = There is no such date. Which day instead?
refuse-impossible_date-instead = There is no { $subject }. Which day instead?
    .spoken = There is no { $subject }. How about { $options }?
refuse-end_before_start = That ends before it starts. When should it end?
refuse-no_length = That would take no time at all. How long should it be?
refuse-series_end = That series would be over before it begins. Until when should it repeat?
refuse-again = I need another time for that, such as “tomorrow at 3 pm”; “cancel” drops it.
not_yours = That draft isn’t yours: only the person who asked for it can confirm or change it. For one of your own, tell me what and when.
nothing_pending-stray_yes = There’s nothing waiting for a yes or a no. What shall I schedule?
nothing_pending-old_button = That button belongs to an earlier version; nothing was done.
nothing_pending-old_button-draft = That button belongs to an earlier version; nothing was done. This is where we are.
failed-unavailable = The calendar isn’t answering. Your draft is kept; say “yes” to try again.
failed-later = “{ $title }” could not be saved. I’ll come back to it after this.
failed-refused-other = The calendar refused it, so nothing was saved.
failed-do-other = Your draft is kept; say “yes” to try again.
failed-refused-zone = The calendar doesn’t know this time zone.
failed-do-zone = Your draft is kept; tell me a city in the right time zone.
failed-refused-times = The calendar won’t take these times.
failed-do-times = Your draft is kept; tell me another start or length.
failed-refused-recipients = The calendar won’t take one of the addresses.
failed-do-recipients = Your draft is kept; tell me the right address, or whom to leave out.
failed-refused-permission = You may not write to this calendar.
failed-do-permission = Your draft is kept; tell me which calendar to use instead.
failed-refused-policy = Your organization’s rules don’t allow this.
failed-do-policy = Your draft is kept; change it, or ask your administrator.
failed-refused-mailbox = Your account has no working mailbox.
failed-do-mailbox = Your draft is kept; ask your administrator, then say “yes”.
failed-refused-calendar = That calendar isn’t there any more.
failed-do-calendar = Your draft is kept; tell me which calendar to use instead.
failed-refused-organizer = Only the organizer may change this event.
failed-do-organizer = Your draft is kept; ask the organizer to make the change.
failed-refused-too_large = The event is too large for the calendar.
failed-do-too_large = Your draft is kept; shorten the notes or invite fewer people.
failed-refused-group_alone = Group calendars need somebody who has signed in.
failed-do-group_alone = Your draft is kept; say “in my calendar” to put it in your own.
failed-refused-group_personal = A personal account has no group calendars.
failed-do-group_personal = Your draft is kept; say “in my calendar” to put it in your own.
failed-refused-too_many_guests = That’s more guests than the calendar takes.
failed-do-too_many_guests = Your draft is kept; tell me whom to leave out.
failed-refused-key = This request was already used for another event.
failed-do-key = Your draft is kept; say “yes” to try again.
failed-refused-changed = Somebody else has changed the same thing meanwhile, so I left the event alone.
failed-do-changed = Your draft is kept; look at the event, then tell me what to change.
failed-refused-online_stays = An online meeting stays one: the calendar can’t take its link away.
failed-do-online_stays = Your draft is kept; leave it online, or cancel the event and make a new one.
failed-gone = That event isn’t in the calendar any more.
failed-sign_in = You need to sign in first. Your draft is kept.
failed-unsupported = This calendar can’t do that.
failed-storage = I couldn’t save that just now. Please say it again in a moment.
failed-timeout = That took too long. Your draft is kept; say “yes” to try again.
sign_in = Please sign in so that I can reach your calendar.
sign_in-consent = You’re signed in as { $account }, but I don’t have your permission for this yet. Please sign in once more and agree.
    .spoken = You’re signed in, but I don’t have your permission for this yet. Please sign in once more and agree.
sign_in-code = Open { $page } on any device and enter the code { $code }.
    .spoken = On any device, open { $page } and enter the code { $code }.
sign_in-typed = The page will show a number: type it here.
sign_in-link = The link is on your screen.
sign_in-draft = Your draft is kept, and I’ll go on with it once you’re signed in.
    .spoken = Your draft is kept.
sign_in-after = I’ll go on once you’re signed in.
sign_in-nowhere = I can’t reach your calendar before you sign in, and there’s no way to do that from here. Please try it in Teams or on the web page.
sign_in-alone = Please sign in so that I can reach your calendar. Others can read along here, so write to me in a chat of our own.
sign_in-kept = Your draft is kept.
sign_in-open = Sign in

## Help

help-start = Tell me what and when, such as “lunch with Sam tomorrow at noon”. I can also tell you what’s on your calendar.
help-draft = Say “yes” to add it, or tell me what to change, such as “an hour later” or “invite Sam”. “Cancel” drops it, “undo” goes back a step.
    .spoken = Say yes to add it, or tell me what to change. Cancel drops it, undo goes back a step.
help-choice = Pick one by its name or its number, or tell me something else. “Cancel” drops the draft, “undo” goes back a step.
    .spoken = Pick one by its name or number, or tell me something else. Cancel drops the draft.
help-question = Answer that, or tell me something else, such as “invite Sam”. “Cancel” drops the draft, “undo” goes back a step.
    .spoken = Answer that, or tell me something else. Cancel drops the draft, undo goes back a step.
help-after = Tell me about your next event, or change the last one: “half an hour earlier”, “add Sam”, “cancel it”.
    .spoken = Tell me about your next event, or change the last one, such as half an hour earlier.

## Answers

answer-greeting = Hello! Tell me what to put in your calendar, such as “lunch with Sam tomorrow at noon”.
    .spoken = Hello! What shall I put in your calendar?
answer-greeting_again = Hello again!
answer-thanks = You’re welcome.
answer-no_hurry = Take your time.
answer-too_long = That’s more than I can take in at once. Please say it in a sentence or two.
answer-empty = I didn’t catch any words.
answer-not_understood = Sorry, I didn’t get that. Try something like “lunch with Sam tomorrow at noon”.
    .spoken = Sorry, I didn’t get that. Try something like: lunch with Sam tomorrow at noon.
answer-not_understood-draft = Sorry, I didn’t get that.
answer-undone = I’ve taken that back.
answer-nothing_to_undo = There’s nothing to take back.
answer-nothing_to_cancel = There’s nothing to cancel here. Tell me which event, such as “cancel my dentist appointment”.
answer-no_such_event = I can’t find “{ $subject }” in your calendar.
answer-no_occurrence = “{ $subject }” doesn’t take place then.
answer-language_switched = All right, English from now on.
answer-language_unknown = I don’t speak { $subject }. I speak { $languages }.
answer-rude = I’m sorry this is going badly. Tell me what to change, or say “cancel” to drop it.
    .spoken = I’m sorry this is going badly. Tell me what to change, or say cancel.
answer-off_topic = I only know about calendars. Tell me what to put into yours, or ask what is in it.
answer-finish_first = Let’s finish this one first; then tell me that again.
noted = Noted. { $parts }.
noted-gone = { $label }: none
answer-not_there = “{ $subject }” isn’t in it anyway.
    .spoken = { $subject } isn’t in it anyway.
answer-nothing_changed = That changes nothing: it already stands like that.
answer-change_dropped = All right, the event stays as it was.
answer-event_kept = All right, it stays in your calendar.
answer-second_dropped = All right, I’ll let that one go.
answer-second_later = All right, later then. I’ll bring it up again after your next event.
answer-kept_second = I’ll come to “{ $subject }” afterwards. First this one.
    .spoken = I’ll come to that afterwards. First this one.
answer-forgotten = Everything about you is deleted.
answer-not_forgotten = All right, nothing was deleted.
answer-still_working = I’m still working on it. I’ll tell you when it’s done.
answer-still_busy = I’m still saving “{ $subject }”. I’ll tell you when it’s done.
answer-cannot_stop = “{ $subject }” is already on its way to the calendar, so I can’t stop it now. Once I’ve told you that it’s done, say “cancel it”.
    .spoken = { $subject } is already on its way, so I can’t stop it now. Once it’s done, say cancel it.
answer-signed_out = You’re signed out.
answer-signed_in = You’re signed in.
answer-not_signed_in = The sign-in didn’t work. You can try again.
answer-no_sign_in = This calendar needs no sign-in.
answer-sample_loaded = The sample week is in your calendar: { $count ->
    [1] one event
   *[other] { $count } events
}. Say “remove the sample week” to clear it.
    .spoken = The sample week is in your calendar.
answer-sample_removed = The sample week is gone from your calendar.
answer-repeat = { $subject }
answer-slower = { $subject }
answer-details = Here is everything so far.
answer-no_draft = There’s no draft at the moment.
answer-event_details = Here is the event.
answer-why-said = This is what you told me: { $parts }.
answer-why = { $assumed ->
    [0] Everything here is as you said it.
   *[other] I filled in what you didn’t say. { $parts }. Tell me what to change.
}
why-part = { $label }: { $value }
answer-why-nothing = There’s no draft to explain at the moment.
answer-could_not_check = I couldn’t look at the calendar just now.
answer-agenda = { $count ->
    [0] Nothing on { $day }.
    [1] One thing on { $day }: { $events }.
   *[other] { $count } things on { $day }: { $events }.
}
answer-agenda-span = { $count ->
    [0] Nothing from { $day } to { $last }.
    [1] One thing from { $day } to { $last }: { $events }.
   *[other] { $count } things from { $day } to { $last }: { $events }.
}
answer-agenda-many = { $count ->
    [1] One thing on { $day }:
   *[other] { $count } things on { $day }:
}
answer-agenda-many-span = { $count ->
    [1] One thing from { $day } to { $last }:
   *[other] { $count } things from { $day } to { $last }:
}
agenda-entry = { $title } at { $time }
agenda-entry-all-day = { $title } all day
agenda-row = { $start } to { $end }: { $title }
agenda-row-all-day = all day: { $title }
agenda-row-day = { $day }, { $entry }
answer-free = { $count ->
    [0] You have no free time on { $day }.
   *[other] On { $day } you’re free { $gaps }.
}
answer-free-span = { $count ->
    [0] You have no free time from { $day } to { $last }.
   *[other] From { $day } to { $last } you’re free { $gaps }.
}
    .spoken = { $count ->
        [0] You have no free time from { $day } to { $last }.
       *[other] You’re free { $gaps }.
    }
free-gap = from { $start } to { $end }
free-gap-day = { $day } from { $start } to { $end }
answer-next = { $count ->
    [0] Nothing in the next two weeks.
   *[other] Next is “{ $title }”, { $when }.
}
    .spoken = { $count ->
    [0] Nothing in the next two weeks.
   *[other] Next is { $title }, { $when }.
}
answer-how_long_until = { $count ->
    [0] Nothing in the next two weeks.
   *[other] “{ $title }” starts in { $length }.
}
    .spoken = { $count ->
    [0] Nothing in the next two weeks.
   *[other] { $title } starts in { $length }.
}
answer-who = { $people ->
    [none] Nobody else is invited to “{ $title }”.
   *[other] “{ $title }” is with { $people }.
}
answer-where = { $place ->
    [none] “{ $title }” has no place.
   *[other] “{ $title }” is at { $place }.
}
answer-nothing_planned = Nothing in the next two weeks.
answer-when_is = “{ $title }”: { $when }.
    .spoken = { $title } is { $when }.
answer-availability = { $count ->
    [0] { $people ->
        [none] I don’t know who you mean.
       *[other] { $heads ->
            [1] { $when }: { $people } is free.
           *[other] { $when }: { $people } are free.
        }
    }
   *[other] { $heads ->
        [1] { $when }: { $people } isn’t free { $gaps }.
       *[other] { $when }: { $people } aren’t all free { $gaps }.
    }
}
answer-availability-then = { $count ->
    [0] { $people ->
        [none] I don’t know who you mean.
       *[other] { $heads ->
            [1] { $people } is free then.
           *[other] { $people } are free then.
        }
    }
   *[other] { $heads ->
        [1] { $people } isn’t free { $gaps }.
       *[other] { $people } aren’t all free { $gaps }.
    }
}
answer-gaps = { $count ->
    [0] { $heads ->
        [1] { $when }: { $people } has no free time.
       *[other] { $when }: { $people } have no free time together.
    }
   *[other] { $heads ->
        [1] { $when }: { $people } is free { $gaps }.
       *[other] { $when }: { $people } are all free { $gaps }.
    }
}
days-span = { $first } to { $last }
answer-rooms = { $count ->
    [0] { $when }: no room is free.
    [1] { $when }: { $rooms } is free.
   *[other] { $when }: { $rooms } are free.
}
answer-join = { $url ->
    [none] There’s no join link.
   *[other] You can join here.
}
    .spoken = { $url ->
        [none] There’s no join link.
       *[other] The join link is on your screen.
    }
answer-guest-declined = { $name } has declined “{ $title }” on { $when }.
    .spoken = { $name } has declined { $title } on { $when }.
answer-guest-proposed = { $name } would rather come to “{ $title }” at another time: { $proposed } instead of { $when }.
    .spoken = { $name } would rather come to { $title } at another time: { $proposed } instead of { $when }.
answer-guest-room = { $name } could not be booked for “{ $title }” on { $when }.
    .spoken = { $name } could not be booked for { $title } on { $when }.
answer-guest-advice = To move it, say for instance “move it to Friday”.
answer-guest_room = Shall we look for another room?
answer-guest_time = Shall we take that time?
answer-guest_left = All right, it stays as it is.
answer-preferences = { $count ->
    [0] You haven’t told me any habits yet.
   *[other] This is what I remember: { $list }.
}
answer-preference_kept = I’ll remember: { $list }.
answer-preference_forgotten = { $count ->
    [0] All right, forgotten.
   *[other] All right, forgotten. I still remember: { $list }.
}
preference-minutes = meetings take { $length }
preference-online = { $value ->
    [yes] meetings with guests are on Teams
   *[no] no Teams meeting unless you ask
}
preference-working_hours = you work { $start } to { $end }
preference-next_weekday = { $value ->
    [coming] “next” before a weekday is the nearest one
   *[next_week] “next” before a weekday is the one in the week after
}
preference-room = your usual room is { $name }
answer-stored = { $count ->
    [0] I keep this conversation, your events here, and your time zone. Say “forget me” to delete everything.
   *[other] I keep this conversation, your events here, and what you told me: { $list }. Say “forget me” to delete everything.
}
    .spoken = I keep this conversation, your events and your habits. Say forget me to delete everything.
answer-stored_elsewhere = { $count ->
    [0] I keep this conversation and your sign-in; your events are in your own calendar alone. Say “forget me” to delete what I keep.
   *[other] I keep this conversation, your sign-in, and what you told me: { $list }. Your events are in your own calendar alone. Say “forget me” to delete what I keep.
}
    .spoken = I keep this conversation, your sign-in and your habits. Say forget me to delete them.
answer-languages = I speak { $languages }.

## A card that can be pressed no more
closed-created = In your calendar.
closed-changed = Changed.
closed-event-cancelled = Cancelled.
closed-dropped = Dropped.
closed-replaced = Replaced by a newer version below.
closed-continued = Continued below.
closed-over = No longer current.
