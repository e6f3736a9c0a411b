# Pairing two phones. How the last one ended, in one sentence each: what happened, what is safe, what
# to do next.

pairing-over-expired = Your invitation expired before it was answered. You can make a new one.
pairing-over-two-answers = Two phones answered your invitation, so it was thrown away. Make a new one, and share it with your partner only.
pairing-over-words-differ = The words were not the same, so this phone has erased everything of that pairing. Nothing of yours was shared. Try again side by side.
pairing-over-lapsed = Nobody confirmed within a day, so that pairing was erased. You can start again at any time.
