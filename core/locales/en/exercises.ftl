# Exercises: who sees what, where a session stands. Exercises bring their own texts (core/packs).

your-partner = Your partner

evidence-none = No study of this that we know of.
evidence-study = { $says } ({ $source })

step-private = { $step }: only you
step-shared = { $step }: both of you, once it is sent
step-sealed = { $step }: sealed until you have both answered
step-proposal = { $step }: a proposal, if you make one
step-ready = { $step }: opens once you have both said yes
step-spoken = { $step }: spoken, nothing is kept
step-turn = { $step }: spoken, or both of you read what is sent
step-agree = { $step }: both of you, once it is proposed
step-nothing = { $step }: nothing is written

sees-private = Only you can see this. It is kept on this phone and never sent.
sees-never-kept = Only you can see this, and it isn’t kept.
sees-share = { $name } can see this once you send it. It can’t be called back then.
sees-choice = { $name } will see what you choose.
sees-sealed = Sealed until you have both answered. Then each of you sees both.
sees-proposal = { $name } sees a proposal, if you make one, and is free to say no.
sees-nothing = Nothing is written here.
sees-ready = { $name } learns that you are ready, and nothing about not now.
sees-spoken = This is spoken. Nothing of it is kept.
sees-turn = What you say aloud is kept nowhere. What you send, { $name } can see, and it can’t be called back.
sees-agree = Only you can see this until you propose it. Then { $name } can, too.
sees-one-phone = You share this phone for now. Nothing of this is kept.
sees-guard = Only you can see this. It is kept nowhere, not even on this phone.

ready-own-tells = Today you tell, and { $name } listens.
ready-partner-tells = Today { $name } tells, and you listen.

asks-calm = How stirred up are you right now?
asks-calm-low = quiet
asks-calm-high = very stirred up
asks-calm-line = With this much going on, a talk is hard for anyone. Waiting is fine. A few breaths on your own may do you good, or a pause for you both.
asks-calm-time-out = Call a pause
asks-fear-first = This question is for you alone. Whatever you touch is forgotten at once, and the next page is the same.
asks-fear = Is there anything you would be afraid to say here, because of what might happen afterwards?
asks-fear-no = No
asks-fear-some = I’m not sure
asks-fear-yes = Yes
asks-fear-rather-not = I’d rather not say
asks-fear-reading = Some private reading

sees-from = From { $name }, for you.

together-paused = Paused
together-other-rests = { $name } has paused this.
together-done = Done
together-left = Left here. You can take it up again.
together-news = Something from { $name } to read
together-sealed = Sealed. It opens once you have both answered.
together-step = Step { $step } of { $of }

# Today, where the partner sent something that is only to be read.
today-given-line = { $name } sent you something.
today-given-action = Read

# An exercise's page: how it can be done, and what is asked of each alone before.
way-solo = On your own
way-room = Together in a room, with one phone passed between you
way-own = Nearby, each on your own phone
way-far = From a distance
exercise-asks-calm = Asks you first, for you alone, how stirred up you are. What you touch isn’t kept.
exercise-asks-fear = Asks you first, for you alone, whether there’s something you’d be afraid to say. What you touch isn’t kept.
exercise-asks-both = Asks you first, for you alone, how stirred up you are, and whether there’s something you’d be afraid to say. What you touch isn’t kept.
exercise-review-pending = No licensed therapist has reviewed this one yet. It is best done with one.

# The library: what someone may be looking for, in words they might say, and the kinds of closeness.
need-same-fight = We keep having the same fight
need-hurt = Something hurt
need-drifting = We’ve grown a little apart
need-hard-to-say = It’s hard to say what I feel
need-be-heard = One of us would like to be heard
need-everyday = Small things every day
need-good-time = A good time together
need-far-apart = We’re far from each other
need-touch = Touch and wishes
need-new-together = We’re new together
need-trust = Trust was broken
need-help = Someone alongside us
need-short = Ten minutes tonight
need-alone = On my own
kind-emotional = Letting each other in
kind-physical = Touch
kind-intellectual = Each other’s ideas
kind-spiritual = What matters most

# Paths: exercises in an order, with days between. Nothing on them is ever late.
path-line = { $count } exercises, { $days ->
    [one] a day
   *[other] { $days } days
} or more between them
path-next = Next: { $title }
path-rests = A few days’ rest now. Next: { $title }
path-walked = You’ve been through all of it.
path-pace = { $days ->
    [one] At least a day lies
   *[other] At least { $days } days lie
} between two exercises. More is just as good; nothing here has a date to keep.
path-pace-slower = You’re taking it slowly: at least { $days } days lie between two exercises. That’s a good pace, and nothing here has a date to keep.
path-instead = You’re on “{ $title }” now. Beginning this one leaves it; what you’ve done stays with you.
path-stage-open = Open whenever you like
path-stage-open-ready = Open whenever you like. It goes on once you’ve both said that you’re ready.
path-stage-for-two = For the two of you, once your phones are paired
path-stage-rests = Some days of rest before this one
path-stage-done = Done
path-stage-skipped = Passed over. You can still do it.

# Packages of exercises from outside.
package-signed = Signed. To be sure that it comes from { $author }, compare this with what they gave you: { $key }
package-unsigned = Not signed: nobody can tell who made this, or whether it was changed on the way.
package-here = It lies here already.
package-replaces = It takes the place of an earlier one. What was begun in that goes on in it.
package-unreadable = This Attune cannot read it any more. Take it out, or update the app.
package-left-out = This Attune shows only what a licensed therapist has reviewed, and not all of this is. Take it out, or ask its author for a reviewed one.
package-approach = By { $author }, from outside. { $approach }
package-review = This comes from { $author }, and the makers of Attune have not checked it. For two, the other phone needs the same package.
