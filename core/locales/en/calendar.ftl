# Calendar files: why an event of one is left out, each a whole sentence beside its title.

calendar-broken = This one cannot be read; a part of it is missing or damaged.
calendar-no-title = This one has no title.
calendar-no-start = This one does not say when it begins.
calendar-zone = Its time zone “{ $zone }” is not known here.
calendar-one-of-a-series = This one moves a single date of another; Attune takes whole series only.
calendar-cancelled = This one was cancelled.
calendar-two-rules = This one repeats by more than one rule; Attune keeps one.
calendar-many-dates = This one names more single dates than Attune keeps.
calendar-ends-before = This one ends before it begins.
calendar-long = This one is longer than a day.
calendar-over = This one is over.
calendar-there = You have this one here.
