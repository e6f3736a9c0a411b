# What the core itself says on Today and in Us: with names, times and counts.

us-phone-of = { $name }’s phone
us-mailbox-folder = A folder you both reach
us-taken = { $count ->
    [one] One new thing has arrived.
   *[other] { $count } new things have arrived.
}
us-taken-nothing-new = Nothing new in this file; you have it all.
us-taken-damaged = { $damaged ->
    [one] One part of the file was damaged. The rest has been taken; ask for the file again.
   *[other] { $damaged } parts of the file were damaged. The rest has been taken; ask for the file again.
}
