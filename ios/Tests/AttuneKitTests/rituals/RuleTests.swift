import AttuneKit
import Testing

@Suite struct RuleTests {
    @Test(arguments: [
        "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=DAILY;COUNT=7",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T000000",
    ])
    func whatTheSimpleEditorShowsItWritesBackAsItWas(text: String) {
        #expect(Rule(text)?.text == text)
    }

    @Test func daysAreWrittenInTheOrderOfTheWeek() {
        #expect(Rule(daily: false, interval: 1, days: ["SU", "MO", "WE"]).text == "FREQ=WEEKLY;BYDAY=MO,WE,SU")
    }

    @Test(arguments: [
        "FREQ=MONTHLY;BYDAY=1SU", "FREQ=WEEKLY;BYDAY=1SU", "FREQ=WEEKLY;INTERVAL=9", "FREQ=WEEKLY;INTERVAL=x", "", "garbage",
        "FREQ=DAILY;BYDAY=MO",
    ])
    func aRuleBeyondTheSimpleEditorIsLeftAlone(text: String) {
        #expect(Rule(text) == nil)
    }

    @Test func anHourGoesRoundAtMidnight() {
        #expect([-15, 0, 15].map(clock) == ["23:45", "00:00", "00:15"])
        #expect(clock(minutesOf("23:45") + 15) == "00:00")
    }
}
