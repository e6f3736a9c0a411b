# The journal’s lines that say who can read what is written here.

journal-sees-mine = Only you. It lives on this phone and nowhere else.
journal-sees-ours = You and { $partner }.
