# Exercises: who sees what, where a session stands. Exercises bring their own texts (core/packs).

your-partner = Die andere Person

evidence-none = Dazu ist uns keine Studie bekannt.
evidence-study = { $says } ({ $source })

step-private = { $step }: nur du
step-shared = { $step }: ihr beide, sobald es abgeschickt ist
step-sealed = { $step }: versiegelt, bis ihr beide geantwortet habt
step-proposal = { $step }: ein Vorschlag, wenn du einen machst
step-nothing = { $step }: hier wird nichts geschrieben

sees-private = Nur du kannst das sehen. Es bleibt auf diesem Handy und wird nie verschickt.
sees-never-kept = Nur du kannst das sehen, und es wird nicht aufbewahrt.
sees-share = { $name } kann das sehen, sobald du es abschickst. Zurückholen lässt es sich dann nicht.
sees-choice = { $name } wird sehen, was du wählst.
sees-sealed = Versiegelt, bis ihr beide geantwortet habt. Dann seht ihr beide beides.
sees-proposal = { $name } sieht einen Vorschlag, wenn du einen machst, und kann frei Nein sagen.
sees-nothing = Hier wird nichts geschrieben.
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
