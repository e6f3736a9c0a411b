# Pairing two phones. How the last one ended, in one sentence each: what happened, what is safe, what
# to do next.

pairing-over-expired = Deine Einladung ist abgelaufen, bevor eine Antwort kam. Du kannst eine neue machen.
pairing-over-two-answers = Zwei Handys haben auf deine Einladung geantwortet, darum wurde sie verworfen. Mach eine neue und gib sie nur einer Person.
pairing-over-words-differ = Die Wörter waren nicht dieselben, darum hat dieses Handy alles von dieser Verbindung gelöscht. Nichts von dir wurde geteilt. Versucht es noch einmal nebeneinander.
pairing-over-lapsed = Einen Tag lang kam keine Bestätigung, darum wurde diese Verbindung gelöscht. Ihr könnt jederzeit neu beginnen.
