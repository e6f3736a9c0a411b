# Looking back. Nothing is counted, scored or compared; what is quiet is only quiet.

insights-years-ago = { $years ->
    [one] Vor einem Jahr in dieser Woche
   *[other] Vor { $years } Jahren in dieser Woche
}
insights-fits = Das passt gut in eure Wochen.
insights-fits-sometimes = Das klappt ab und zu.
insights-quiet = In letzter Zeit still. Eine andere Uhrzeit, die Zwei-Minuten-Form oder es lassen: alles in Ordnung.
insights-moods-own = Nur du kannst dieses Bild sehen. Es besteht aus deinen eigenen Wörtern und bleibt auf diesem Telefon.
insights-pleasant-lively = angenehm, mit mehr Energie
insights-pleasant-quiet = angenehm, mit weniger Energie
insights-unpleasant-lively = unangenehm, mit mehr Energie
insights-unpleasant-quiet = unangenehm, mit weniger Energie
