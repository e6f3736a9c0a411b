# What the core itself says on Today and in Us: with names, times and counts.

us-phone-of = Handy von { $name }
us-mailbox-folder = Ein Ordner, den ihr beide erreicht
us-mailbox-webdav = Euer eigener Server, { $host }
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
today-next-until = Bis { $time } Uhr.
today-next-starts = Diesmal beginnt { $name }.

today-from-morning = { $name }, heute Morgen
today-from-afternoon = { $name }, heute Nachmittag
today-from-evening = { $name }, heute Abend
today-from-yesterday = { $name }, gestern
today-from-earlier = { $name }, vor ein paar Tagen

today-pause = Um { $time } Uhr kommt ihr beide zurück.
today-pause-heard = { $name } hat eine Pause begonnen, bis { $time } Uhr.
today-ended = Der Abgleich ist beendet. Was euch beiden gehörte, bleibt hier lesbar.
today-pause-late = { $name } hatte eine Pause begonnen, die vorbei war, bevor dein Handy davon erfuhr.
today-update = { $count ->
    [one] Aktualisiere Attune, um eine neue Sache zu sehen.
   *[other] Aktualisiere Attune, um { $count } neue Dinge zu sehen.
}
today-new-phone = Das ist ein neues Handy. Du kannst hier alles lesen; verbinde es noch einmal, damit es zu zweit weitergeht.
today-rests = Die Rituale ruhen bis einschließlich { $last }.
today-on-now = { $title } bis { $time } Uhr.

# One generic line for what came while nobody looked: no name, no topic, since others see the screen.
notice-background = In Attune gibt es etwas Neues.

# What is wrong with the exchange: what happened, what is safe, what to do.
sync-copied = Es gibt eine Kopie des anderen Handys, deshalb wird nichts mehr von ihm angenommen; verbinde es als neues Handy noch einmal.
sync-update = Etwas Neues ist da, für das diese App zu alt ist; aktualisiere sie.
sync-unreachable = Euer Austauschort ist gerade nicht zu erreichen; es wird von selbst wieder versucht.
sync-incomplete = Etwas ist nicht ganz angekommen; es ist noch einmal angefragt, öffne die App auf dem anderen Handy.
sync-password = { $host } nimmt Benutzernamen und Passwort nicht mehr an. Was du schreibst, wartet hier; gib die neuen unter „Wir“ ein oder gib es als Datei weiter.
login-refused = Auch diese nimmt { $host } nicht an; es bleibt alles, wie es war. Sieh dort nach den richtigen und versuch es noch einmal.
login-unclear = { $host } konnte nicht sagen, ob sie stimmen; es bleibt alles, wie es war. Versuch es etwas später noch einmal.
sync-forbidden = { $host } lässt euch in eurem Ordner nicht lesen und schreiben. Was du schreibst, wartet hier; erlaube es dort für euch beide.
sync-collection = { $host } hat keinen Ordner an der Adresse, mit der ihr euch verbunden habt. Was du schreibst, wartet hier; leg den Ordner dort wieder an.
sync-busy = { $host } ist ausgelastet und bittet um etwas Geduld. Was du schreibst, wartet hier und geht von selbst hinaus.
sync-moved = { $host } sagt, dass euer Ordner jetzt an einer anderen Adresse liegt. Was du schreibst, wartet hier; mach die Adresse, mit der ihr euch verbunden habt, dort wieder gültig oder gib es als Datei weiter.
sync-full = { $place } hat keinen Platz mehr. Was ihr beide austauscht, braucht dort etwa { $size }, und was du schreibst, wartet hier; mach dort etwas Platz.
sync-path-full = Der Ordner „{ $place }“ hat keinen Platz mehr. Was ihr beide austauscht, braucht dort etwa { $size }, und was du schreibst, wartet hier; mach dort etwas Platz.
sync-folder-full = Der Ordner, den ihr beide erreicht, hat keinen Platz mehr. Was ihr beide austauscht, braucht dort etwa { $size }, und was du schreibst, wartet hier; mach dort etwas Platz.
size-kb = { $count } KB
size-mb = { $count },{ $tenths } MB
sync-too-big = { $host } nimmt keine Dateien dieser Größe an. Was du schreibst, wartet hier; erlaube dort Dateien bis 2 MB.
sync-sign-in = Dieses Netz möchte, dass du dich erst anmeldest. Öffne irgendeine Seite im Browser und melde dich dort an; was du schreibst, wartet hier und geht von selbst hinaus.
sync-to-pick = Eure Handys tauschen über einen Ordner aus, den ihr beide erreicht. Wähl denselben Ordner auch auf diesem Handy aus.
sync-not-picked = Dieses Handy hat den Ordner, den ihr beide erreicht, gerade nicht. Was du schreibst, wartet hier; verbinde ihn oder wähl ihn noch einmal aus.
sync-other-folder = Im Ordner, der hier ausgewählt ist, liegt nichts vom anderen Handy; vielleicht ist es ein anderer als dort. Was du schreibst, wartet hier; vergleicht den Namen des Ordners auf beiden Handys und wähl den richtigen aus. Ist es derselbe, öffne Attune auf dem anderen Handy und lass dem Ordner etwas Zeit.
sync-status = { $host } hat mit { $status } geantwortet, also stimmt dort etwas nicht. Was du schreibst, wartet hier und wird von selbst wieder versucht.
sync-failed = Euer Austauschort funktioniert gerade nicht: { $reason }. Was du schreibst, wartet hier und wird von selbst wieder versucht.
