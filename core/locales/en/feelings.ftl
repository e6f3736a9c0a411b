# Words for feelings. Translate by meaning, with a native speaker: what counts is that someone finds
# theirs. No word is good or bad. `drawn to you` speaks to the partner.

emo-family-glad = Glad
emo-family-warm = Warm
emo-family-settled = Settled
emo-family-lively = Lively
emo-family-sad = Sad
emo-family-afraid = Afraid
emo-family-angry = Angry
emo-family-sore = Sore

emo-glad-pleased = pleased
emo-glad-playful = playful
emo-glad-proud = proud
emo-glad-hopeful = hopeful
emo-glad-delighted = delighted
emo-glad-grateful = grateful

emo-warm-tender = tender
emo-warm-affectionate = affectionate
emo-warm-trusting = trusting
emo-warm-touched = touched
emo-warm-admiring = admiring
emo-warm-drawn-to-you = drawn to you

emo-settled-calm = calm
emo-settled-relieved = relieved
emo-settled-content = content
emo-settled-safe = safe
emo-settled-rested = rested
emo-settled-patient = patient

emo-lively-curious = curious
emo-lively-eager = eager
emo-lively-inspired = inspired
emo-lively-amused = amused
emo-lively-bold = bold
emo-lively-surprised = surprised

emo-sad-low = low
emo-sad-lonely = lonely
emo-sad-disappointed = disappointed
emo-sad-homesick = homesick
emo-sad-grieving = grieving
emo-sad-empty = empty

emo-afraid-uneasy = uneasy
emo-afraid-worried = worried
emo-afraid-nervous = nervous
emo-afraid-insecure = insecure
emo-afraid-overwhelmed = overwhelmed
emo-afraid-panicky = panicky

emo-angry-irritated = irritated
emo-angry-frustrated = frustrated
emo-angry-resentful = resentful
emo-angry-impatient = impatient
emo-angry-indignant = indignant
emo-angry-furious = furious

emo-sore-hurt = hurt
emo-sore-ashamed = ashamed
emo-sore-embarrassed = embarrassed
emo-sore-guilty = guilty
emo-sore-jealous = jealous
emo-sore-left-out = left out

emo-numb = numb
emo-tired = tired
emo-torn = torn
emo-cant-tell = can’t tell
emo-rather-not-say = rather not say
