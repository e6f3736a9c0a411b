# What the core itself says on Today and in Us: with names, times and counts.

us-phone-of = Handy von { $name }
us-mailbox-folder = Ein Ordner, den ihr beide erreicht
us-taken = { $count ->
    [one] Etwas Neues ist angekommen.
   *[other] { $count } neue Dinge sind angekommen.
}
us-taken-nothing-new = In dieser Datei ist nichts Neues; du hast schon alles.
us-taken-damaged = { $damaged ->
    [one] Ein Teil der Datei war beschädigt. Der Rest ist übernommen; bitte noch einmal um die Datei.
   *[other] { $damaged } Teile der Datei waren beschädigt. Der Rest ist übernommen; bitte noch einmal um die Datei.
}

today-morning = Guten Morgen, { $name }
today-afternoon = Guten Tag, { $name }
today-evening = Guten Abend, { $name }
today-morning-unnamed = Guten Morgen
today-afternoon-unnamed = Guten Tag
today-evening-unnamed = Guten Abend

today-words = Ihr habt euch gefunden
today-words-line = Vergleicht miteinander fünf Wörter, nebeneinander oder am Telefon.
today-words-action = Vergleichen
today-pact = Eine Pause, auf die ihr beide bauen könnt
today-pact-line = { $name } möchte mit dir absprechen, wie eine Pause bei euch aussieht.
today-pact-action = Ansehen
today-proposal-line = { $name } schlägt etwas vor, das ihr immer wieder zusammen tut.
today-proposal-action = Ansehen
today-alone = Es beginnt mit euch beiden
today-alone-line = Schreib für dich, solange du magst. Zum Teilen verbinde dein Handy mit dem anderen.
today-alone-action = Verbinden

today-opened-line = Ihr habt beide geantwortet.
today-opened-action = Lesen
today-answered-line = { $name } hat geantwortet. Du siehst es, sobald auch du geantwortet hast.
today-answered-action = Antworten
today-going-line = Das hast du begonnen. Es wartet, solange du magst.
today-going-action = Weitermachen
today-question-line = Für euch beide, heute.
today-question-action = Antworten

today-next-today = { $minutes ->
    [one] Heute um { $time } Uhr, eine Minute.
   *[other] Heute um { $time } Uhr, { $minutes } Minuten.
}
today-next-tomorrow = { $minutes ->
    [one] Morgen um { $time } Uhr, eine Minute.
   *[other] Morgen um { $time } Uhr, { $minutes } Minuten.
}
today-next-day = { $minutes ->
    [one] { $weekday } um { $time } Uhr, eine Minute.
   *[other] { $weekday } um { $time } Uhr, { $minutes } Minuten.
}
today-next-later = { $minutes ->
    [one] { $weekday } um { $time } Uhr, in { $days } Tagen, eine Minute.
   *[other] { $weekday } um { $time } Uhr, in { $days } Tagen, { $minutes } Minuten.
}
today-next-starts = Diesmal beginnt { $name }.

today-from-morning = { $name }, heute Morgen
today-from-afternoon = { $name }, heute Nachmittag
today-from-evening = { $name }, heute Abend
today-from-yesterday = { $name }, gestern
today-from-earlier = { $name }, vor ein paar Tagen

today-pause = Um { $time } Uhr kommt ihr beide zurück.
today-pause-heard = { $name } hat eine Pause ausgerufen, bis { $time } Uhr.
today-ended = Der Abgleich ist beendet. Was euch beiden gehörte, bleibt hier lesbar.
today-pause-late = { $name } hatte eine Pause ausgerufen, die vorbei war, bevor dein Handy davon erfuhr.
today-update = { $count ->
    [one] Aktualisiere Attune, um eine neue Sache zu sehen.
   *[other] Aktualisiere Attune, um { $count } neue Dinge zu sehen.
}
today-new-phone = Das ist ein neues Handy. Du kannst hier alles lesen; verbinde es noch einmal, damit es zu zweit weitergeht.
