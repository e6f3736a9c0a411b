# Help. Read by someone who may be frightened, ashamed or watched: calm, short, no verdict on anyone.
# Nothing here is tapped, counted or remembered. No number appears that a person has not checked
# (core/src/safety/lines.rs). These pages await review by a clinician and by an advocate.

help-line-emergency = In danger now, call your country’s emergency number, or ask someone near you to call.
help-line-calls = The phone’s own list of calls keeps what you dial. Attune keeps nothing.

help-alongside = Someone alongside us
help-alongside-ordinary = Asking for help is an ordinary step. It isn’t a failure, and nothing has to be broken first.
help-alongside-any-one = Any one of these is reason enough. There is no result and no level, and nothing here is remembered.
help-alongside-same-quarrel = The same quarrel keeps coming back.
help-alongside-hardly-talk = You hardly manage to talk.
help-alongside-far-off = One of you, or both, feels cut off, in feeling or in touch.
help-alongside-weighs = Something old, or a betrayal, is still at work.
help-alongside-closer = You would like to be closer and don’t know how.
help-alongside-health = There is pain, or a worry about sex or health.
help-alongside-substances = Drink or drugs put a strain on things.
help-alongside-child = A child is struggling, or being parents is hard.
help-alongside-two-minds = You are of two minds about the two of you. There is no advice here to stay or to go.
help-alongside-worse = You feel worse after doing exercises here. You can stop them at any time.
help-alongside-who = A couple therapist works with both of you; a sex therapist with questions of sex and touch; an individual therapist with one of you; a doctor with the body.
help-alongside-ask = You can ask: are you licensed, are you trained in working with couples, how do you work, what does it cost, can we meet online?
help-alongside-find = Professional associations for couple or family therapy keep public lists, often by town. A doctor’s practice can name someone, too.

help-afraid = If you are afraid
help-afraid-not-for-two = If you are afraid of your partner, exercises for two are not what helps, and they can wait. What you feel counts.
help-afraid-yours = Being hurt, threatened or controlled is not your doing, and it is not a matter of talking better.
help-afraid-plan = An advocate can think it through with you in confidence, at your pace. You decide what happens next.
help-afraid-device = If your phone may be watched, use another one to read on or to call. Changing settings or removing apps may be noticed, so think about when.
help-afraid-reaction = You watch what you say, for fear of what comes after.
help-afraid-threats = There are threats, hitting, pushing, things thrown, a door blocked.
help-afraid-kept-from = You are kept from people, money, work or medicine.
help-afraid-watched = You are watched or followed, or made to unlock your phone.
help-afraid-pressed = You are pressed into sex, or into something within it.
help-afraid-children = A child is hurt, or sees it happen.
help-afraid-find = To find a local line, look for “domestic violence helpline” with the name of your country, best on a phone that is not watched. A doctor, a pharmacy or a library can help you find one.

help-cannot-go-on = If you can’t go on
help-cannot-go-on-now = If you may hurt yourself, or have begun to, please don’t stay alone with it: call the emergency number now, or go to the nearest hospital.
help-cannot-go-on-near = Tell one person what is happening, in the plainest words you have: “I’m not safe on my own right now.”
help-cannot-go-on-not-this-app = This app can’t hear you and can’t come. People on a crisis line can listen, at any hour in many places.
help-cannot-go-on-dying = You think of dying, or of how.
help-cannot-go-on-hurting = You hurt yourself, or can hardly keep from it.
help-cannot-go-on-no-way = You see no way on, and it doesn’t lift.
help-cannot-go-on-find = To find a local line, look for “crisis line” or “suicide prevention” with the name of your country.

help-frighten = If I frighten someone
help-frighten-say = If someone you love is afraid of you, or you are afraid of what you may do, it is good that you are reading this.
help-frighten-responsible = What was done to you may explain something. It doesn’t make harm all right; what you do next is yours to choose.
help-frighten-wait = Exercises for two can wait until everyone is safe.
help-frighten-learned = Stopping can be learned, with people who know how.
help-frighten-distance = Right now: leave the room, let the other go where they want to go, and don’t follow or keep writing.
help-frighten-force = Hitting, pushing, threatening, breaking things, standing in the way.
help-frighten-control = Checking, forbidding, keeping money or people away, pressing for sex.
help-frighten-find = There are helplines for people who have been violent or are afraid they may be. Look for “helpline for perpetrators” or “anger and violence counselling” with the name of your country.
