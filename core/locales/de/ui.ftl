# What the front ends show as it stands, in the order of locales/en/ui.ftl, where the tone guide stands.
#
# German: „du“ to one, „ihr“ to both, and never one who writes for the other. Nobody is „der Partner“ or
# „die Partnerin“: names, „die andere Person“, „das andere Handy“. The pages are „Meins“ and „Unseres“,
# the exchange is „Abgleich“, to pair is „verbinden“, a passphrase is „Kennwort“. Quotation marks are „so“.

place-today = Heute
place-together = Gemeinsam
place-journal = Tagebuch
place-rituals = Rituale
place-us = Wir

do-next = Weiter
do-back = Zurück
do-close = Schließen
do-save = Sichern
do-send = Abschicken
do-seal = Versiegeln
do-take-back = Zurücknehmen
do-keep-to-myself = Für mich behalten
do-pause = Wir brauchen eine Pause
do-resume = Weitermachen
do-go-to-today = Zu Heute
do-leave-step = Hier aufhören

field-as-field = Auf dem Feld
field-as-list = Als Liste
field-pleasant = angenehm
field-unpleasant = unangenehm
field-more-energy = mehr Energie
field-less-energy = weniger Energie

app-name = Attune

do-copy = Kopieren
do-share = Schicken
do-scan = Code des anderen Handys lesen
scan-not-allowed = Attune kann die Kamera gerade nicht benutzen. Erlaube es in den Einstellungen dieses Handys, oder füge den Text ein.
do-keep = Behalten
do-less = weniger
do-more = mehr
do-not-now = Jetzt nicht
do-try-again = Noch einmal versuchen

unit-minute = Minute
unit-minutes = Minuten
unit-minutes-short = Min.
unit-hours = Std.

state-loading = Einen Moment
state-failed = Das ließ sich nicht öffnen
state-internal = In der App ist etwas schiefgegangen. Nichts Geschriebenes ist verloren; bitte versuch es noch einmal.
state-copied = Kopiert
state-kept-as-you-type = Wird beim Schreiben aufbewahrt
code-for = Für die Kamera des anderen Handys:

rings-none = Noch ist kein Teil getan
rings-own = Dein Teil ist getan
rings-theirs = Der andere Teil ist getan
rings-both = Beide Teile sind getan

# Welcome
welcome-what = Ein stiller, privater Ort für euch beide.
welcome-nowhere = Kein Konto, kein Server, der mitlesen könnte. Was ihr teilt, liegt auf euren beiden Handys; was dir gehört, nur auf deinem.
welcome-name = Dein Name
welcome-name-who = Die Person, mit der du das teilst, wird ihn sehen.
welcome-begin = Beginnen

# Pairing
pair-title = Zwei Handys verbinden
pair-how = Ein Handy lädt ein, das andere öffnet die Einladung. Dann vergleicht ihr fünf englische Wörter, damit ihr wisst, dass wirklich ihr beide es seid.
pair-invite-title = Einladen
pair-nearby = Wir sind im selben Raum
pair-nearby-below = Ihr zeigt einander die Handys und lest die Wörter laut vor.
pair-apart = Wir sind an verschiedenen Orten
pair-apart-below = Du schickst die Einladung, dann vergleicht ihr die Wörter am Telefon.
pair-way-title = Wie eure Handys einander erreichen
pair-way-folder = Ein Ordner, den ihr beide erreicht
pair-way-folder-below = In einem Laufwerk oder einer Cloud, die ihr beide benutzt. Wer sie betreibt, sieht, wann abgeglichen wird und ungefähr wie viel, und kann nichts davon lesen.
pair-folder-refused = Dieses Handy darf den Ordner nicht behalten. Wähle einen anderen, oder einen anderen Weg.
pair-pick-folder = Den Ordner auswählen
pair-way-webdav = Eigener Webspeicher
pair-way-webdav-below = Auf einem WebDAV-Server wie Nextcloud. Wer ihn betreibt, sieht, wann abgeglichen wird und ungefähr wie viel, und kann nichts davon lesen.
pair-way-hand = Von Hand, mit Dateien
pair-way-hand-below = Ihr gebt einander Dateien. Niemand sieht etwas davon, und nichts kommt von selbst an.
pair-address = Adresse, beginnt mit https://
pair-user = Benutzername
pair-password = App-Passwort
pair-way-who = Auch das andere Handy bekommt diese Angaben.
pair-invite = Eine Einladung machen
pair-join-title = Oder eine Einladung öffnen
pair-join-label = Füge die Einladung hier ein
pair-join = Öffnen
pair-paste-who = Das bleibt auf deinem Handy.
pair-inviting-title = Deine Einladung
pair-inviting-how = Gib diesen Text der Person, mit der du Attune teilen möchtest, und sonst niemandem. Er gilt einmal.
pair-inviting-show = Lass das andere Handy diesen Code lesen. Er ist nur für dieses eine Handy und gilt einmal.
pair-invitation = Einladung
pair-expires = Gültig bis:
pair-cancel = Die Einladung zurücknehmen
pair-joining-title = Fast geschafft
pair-joining-wait = Als Nächstes antwortet das andere Handy.
pair-carry = Bring diesen Text auf das andere Handy.
pair-carry-show = Lass das andere Handy auch diesen Code lesen.
pair-reply = Antwort
pair-reply-title = Die Antwort vom anderen Handy
pair-reply-label = Füge die Antwort hier ein
pair-take-reply = Übernehmen
pair-look-again = Nach dem anderen Handy sehen
pair-stop = Nicht mehr verbinden
pair-words-title = Lies sie laut vor
pair-words-how = Lest die englischen Wörter einander vor, am Telefon oder im selben Raum. Das andere Handy zeigt vier Listen; eine davon ist diese.
pair-words-first = Lass das andere Handy zuerst diesen Code lesen. Dann lest einander die englischen Wörter darunter vor: Das andere Handy zeigt vier Listen, und eine davon ist diese.
pair-digits = Dasselbe als Ziffern
pair-with = Name auf dem anderen Handy:
pair-words-same = Sie stimmen überein
pair-words-differ = Sie sind verschieden
pair-pick-title = Welche Wörter hörst du?
pair-pick-how = Lass dir die englischen Wörter vorlesen, dann tippe auf dieselbe Liste.
pair-pick-none = Keine davon
pair-confirmed-title = Hier bestätigt
pair-confirmed-below = Sobald auch das andere Handy bestätigt, teilt ihr diesen Ort.
pair-paired-title = Ihr seid verbunden
pair-paired-below = Von jetzt an gehört dieser Ort euch beiden. Ihr könnt ihn jederzeit beenden, auch jede Person für sich.
pair-bring-title = Etwas mitbringen?
pair-bring-below = Was du anhakst, wird euch beiden vorgeschlagen. Der Rest bleibt deins, auf diesem Handy.

# Today
today-next = Als Nächstes
today-their-time = Auf dem anderen Handy:
today-to-pause = Zur Pause
today-quiet = Nichts wird von dir erwartet.
today-quiet-below = Schön, dass du da bist.

# Together
together-running = Im Gange
together-library = Zur Auswahl
together-solo = allein oder zu zweit
together-both = für euch beide
exercise-begin = Beginnen
exercise-needs-two = Hierfür braucht es das andere Handy. Verbindet euch zuerst.
exercise-review = Das hier wurde noch nicht therapeutisch geprüft. Am besten macht ihr es mit fachlicher Begleitung.
exercise-steps = Was geschieht, und wer es sieht
exercise-cautions = Zu bedenken
exercise-evidence = Was man weiß

# A session
session-paused = Pausiert. Deine Notizen sind bei dir.
session-paused-below = Macht weiter, wann es euch beiden passt, oder gar nicht.
session-left = Das hier ist zu Ende. Was du für dich geschrieben hast, bleibt bei dir.
session-close = Schließen
scale-unset = nicht gewählt
share-final = Einmal abgeschickt, lässt es sich nicht zurückholen.
seal-optional = Das kannst du leer lassen.
seal-partner-waits = Die andere Antwort ist versiegelt. Beide öffnen sich zusammen.
seal-waiting = Versiegelt. Beide öffnen sich zusammen.
seal-waiting-below = Es eilt nicht, und es wird niemand erinnert.
seal-can-take-back = Du kannst sie zurücknehmen, bis die andere Antwort versiegelt ist.
seal-too-late = Auch die andere Antwort ist versiegelt, darum bleibt diese.
seal-stayed = Der Tag verging, bevor beide geschrieben waren. Deine Zeilen bleiben bei dir.
seal-own = Du
schedule-propose = Vorschlagen
schedule-not-now = Jetzt nicht
schedule-how = Nichts klingelt, bevor ihr beide Ja gesagt habt.
schedule-proposed = Vorgeschlagen. Es beginnt, sobald ihr beide Ja gesagt habt.
breath-still = ein 4, aus 6
breath-spoken = Vier lang einatmen, sechs lang ausatmen

field-spoken = Feld der Gefühle. Dieselben Wörter stehen in einer Liste.
field-up-to-three = Tippe bis zu drei Wörter an

# Journal
journal-mine = Meins
journal-ours = Unseres
journal-mine-who = Nur du kannst das sehen. Es verlässt dieses Handy nie.
journal-ours-who = Ihr beide könnt lesen, was hier steht.
journal-write = Schreiben
journal-go-on = Weiterschreiben
journal-lock = Abschließen
journal-mine-empty = Eine Seite für dich
journal-mine-empty-below = Was du hier hinlegst, bleibt bei dir.
journal-ours-empty = Die erste Seite eures Buches
journal-ours-empty-below = Eine Zeile genügt: ein Augenblick, ein Danke, etwas zum Aufheben.
journal-alone = Ein Buch für zwei
journal-alone-below = Es öffnet sich, sobald eure Handys verbunden sind.

vault-choose-title = Ein Schlüssel für das, was dir gehört
vault-choose-how = Deine privaten Seiten sind mit einem Kennwort verschlossen, das nur du weißt. Ein kurzer Satz ist leicht zu merken und schwer zu erraten.
vault-passphrase = Kennwort
vault-again = Dasselbe noch einmal
vault-who = Es wird nie verschickt und nirgends aufbewahrt.
vault-no-reset = Niemand kann es zurücksetzen, auch wir nicht. Die Wörter, die du gleich siehst, sind der einzige andere Weg hinein.
vault-choose = Dieses Kennwort nehmen
vault-busy = Das dauert einen Moment, damit Raten langsam ist.
vault-locked-title = Deine Seiten sind abgeschlossen
vault-locked-how = Schreiben kannst du trotzdem; zum Lesen braucht es dein Kennwort.
vault-unlock = Aufschließen
vault-by-words = Ich habe die 24 Wörter
vault-by-words-title = Mit deinen Wörtern öffnen
vault-by-words-how = Tippe die 24 englischen Wörter in ihrer Reihenfolge, mit Leerzeichen dazwischen. Danach kannst du ein anderes Kennwort wählen.
vault-by-words-label = Die 24 Wörter
vault-by-passphrase = Ich weiß das Kennwort
vault-renew-title = Ein anderes Kennwort wählen
vault-renew-how = Deine Seiten sind offen. Mit einem anderen Kennwort öffnet das alte von jetzt an nichts mehr.
vault-renew-words = Deine 24 Wörter bleiben dieselben.
vault-words-title = Dein zweiter Schlüssel
vault-words-how = Schreib diese englischen Wörter in dieser Reihenfolge auf Papier, und verwahre sie, wo nur du hinsiehst. Sie öffnen deine Seiten, wenn du das Kennwort vergisst. Sie werden einmal gezeigt.
vault-words-noted = Ich habe sie aufgeschrieben
vault-new-words = Neue Wörter
vault-new-words-title = Neue Wörter aufschreiben?
vault-new-words-how = Du siehst einmal 24 andere Wörter. Die alten öffnen von da an nichts mehr; dein Kennwort bleibt.
vault-new-words-show = Zeigen

entry-delete = Löschen
entry-delete-title = Diese Seite löschen?
entry-delete-mine = Sie wird von diesem Handy gelöscht und lässt sich nicht zurückholen.
entry-delete-ours = Sie wird von beiden Handys gelöscht und lässt sich nicht zurückholen.
entry-edit = Ändern
entry-share = Zu „Unseres“ legen
entry-share-title = Das werdet ihr beide sehen
entry-share-who = Ihr beide. Deine eigene Seite bleibt, wie sie ist.
entry-dated-ahead = vordatiert
entry-other-version = Es gibt noch eine Fassung, zur selben Zeit geschrieben
entry-take-version = Diese nehmen
entry-keep-version = Die obere behalten
editor-label = Deine Seite
editor-hint = Was möchtest du von heute aufheben?
editor-keep = Aufheben
editor-share = Abschicken
editor-later = Später
editor-kept = Als Entwurf behalten

# Rituals
rituals-asked = Dir vorgeschlagen
rituals-on = Eure Rituale
rituals-proposed = Von dir vorgeschlagen
rituals-library = Zur Auswahl
rituals-empty = Ein Ritual ist etwas, das ihr miteinander immer wieder tun wollt: ein Guten-Morgen, ein Spaziergang, eine stille Stunde. Fangt mit einem an.
rituals-own = Ein eigenes
rituals-reminders = Werde ich erinnert?
rituals-calendar = Aus dem Kalender und hinein
ritual-accept = Ja, gern
ritual-decline = Jetzt nicht
ritual-done = Gemacht
ritual-not-today = Heute nicht
ritual-in-ten-minutes = In zehn Minuten
ritual-next = Als Nächstes:
# After a name.
ritual-starts = fängt an
ritual-waits = Vorgeschlagen. Nichts klingelt, bevor ihr beide Ja gesagt habt.
ritual-change-waits = Eine Änderung ist vorgeschlagen
ritual-silenced-here = still auf diesem Handy
ritual-next-five = Die nächsten Male
ritual-together = In letzter Zeit, zusammen
ritual-line = Was die Erinnerung sagt
ritual-line-how = Weder der Name des Rituals noch eure Namen stehen je auf dem Sperrbildschirm.
ritual-silence = Still auf diesem Handy
ritual-silence-how = Sonst sieht das niemand.
ritual-stop = Beenden
ritual-stop-title = Das für euch beide beenden?
ritual-stop-how = Es klingelt auf keinem der Handys mehr. Nach einem Grund wird nicht gefragt, und du kannst es wieder vorschlagen.
ritual-edit = Ändern
ritual-export = Für meinen Kalender
ritual-new-title = Ein Ritual vorschlagen
ritual-edit-title = Eine Änderung vorschlagen
ritual-title-label = Wie heißt es?
ritual-title-hint = Unser Spaziergang
ritual-title-who = Ihr beide seht diesen Namen. Keine Mitteilung zeigt ihn.
ritual-how-often = Wie oft
ritual-daily = Jeden Tag
ritual-weekly = Nach Wochen
ritual-each = Alle
ritual-each-week = Jede Woche
ritual-weeks = Wochen
ritual-what-hour = Zu welcher Stunde, und wie lange
ritual-how-long = Wie lange
ritual-where = Wenn ihr an verschiedenen Orten seid
ritual-floating = Nach der eigenen Uhr
ritual-floating-how = Es reist mit euch mit.
ritual-anchored = Im selben Moment
ritual-anchored-how = Ein Moment für euch beide, nach der Uhr hier.
ritual-generic = Eine Zeile, die nichts verrät
ritual-generic-how = Die Erinnerung lautet: Etwas, das du dir vorgenommen hast.
ritual-means = Was das bedeutet
ritual-propose = Vorschlagen

# Ein Kalender
calendar-title = Kalender
calendar-in = Aus einem Kalender
calendar-in-how = Wähle eine Kalenderdatei und sieh, was daraus ein Ritual werden kann. Was du übernimmst, wird der anderen Person vorgeschlagen, mit seinem Namen. Solange du allein bist, gilt es sofort.
calendar-pick = Datei wählen
calendar-found = Das kann ein Ritual werden
calendar-none = Nichts in dieser Datei kann hier ein Ritual werden.
calendar-left-out = Nicht dabei, und warum
calendar-unnamed = Ohne Namen
calendar-more = Diese Datei enthält mehr. Das sind ihre ersten Einträge.
calendar-take = Diese übernehmen
calendar-taken = Übernommen. Du findest es jetzt bei euren Ritualen.
calendar-out = Für einen Kalender
calendar-out-how = Eine Datei mit allem, was hier erinnert. Sie sagt, wann etwas geplant ist, nicht was und nicht mit wem. Spätere Änderungen brauchen eine neue Datei.
calendar-export = Alle Rituale als Datei

# A pause
pause-title = Eine Pause
pause-how = Du kannst jederzeit eine Pause beginnen, ohne Grund; die andere Person auch. Ihr versprecht zurückzukommen, und beide wissen, wann.
pause-how-long = Wie viele Minuten?
pause-or-longer = Oder länger
pause-call = Jetzt Pause
pause-back-at = Ihr kommt beide zurück um
pause-breathe = Vier lang einatmen, sechs lang ausatmen. Hier drin gibt es nichts zu lösen.
pause-over = Die Pause ist vorbei
pause-over-below = Kommt behutsam zurück, oder nennt eine andere Zeit. Beides ist gut.
pause-back-here = Ich bin wieder da
pause-another = Ich brauche eine andere Zeit
pause-longer = 20 Minuten mehr
pause-tell-other = Dem anderen Handy Bescheid geben
pause-tell-how = Schick diesen Text oder lies ihn vor; dort läuft dann dieselbe Zeit ab.
pause-share-text = Die Pause als Text
pause-typed = Mir wurde eine Pause geschickt
pause-typed-who = Die Zeit läuft dann nur auf diesem Handy ab.
pause-start-here = Hier beginnen
pause-mute = Still am Ende
pause-mute-how = Nur auf diesem Handy; sonst sieht das niemand.
pact-title = Wie wir pausieren
pact-text = Ihr könnt beide eine Pause beginnen, ohne Gründe: mindestens 20 Minuten, meist nicht mehr als 60. Wer sie beginnt, nennt die Rückkehr. Ihr kommt beide zurück oder nennt eine andere Zeit, niemand spielt den Streit im Kopf weiter, und Schweigen wird nicht zur Strafe. Wer geht, um in Sicherheit zu sein, ist daran nicht gebunden.
pact-propose = Das vorschlagen
pact-accept = Einverstanden
pact-waits = Vorgeschlagen. Bis ihr beide zustimmt, klingelt nur das Handy, das eine Pause beginnt.
pact-agreed = Ihr habt beide zugestimmt. Am Ende einer Pause klingeln beide Handys.

# Us
us-alone = Noch wird nichts geteilt. Verbinde dein Handy mit dem der Person, mit der du das teilen möchtest.
us-pair = Zwei Handys verbinden
us-ended = Der Abgleich ist beendet. Was euch beiden gehörte, bleibt hier lesbar.
us-new-phone = Das ist ein neues Handy. Du kannst hier alles lesen; verbinde es noch einmal, damit es zu zweit weitergeht.
us-phones = Die beiden Handys
us-this-phone = dieses Handy
us-since = seit
us-reach = Wie ihr einander erreicht
us-by-hand = Von Hand, mit Dateien
us-last-reached = Zuletzt erreicht:
us-nothing-waits = Nichts wartet auf den Weg.
us-waiting = noch zu senden
us-exchange = Jetzt abgleichen
us-pick-folder = Den Ordner neu wählen
us-hand-over = Datei sichern
us-take-file = Datei öffnen
us-hand-over-how = Ohne Netz: Tragt Neues als Datei hinüber. Nur ihr beide könnt sie öffnen.
us-hand-over-no-room = Auf diesem Handy ist kein Platz für die Datei. Schaff etwas Platz und mach sie noch einmal; nichts ist verloren.
us-take-file-unreadable = Diese Datei ließ sich nicht lesen. Öffne sie noch einmal, oder bitte um eine neue.
us-settings = Auf diesem Handy
us-name = Dein Name
us-reminders = Werde ich erinnert?
us-reminders-below = Wann die nächsten Erinnerungen kommen, und was im Weg steht
us-quiet = Ruhezeiten
us-quiet-how = In diesen Stunden klingelt nichts, nur das Ende einer Pause.
us-quiet-from = Von
us-quiet-to = Bis
us-still = Weniger Bewegung
us-still-below = Nichts gleitet, und der Atemring steht still.
lock-title = Attune sperren
lock-below = Öffnet sich mit deinem Finger, deinem Gesicht oder dem Code dieses Handys.
lock-how = Die Sperre verdeckt, was Attune zeigt. Deine privaten Seiten behalten so oder so ihr Kennwort.
lock-none = Dieses Handy hat noch keine Bildschirmsperre. Sobald es eine hat, lässt sich auch Attune damit sperren.
lock-choose = Bildschirmsperre wählen
us-notices = Bescheid geben, wenn etwas Neues da ist
us-notices-below = Eine schlichte Zeile, solange Attune geschlossen ist, höchstens zweimal am Tag und nie in den Ruhezeiten.
us-help = Hilfe
us-help-below = Für alle dieselbe; Attune merkt sich nicht, dass du sie geöffnet hast
us-leave = Abgleich beenden
us-leave-below = Allein, sofort, ohne Grund
us-leave-title = Den Abgleich beenden?
us-leave-how = Was dir gehört, bleibt bei dir. Was euch gehört, wird ein Buch zum Lesen, und nichts wird mehr gesendet. Um wieder zu teilen, verbindet ihr euch neu.
us-leave-tell = Das andere Handy wissen lassen
us-leave-tell-below = Dort steht ein Satz: Der Abgleich ist beendet.
us-leave-just = Einfach aufhören
us-leave-just-below = Das andere Handy erfährt nichts.
us-stay = Bleiben
us-erase = Alles von Attune löschen
us-erase-below = Alles, was Attune hier aufbewahrt
us-erase-title = Hier alles löschen?
us-erase-how = Deine privaten Seiten, was euch auf diesem Handy gehört, und jede Erinnerung. Es lässt sich nicht zurückholen.
us-erase-type = Tippe das Wort, um zu löschen
us-erase-word = löschen

reminders-title = Werde ich erinnert?
reminders-next = Die nächsten
reminders-how = Jedes Handy plant seine eigenen Erinnerungen. Dahinter steht kein Server.

help-who = Attune merkt sich nicht, dass du das geöffnet hast.

vault-open = Öffnen
vault-is-open = Deine Seiten sind offen
vault-back = Weiter
