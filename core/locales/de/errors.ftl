# What went wrong: what is wrong and what to do, in finished sentences. A test knows the words that ask
# for something; each of these has one of them.

error-gone = { $what ->
    [entry] Dieser Eintrag ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [ritual] Dieses Ritual ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [proposal] Dieser Vorschlag ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [rest] Diese Ruhezeit ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [wording] Diese Worte liegen nicht mehr vor; geh zurück und sieh noch einmal nach.
    [agreement] Das gilt nicht mehr; geh zurück und sieh noch einmal nach.
    [session] Diese Übung läuft hier nicht mehr; geh zurück und sieh noch einmal nach.
    [path] Dieser Weg ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [exercise] Diese Übung gibt es hier nicht; geh zurück und sieh noch einmal nach.
    [answer] Diese Antwort ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [package] Dieses Paket ist nicht mehr da; geh zurück und schau noch einmal.
    [version] Diese Fassung ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [title] Dieser Name ist nicht mehr da; geh zurück und sieh noch einmal nach.
    [date] Dieser Tag gehört nicht mehr dazu; geh zurück und sieh noch einmal nach.
    [time-out] Diese Pause ist nicht mehr da; geh zurück und sieh noch einmal nach.
   *[other] Das ist nicht mehr da; geh zurück und sieh noch einmal nach.
}
error-zone = Es gibt keine Zeitzone namens { $zone }. Nimm eine aus der Liste.
error-pack = Die Übung { $file } passt nicht zu diesem Attune, bei { $path }. Aktualisiere die App.
error-not-paired = Das ist für zwei: Verbinde zuerst die beiden Handys.
error-ended = Der Abgleich ist beendet, darum lässt sich nichts mehr ändern, was euch beiden gehörte; lies es hier, oder verbinde neu.
error-new-phone = Das ist ein neues Handy: Du kannst hier alles lesen; verbinde es noch einmal, damit es zu zweit weitergeht.
error-internal = In Attune ist etwas schiefgegangen ({ $code }). Bitte versuch es noch einmal.

error-file-newer = „{ $file }“ wurde von einem neueren Attune geschrieben. Aktualisiere die App; es wurde nichts verändert.
error-file-foreign = „{ $file }“ ist nicht die Datei, die hierher gehört. Sie blieb unberührt; wähle einen anderen Ordner.
error-file-damaged = „{ $file }“ ist beschädigt. Sie wurde beiseitegelegt und bleibt erhalten; öffne Attune noch einmal, oder beende den Abgleich und verbinde neu.
error-file-in-use = „{ $file }“ ist in einem anderen Attune offen. Schließ zuerst das andere.
error-file-read-only = „{ $file }“ lässt sich nicht beschreiben. Erlaube das Schreiben in ihrem Ordner; es wurde nichts verändert.
error-file-full = Für „{ $file }“ ist auf diesem Handy kein Platz mehr. Schaff etwas Platz; nichts ist verloren.
error-file-missing = „{ $file }“ ist nicht da. Leg sie zurück, wo sie war, oder beende den Abgleich und verbinde neu, wenn es eure gemeinsame war.

error-vault-not-set-up = Hier wird noch nichts aufbewahrt; wähle zuerst ein Kennwort.
error-vault-exists = Es gibt schon ein Kennwort; öffne damit und ändere es dann.
error-vault-locked = Das ist abgeschlossen; öffne es mit deinem Kennwort.
error-vault-wrong = Damit geht es nicht auf; versuch es noch einmal, gelöscht wird nie etwas.
error-vault-wait = { $seconds ->
    [one] Warte eine Sekunde bis zum nächsten Versuch.
   *[other] Warte { $seconds } Sekunden bis zum nächsten Versuch.
}
error-vault-keystore-gone = Das Handy hat seinen Schlüssel nicht mehr; öffne mit deinem Kennwort und schalte das hier dann wieder ein.
error-vault-keystore-locked = Das Handy ist gesperrt; entsperre es und versuch es noch einmal.
error-vault-costly = Dieser Tresor verlangt mehr Speicher oder Zeit, als ein Handy geben kann; öffne ihn dort, wo er gemacht wurde.
error-vault-short = Wähle mindestens acht Zeichen; drei oder vier Wörter sind gut.
error-vault-recovery-words = Diese 24 Wörter passen nicht zusammen; such nach einem vertippten.

error-pairing-expired = Diese Einladung ist abgelaufen; bitte um eine neue.
error-pairing-used = Diese Einladung wurde schon benutzt; bitte um eine neue.
error-pairing-someone-elses = Das antwortet auf eine fremde Einladung; öffne die neueste vom anderen Handy.
error-pairing-cut = Davon fehlt ein Teil; kopiere noch einmal alles.
error-pairing-damaged = Das ist beschädigt oder keine Einladung; kopiere noch einmal alles.
error-pairing-newer = Das kommt von einem neueren Attune; aktualisiere zuerst die App.
error-pairing-already-paired = Dieses Handy ist schon verbunden; beende zuerst den Abgleich, um neu zu verbinden.
error-pairing-own = Das ist deine eigene Einladung; öffne sie auf dem anderen Handy.
error-pairing-words-differ = Die Wörter waren verschieden, darum wurde nichts geteilt und diese Verbindung gelöscht; beginnt noch einmal nebeneinander.
error-pairing-two-answers = Zwei Handys haben auf diese Einladung geantwortet, darum wurde sie verworfen; mach eine neue.
error-pairing-not-pairing = Gerade wird nichts verbunden; mach oder öffne zuerst eine Einladung.
error-pairing-lapsed = Die Wörter wurden einen Tag lang nicht bestätigt, darum ist diese Verbindung gelöscht; beginnt noch einmal.
error-pairing-invitation-out = Du hast selbst eine Einladung draußen. Nimm sie zuerst zurück, dann öffne diese.
error-pairing-one-reads = Ein Handy zeigt die Wörter zum Vorlesen; wähle sie auf dem anderen aus den vier Listen.
error-pairing-both-confirmed = Ihr habt beide bestätigt; um euch zu lösen, beende den Abgleich unter „Wir“.

error-hand-over-not-one = Das ist keine Übergabedatei von Attune; bitte um die, die auf .attune endet.
error-hand-over-not-your-partners = Das ist nicht vom anderen Handy; bitte um eine neue Datei.
error-hand-over-cut = Diese Datei ist abgeschnitten; was ganz war, ist übernommen, bitte noch einmal um die Datei.

# Something typed or handed in.
error-erase-word = Tippe „{ $word }“, um hier alles zu löschen.
error-id = Das ist keine Kennung; geh zurück und wähle noch einmal.
error-name-first = Schreib zuerst deinen Namen.
error-name-length = Schreib einen Namen mit einem bis sechzig Zeichen, in einer Zeile.
error-whole-path = Gib den ganzen Pfad des Ordners an, von der Wurzel an.
error-path-length = Der Pfad eines Ordners hat 1 bis 1.024 Bytes; wähle einen anderen Ordner.
error-meeting-name = Lass den Namen des Ordners mit meet- beginnen, dann wähle ihn.
error-meeting-beside = Wähle einen Ordner neben dem, in dem ihr austauscht, nicht darin und nicht darum herum.
error-mailbox-length = Was euren Austauschort beschreibt, hat höchstens 4.096 Bytes; wähle einen anderen.
error-mailbox-unknown = Diese App kennt diesen Weg des Austauschs nicht; aktualisiere sie.
error-webdav-address = Kopiere die Adresse, wie die Seite deines Servers sie nennt, ohne Fragezeichen und #.
error-webdav-https = Beginn die Adresse mit https; ohne das lässt sich das Passwort unterwegs mitlesen.
error-webdav-begin = Beginn die Adresse mit https://.
error-webdav-fields = Schreib Konto und Passwort in ihre eigenen Felder, nicht in die Adresse.
error-webdav-user = Schreib den Namen des Kontos, ohne Doppelpunkt.
error-webdav-password = Schreib das Passwort in einer Zeile.
error-login-no-server = Ihr tauscht ohne eigenen Server aus, also gibt es kein Passwort zu ändern; geh zurück zu „Wir“.
error-date = { $date } steht nicht im Kalender; wähle einen anderen Tag.
error-time = { $time } ist keine Uhrzeit; wähle 00:00 bis 23:59.
error-date-form = Schreib es wie 2026-03-29.
error-time-form = Schreib es wie 19:30.
error-date-and-time-form = Schreib es wie 2026-03-29T19:30:00.

# The journal, and what is kept.
error-write-something = Schreib zuerst etwas.
error-feeling = Nimm das Gefühl aus der Liste.
error-entry-length = Diese Seite ist zu lang; mach zwei daraus.
error-after = Diese Seite ist nicht bekannt; geh zurück und sieh noch einmal nach.
error-only-author = Nur wer einen Eintrag geschrieben hat, kann ihn ändern oder löschen; schreib einen eigenen.
error-share-length = Das ist zu lang, um es in einem Stück zu teilen; mach zwei daraus.
error-keep-length = Das ist zu lang zum Aufbewahren; mach zwei daraus.

# An exercise.
error-step-shown = Inzwischen ist ein anderer Schritt zu sehen; sieh ihn dir zuerst an.
error-step-partners = Diesen Schritt geht die andere Person; mach weiter.
error-step-asks = Dieser Schritt fragt nach einer Antwort; mach jederzeit eine Pause, oder hör auf.
error-step-something-else = Dieser Schritt fragt nach etwas anderem; sieh ihn dir noch einmal an.
error-step-length = Das ist zu lang für einen Schritt ({ $most } Zeichen passen); mach es kürzer.
error-step-texts = Dieser Schritt hat { $count } Felder; schreib ebenso viele Texte.
error-step-text-empty = Eine Zeile ist noch leer; schreib sie zuerst.
error-step-value = Wähle zwischen 0 und { $highest }.
error-step-choice = Das steht nicht zur Wahl; nimm eines davon.
error-step-choices = Wähle eines, höchstens { $most }.
error-step-nothing-to-send = Es gibt noch nichts abzuschicken; schreib eine Zeile, oder behalte es für dich.
error-step-sent = Das ist abgeschickt und lässt sich nicht noch einmal schicken oder zurückholen; mach weiter.
error-step-given = Das hast du schon gegeben; mach weiter.
error-step-both-answered = Ihr habt beide geantwortet, darum lässt es sich nicht mehr zurücknehmen; mach weiter und lies.
error-step-too-late = Das kam zu spät; mach weiter, was du geschrieben hast, bleibt bei dir.
error-step-day-passed = Dieser Tag ist vorbei; mach weiter, was du geschrieben hast, bleibt bei dir.
error-step-sealed = Das ist versiegelt; nimm es zuerst zurück, solange noch keine andere Antwort da ist.
error-step-turn = Gerade bist du hier nicht dran; warte einen Moment, oder mach weiter.
error-step-one-phone = Ihr teilt euch gerade dieses Handy, und nichts wird verschickt; sagt es laut, dann mach weiter.
error-exercise-not-one-phone = Diese Übung ist für ein Handy pro Person; beginn sie auf deinem eigenen.
error-step-begun-alone = Das hast du begonnen, bevor ihr zu zweit wart; beginn es neu, um etwas zu schicken.

# Rituals and pauses.
error-ritual-minutes = Wähle zwischen 1 und 1440 Minuten.
error-ritual-title = Wähle einen Namen mit 1 bis 80 Zeichen.
error-ritual-days = Wähle mindestens einen Tag.
error-ritual-date = Wähle den Tag, um den es geht.
error-ritual-until = Der letzte Tag liegt vor dem ersten; wähle einen späteren.
error-ritual-not-proposed = Dieses wird nicht vorgeschlagen; wähle ein anderes aus der Sammlung.
error-ritual-no-times = Dieses hat keine Zeiten; wähle ein anderes aus der Sammlung.
error-calendar-size = Diese Datei ist länger als 10 MB; wähle einen Kalender statt mehrerer.
error-calendar-none = Das ist keine Kalenderdatei; wähle eine, die auf .ics endet.
error-calendar-empty = Hier kehrt noch nichts wieder; beginn zuerst ein Ritual.
error-calendar-not-on = Dieses ist noch nicht zu zweit vereinbart; warte zuerst die Antwort ab.
error-rest-days = Wähle Tage, die noch nicht vorbei sind, in ihrer Reihenfolge, höchstens 366.
error-pause-length = Wähle zwischen 20 Minuten und 24 Stunden.
error-pause-once = Eine Pause lässt sich einmal verlängern; beginn eine neue, wenn sie endet.
error-pause-most = Eine Pause dauert insgesamt höchstens 24 Stunden; wähle weniger.
error-pause-text = Füge alles ein, was das andere Handy weitergegeben hat.

# A rule of RFC 5545, as the ritual editor writes it.
error-rule = In der Wiederholung, bei { $part }: { $says }
error-rule-policy = Schreib floating, date oder anchored:Europe/Berlin.
error-rule-until-zone = Eine Zeit in UTC braucht eine Zeitzone; nenn eine.
error-rule-never = Mit diesem Anfang käme es nie vor; wähle einen anderen Tag.
error-rule-length = Sie ist zu lang; schreib höchstens 500 Zeichen.
error-rule-form = Schreib es wie FREQ=DAILY.
error-rule-twice = Das steht doppelt da; lass eines weg.
error-rule-not-kept = Das gibt es hier nicht; wähle Tage und eine Uhrzeit.
error-rule-no-such-part = Diesen Teil gibt es nicht; nimm FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL oder WKST.
error-rule-freq-missing = Das fehlt; beginn mit FREQ=DAILY, WEEKLY, MONTHLY oder YEARLY.
error-rule-count-and-until = Das steht neben UNTIL; wähle eines von beiden.
error-rule-freq-too-often = { $value } ist zu oft; wähle DAILY, WEEKLY, MONTHLY oder YEARLY.
error-rule-freq = Wähle DAILY, WEEKLY, MONTHLY oder YEARLY.
error-rule-number = Schreib eine ganze Zahl ab 1.
error-rule-days = Schreib Tage als MO, TU, WE, TH, FR, SA oder SU, in Monaten auch als 1SU oder -1FR.
error-rule-numbered-days = Gezählte Tage wie 1SU brauchen Monate; wähle FREQ=MONTHLY oder Tage wie SU.
error-rule-month-days = Schreib Tage des Monats von 1 bis 31, oder von -1 bis -31 vom Ende gezählt.
error-rule-month-days-in-weeks = Wochen haben keine Monatstage; wähle FREQ=MONTHLY oder Tage wie SU.
error-rule-month-days-without-month = Im Jahr braucht das einen Monat daneben; schreib auch BYMONTH.
error-rule-months = Schreib Monate als Zahlen von 1 bis 12.
error-rule-set-positions = Schreib Stellen von 1 bis 366, oder von -1 bis -366 vom letzten gezählt.
error-rule-set-positions-in-weeks = Das gibt es in Wochen nicht; wähle die Tage selbst.
error-rule-set-positions-alone = Das braucht Tage daneben; schreib auch BYDAY, BYMONTHDAY oder BYMONTH.
error-rule-until-form = Schreib es wie 20260329 oder 20260329T180000Z.
error-package = Dieses Paket ist so nicht zu gebrauchen: Bei { $place } stimmt etwas nicht. Bitte den Menschen, der es gemacht hat, um ein anderes.
error-package-none = Das ist kein Paket mit Übungen, das Attune öffnen kann. Wähle eine andere Datei; ein Paket ist ein Zip.
error-package-long = Das ist zu lang für ein Paket mit Übungen; bitte den Menschen, der es gemacht hat, um ein kleineres.
error-package-unreviewed = Dieses Attune hat nur Übungen, die eine Therapeutin oder ein Therapeut mit Zulassung geprüft hat, und { $id } in diesem Paket ist das nicht. Bitte um ein geprüftes.
error-package-changed = Was in diesem Paket steht, ist nicht das, was unterschrieben wurde. Lass es, und bitte den Menschen, der es gemacht hat, noch einmal darum.
error-package-unsigned = Niemand hat dieses Paket unterschrieben. Sag, dass du es trotzdem möchtest, oder bitte um ein unterschriebenes.
error-package-taken = Hier liegen schon gleichnamige Übungen von jemand anderem. Nimm zuerst jene heraus.
error-package-older = Darin ist nichts neuer als das, was hier liegt. Bitte um die nächste Fassung.
error-package-many = Hier ist Platz für { $most } Pakete. Nimm zuerst eines heraus.
