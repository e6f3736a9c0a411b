# Exercises: who sees what, where a session stands. Exercises bring their own texts (core/packs).

your-partner = Die andere Person

evidence-none = Dazu ist uns keine Studie bekannt.
evidence-study = { $says } ({ $source })

step-private = { $step }: nur du
step-shared = { $step }: ihr beide, sobald es abgeschickt ist
step-sealed = { $step }: versiegelt, bis ihr beide geantwortet habt
step-proposal = { $step }: ein Vorschlag, wenn du einen machst
step-ready = { $step }: öffnet sich, wenn ihr beide Ja gesagt habt
step-spoken = { $step }: gesprochen, nichts wird aufbewahrt
step-turn = { $step }: gesprochen, oder ihr lest beide, was abgeschickt ist
step-agree = { $step }: ihr beide, sobald es vorgeschlagen ist
step-nothing = { $step }: hier wird nichts geschrieben

sees-private = Nur du kannst das sehen. Es bleibt auf diesem Handy und wird nie verschickt.
sees-never-kept = Nur du kannst das sehen, und es wird nicht aufbewahrt.
sees-share = { $name } kann das sehen, sobald du es abschickst. Zurückholen lässt es sich dann nicht.
sees-choice = { $name } wird sehen, was du wählst.
sees-sealed = Versiegelt, bis ihr beide geantwortet habt. Dann seht ihr beide beides.
sees-proposal = { $name } sieht einen Vorschlag, wenn du einen machst, und kann frei Nein sagen.
sees-nothing = Hier wird nichts geschrieben.
sees-ready = { $name } erfährt, dass du bereit bist, und nichts von einem Nicht-jetzt.
sees-spoken = Das wird gesprochen. Nichts davon wird aufbewahrt.
sees-turn = Was du laut sagst, wird nirgends aufbewahrt. Was du abschickst, kann { $name } sehen, und es lässt sich nicht zurückholen.
sees-agree = Nur du kannst das sehen, bis du es vorschlägst. Dann auch { $name }.
sees-one-phone = Ihr teilt euch gerade dieses Handy. Nichts davon wird aufbewahrt.
sees-guard = Nur du kannst das sehen. Es wird nirgends aufbewahrt, auch nicht auf diesem Handy.

ready-own-tells = Heute erzählst du, und { $name } hört zu.
ready-partner-tells = Heute erzählt { $name }, und du hörst zu.

asks-calm = Wie aufgewühlt bist du gerade?
asks-calm-low = ruhig
asks-calm-high = sehr aufgewühlt
asks-calm-line = Wenn so viel in einem los ist, fällt ein Gespräch allen schwer. Warten ist in Ordnung. Ein paar Atemzüge für dich tun vielleicht gut, oder eine Pause für euch beide.
asks-calm-time-out = Eine Pause beginnen
asks-fear-first = Diese Frage ist nur für dich. Was du berührst, ist sofort vergessen, und die nächste Seite ist dieselbe.
asks-fear = Gibt es etwas, das du hier aus Angst vor dem, was danach geschieht, nicht sagen würdest?
asks-fear-no = Nein
asks-fear-some = Ich bin nicht sicher
asks-fear-yes = Ja
asks-fear-rather-not = Möchte ich nicht sagen
asks-fear-reading = Etwas zum Lesen, nur für dich

sees-from = Von { $name }, für dich.

together-paused = Pausiert
together-other-rests = { $name } macht hier gerade Pause.
together-done = Fertig
together-left = Hier liegen geblieben. Du kannst es wieder aufnehmen.
together-news = Etwas von { $name } zu lesen
together-sealed = Versiegelt. Es öffnet sich, sobald ihr beide geantwortet habt.
together-step = Schritt { $step } von { $of }

# Today, where the partner sent something that is only to be read.
today-given-line = { $name } hat dir etwas geschickt.
today-given-action = Lesen

# Die Seite einer Übung: wie sie geht, und was vorher jede Person für sich gefragt wird.
way-solo = Für dich allein
way-room = Zusammen in einem Raum, ein Telefon geht hin und her
way-own = In der Nähe, jede Person am eigenen Telefon
way-far = Aus der Ferne
exercise-asks-calm = Fragt dich vorher, nur für dich, wie aufgewühlt du bist. Was du antippst, wird nicht behalten.
exercise-asks-fear = Fragt dich vorher, nur für dich, ob es etwas gibt, das du dich nicht zu sagen traust. Was du antippst, wird nicht behalten.
exercise-asks-both = Fragt dich vorher, nur für dich, wie aufgewühlt du bist und ob es etwas gibt, das du dich nicht zu sagen traust. Was du antippst, wird nicht behalten.
exercise-review-pending = Das hat noch keine zugelassene Fachperson für Therapie geprüft. Am besten macht ihr es mit einer.

# Die Bibliothek: was jemand vielleicht sucht, wie man es sagen würde, und die Arten von Nähe.
need-same-fight = Wir streiten immer wieder dasselbe
need-hurt = Etwas hat wehgetan
need-drifting = Wir sind etwas auseinandergeraten
need-hard-to-say = Was ich fühle, lässt sich schwer sagen
need-be-heard = Eine Person von uns möchte gehört werden
need-everyday = Kleines für jeden Tag
need-good-time = Eine gute Zeit miteinander
need-far-apart = Wir sind weit voneinander entfernt
need-touch = Berührung und Wünsche
need-new-together = Wir sind neu zusammen
need-trust = Vertrauen ist zerbrochen
need-help = Jemand, der uns begleitet
need-short = Zehn Minuten heute Abend
need-alone = Für mich allein
kind-emotional = Einander hereinlassen
kind-physical = Berührung
kind-intellectual = Gedanken teilen
kind-spiritual = Was am meisten zählt

# Wege: Übungen in einer Reihenfolge, mit Tagen dazwischen. Nichts daran ist je zu spät.
path-line = { $count } Übungen, dazwischen { $days ->
    [one] ein Tag
   *[other] { $days } Tage
} oder mehr
path-next = Als Nächstes: { $title }
path-rests = Jetzt ein paar Tage Ruhe. Dann: { $title }
path-walked = Ihr seid ganz hindurch.
path-pace = { $days ->
    [one] Zwischen zwei Übungen liegt mindestens ein Tag
   *[other] Zwischen zwei Übungen liegen mindestens { $days } Tage
}. Mehr ist genauso gut; hier gibt es keinen Termin.
path-pace-slower = Ihr lasst euch Zeit: Zwischen zwei Übungen liegen mindestens { $days } Tage. Das ist ein gutes Tempo, und hier gibt es keinen Termin.
path-instead = Du bist gerade auf dem Weg „{ $title }“. Wenn du diesen beginnst, verlässt du ihn; was getan ist, bleibt euch.
path-stage-open = Offen, wann immer ihr mögt
path-stage-open-ready = Offen, wann immer ihr mögt. Es geht weiter, sobald ihr beide sagt, dass ihr bereit seid.
path-stage-for-two = Für euch zwei, sobald eure Handys verbunden sind
path-stage-rests = Davor ein paar Tage Ruhe
path-stage-done = Getan
path-stage-skipped = Ausgelassen. Ihr könnt sie trotzdem machen.

# Packages of exercises from outside.
package-signed = Unterschrieben. Um sicher zu sein, dass es von { $author } kommt, vergleiche das hier mit dem, was du bekommen hast: { $key }
package-unsigned = Nicht unterschrieben: Niemand kann sagen, wer das gemacht hat oder ob es unterwegs verändert wurde.
package-here = Es liegt schon hier.
package-replaces = Es tritt an die Stelle eines früheren. Was darin begonnen wurde, geht darin weiter.
package-unreadable = Dieses Attune kann es nicht mehr lesen. Nimm es heraus, oder aktualisiere die App.
package-left-out = Dieses Attune zeigt nur, was eine Therapeutin oder ein Therapeut mit Zulassung geprüft hat, und nicht alles hier ist das. Nimm es heraus, oder bitte um ein geprüftes.
package-approach = Von { $author }, von außen. { $approach }
package-review = Das kommt von { $author }, und bei Attune hat es niemand geprüft. Zu zweit braucht auch das andere Handy dieses Paket.
