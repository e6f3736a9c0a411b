/// Every kind of step, as it stands on Ana's phone.
public enum SessionSamples {
    static let onlyMine = "Only you can see this. It is never sent."
    private static let untilBoth = "Only you can see this until you have both answered."
    private static let onceSent = "Ben sees this once you send it."
    static let bothRead = "Both of you can read this."
    static let theirs = Rings(own: false, theirs: true)
    static let both = Rings(own: true, theirs: true)

    private static let fields = [
        SealedField(prompt: "One thing I appreciated in you today", optional: false),
        SealedField(prompt: "One line about me, if you like", optional: true),
    ]
    private static let lines = [
        "You took the call from my mother so that I could finish. You didn't say anything about it afterwards.",
        "Tired, and lighter than yesterday.",
    ]
    private static let answers = [
        Choice(id: "thanks", text: "Thank you"), Choice(id: "hug", text: "A hug"), Choice(id: "more", text: "Tell me more later"),
    ]

    public static let read = at(
        .read(
            title: "A word, and a line",
            paragraphs: [
                "Some days are hard to tell apart. One word makes a beginning; one line about each other makes it yours.",
                "Write what is true today. It need not be pretty.",
            ], sample: [], links: []), "", 1)
    public static let reflect = at(
        .reflect(prompt: "What did they do, and what did it take?", draft: "", minutes: nil), onlyMine, 1,
        Hand(texts: ["You came back from the shop for the one thing I forgot."]), hint: "The small thing, and the effort behind it.")
    public static let feelings = at(
        .feelings(
            prompt: "Which word comes closest to your day?", words: sampleWords, outside: sampleOutside, upTo: 1, chosen: [],
            exchange: .notYet(partnerSealed: false)), untilBoth, 1)
    public static let feelingsChosen = at(
        .feelings(prompt: "Which words come closest?", words: sampleWords, outside: sampleOutside, upTo: 3, chosen: [], exchange: .private),
        onlyMine, 1, Hand(chosen: ["emo.warm.tender", "emo.settled.relieved"]))
    public static let feelingsList = feelingsChosen.with { $0.asList = true }
    public static let scale = at(
        .scale(prompt: "How strong is it just now?", low: "faint", high: "strong", highest: 10, value: nil), onlyMine, 2, Hand(value: 6))
    public static let choose = at(
        .choose(prompt: "Would you like to answer?", options: answers, upTo: 1, chosen: [], exchange: .notYet(partnerSealed: false)),
        onceSent, 3, Hand(chosen: ["hug"]))
    public static let chooseAfter = at(
        .choose(prompt: "Would you like to answer?", options: answers, upTo: 1, chosen: [], exchange: .open(own: [], theirs: ["A hug"])),
        onceSent, 3, asks: .send)
    public static let received = at(
        .share(
            prompt: "A proper thank-you", options: [], draft: "",
            exchange: .open(own: [], theirs: ["Thank you for the night shift. You never mentioned it, and I noticed."])),
        "From Ben, for you.", 1, rings: theirs, asks: .nothing)
    public static let share = at(
        .share(
            prompt: "Send it, if you like",
            options: [
                Choice(id: "know", text: "Just so you know"), Choice(id: "company", text: "Company would help"),
                Choice(id: "later", text: "Ask me later"),
            ], draft: "", exchange: .notYet(partnerSealed: false)), onceSent, 4,
        Hand(texts: ["Tender today, and a little worn. Nothing you did."], option: "know"))
    public static let seal = at(
        .sealed(fields: fields, draft: [], exchange: .notYet(partnerSealed: true)), untilBoth, 2, Hand(texts: [lines[0], ""]), rings: theirs
    )
    public static let sealedHere = at(
        .sealed(fields: fields, draft: lines, exchange: .sealedHere(canWithdraw: true)), untilBoth, 2, Hand(texts: lines),
        rings: Rings(own: true, theirs: false))
    public static let opened = at(
        .sealed(
            fields: fields, draft: lines,
            exchange: .open(
                own: lines, theirs: ["You warmed up the car before I even woke. I noticed.", "Proud of us for the phone call."])),
        bothRead, 2, Hand(texts: lines), rings: both)
    public static let stayed = at(.sealed(fields: fields, draft: lines, exchange: .stayedWithMe), untilBoth, 2, Hand(texts: lines))
    public static let schedule = at(
        .schedule(
            prompt: "Would this do you both good each evening? You can propose it; it begins once you have both said yes.",
            library: "r-daily", title: "Two lines a day", summary: "Every day at 20:45, each at your own hour", proposed: false), "", 4)
    public static let breather = at(.pause(text: "Rest here as long as you like. Nothing has to be solved."), "", 3)
    public static let done = at(.done(text: "That was today. Good to have you both here."), "", 4, rings: both)
    public static let paused = read.with { state in
        state.load =
            read.load.value.map { record in
                var record = record
                record.state = .paused
                return .ready(record)
            } ?? .loading
    }

    public static let all = [
        "read": read, "reflect": reflect, "feelings": feelings, "feelings-chosen": feelingsChosen, "feelings-list": feelingsList,
        "scale": scale, "choose": choose, "choose-after": chooseAfter, "received": received, "share": share, "seal": seal,
        "sealed-here": sealedHere, "opened": opened, "stayed": stayed, "schedule": schedule, "breather": breather, "done": done,
        "paused": paused, "read-sample": readSample, "calm": calm, "fear": fear, "ready": ready, "ready-teller": readyTeller,
        "ready-waiting": readyWaiting, "breathe": breathe, "breathe-waiting": breatheWaiting, "breathing": breathing, "timer": timer,
        "timer-running": timerRunning, "timer-dark": timerDark, "timer-over": timerOver, "draw": draw, "turn-tell": turnTell,
        "turn-typed": turnTyped, "turn-listen": turnListen, "turn-mirror": turnMirror, "turn-approve": turnApprove,
        "turn-near": turnNear, "turn-over": turnOver, "agree": agree, "agree-proposed": agreeProposed, "agree-theirs": agreeTheirs,
        "agree-crossed": agreeCrossed, "agree-holds": agreeHolds, "aloud": aloud, "reflect-minutes": reflectMinutes, "holds": holds,
        "faded": faded,
    ]
}
