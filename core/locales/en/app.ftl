# What the core itself says on Today and in Us: with names, times and counts.

us-phone-of = { $name }’s phone
us-mailbox-folder = A folder you both reach
us-mailbox-webdav = Your own server, { $host }
us-taken = { $count ->
    [one] One new thing has arrived.
   *[other] { $count } new things have arrived.
}
us-taken-nothing-new = Nothing new in this file; you have it all.
us-taken-damaged = { $damaged ->
    [one] One part of the file was damaged. The rest has been taken; ask for the file again.
   *[other] { $damaged } parts of the file were damaged. The rest has been taken; ask for the file again.
}

today-morning = Good morning, { $name }
today-afternoon = Good afternoon, { $name }
today-evening = Good evening, { $name }
today-morning-unnamed = Good morning
today-afternoon-unnamed = Good afternoon
today-evening-unnamed = Good evening

today-words = You have found each other
today-words-line = Compare five words with your partner, side by side or on a call.
today-words-action = Compare
today-pact = A pause that both of you can trust
today-pact-line = { $name } would like to agree with you how a pause works.
today-pact-action = Look at it
today-proposal-line = { $name } proposes something to do together, again and again.
today-proposal-action = Look at it
today-alone = It begins with the two of you
today-alone-line = Write for yourself as long as you like. To share, pair with your partner’s phone.
today-alone-action = Pair

today-opened-line = You have both answered.
today-opened-action = Read
today-answered-line = { $name } has answered. You see it once you have, too.
today-answered-action = Answer
today-going-line = You began this. It waits as long as you like.
today-going-action = Go on
today-question-line = For the two of you, today.
today-question-action = Answer

today-next-today = { $minutes ->
    [one] Today at { $time }, one minute.
   *[other] Today at { $time }, { $minutes } minutes.
}
today-next-tomorrow = { $minutes ->
    [one] Tomorrow at { $time }, one minute.
   *[other] Tomorrow at { $time }, { $minutes } minutes.
}
today-next-day = { $minutes ->
    [one] { $weekday } at { $time }, one minute.
   *[other] { $weekday } at { $time }, { $minutes } minutes.
}
today-next-later = { $minutes ->
    [one] { $weekday } at { $time }, in { $days } days, one minute.
   *[other] { $weekday } at { $time }, in { $days } days, { $minutes } minutes.
}
today-next-until = Until { $time }.
today-next-starts = { $name } starts this time.

today-from-morning = { $name }, this morning
today-from-afternoon = { $name }, this afternoon
today-from-evening = { $name }, this evening
today-from-yesterday = { $name }, yesterday
today-from-earlier = { $name }, some days ago

today-pause = You both come back at { $time }.
today-pause-heard = { $name } has called a pause until { $time }.
today-ended = Sync has ended. What was yours together stays readable here.
today-pause-late = { $name } called a pause that was over before your phone heard of it.
today-update = { $count ->
    [one] Update Attune to see one new thing.
   *[other] Update Attune to see { $count } new things.
}
today-new-phone = This is a new phone. You can read everything here; pair it again to go on together.
today-rests = Your rituals rest up to and including { $last }.
today-on-now = { $title } until { $time }.

# One generic line for what came while nobody looked: no name, no topic, since others see the screen.
notice-background = There is something new in Attune.

# What is wrong with the exchange: what happened, what is safe, what to do.
sync-copied = A copy of your partner’s phone exists, so nothing more is taken from it; pair it again as a new phone.
sync-update = Something new has arrived that this app is too old for; update it.
sync-unreachable = The place where you exchange cannot be reached now; it is tried again by itself.
sync-incomplete = Something has not arrived whole; it was asked for again, open the app on the other phone.
sync-password = { $host } does not accept your user and password any more. What you write waits here; enter the new ones in Us, or hand it over as a file.
login-refused = { $host } does not accept these either, so nothing was changed. Look there for the right ones and try again.
login-unclear = { $host } could not say whether these are right, so nothing was changed. Try again a little later.
sync-forbidden = { $host } does not let you read and write in your folder. What you write waits here; allow it there, for both of you.
sync-collection = { $host } has no folder at the address you paired with. What you write waits here; make the folder again there.
sync-busy = { $host } is busy and asks for some patience. What you write waits here and is sent by itself.
sync-moved = { $host } says that your folder is at another address now. What you write waits here; make the address you paired with valid again there, or hand it over as a file.
sync-full = { $place } has no room left. What the two of you exchange takes about { $size } there, and what you write waits here; make some room there.
sync-path-full = The folder “{ $place }” has no room left. What the two of you exchange takes about { $size } there, and what you write waits here; make some room there.
sync-folder-full = The folder you both reach has no room left. What the two of you exchange takes about { $size } there, and what you write waits here; make some room there.
size-kb = { $count } KB
size-mb = { $count }.{ $tenths } MB
sync-too-big = { $host } takes no files of this size. What you write waits here; allow files of up to 2 MB there.
sync-sign-in = This network wants you to sign in first. Open any page in your browser and sign in there; what you write waits here and is sent by itself.
sync-to-pick = Your phones exchange through a folder that you both reach. Choose the same folder on this phone, too.
sync-not-picked = This phone does not have the folder you both reach just now. What you write waits here; connect it, or choose it again.
sync-other-folder = Nothing of your partner’s phone lies in the folder picked here, so it may be another one than theirs. What you write waits here; compare the folder’s name on both phones and choose the right one. If it is the same, open Attune on the other phone and give the folder a little time.
sync-status = { $host } answered with { $status }, which means that something is wrong there. What you write waits here and is tried again by itself.
sync-failed = The place where you exchange does not work: { $reason }. What you write waits here and is tried again by itself.
