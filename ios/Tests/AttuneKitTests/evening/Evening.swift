import Testing

@testable import AttuneKit

private let fromAna = "You made tea before I knew I wanted some."
private let ofAna = "Tired, and glad to be home."
private let fromBen = "You called the landlord so that I did not have to."
private let forHerself = "I keep thinking about Lisbon. I have not said it aloud yet."
private let forBoth = "We burned the pancakes and ate them on the balcony. Best breakfast in weeks."
private let passphrase = "rain on the tin roof"

/// Ana and Ben, each with a phone that runs the whole app.
@MainActor
struct Evening {
    let bench: Bench
    let ana: Phone
    let ben: Phone
    let hers: App
    let his: App

    init(_ bench: Bench) async throws {
        self.bench = bench
        ana = try await bench.phone("left")
        ben = try await bench.phone("right")
        (hers, his) = (ana.app(), ben.app())
    }

    private var both: [Phone] { [ana, ben] }

    /// Lets what was done take its way, and every alarm follow its plan.
    private func settle() async throws {
        try await bench.carry()
        for phone in both { try await phone.reminders.replan() }
    }

    func meeting() async throws {
        for (app, name) in [(hers, "Ana"), (his, "Ben")] {
            guard case .welcome(let welcome) = app.screen(.welcome) else { throw NotShown("no welcome") }
            welcome.on(.named(name))
            welcome.on(.begun)
            let today = try await app.today()
            try await today.shows("a greeting") { $0.load.value?.greeting == "Good afternoon, \(name)" }
            #expect(today.state.load.value?.partner == nil)
        }
        bench.clock.minutes(2)
        try await bench.pairByCodes(ana, ben)
        for (app, partner) in [(hers, "Ben"), (his, "Ana")] {
            try await app.today().shows("who it is for two") { $0.load.value?.partner == partner }
        }
    }

    func habits() async throws {
        bench.clock.minutes(4)
        hers.navigator.open(.ritualEditor(library: "r-weekly"))
        guard case .ritualEditor(let editor) = hers.screen(.ritualEditor(library: "r-weekly")) else { throw NotShown("no editor") }
        try await editor.shows("what it means") { $0.preview?.summary.contains("Every Sunday at 17:00") == true }
        editor.on(.proposed)
        try await until("the rituals are open") { hers.navigator.stack == [.at(.rituals)] }
        try await settle()
        for phone in both { #expect(await phone.center.pending().isEmpty, "nothing is planned before both have agreed") }
        let asked = try await his.today().shows("what is asked") { $0.load.value?.asked }
        #expect(asked.line.isEmpty == false || asked.title.isEmpty == false)
        his.navigator.open(.at(.rituals))
        guard case .rituals(let rituals) = his.screen(.at(.rituals)) else { throw NotShown("no rituals") }
        let card = try await rituals.shows("Our week") { $0.load.value?.asked.first { $0.title == "Our week" } }
        rituals.on(.accepted(id: card.id, proposal: try #require(card.proposal)))
        try await rituals.shows("that it is on") { $0.load.value?.on.first?.state == .on }
        try await settle()
        for phone in both { #expect(await phone.center.next == sundayFive) }
        for app in [hers, his] {
            app.navigator.open(.at(.today))
            try await app.today().shows("when") { $0.load.value?.next?.line.contains("Today at 17:00") == true }
        }
    }

    func checkIn() async throws {
        bench.clock.minutes(3)
        let one = try await ana.begins("daily-check-in")
        try await one.chooses("emo.warm.tender")
        one.on(.typed(index: 1, text: ofAna))
        try await one.seals(fromAna)
        try await settle()
        let asked = try await his.today().shows("that she has answered") { state in
            state.load.value?.asked.flatMap { $0.rings.theirs ? $0 : nil }
        }
        #expect(asked.line == "Ana has answered. You see it once you have, too.")
        #expect(try !bench.lies(fromAna, "right") && !bench.lies(fromAna, "mailbox"))
        guard case .session(let id) = asked.target else { throw NotShown("no session behind \(asked)") }
        his.navigator.open(.session(id))
        guard case .session(let other) = his.screen(.session(id)) else { throw NotShown("no session") }
        try await other.chooses("emo.settled.relieved")
        other.on(.typed(index: 0, text: fromBen))
        other.on(.sealed)
        try await settle()
        for (model, own, theirs) in [(one, fromAna, fromBen), (other, fromBen, fromAna)] {
            if case .feelings = model.state.load.value?.step { model.on(.next) }
            let open = try await model.opened("the lines, open") { if case .sealed = $0 { true } else { false } }
            #expect(open.own.first == own && open.theirs.first == theirs)
        }
    }

    func pages() async throws {
        bench.clock.minutes(9)
        hers.navigator.open(.at(.journal))
        guard case .journal(let journal) = hers.screen(.at(.journal)) else { throw NotShown("no journal") }
        try await journal.setUp(passphrase)
        journal.on(.wordsNoted)
        try await ana.writesByHand(forHerself, .mine)
        try await ben.writesByHand(forBoth, .ours)
        try await settle()
        try await journal.shows("her page") { $0.entries.map(\.excerpt) == [forHerself] }
        journal.on(.turned(.ours))
        try await journal.shows("his page, and not hers") { $0.load.value != nil && $0.entries.map(\.excerpt) == [forBoth] }
        for place in ["left", "right", "mailbox"] { #expect(try !bench.lies(forHerself, place), "what is mine lies readable in \(place)") }
        #expect(try bench.lies(forBoth, "right"), "what is sought would be found")
        #expect(try !bench.lies(forBoth, "mailbox"))
    }

    func reminding() async throws {
        bench.clock.pass(ms: sundayFive - bench.clock.utcMs())
        for phone in both {
            let rung = await phone.center.ring()
            #expect(rung.count == 1)
            for word in ["Our week", "Ana", "Ben"] { #expect(rung.allSatisfy { !($0.title + $0.body).contains(word) }) }
            #expect(rung.first?.body == "Your Sunday slot.")
        }
        bench.clock.minutes(46)
        // By a button of the notification, while the app is closed.
        try await ana.core.pause()
        let notification = try #require(await ana.center.delivered.first)
        try await ana.reminders.act(notification.occurrences, .done)
        try await settle()
        for phone in both {
            let id = try #require(try await phone.rituals().on.first?.id)
            #expect(try await phone.core.call("ritual") { try $0.ritual(here: $1, id: id) }.together == ["2026-11-22"])
            #expect(await phone.center.next == sundayFive + 7 * day)
        }
    }

    func pausing() async throws {
        bench.clock.minutes(52)
        let (one, other) = (ana.timeOutScreen(), ben.timeOutScreen())
        try await bench.agree(one, other)
        bench.clock.minutes(74)
        ben.offline = true
        one.on(.called)
        try await one.shows("a countdown") { $0.leftMs == 30 * minute }
        let ends = bench.clock.utcMs() + 30 * minute
        try await settle()
        #expect(try await ben.timeout().running == nil)
        bench.clock.minutes(7)
        ben.offline = false
        try await settle()
        for phone in both {
            let running = try #require(try await phone.timeout().running)
            #expect(running.leftMs == UInt64(23 * minute) && running.backAtMs == ends)
            #expect(await phone.center.next == ends)
        }
        his.navigator.open(.at(.today))
        try await his.today().shows("how long") { $0.load.value?.timeOut?.counts == true }
        bench.clock.minutes(23)
        for phone in both {
            let rung = await phone.center.ring()
            #expect(rung.map(\.timeSensitive) == [true])
        }
        try await settle()
    }

    func handingOver() async throws {
        bench.clock.minutes(12)
        for phone in both { phone.offline = true }
        try await ana.write("Carried across the table.")
        let (one, other) = (ana.usScreen(), ben.usScreen())
        for us in [one, other] { try await us.ready() }
        ana.table.file = nil
        one.on(.handedOver)
        try await until("the file lies on the table") { ana.table.file != nil }
        ben.table.file = ana.table.file
        other.on(.handOverTaken)
        try await other.shows("what came") { $0.line != nil }
        #expect(try await ben.journal(.ours).entries.first?.excerpt == "Carried across the table.")
        for phone in both { phone.offline = false }
    }

    func parting() async throws {
        bench.clock.minutes(21)
        hers.navigator.open(.at(.us))
        guard case .us(let us) = hers.screen(.at(.us)) else { throw NotShown("no Us") }
        try await us.ready()
        us.on(.asked(.leave))
        us.on(.left(true))
        try await us.shows("the end") { $0.load.value?.standing == .ended && $0.sheet == nil }
        try await settle()
        his.navigator.open(.at(.today))
        try await his.today().shows("one sentence") { $0.load.value?.notices.count == 1 && $0.load.value?.asked == nil }
        for phone in both {
            #expect(try await phone.us().standing == .ended)
            #expect(await phone.center.pending().isEmpty, "nothing will ring any more")
        }
        #expect(try await ben.journal(.ours).entries.count == 2, "what was theirs stays readable")
    }
}
