# Exercises: who sees what, where a session stands. Exercises bring their own texts (core/packs).

your-partner = Your partner

evidence-none = No study of this that we know of.
evidence-study = { $says } ({ $source })

step-private = { $step }: only you
step-shared = { $step }: both of you, once it is sent
step-sealed = { $step }: sealed until you have both answered
step-proposal = { $step }: a proposal, if you make one
step-nothing = { $step }: nothing is written

sees-private = Only you can see this. It is kept on this phone and never sent.
sees-never-kept = Only you can see this, and it isn’t kept.
sees-share = { $name } can see this once you send it. It can’t be called back then.
sees-choice = { $name } will see what you choose.
sees-sealed = Sealed until you have both answered. Then each of you sees both.
sees-proposal = { $name } sees a proposal, if you make one, and is free to say no.
sees-nothing = Nothing is written here.
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
