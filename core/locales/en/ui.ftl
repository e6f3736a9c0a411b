# What the front ends show as it stands: titles, buttons, hints, empty states. No arguments here;
# whatever holds a name or a count is finished in the core and lies in that room's file.
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
do-cancel = Cancel
do-send = Send
do-seal = Seal it
do-take-back = Take it back
do-keep-to-myself = Keep to myself
do-pause = We need a pause
do-resume = Go on
do-leave-step = Stop here

field-as-field = On the field
field-as-list = As a list
field-pleasant = pleasant
field-unpleasant = unpleasant
field-energy = more energy above, less below
field-more-energy = more energy
field-less-energy = less energy
