# Kalenderdateien: warum ein Termin daraus nicht dabei ist, je ein ganzer Satz neben seinem Namen.

calendar-broken = Dieser ist nicht lesbar; ein Teil fehlt oder ist beschädigt.
calendar-no-title = Dieser hat keinen Namen.
calendar-no-start = Dieser sagt nicht, wann er beginnt.
calendar-zone = Seine Zeitzone „{ $zone }“ ist hier nicht bekannt.
calendar-one-of-a-series = Dieser verlegt ein einzelnes Datum eines anderen; Attune übernimmt nur ganze Reihen.
calendar-cancelled = Dieser wurde abgesagt.
calendar-two-rules = Dieser wiederholt sich nach mehr als einer Regel; Attune behält eine.
calendar-many-dates = Dieser nennt mehr einzelne Daten, als Attune behält.
calendar-ends-before = Dieser endet, bevor er beginnt.
calendar-long = Dieser ist länger als ein Tag.
calendar-over = Dieser ist vorbei.
calendar-there = Diesen hast du hier schon.
