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
asks-calm-time-out = Eine Auszeit nehmen
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
