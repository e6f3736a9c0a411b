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
asks-calm-time-out = Call a time-out
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
