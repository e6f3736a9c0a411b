# What went wrong: what is wrong and what to do, in finished sentences. A test knows the words that ask
# for something; each of these has one of them.

error-gone = { $what ->
    [entry] This entry is not here any more; go back and look again.
    [ritual] This ritual is not here any more; go back and look again.
    [proposal] This proposal is not here any more; go back and look again.
    [rest] This rest is not here any more; go back and look again.
    [wording] These words are not on the table any more; go back and look again.
    [agreement] This does not hold any more; go back and look again.
    [session] This exercise does not run here any more; go back and look again.
    [path] This path is not here any more; go back and look again.
    [exercise] This exercise is not here; go back and look again.
    [answer] This answer is not here any more; go back and look again.
    [package] This package is not here any more; go back and look again.
    [version] This version is not here any more; go back and look again.
    [title] This title is not here any more; go back and look again.
    [date] This date is not among its times any more; go back and look again.
    [time-out] This pause is not here any more; go back and look again.
   *[other] This is not here any more; go back and look again.
}
error-zone = There is no time zone called { $zone }. Pick one from the list.
error-pack = The exercise { $file } does not fit this Attune, at { $path }. Update the app.
error-not-paired = This is for two: pair with your partner’s phone first.
error-ended = Sync has ended, so what was yours together cannot be changed; read it here, or pair anew.
error-new-phone = This is a new phone: you can read everything here; pair it again to go on together.
error-internal = Something went wrong inside Attune ({ $code }). Please try again.

error-file-newer = “{ $file }” was written by a newer Attune. Update the app; nothing was changed.
error-file-foreign = “{ $file }” is not the file that belongs here. It was left untouched; choose another folder.
error-file-damaged = “{ $file }” is damaged. It was set aside and is kept; open Attune again, or end sync (in Us) and pair anew.
error-file-in-use = “{ $file }” is open in another Attune. Close that one first.
error-file-read-only = “{ $file }” cannot be written. Allow writing to its folder; nothing was changed.
error-file-full = “{ $file }” found no space left on this phone. Free some; nothing was lost.
error-file-missing = “{ $file }” is not there. Put it back where it was, or end sync (in Us) and pair anew if it was your couple’s.

error-vault-not-set-up = Nothing is kept here yet; choose a passphrase first.
error-vault-exists = There is a passphrase already; open with it, then change it.
error-vault-locked = This is locked; open it with your passphrase.
error-vault-wrong = That does not open it; try again, nothing is ever wiped.
error-vault-wait = { $seconds ->
    [one] Wait one second before the next try.
   *[other] Wait { $seconds } seconds before the next try.
}
error-vault-keystore-gone = The phone no longer holds its key; open with your passphrase, then switch this on again.
error-vault-keystore-locked = The phone is locked; unlock it and try again.
error-vault-costly = This vault asks for more memory or time than a phone should give; open it where it was made.
error-vault-short = Choose at least eight characters; three or four words are good.
error-vault-recovery-words = These 24 words do not fit together; look for a mistyped one.

error-pairing-expired = This invitation has expired; ask for a new one.
error-pairing-used = This invitation was already used; ask for a new one.
error-pairing-someone-elses = This answers someone else’s invitation; open the newest one from your partner.
error-pairing-cut = A part of this is missing; copy the whole of it again.
error-pairing-damaged = This is damaged or not an invitation; copy the whole of it again.
error-pairing-newer = This comes from a newer Attune; update the app first.
error-pairing-already-paired = This phone is paired already; end sync (in Us) first to pair anew.
error-pairing-own = This is your own invitation; open it on your partner’s phone.
error-pairing-words-differ = The words differed, so nothing was shared and this pairing is erased; start again side by side.
error-pairing-two-answers = Two phones answered this invitation, so it was thrown away; make a new one.
error-pairing-not-pairing = No pairing is going on; make or open an invitation first.
error-pairing-lapsed = The words were not confirmed within a day, so this pairing is erased; start again.
error-pairing-invitation-out = You have an invitation out yourself. Take it back first, then open this one.
error-pairing-one-reads = One of you reads the words aloud; pick them among four on the other phone.
error-pairing-both-confirmed = You have both confirmed; to part, end sync (in Us).

error-hand-over-not-one = This is not a hand-over file of Attune; ask for the one that ends in .attune.
error-hand-over-not-your-partners = This is not from your partner’s phone; ask your partner for a new file.
error-hand-over-cut = This file is cut short; what was whole has been taken, ask for the file again.

# Something typed or handed in.
error-erase-word = Type “{ $word }” to erase everything here.
error-id = That is not an id; go back and choose it again.
error-name-first = Write your name first.
error-name-length = Write a name of one to sixty characters, in one line.
error-whole-path = Give the whole path of the folder, from the root on.
error-path-length = A folder’s path has 1 to 1,024 bytes; choose another folder.
error-meeting-name = Begin the folder’s name with meet-, then choose it.
error-meeting-beside = Choose a folder beside the one where you exchange, not in it and not around it.
error-mailbox-length = What describes the place where you exchange has at most 4,096 bytes; choose another.
error-mailbox-unknown = This app does not know this way to exchange; update it.
error-webdav-address = Copy the address as your server’s own page gives it, without question mark and #.
error-webdav-https = Begin the address with https; without it, anyone on the way reads the password.
error-webdav-begin = Begin the address with https://.
error-webdav-fields = Write user and password into their own fields, not into the address.
error-webdav-user = Write the user’s name, without a colon.
error-webdav-password = Write the password in one line.
error-login-no-server = You exchange without a server of your own, so there is no password to change; go back to Us.
error-date = { $date } is not in the calendar; choose another day.
error-time = { $time } is not a time of the day; choose 00:00 to 23:59.
error-date-form = Write it like 2026-03-29.
error-time-form = Write it like 19:30.
error-date-and-time-form = Write it like 2026-03-29T19:30:00.

# The journal, and what is kept.
error-write-something = Write something first.
error-feeling = Pick the feeling from the list.
error-entry-length = This page is too long; make two of it.
error-after = That page is not known; go back and look again.
error-only-author = Only who wrote an entry can change or delete it; write one of your own.
error-share-length = This is too long to share in one piece; make two of it.
error-keep-length = This is too long to keep; make two of it.

# An exercise.
error-step-shown = Another step is shown by now; look at it first.
error-step-partners = This step is your partner’s; go on.
error-step-asks = This step asks for an answer; pause at any time, or stop.
error-step-something-else = This step asks for something else; look at it again.
error-step-length = This is too long for one step ({ $most } letters fit); make it shorter.
error-step-texts = This step has { $count } fields; write as many texts.
error-step-text-empty = One line is still empty; write it first.
error-step-value = Choose between 0 and { $highest }.
error-step-choice = This is not among the choices; pick one of them.
error-step-choices = Choose one, at most { $most }.
error-step-nothing-to-send = There is nothing to send yet; write a line, or keep it to yourself.
error-step-sent = This was sent and can’t be sent again or called back; go on.
error-step-given = This was given already; go on.
error-step-both-answered = You have both answered, so it can’t be taken back any more; go on and read.
error-step-too-late = This came too late; go on, what you wrote stays with you.
error-step-day-passed = This day has passed; go on, what you wrote stays with you.
error-step-sealed = This is sealed; take it back first, while your partner hasn’t answered.
error-step-turn = Just now it is not your turn to say something here; wait a moment, or go on.
error-step-one-phone = You share this phone for now, and nothing is sent; say it aloud, then go on.
error-exercise-not-one-phone = This exercise is for a phone each; begin it on your own.
error-step-begun-alone = This was begun before there were two of you; begin it anew to send something.

# Rituals and pauses.
error-ritual-minutes = Choose between 1 and 1440 minutes.
error-ritual-title = Choose a title of 1 to 80 characters.
error-ritual-days = Choose at least one day.
error-ritual-date = Choose the date it is about.
error-ritual-until = The last day is before the first; choose a later one.
error-ritual-not-proposed = This one is not proposed; choose another from the library.
error-ritual-no-times = This one has no times; choose another from the library.
error-calendar-size = This file is longer than 10 MB; choose one calendar instead of several.
error-calendar-none = This is not a calendar file; choose one that ends in .ics.
error-calendar-empty = Nothing here comes again yet; begin a ritual first.
error-calendar-not-on = This one is not agreed by both; wait for the answer first.
error-rest-days = Choose days that are not over, in their order, 366 at most.
error-pause-length = Choose between 20 minutes and 24 hours.
error-pause-once = A pause can be made longer once; call a new one when it ends.
error-pause-most = A pause lasts 24 hours at most in all; choose less.
error-pause-text = Paste all of what your partner’s phone shared.

# A rule of RFC 5545, as the ritual editor writes it.
error-rule = In the rule, { $part }: { $says }
error-rule-policy = Write floating, date or anchored:Europe/Berlin.
error-rule-until-zone = A time in UTC needs a time zone; name one.
error-rule-never = With this start it would never happen; choose another day.
error-rule-length = It is too long; write at most 500 letters.
error-rule-form = Write it like FREQ=DAILY.
error-rule-twice = It stands twice; leave one out.
error-rule-not-kept = It is not kept here; choose days and one time of the day.
error-rule-no-such-part = There is no such part; use FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL or WKST.
error-rule-freq-missing = It is missing; begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.
error-rule-count-and-until = It is beside UNTIL; choose one, not both.
error-rule-freq-too-often = { $value } is too often; choose DAILY, WEEKLY, MONTHLY or YEARLY.
error-rule-freq = Choose DAILY, WEEKLY, MONTHLY or YEARLY.
error-rule-number = Write a whole number from 1.
error-rule-days = Write days as MO, TU, WE, TH, FR, SA or SU, in months also as 1SU or -1FR.
error-rule-numbered-days = Numbered days such as 1SU need months; choose FREQ=MONTHLY or days such as SU.
error-rule-month-days = Write days of the month from 1 to 31, or from -1 to -31 counted from its end.
error-rule-month-days-in-weeks = Weeks have no days of the month; choose FREQ=MONTHLY or days such as SU.
error-rule-month-days-without-month = In a year it needs a month beside it; write BYMONTH too.
error-rule-months = Write months as numbers from 1 to 12.
error-rule-set-positions = Write positions from 1 to 366, or from -1 to -366 counted from the last.
error-rule-set-positions-in-weeks = It is not kept in weeks; choose the days themselves.
error-rule-set-positions-alone = It needs days beside it; write BYDAY, BYMONTHDAY or BYMONTH too.
error-rule-until-form = Write it like 20260329 or 20260329T180000Z.
error-package = This package cannot be used: something is wrong at { $place }. Ask its author for another one.
error-package-none = This is no package of exercises that Attune can open. Choose another file; a package is a zip.
error-package-long = This is too long for a package of exercises; ask its author for a smaller one.
error-package-unreviewed = This Attune has only exercises that a licensed therapist has reviewed, and { $id } in this package is not. Ask its author for a reviewed one.
error-package-changed = What stands in this package is not what was signed. Leave it, and ask its author for it again.
error-package-unsigned = Nobody has signed this package. Say that you want it all the same, or ask its author for a signed one.
error-package-taken = There are exercises of the same name here from somebody else. Take those out first.
error-package-older = This holds nothing newer than what lies here. Ask its author for the next version.
error-package-many = There is room for { $most } packages here. Take one out first.
