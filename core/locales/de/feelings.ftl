# Words for feelings. Translate by meaning, with a native speaker: what counts is that someone finds
# theirs. No word is good or bad. `drawn to you` speaks to the partner.

emo-family-glad = Froh
emo-family-warm = Zugeneigt
emo-family-settled = Gelassen
emo-family-lively = Lebendig
emo-family-sad = Traurig
emo-family-afraid = Ängstlich
emo-family-angry = Verärgert
emo-family-sore = Getroffen

emo-glad-pleased = erfreut
emo-glad-playful = verspielt
emo-glad-proud = stolz
emo-glad-hopeful = hoffnungsvoll
emo-glad-delighted = begeistert
emo-glad-grateful = dankbar

emo-warm-tender = zärtlich
emo-warm-affectionate = liebevoll
emo-warm-trusting = vertrauensvoll
emo-warm-touched = berührt
emo-warm-admiring = voller Bewunderung
emo-warm-drawn-to-you = zu dir hingezogen

emo-settled-calm = ruhig
emo-settled-relieved = erleichtert
emo-settled-content = zufrieden
emo-settled-safe = geborgen
emo-settled-rested = ausgeruht
emo-settled-patient = geduldig

emo-lively-curious = neugierig
emo-lively-eager = voller Tatendrang
emo-lively-inspired = beflügelt
emo-lively-amused = belustigt
emo-lively-bold = mutig
emo-lively-surprised = überrascht

emo-sad-low = niedergeschlagen
emo-sad-lonely = einsam
emo-sad-disappointed = enttäuscht
emo-sad-homesick = voller Heimweh
emo-sad-grieving = trauernd
emo-sad-empty = leer

emo-afraid-uneasy = beklommen
emo-afraid-worried = besorgt
emo-afraid-nervous = nervös
emo-afraid-insecure = unsicher
emo-afraid-overwhelmed = überfordert
emo-afraid-panicky = panisch

emo-angry-irritated = gereizt
emo-angry-frustrated = frustriert
emo-angry-resentful = voller Groll
emo-angry-impatient = ungeduldig
emo-angry-indignant = empört
emo-angry-furious = wütend

emo-sore-hurt = verletzt
emo-sore-ashamed = beschämt
emo-sore-embarrassed = verlegen
emo-sore-guilty = schuldig
emo-sore-jealous = eifersüchtig
emo-sore-left-out = ausgeschlossen

emo-numb = wie betäubt
emo-tired = müde
emo-torn = hin- und hergerissen
emo-cant-tell = weiß nicht
emo-rather-not-say = mag ich nicht sagen
