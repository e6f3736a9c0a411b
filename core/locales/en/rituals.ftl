# Reminders. All look and sound the same; no ritual’s name, no partner’s name, nothing to feel bad about.

reminder-title = Attune
reminder-generic = Something you planned.
reminder-several = A few things you planned.
reminder-time-out = It’s time.
reminder-sentinel = Open Attune so that reminders keep coming.
reminder-test = This is how a reminder looks and sounds here.

# As they stand inside a sentence: "Your Sunday slot."
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

# A schedule in plain words.
ritual-at = at { $time }
ritual-from-to = from { $from } to { $to }
ritual-summary = { $when } { $at }
ritual-summary-each = { $when } { $at }, where each of you is
ritual-summary-anchored = { $when } { $at }, at the same moment for both
ritual-summary-elsewhere = { $when } { $at } in { $place }, at the same moment for both
ritual-summary-own = { $when } { $at } in { $place }
ritual-starting = { $summary }, from { $date } on
ritual-until = { $summary }, until { $date }
# In place of a private ritual’s name while what is only mine is locked.
ritual-unnamed = Something you planned
ritual-newer = This was planned in a newer Attune. Update the app to see it.
ritual-date-open = On a date to be chosen, { $at }
ritual-date-open-yearly = Every year on a date to be chosen, { $at }
ritual-once = Once, on { $date }
ritual-every-day = Every day
ritual-every-days = { $n ->
    [2] Every second day
   *[other] Every { $n } days
}
ritual-every-days-on = { $n ->
    [2] Every second day, when it is { $days }
   *[other] Every { $n } days, when it is { $days }
}
ritual-every-weekday = Every { $days }
ritual-working-days = Monday to Friday
ritual-weekend = Every Saturday and Sunday
ritual-every-second-weekday = Every second { $day }
ritual-every-weeks = { $n ->
    [2] Every second week on { $days }
   *[other] Every { $n } weeks on { $days }
}
ritual-every-months = { $n ->
    [1] Every month on { $on }
    [2] Every second month on { $on }
   *[other] Every { $n } months on { $on }
}
ritual-every-years = { $n ->
    [1] Every year on { $on }
    [2] Every second year on { $on }
   *[other] Every { $n } years on { $on }
}
ritual-by-rule = By a rule of its own ({ $rule })
ritual-nth-day = the { $nth } { $day }
ritual-month-day = { $day ->
    [1] the 1st
    [2] the 2nd
    [3] the 3rd
    [21] the 21st
    [22] the 22nd
    [23] the 23rd
    [31] the 31st
   *[other] the { $day }th
}
ritual-of-month = { $on } of { $month }
ritual-day-of-month = { $day } { $month }
ritual-day = day
ritual-working-day = working day
ordinal-1 = first
ordinal-2 = second
ordinal-3 = third
ordinal-4 = fourth
ordinal-5 = fifth
ordinal-last = last
ordinal-last-but-one = last but one
ritual-and = { $first } and { $last }
ritual-or = { $first } or { $last }
ritual-date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# What to know before proposing one.
ritual-hint-day = { $day ->
    [31] Where a month has no 31st, it is left out. “The last day” comes in every month.
   *[other] Where a month has no { $day }th, it is left out. “The last day” comes in every month.
}
ritual-hint-leap = 29 February comes in leap years only.
ritual-hint-fifth = Where a month has no fifth { $day }, it is left out. “The last { $day }” comes in every month.
ritual-hint-over = That day is over; nothing would ring.

# The partner’s clock. For one moment: theirs. For each one’s own clock: when their hour comes here.
when-theirs = { $time } for { $name }
when-theirs-day = { $day }, { $time } for { $name }
when-theirs-here = { $name }’s { $time } is { $here } here
when-theirs-here-day = { $name }’s { $time } is { $day }, { $here } here

# Rests: a holiday, an illness, a week of little energy. Nobody is told which.
ritual-rest-all = All your rituals rest. They come again on { $back }.
ritual-rest-all-ahead = All your rituals will rest from { $from } on. They come again on { $back }.
ritual-rest-one = “{ $title }” rests. It comes again on { $back }.
ritual-rest-one-ahead = “{ $title }” will rest from { $from } on. It comes again on { $back }.
ritual-short = When there is little time: two minutes, a sentence each.

# Days and weeks: a picture and the same in words. Nothing is counted, nothing is missed.
weeks-day = { $weekday }, { $date }.
weeks-day-done = Done: { $titles }.
weeks-day-comes = To come: { $titles }.
weeks-more = { $titles } and { $n } more

# Time-out.
time-out-reach = { $name }’s phone learns of this when the two phones next exchange. Show or send the line below if you want it to know now.
time-out-share = I’m taking a pause and I’ll be back at { $time }. Paste this into Attune to see the same countdown:

# Will I be reminded?
reminders-channel-off = Not as things stand: reminders of Attune are switched off on this phone.
reminders-refused = Not as things stand: the phone did not take the alarms.
reminders-part = In part: the phone did not take every alarm.
reminders-summary = Yes, but maybe later: the phone collects notifications.
reminders-silenced = Yes, but without a sound just now: the phone keeps quiet.
reminders-off = Not as things stand: the phone does not let Attune show notifications.
reminders-none = There is nothing to remind you of yet.
reminders-late = Yes. It may be up to an hour late.
reminders-exact = Yes, to the minute.
reminders-hint-notify = Allow notifications for Attune in the phone’s settings.
reminders-hint-exact = Allow exact alarms for Attune if you want it to the minute.
reminders-hint-battery = The phone may hold Attune back to save its battery. Take Attune out of that list in the settings.
reminders-hint-channel = Switch on reminders for Attune in the phone’s settings.
reminders-hint-refused = The phone refused some alarms. Attune tries again whenever it is opened; if it stays so, restart the phone.
reminders-hint-summary = The phone shows Attune’s notifications later, in a summary. Let them come at once, in its settings.
reminders-hint-silenced = The phone keeps quiet just now. Reminders wait in its list of notifications; let Attune break through if you want to hear them.
reminders-hint-background = The phone seldom lets Attune work in the background, so alarms may come late. Take Attune out of its battery saving.
reminders-hint-refresh = The phone gives Attune no time in the background. What is set rings; what changes on the other phone counts here once you open Attune.
reminders-hint-zone = This phone’s clock follows rules that Attune does not know yet. Reminders follow the phone; update the app.
reminders-hint-zone-phone = This phone’s zones are older than Attune’s. Reminders follow the phone; update its system.
reminders-hint-zone-unknown = Attune does not know this phone’s zone, { $zone }. Reminders follow its clock as it stands; after a change to or from summer time, open Attune once.
reminders-hint-table = This phone knows newer rules for clocks than Attune does. Where clocks are to change by a new law, update the app before.
reminders-how = Every phone plans its own reminders. There is no server behind them.
reminders-how-restart = Every phone plans its own reminders. There is no server behind them. After a restart they come again once the phone was unlocked.
reminders-test-now = It comes in about five seconds. Lock the phone if you want to see it there.
reminders-test-late = The phone may take up to ten minutes, since it allows no exact alarms.
reminders-test-silenced = It comes in about five seconds and makes no sound, since the phone keeps quiet just now.
reminders-test-off = Nothing will be seen of it before notifications are allowed.
reminder-about-pause = The end of your pause
reminder-held = Meant for { $time }, held back by your quiet hours.
reminder-why-refused = The phone did not take this alarm.
reminder-why-settled = Done, or put aside for that day.
reminder-why-quiet = It falls into your quiet hours, and you leave it out there.
reminder-why-rang = It rang already.
reminder-why-day = Six others ring before it on that day.
reminder-why-slot = This phone keeps only so many reminders at once. It is set when others have rung.
reminder-why-rests = It rests, and comes again on { $back }.
reminder-why-silent = You keep it quiet on this phone.
reminder-why-unread = It was planned in a newer Attune. Update the app.
reminder-missed-refused = The phone had not taken the alarm.
reminder-missed-restarted = The phone restarted, so it may not have rung.
reminder-missed-slot = There was no place for it, and Attune was not opened in time.

touch-not-yet = You may both like a hand held, a hug, a kiss in passing. If you say so here, nobody sees it unless both of you do.
touch-wished = You would like this. Nobody sees it unless { $name } says the same.
touch-on = A small touch in passing, whenever you both like. You both said so.
touch-wish = I would like that
touch-take-back = Take it back
touch-end = End it
