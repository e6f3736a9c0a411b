# The journal’s lines that say who can read what is written here.

journal-sees-mine = Nur du. Es liegt auf diesem Handy und sonst nirgends.
journal-sees-ours = Du und { $partner }.
