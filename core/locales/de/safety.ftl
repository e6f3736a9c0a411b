# Help. Read by someone who may be frightened, ashamed or watched: calm, short, no verdict on anyone.
# Nothing here is tapped, counted or remembered. No number appears that a person has not checked
# (core/src/safety/lines.rs). These pages await review by a clinician and by an advocate.

help-line-emergency = Wenn jetzt Gefahr besteht, ruf die Notrufnummer deines Landes an, oder bitte jemanden in deiner Nähe, es zu tun.
help-line-calls = Die Anrufliste des Handys behält, was du wählst. Attune behält nichts.

help-alongside = Jemand an unserer Seite
help-alongside-ordinary = Um Hilfe zu bitten ist ein gewöhnlicher Schritt. Es ist kein Scheitern, und es muss vorher nichts kaputt sein.
help-alongside-any-one = Jeder einzelne dieser Punkte ist Grund genug. Es gibt kein Ergebnis und keine Stufe, und nichts davon wird hier behalten.
help-alongside-same-quarrel = Derselbe Streit kommt immer wieder.
help-alongside-hardly-talk = Ihr schafft es kaum noch, miteinander zu reden.
help-alongside-far-off = Eine Person von euch, oder ihr beide, fühlt sich abgeschnitten, seelisch oder körperlich.
help-alongside-weighs = Etwas Altes oder ein Vertrauensbruch wirkt noch nach.
help-alongside-closer = Ihr wärt euch gern näher und wisst nicht, wie.
help-alongside-health = Da sind Schmerzen oder eine Sorge, die Sexualität oder Gesundheit betrifft.
help-alongside-substances = Alkohol oder andere Drogen belasten euch.
help-alongside-child = Einem Kind geht es nicht gut, oder das Elternsein ist schwer.
help-alongside-two-minds = Du bist unentschieden, was euch beide angeht. Hier gibt es keinen Rat zu bleiben oder zu gehen.
help-alongside-worse = Nach den Übungen hier geht es dir schlechter. Du kannst jederzeit damit aufhören.
help-alongside-who = Paartherapie arbeitet mit euch beiden, Sexualtherapie mit Fragen von Sexualität und Berührung, Einzeltherapie mit einer Person von euch, eine ärztliche Praxis mit dem Körper.
help-alongside-ask = Du kannst fragen: Gibt es eine Zulassung, eine Ausbildung für die Arbeit mit Paaren? Wie wird gearbeitet, was kostet es, können wir uns online treffen?
help-alongside-find = Berufsverbände für Paar- oder Familientherapie führen öffentliche Listen, oft nach Orten. Auch eine ärztliche Praxis kann jemanden nennen.

help-afraid = Wenn du Angst hast
help-afraid-not-for-two = Wenn du vor der Person Angst hast, mit der du zusammen bist, helfen Übungen zu zweit nicht, und sie können warten. Was du fühlst, zählt.
help-afraid-yours = Verletzt, bedroht oder kontrolliert zu werden ist nicht deine Schuld, und es liegt nicht daran, wie ihr miteinander redet.
help-afraid-plan = Eine Fachberatung kann es vertraulich und in deinem Tempo mit dir durchdenken. Du entscheidest, was als Nächstes geschieht.
help-afraid-device = Wenn dein Handy vielleicht überwacht wird, nimm ein anderes, um weiterzulesen oder anzurufen. Geänderte Einstellungen oder gelöschte Apps können auffallen; überleg dir also, wann.
help-afraid-reaction = Du achtest auf jedes Wort, aus Furcht vor dem, was danach kommt.
help-afraid-threats = Es gibt Drohungen, Schläge, Stöße, geworfene Dinge, eine versperrte Tür.
help-afraid-kept-from = Du wirst von Menschen, Arbeit, Geld oder Medikamenten ferngehalten.
help-afraid-watched = Du wirst beobachtet oder verfolgt, oder du sollst dein Handy entsperren.
help-afraid-pressed = Du wirst zu Sex gedrängt oder zu etwas dabei.
help-afraid-children = Ein Kind wird verletzt oder sieht es mit an.
help-afraid-find = Eine Telefonberatung bei dir findest du, wenn du nach „Hilfetelefon häusliche Gewalt“ und dem Namen deines Landes suchst, am besten auf einem Handy, das nicht überwacht wird. Auch eine ärztliche Praxis, eine Apotheke oder eine Bücherei kann dir suchen helfen.

help-cannot-go-on = Wenn du nicht mehr kannst
help-cannot-go-on-now = Wenn du dir vielleicht etwas antust oder schon damit begonnen hast, bleib bitte nicht allein damit: Ruf jetzt den Notruf an, oder geh ins nächste Krankenhaus.
help-cannot-go-on-near = Sag einem Menschen, was gerade ist, so schlicht du kannst: „Ich bin allein gerade nicht sicher.“
help-cannot-go-on-not-this-app = Diese App kann dich nicht hören und nicht kommen. Am Krisentelefon können Menschen zuhören, vielerorts rund um die Uhr.
help-cannot-go-on-dying = Du denkst ans Sterben, oder daran, wie.
help-cannot-go-on-hurting = Du verletzt dich oder kannst dich kaum davon abhalten.
help-cannot-go-on-no-way = Du siehst keinen Weg mehr, und es wird nicht leichter.
help-cannot-go-on-find = Ein Krisentelefon bei dir findest du, wenn du nach „Krisentelefon“, „Telefonseelsorge“ oder „Suizidprävention“ und dem Namen deines Landes suchst.

help-frighten = Wenn ich jemandem Angst mache
help-frighten-say = Wenn jemand, den du liebst, Angst vor dir hat, oder wenn du Angst hast vor dem, was du tun könntest: Gut, dass du das liest.
help-frighten-responsible = Was dir angetan wurde, kann etwas erklären. Es macht kein Leid gut, das du zufügst; was du als Nächstes tust, liegt bei dir.
help-frighten-wait = Übungen zu zweit können warten, bis alle sicher sind.
help-frighten-learned = Aufhören lässt sich lernen, mit Menschen, die wissen, wie.
help-frighten-distance = Jetzt gleich: Geh aus dem Raum, lass die andere Person gehen, wohin sie will, folge ihr nicht und schreib ihr nicht weiter.
help-frighten-force = Schlagen, stoßen, drohen, Dinge zerstören, den Weg versperren.
help-frighten-control = Kontrollieren, verbieten, Geld oder Menschen fernhalten, zu Sex drängen.
help-frighten-find = Es gibt Beratung am Telefon für Menschen, die Gewalt ausgeübt haben oder es von sich fürchten. Such nach „Täterarbeit“ oder „Beratung bei Wut und Gewalt“ und dem Namen deines Landes.
