# Reminders. All look and sound the same; no ritual's name, no partner's name, nothing to feel bad about.

reminder-title = Attune
reminder-generic = Something you planned.
reminder-several = A few things you planned.
reminder-time-out = It's time.
reminder-sentinel = Open me to keep reminders coming.

# As they stand inside a sentence: "Your Sunday slot."
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
