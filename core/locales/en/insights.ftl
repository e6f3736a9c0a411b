# Looking back. Nothing is counted, scored or compared; what is quiet is only quiet.

insights-years-ago = { $years ->
    [one] A year ago this week
   *[other] { $years } years ago this week
}
insights-fits = This one fits your weeks as they are.
insights-fits-sometimes = This one comes off now and then.
insights-quiet = Quiet lately. Another hour, the two-minute form or letting it go are all fine.
insights-moods-own = Only you can see this picture. It is made of your own words and never leaves this phone.
insights-pleasant-lively = pleasant, with more energy
insights-pleasant-quiet = pleasant, with less energy
insights-unpleasant-lively = unpleasant, with more energy
insights-unpleasant-quiet = unpleasant, with less energy
