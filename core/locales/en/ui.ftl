# What the front ends show as it stands: titles, buttons, hints, empty states. No arguments here;
# whatever holds a name or a count is finished in the core and lies in that room’s file.
#
# How we speak (the tone guide):
#  1 to two people, with equal weight            7 stopping is easy
#  2 of moves, not of types                      8 no guilt, no streaks
#  3 take no side, except against harm           9 honest about what is known
#  4 invite, never push                         10 both paces and "no" are honoured
#  5 plain words, short sentences               11 say who can see it
#  6 one thing at a time                        12 any couple, any home
# Buttons are verbs a person would say.

place-today = Today
place-together = Together
place-journal = Journal
place-rituals = Rituals
place-us = Us

do-next = Next
do-back = Back
do-close = Close
do-save = Save
do-send = Send
do-seal = Seal it
do-take-back = Take it back
do-keep-to-myself = Keep to myself
do-pause = We need a pause
do-resume = Go on
do-go-to-today = Go to Today
do-leave-step = Stop here

field-as-field = On the field
field-as-list = As a list
field-pleasant = pleasant
field-unpleasant = unpleasant
field-more-energy = more energy
field-less-energy = less energy

app-name = Attune

do-copy = Copy
do-share = Send it
do-scan = Scan their code
scan-not-allowed = Attune cannot use the camera now. Allow it in this phone’s settings, or paste the text instead.
do-keep = Keep it
do-less = less
do-more = more
do-not-now = Not now
do-try-again = Try again

unit-minute = minute
unit-minutes = minutes
unit-minutes-short = min
unit-hours = h

state-loading = One moment
state-failed = This could not be opened
state-internal = Something went wrong inside the app. Nothing you wrote is lost; please try again.
state-copied = Copied
state-kept-as-you-type = Kept as you type
code-for = For the other phone’s camera:

rings-none = Nobody has done their part yet
rings-own = Your part is done
rings-theirs = The other part is done
rings-both = Both parts are done

# Welcome
welcome-what = A quiet, private space for the two of you.
welcome-nowhere = No account, no server that could read along. What you share is on your two phones; what is yours is on yours alone.
welcome-name = Your name
welcome-name-who = The person you share this with will see it.
welcome-begin = Begin

# Pairing
pair-title = Pair two phones
pair-how = One of you invites, the other opens the invitation. Then you compare five words, so that you know it is really the two of you.
pair-invite-title = Invite
pair-nearby = We are in the same room
pair-nearby-below = You show each other your phones and read the words aloud.
pair-apart = We are in different places
pair-apart-below = You send the invitation, then compare the words on a call.
pair-way-title = How your phones will reach each other
pair-way-folder = A folder you both reach
pair-way-folder-below = In a drive or cloud that both of you use. Whoever runs it sees when something is exchanged and roughly how much, and can read none of it.
pair-folder-refused = This phone may not keep that folder. Choose another one, or another way.
pair-pick-folder = Choose the folder
pair-way-webdav = Web space of your own
pair-way-webdav-below = At a WebDAV server such as Nextcloud. Whoever runs it sees when something is exchanged and roughly how much, and can read none of it.
pair-way-hand = By hand, with files
pair-way-hand-below = You give each other files. Nobody sees anything of it, and nothing arrives by itself.
pair-address = Address, beginning with https://
pair-user = User name
pair-password = App password
pair-way-who = Your partner’s phone gets it too.
pair-invite = Make an invitation
pair-join-title = Or open an invitation
pair-join-label = Paste the invitation here
pair-join = Open it
pair-paste-who = This stays on your phone.
pair-inviting-title = Your invitation
pair-inviting-how = Give this text to the person you want to share Attune with, and to nobody else. It works once.
pair-inviting-show = Let the other phone scan this. It is meant for that phone alone, and works once.
pair-invitation = Invitation
pair-expires = Valid until:
pair-cancel = Take the invitation back
pair-joining-title = Nearly there
pair-joining-wait = The other phone answers next.
pair-carry = Carry this text to the other phone.
pair-carry-show = Let the other phone scan this, too.
pair-reply = Reply
pair-reply-title = The reply from the other phone
pair-reply-label = Paste the reply here
pair-take-reply = Take it
pair-look-again = Look for the other phone
pair-stop = Stop pairing
pair-words-title = Read these aloud
pair-words-how = Read them to each other, on a call or in the same room. The other phone shows four lists; one of them is this one.
pair-words-first = First let the other phone scan this. Then read the words below to each other: it shows four lists, and one of them is this one.
pair-digits = The same as digits
pair-with = The other phone says it belongs to:
pair-words-same = They match
pair-words-differ = They differ
pair-pick-title = Which words do you hear?
pair-pick-how = Let them be read to you, then tap the same list.
pair-pick-none = None of these
pair-confirmed-title = Confirmed here
pair-confirmed-below = As soon as the other phone confirms too, you share this space.
pair-paired-title = You are paired
pair-paired-below = From now on this space belongs to the two of you. Either of you can end it, alone and at any time.
pair-bring-title = Bring something along?
pair-bring-below = What you tick is proposed to the two of you. The rest stays yours, on this phone.

# Today
today-next = Coming up
today-to-pause = Go to the pause
today-quiet = Nothing is asked of you.
today-quiet-below = Good to have you here.

# Together
together-running = Under way
together-library = To choose from
together-solo = alone or together
together-both = for two
exercise-begin = Begin
exercise-needs-two = This one needs the other phone. Pair first.
exercise-review = No licensed therapist has reviewed this one yet. It is best done with one.
exercise-steps = What happens, and who sees it
exercise-cautions = Keep in mind
exercise-evidence = What is known

# A session
session-paused = Paused. Your notes are with you.
session-paused-below = Go on whenever it suits you both, or not at all.
session-left = This one has ended here. What you wrote for yourself stays with you.
session-close = Close
scale-unset = not chosen
share-final = Once sent, it cannot be called back.
seal-optional = You can leave this empty.
seal-partner-waits = The other answer is sealed. Both open together.
seal-waiting = Sealed. Both open together.
seal-waiting-below = There is no hurry, and no reminder goes out.
seal-can-take-back = You can take it back until the other answer is sealed.
seal-too-late = The other answer is sealed too, so this one stays.
seal-stayed = The day passed before both were written. Your lines stay with you.
seal-own = You
schedule-propose = Propose it
schedule-not-now = Not now
schedule-how = Nothing rings before you have both said yes.
schedule-proposed = Proposed. It begins once you have both said yes.
breath-still = in 4, out 6
breath-spoken = Breathe in for four, out for six

field-spoken = Field of feelings. The same words stand in a list.
field-up-to-three = Touch up to three words

# Journal
journal-mine = Mine
journal-ours = Ours
journal-mine-who = Only you can see this. It never leaves this phone.
journal-ours-who = Both of you can read what stands here.
journal-write = Write
journal-go-on = Go on writing
journal-lock = Lock
journal-mine-empty = A page of your own
journal-mine-empty-below = Whatever you put down here stays with you.
journal-ours-empty = The first page of your book
journal-ours-empty-below = A line is enough: a moment, a thank-you, something to keep.
journal-alone = A book for two
journal-alone-below = It opens once your phones are paired.

vault-choose-title = A key for what is yours
vault-choose-how = Your private pages are locked with a passphrase that only you know. A short sentence is easy to remember and hard to guess.
vault-passphrase = Passphrase
vault-again = The same once more
vault-who = It is never sent and never kept.
vault-no-reset = Nobody can reset it, not even us. The words you see next are the only other way in.
vault-choose = Use this passphrase
vault-busy = This takes a moment, so that guessing is slow.
vault-locked-title = Your pages are locked
vault-locked-how = You can still write; reading needs your passphrase.
vault-unlock = Unlock
vault-by-words = I have the 24 words
vault-by-words-title = Open with your words
vault-by-words-how = Type the 24 words in their order, with spaces between them. Then you can choose another passphrase.
vault-by-words-label = The 24 words
vault-by-passphrase = I know the passphrase
vault-renew-title = Choose another passphrase
vault-renew-how = Your pages are open. With another passphrase the old one opens nothing from now on.
vault-renew-words = Your 24 words stay the same.
vault-words-title = Your other key
vault-words-how = Write these words on paper, in this order, and keep them where only you look. They open your pages if you forget the passphrase. They are shown once.
vault-words-noted = I have written them down
vault-new-words = New words
vault-new-words-title = Write down new words?
vault-new-words-how = You see 24 other words, once. The old ones open nothing from then on; your passphrase stays.
vault-new-words-show = Show them

entry-delete = Delete
entry-delete-title = Delete this page?
entry-delete-mine = It is erased from this phone and cannot be brought back.
entry-delete-ours = It is erased from both phones and cannot be brought back.
entry-edit = Edit
entry-share = Add to Ours
entry-share-title = This is what both of you will see
entry-share-who = Both of you. Your own page stays as it is.
entry-dated-ahead = dated ahead
entry-other-version = There is another version, written at the same time
entry-take-version = Take this one
entry-keep-version = Keep the one above
editor-label = Your page
editor-hint = What would you like to keep of today?
editor-keep = Keep it
editor-share = Send
editor-later = Later
editor-kept = Kept as a draft

# Rituals
rituals-asked = Proposed to you
rituals-on = Your rituals
rituals-proposed = Proposed by you
rituals-library = To choose from
rituals-only-mine = Only for you
rituals-empty = A ritual is something you both agree to do again: a good-morning, a walk, a quiet hour. Begin with one.
rituals-own = One of our own
rituals-reminders = Will I be reminded?
rituals-calendar = From and to a calendar
weeks-title = Days and weeks
weeks-picture = As a picture
weeks-words = In words
weeks-earlier = The month before
weeks-later = The month after
weeks-nothing = Nothing on this day.
weeks-nothing-all = Nothing in these weeks yet.
weeks-done = Done
ritual-accept = Yes, let’s
ritual-decline = Not now
ritual-done = Done
ritual-not-today = Not today
ritual-in-ten-minutes = In ten minutes
ritual-next = Next:
# After a name.
ritual-starts = starts
ritual-waits = Proposed. Nothing rings before you have both said yes.
ritual-change-waits = A change is proposed
ritual-silenced-here = quiet on this phone
ritual-next-five = The next times
ritual-together = Lately, together
ritual-line = What the reminder says
ritual-line-how = Neither the ritual’s name nor yours is ever on the lock screen.
ritual-silence = Quiet on this phone
ritual-silence-how = Nobody else sees that.
ritual-ringing = How it rings here
ritual-ringing-how = On this phone only; nobody else sees that.
ritual-quiet-hold = In quiet hours it waits until they end
ritual-quiet-keep = It rings in quiet hours, too
ritual-quiet-drop = In quiet hours it is left out
ritual-always = Always by itself
ritual-always-how = It rings at its own time, not together with others, and also on a day that is full.
ritual-stop = Stop it
ritual-stop-title = Stop this for both of you?
ritual-stop-how = It no longer rings on either phone. No reason is asked, and you can propose it again.
ritual-mine-lately = Lately
ritual-mine-stop-title = Stop this one?
ritual-mine-stop-how = It no longer rings. Nobody learns of it.
ritual-edit = Change it
ritual-export = For my calendar
ritual-counter = Another time
ritual-own-waits = Proposed by you, not answered yet
ritual-other-change = You said not now to this; it can still be yes
rituals-suggested = To begin with
rituals-rest = Let all rituals rest
ritual-rest = Let it rest
# A date follows.
ritual-rests-until = Last day of rest:
ritual-rest-end = End the rest
ritual-rest-title = A time of rest
ritual-rest-how = These days bring no reminders. Nobody is told why, and whoever shares them can end it at any time.
ritual-rest-week = A week of little energy
ritual-rest-week-how = Seven days from today
ritual-rest-ill = Until we feel better
ritual-rest-ill-how = Two weeks at most
ritual-rest-from = First day away
ritual-rest-until = Last day away
ritual-rest-these = Rest on these days
ritual-new-title = Propose a ritual
ritual-edit-title = Propose a change
ritual-title-label = What is it called?
ritual-title-hint = Our walk
ritual-title-who = Both of you see this name. No notification does.
ritual-how-often = How often
ritual-often-once = Once
ritual-often-days = By the day
ritual-often-weeks = By the week
ritual-often-months = By the month
ritual-often-years = By the year
ritual-each = Every
ritual-each-day = Every day
ritual-each-week = Every week
ritual-each-month = Every month
ritual-each-year = Every year
ritual-days = days
ritual-weeks = weeks
ritual-months = months
ritual-years = years
ritual-by-date = On a date
ritual-by-weekday = On a weekday
ritual-last-day = The last day
ritual-nth-first = First
ritual-nth-second = Second
ritual-nth-third = Third
ritual-nth-fourth = Fourth
ritual-nth-fifth = Fifth
ritual-nth-last = Last
ritual-which-date = On which day
ritual-choose-date = Choose the date
ritual-from-until = From when, until when
ritual-begins = The first day
ritual-begins-today = Today
ritual-ends = The end
ritual-ends-never = Without an end
day-year = Year
day-month = Month
ritual-what-hour = At what hour, and how long
ritual-how-long = How long
# Before an hour.
ritual-until-hour = until
ritual-where = If you are in different places
ritual-floating = Each at their own hour
ritual-floating-how = It follows whoever travels.
ritual-anchored = At the same moment
ritual-anchored-how = One moment for both, whoever travels.
ritual-clock-of = By the clock in
ritual-by-calendar = A date of the calendar
ritual-by-calendar-how = For an anniversary: that day, wherever each of you is.
ritual-only-me = Only for me
ritual-only-me-how = Nobody is asked. Its title is locked with your private pages, and its reminder says nothing of it.
ritual-generic = A line that says nothing
ritual-generic-how = The reminder reads: Something you planned.
ritual-means = What that means
ritual-propose = Propose it

# A calendar
calendar-title = Calendar
calendar-in = From a calendar
calendar-in-how = Pick a calendar file and see what in it could be a ritual. What you take is proposed to your partner, with its name. As long as you are alone, it is yours at once, and its name stays with what only you see.
calendar-pick = Pick a file
calendar-found = This could be a ritual
calendar-none = Nothing in this file can be a ritual here.
calendar-left-out = Left out, and why
calendar-unnamed = Without a name
calendar-more = This file holds more. These are its first entries.
calendar-take = Take these
calendar-taken = Taken. It is among your rituals now.
calendar-out = For a calendar
calendar-out-how = A file with everything that rings here. It says when something is planned, not what and not with whom. Later changes need a new file.
calendar-export = All rituals as a file

# A pause
pause-title = A pause
pause-how = Either of you may call a pause, without a reason. You promise to come back, and both know when.
pause-how-long = For how many minutes?
pause-or-longer = Or longer
pause-call = Pause now
pause-back-at = You both come back at
pause-breathe = Breathe in for four, out for six. Nothing has to be solved in here.
pause-over = The pause is over
pause-over-below = Come back gently, or name another time. Both are fine.
pause-back-here = I’m back
pause-another = I need another time
pause-longer = 20 more minutes
pause-tell-other = Tell the other phone
pause-tell-how = Send this text or read it out; it starts the same countdown there.
pause-share-text = The pause as text
pause-typed = I was sent a pause
pause-typed-who = It starts the countdown on this phone only.
pause-start-here = Start it here
pause-mute = Quiet at its end
pause-mute-how = On this phone only; nobody else sees that.
pact-title = How we pause
pact-text = Either of you may call it, without reasons: at least 20 minutes, usually no more than 60. Whoever calls names the return. You both come back or name another time, nobody rehearses the quarrel, and silence is not used to punish. Leaving to be safe is always allowed, whatever you agreed.
pact-propose = Propose this
pact-accept = I agree
pact-waits = Proposed. Until you both agree, only the phone that calls a pause rings.
pact-agreed = You have both agreed. A pause rings on both phones when it ends.

# Us
us-alone = Nothing is shared yet. Pair with the phone of the person you want to share this with.
us-pair = Pair two phones
us-ended = Sync has ended. What was yours together stays readable here.
us-new-phone = This is a new phone. You can read everything here; pair it again to go on together.
us-phones = The two phones
us-this-phone = this phone
us-since = since
us-reach = How you reach each other
us-by-hand = By hand, with files
us-last-reached = Last reached:
us-nothing-waits = Nothing waits to go out.
us-waiting = to go out
us-exchange = Exchange now
us-pick-folder = Choose the folder again
us-login = Enter the new password
us-login-how = Name and password are tried at your server first and kept on this phone only. Your partner’s phone asks for them, too.
us-login-try = Try it there
us-hand-over = Save a file
us-take-file = Open a file
us-hand-over-how = Without a network: carry what is new as a file. Only the two of you can open it.
us-hand-over-no-room = This phone has no room for the file. Free some and make it again; nothing is lost.
us-take-file-unreadable = This file could not be read. Open it once more, or ask for a new one.
us-settings = On this phone
us-name = Your name
us-reminders = Will I be reminded?
us-reminders-below = When the next reminders come, and what stands in the way
us-quiet = Quiet hours
us-quiet-how = Nothing rings in these hours, except the end of a pause.
us-quiet-from = From
us-quiet-to = Until
us-still = Less movement
us-still-below = Nothing slides, and the breathing ring stands still.
lock-title = Lock Attune
lock-below = Opens with your finger, your face or the code of this phone.
lock-how = It covers what Attune shows. Your private pages keep their passphrase either way.
lock-none = This phone has no screen lock yet. Once it has one, Attune can be locked with it.
lock-choose = Choose a screen lock
us-notices = Tell me when something new arrives
us-notices-below = One plain line while Attune is closed, at most twice a day, never in quiet hours.
us-help = Help
us-help-below = The same for everyone; Attune does not remember that you opened it
us-leave = End sync
us-leave-below = Alone, at once, without a reason
us-leave-title = End sync?
us-leave-how = What is yours stays with you. What is ours becomes a book to read, and nothing more is sent. To share again you would pair anew.
us-leave-tell = Let their phone know
us-leave-tell-below = The other phone reads one sentence: sync has ended.
us-leave-just = Just stop
us-leave-just-below = The other phone is told nothing.
us-stay = Stay
us-erase = Erase Attune’s data
us-erase-below = Everything Attune keeps here
us-erase-title = Erase everything here?
us-erase-how = Your private pages, what is ours on this phone, and every reminder. It cannot be brought back.
us-erase-type = Type the word to erase
us-erase-word = erase

reminders-title = Will I be reminded?
reminders-next = The next ones
reminders-left-out = What will not ring, and why
reminders-missed = What did not ring lately
reminders-try = Try a reminder now
reminders-tried = It is set.
reminders-refused-try = The phone did not take it. Restart the phone, and try again.

help-who = Attune does not remember that you opened this.

vault-open = Open it
vault-is-open = Your pages are open
vault-back = Go on
