# Reminders. All look and sound the same; no ritual’s name, no partner’s name, nothing to feel bad about.

reminder-title = Attune
reminder-generic = Etwas, das du dir vorgenommen hast.
reminder-several = Ein paar Dinge, die du dir vorgenommen hast.
reminder-time-out = Es ist so weit.
reminder-sentinel = Öffne Attune, damit weiter Erinnerungen kommen.
reminder-test = So sieht hier eine Erinnerung aus, und so klingt sie.

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
# In place of a private ritual’s name while what is only mine is locked.
ritual-unnamed = Etwas, das du dir vorgenommen hast
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

# Days and weeks: a picture and the same in words. Nothing is counted, nothing is missed.
weeks-day = { $weekday }, { $date }.
weeks-day-done = Erlebt: { $titles }.
weeks-day-comes = Kommt: { $titles }.
weeks-more = { $titles } und { $n } weitere

# Time-out.
time-out-reach = Das Handy von { $name } erfährt davon, wenn die beiden Handys sich das nächste Mal abgleichen. Zeig oder schick die Zeile unten, wenn es gleich ankommen soll.
time-out-share = Ich mache eine Pause und bin um { $time } Uhr zurück. Füge das in Attune ein, um dieselbe Zeit ablaufen zu sehen:

# Will I be reminded?
reminders-channel-off = So, wie es steht, nein: Erinnerungen von Attune sind auf diesem Handy ausgeschaltet.
reminders-refused = So, wie es steht, nein: Das Handy hat die Wecker nicht angenommen.
reminders-part = Zum Teil: Das Handy hat nicht jeden Wecker angenommen.
reminders-summary = Ja, aber vielleicht später: Das Handy sammelt Mitteilungen.
reminders-silenced = Ja, aber gerade ohne Ton: Das Handy ist auf Ruhe gestellt.
reminders-off = So, wie es steht, nein: Attune darf auf diesem Handy keine Mitteilungen zeigen.
reminders-none = Es gibt noch nichts, woran du erinnert werden könntest.
reminders-late = Ja. Vielleicht bis zu einer Stunde später.
reminders-exact = Ja, auf die Minute.
reminders-hint-notify = Erlaube Attune in den Einstellungen des Handys Mitteilungen.
reminders-hint-exact = Erlaube Attune genaue Wecker, wenn es auf die Minute sein soll.
reminders-hint-battery = Das Handy hält Attune vielleicht zurück, um den Akku zu schonen. Nimm Attune in den Einstellungen von dieser Liste.
reminders-hint-channel = Schalte in den Einstellungen des Handys die Erinnerungen von Attune ein.
reminders-hint-refused = Das Handy hat Wecker abgelehnt. Attune versucht es bei jedem Öffnen wieder; bleibt es dabei, starte das Handy neu.
reminders-hint-summary = Das Handy zeigt Mitteilungen von Attune später, in einer Übersicht. Lass sie in seinen Einstellungen sofort kommen.
reminders-hint-silenced = Das Handy ist gerade auf Ruhe gestellt. Erinnerungen warten in seiner Liste der Mitteilungen; lass Attune durch, wenn du sie hören willst.
reminders-hint-background = Das Handy lässt Attune selten im Hintergrund arbeiten, deshalb kommen Wecker vielleicht später. Nimm Attune vom Akkusparen aus.
reminders-hint-refresh = Das Handy gibt Attune keine Zeit im Hintergrund. Was gestellt ist, klingelt; was sich auf dem anderen Handy ändert, gilt hier, sobald du Attune öffnest.
reminders-hint-zone = Die Uhr dieses Handys folgt Regeln, die Attune noch nicht kennt. Erinnerungen richten sich nach dem Handy; aktualisiere die App.
reminders-hint-zone-phone = Die Zeitzonen dieses Handys sind älter als die von Attune. Erinnerungen richten sich nach dem Handy; aktualisiere sein System.
reminders-hint-zone-unknown = Attune kennt die Zeitzone dieses Handys nicht: { $zone }. Erinnerungen richten sich nach seiner Uhr, wie sie jetzt steht; öffne Attune einmal nach jeder Zeitumstellung.
reminders-hint-table = Dieses Handy kennt neuere Regeln für Uhren als Attune. Wo Uhren nach einem neuen Gesetz umgestellt werden, aktualisiere vorher die App.
reminders-how = Jedes Handy plant seine eigenen Erinnerungen. Dahinter steht kein Server.
reminders-how-restart = Jedes Handy plant seine eigenen Erinnerungen. Dahinter steht kein Server. Nach einem Neustart kommen sie wieder, sobald das Handy einmal entsperrt wurde.
reminders-test-now = Sie kommt in etwa fünf Sekunden. Sperre das Handy, wenn du sie dort sehen willst.
reminders-test-late = Das Handy kann sich bis zu zehn Minuten Zeit lassen, weil es keine genauen Wecker erlaubt.
reminders-test-silenced = Sie kommt in etwa fünf Sekunden, ohne Ton, weil das Handy gerade auf Ruhe gestellt ist.
reminders-test-off = Zu sehen ist davon nichts, solange Mitteilungen nicht erlaubt sind.
reminder-about-pause = Das Ende eurer Pause
reminder-held = Für { $time } gedacht, von deiner Ruhezeit zurückgehalten.
reminder-why-refused = Das Handy hat diesen Wecker nicht angenommen.
reminder-why-settled = Getan, oder für diesen Tag weggelegt.
reminder-why-quiet = Es fällt in deine Ruhezeit, und dort lässt du es aus.
reminder-why-rang = Es hat schon geklingelt.
reminder-why-day = An diesem Tag klingeln sechs andere davor.
reminder-why-slot = Dieses Handy hält nur so viele Erinnerungen zugleich. Es wird gestellt, wenn andere geklingelt haben.
reminder-why-rests = Es ruht und kommt am { $back } wieder.
reminder-why-silent = Du hältst es auf diesem Handy still.
reminder-why-unread = Es wurde in einem neueren Attune geplant. Aktualisiere die App.
reminder-missed-refused = Das Handy hatte den Wecker nicht angenommen.
reminder-missed-restarted = Das Handy ist neu gestartet, darum hat es vielleicht nicht geklingelt.
reminder-missed-slot = Dafür war kein Platz, und Attune wurde nicht rechtzeitig geöffnet.

touch-not-yet = Vielleicht mögt ihr beide eine Hand, eine Umarmung, einen Kuss im Vorbeigehen. Sagst du es hier, sieht es niemand, solange ihr es nicht beide sagt.
touch-wished = Du möchtest das. Niemand sieht es, solange { $name } nicht dasselbe sagt.
touch-on = Eine kleine Berührung im Vorbeigehen, wann immer ihr beide mögt. Ihr habt es beide gesagt.
touch-wish = Das möchte ich
touch-take-back = Zurücknehmen
touch-end = Beenden
