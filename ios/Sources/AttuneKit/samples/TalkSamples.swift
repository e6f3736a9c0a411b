// The steps at which two talk, breathe, wait and agree, and what is asked before.
extension SessionSamples {
    private static let guarded = "Only you can see this. It is kept nowhere, not even on this phone."
    private static let beforeReady = "Ben learns that you are ready, and nothing about not now."
    private static let hear = "Hear, don’t repair"
    private static let hurt = "What hurt, and what it did"
    private static let afraid = Link(title: "If you are afraid", to: .help(page: "afraid"))

    static let readSample = at(
        .read(
            title: "Stay with how it is",
            paragraphs: [
                "While the other one talks, you leave out advice, and what you would have done.",
                "A slip is no harm. “I wanted to fix it. Go on” is enough.",
            ],
            sample: [
                "They moved the meeting again, and nobody asked me.", "Nobody asked you.", "No. And I’d swapped my day off for it.",
                "So the day off is gone, too. What’s the worst of it?",
            ], links: [Link(title: "The pause we agreed on", to: .exercise(id: "time-out-pact"))]), "", 2, title: hear)

    static let calm = at(
        .calm(
            prompt: "How stirred up are you right now?", low: "quiet", high: "very stirred up", highest: 10, from: 6,
            line: "With this much going on, a talk is hard for anyone. Waiting is fine.",
            links: [
                Link(title: "Same breath", to: .exercise(id: "breathe-together")), Link(title: "Call a pause", to: .timeOut),
            ]), guarded, 1, title: hear)

    static let fear = at(
        .fear(
            paragraphs: ["This question is for you alone. Whatever you touch is forgotten at once, and the next page is the same."],
            prompt: "Is there anything you would be afraid to say here, because of what might happen afterwards?",
            options: [
                Choice(id: "no", text: "No"), Choice(id: "some", text: "I’m not sure"), Choice(id: "yes", text: "Yes"),
                Choice(id: "rather-not", text: "I’d rather not say"),
            ], reading: Link(title: "Some private reading", to: .help(page: "afraid"))), guarded, 1, title: hurt)

    static let ready = at(
        .ready(
            text: "You say yes to five minutes of talking and five of listening, with advice left at the door.", chooseTeller: false,
            direction: "", own: false, both: false), beforeReady, 1, title: hear)
    private static let anHour = "You say yes to an hour for one hurt: one of you tells, the other listens."
    static let readyTeller = at(
        .ready(text: anHour, chooseTeller: true, direction: "", own: false, both: false), beforeReady, 1, title: hurt, help: [afraid])
    static let readyWaiting = at(
        .ready(text: anHour, chooseTeller: false, direction: "Today you tell, and Ben listens.", own: true, both: false), beforeReady, 1,
        rings: Rings(own: true, theirs: false), title: hurt, help: [afraid])

    private static func breath(own: Bool, theirs: Bool, hold: UInt32 = 0) -> SessionState {
        at(
            .breathe(
                text:
                    "Follow the rhythm as long as it is pleasant. If it gets tight, breathe your own way for a while; you are still in it together.",
                inward: 4, hold: hold, out: 6, minutes: 5, canStartTogether: true, ownReady: own, partnerReady: theirs, startsAtMs: nil),
            "", 4, rings: Rings(own: own, theirs: theirs), title: "Same breath")
    }
    static let breathe = breath(own: false, theirs: true, hold: 2).clocked(300, 0, runs: false)
    static let breatheWaiting = breath(own: true, theirs: false).clocked(300, 0, runs: false)
    static let breathing = breath(own: true, theirs: true).clocked(300, 43)

    private static let table = at(
        .timer(
            text: "Lay the phone down; it goes dark and tells you when the time is up. If a silence comes, let it sit.", seconds: 900,
            times: 1, dark: true), "", 3, title: "Clear the table")
    static let timer = table.clocked(900, 0, runs: false)
    static let timerRunning = at(
        .timer(
            text: "One of you says any word at all; then you both go still and let one breath all the way out. Three rounds.", seconds: 5,
            times: 3, dark: false), "", 3, title: "Catch it early"
    ).clocked(5, 7, times: 3)
    static let timerDark = table.clocked(900, 200)
    static let timerOver = table.clocked(900, 900, runs: false)

    static let draw = at(
        .draw(
            prompt: "Draw one. If it isn’t for today, swap it as often as you like; nobody sees what you put back.",
            question: "What did your parents do when they had quarrelled, and what of it is in you?"), "", 2,
        title: "A question for the evening")

    static let aloud = at(
        .aloud(text: "Where would you like to talk?"), "You share this phone for now. Nothing of this is kept.", 3,
        title: "Clear the table", hint: "If you each pick another place, take whichever is less trouble today.", onePhone: true)

    static let reflectMinutes = at(
        .reflect(
            prompt: "What would someone who wishes you both well see there? What was each of you hoping for?", draft: "", minutes: 7),
        onlyMine, 2, Hand(texts: ["They would see two people who had been up since five."]), title: "The third seat",
        question: "Which small thing today was really about something larger?"
    ).clocked(420, 95)

    private static func touch(_ prompt: String, _ exchange: Exchange) -> SessionState {
        let options = [
            Choice(id: "none", text: "No touch today"), Choice(id: "hands", text: "Hands"), Choice(id: "backs", text: "Back to back"),
        ]
        return at(
            .choose(prompt: prompt, options: options, upTo: 1, chosen: ["backs"], exchange: exchange), bothRead, 3, rings: both,
            asks: .nothing, title: "Same breath")
    }
    static let holds = touch("Would you like to touch while you breathe?", .holds(text: "Hands"))
    static let faded = touch("What is on your list?", .faded)
}
