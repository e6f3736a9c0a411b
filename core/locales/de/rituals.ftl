# Reminders. All look and sound the same; no ritual’s name, no partner’s name, nothing to feel bad about.

reminder-title = Attune
reminder-generic = Etwas, das du dir vorgenommen hast.
reminder-several = Ein paar Dinge, die du dir vorgenommen hast.
reminder-time-out = Es ist so weit.
reminder-sentinel = Öffne Attune, damit weiter Erinnerungen kommen.

# As they stand inside a sentence: "Your Sunday slot."
weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag

# A schedule in plain words.
ritual-at = um { $time } Uhr
ritual-from-to = von { $from } bis { $to } Uhr
ritual-summary = { $when } { $at }
ritual-summary-each = { $when } { $at }, jeweils dort, wo ihr seid
ritual-summary-anchored = { $when } { $at }, für euch beide im selben Moment
ritual-summary-elsewhere = { $when } { $at } in { $place }, für euch beide im selben Moment
ritual-summary-own = { $when } { $at } in { $place }
ritual-starting = { $summary }, ab { $date }
ritual-until = { $summary }, bis { $date }
ritual-newer = Das wurde in einem neueren Attune geplant. Aktualisiere die App, um es zu sehen.
ritual-date-open = An einem Tag, der noch gewählt wird, { $at }
ritual-date-open-yearly = Jedes Jahr an einem Tag, der noch gewählt wird, { $at }
ritual-once = Einmal, am { $date }
ritual-every-day = Jeden Tag
ritual-every-days = { $n ->
    [2] Jeden zweiten Tag
   *[other] Alle { $n } Tage
}
ritual-every-days-on = { $n ->
    [2] Jeden zweiten Tag (nur { $days })
   *[other] Alle { $n } Tage (nur { $days })
}
ritual-every-weekday = Jeden { $days }
ritual-working-days = Montag bis Freitag
ritual-weekend = Jeden Samstag und Sonntag
ritual-every-second-weekday = Jeden zweiten { $day }
ritual-every-weeks = { $n ->
    [2] Jede zweite Woche am { $days }
   *[other] Alle { $n } Wochen am { $days }
}
ritual-every-months = { $n ->
    [1] Jeden Monat { $on }
    [2] Jeden zweiten Monat { $on }
   *[other] Alle { $n } Monate { $on }
}
ritual-every-years = { $n ->
    [1] Jedes Jahr { $on }
    [2] Jedes zweite Jahr { $on }
   *[other] Alle { $n } Jahre { $on }
}
ritual-by-rule = Nach eigener Regel ({ $rule })
ritual-nth-day = am { $nth } { $day }
ritual-month-day = { $day ->
   *[other] am { $day }.
}
ritual-of-month = { $on } im { $month }
ritual-day-of-month = am { $day }. { $month }
ritual-day = Tag
ritual-working-day = Werktag
ordinal-1 = ersten
ordinal-2 = zweiten
ordinal-3 = dritten
ordinal-4 = vierten
ordinal-5 = fünften
ordinal-last = letzten
ordinal-last-but-one = vorletzten
ritual-and = { $first } und { $last }
ritual-or = { $first } oder { $last }
ritual-date = { $day }. { $month } { $year }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

# What to know before proposing one.
ritual-hint-day = { $day ->
   *[other] Monate ohne einen { $day }. fallen aus. „Der letzte Tag“ kommt in jedem Monat vor.
}
ritual-hint-leap = Den 29. Februar gibt es nur in Schaltjahren.
ritual-hint-fifth = Monate ohne einen fünften { $day } fallen aus. „Der letzte { $day }“ kommt in jedem Monat vor.
ritual-hint-over = Dieser Tag ist vorbei; es würde nichts klingeln.

# The partner’s clock. For one moment: theirs. For each one’s own clock: when their hour comes here.
when-theirs = bei { $name } { $time } Uhr
when-theirs-day = bei { $name } { $day }, { $time } Uhr
when-theirs-here = { $time } Uhr bei { $name } ist hier { $here } Uhr
when-theirs-here-day = { $time } Uhr bei { $name } ist hier { $day }, { $here } Uhr

# Rests: a holiday, an illness, a week of little energy. Nobody is told which.
ritual-rest-all = Alle eure Rituale ruhen. Sie kommen am { $back } wieder.
ritual-rest-all-ahead = Alle eure Rituale ruhen ab { $from }. Sie kommen am { $back } wieder.
ritual-rest-one = „{ $title }“ ruht. Am { $back } kommt es wieder.
ritual-rest-one-ahead = „{ $title }“ ruht ab { $from }. Am { $back } kommt es wieder.
ritual-short = Wenn wenig Zeit ist: zwei Minuten, für jeden ein Satz.

# Time-out.
time-out-reach = Das Handy von { $name } erfährt davon, wenn die beiden Handys sich das nächste Mal abgleichen. Zeig oder schick die Zeile unten, wenn es gleich ankommen soll.
time-out-share = Ich mache eine Pause und bin um { $time } Uhr zurück. Füge das in Attune ein, um dieselbe Zeit ablaufen zu sehen:

# Will I be reminded?
reminders-off = So, wie es steht, nein: Attune darf auf diesem Handy keine Mitteilungen zeigen.
reminders-none = Es gibt noch nichts, woran du erinnert werden könntest.
reminders-late = Ja. Vielleicht bis zu einer Stunde später.
reminders-exact = Ja, auf die Minute.
reminders-hint-notify = Erlaube Attune in den Einstellungen des Handys Mitteilungen.
reminders-hint-exact = Erlaube Attune genaue Wecker, wenn es auf die Minute sein soll.
reminders-hint-battery = Das Handy hält Attune vielleicht zurück, um den Akku zu schonen. Nimm Attune in den Einstellungen von dieser Liste.
reminders-hint-update = { $n ->
    [one] Ein Ritual wurde in einem neueren Attune geplant und klingelt hier nicht. Aktualisiere die App.
   *[other] { $n } Rituale wurden in einem neueren Attune geplant und klingeln hier nicht. Aktualisiere die App.
}
reminders-hint-zone = Die Uhr dieses Handys folgt Regeln, die Attune noch nicht kennt. Erinnerungen richten sich nach dem Handy; aktualisiere die App.
reminders-hint-restart = Nach einem Neustart kommen Erinnerungen wieder, sobald das Handy einmal entsperrt wurde.
