import Foundation
import Testing

@testable import AttuneKit

/// What the client does at an address, and what it leaves alone.
@Suite struct ClientTests {
    private let server: LoopbackServer
    private let client = MailboxClient(seconds: 10)

    init() throws {
        server = try LoopbackServer()
    }

    private func get(_ path: String = "/blob", _ headers: [Header] = []) async -> Response {
        await client.perform("GET", server.url + path, headers, body: Data())
    }

    private func status(_ response: Response) -> UInt16? {
        if case .http(let status, _, _) = response { status } else { nil }
    }

    @Test func whatIsPutIsThereAndWhatIsDeletedIsNot() async {
        defer { server.stop() }
        let bytes = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0) })
        #expect(await status(client.perform("PUT", server.url + "/blob", [], body: bytes)) == 201)
        guard case .http(200, _, let body) = await get() else {
            Issue.record("not there")
            return
        }
        #expect(body == bytes)
        #expect(await status(client.perform("DELETE", server.url + "/blob", [], body: Data())) == 204)
        #expect(await status(get()) == 404)
    }

    @Test func itSendsTheHeadersThatItIsGivenAndNothingOfThePhones() async {
        defer { server.stop() }
        _ = await get("/blob", [Header(name: "Authorization", value: "Basic YW5hOnNlY3JldA==")])
        let headers = server.asked.first?.headers ?? []
        #expect(headers.contains("Authorization: Basic YW5hOnNlY3JldA=="))
        for name in ["User-Agent: Attune", "Accept-Language: *"] { #expect(headers.contains(name), "\(headers)") }
        #expect(!headers.contains { $0.hasPrefix("Cookie") })
    }

    @Test func aRedirectIsAnAnswerAndNotFollowed() async {
        defer { server.stop() }
        server.answers(LoopbackServer.Answer(status: 302, headers: ["Location: \(server.url)/elsewhere"]))
        #expect(await status(get()) == 302)
        #expect(server.asked.map(\.path) == ["/attune/blob"])
    }

    @Test func aCookieIsNotKept() async {
        defer { server.stop() }
        server.answers(LoopbackServer.Answer(status: 404, headers: ["Set-Cookie: who=ana; Path=/"]))
        _ = await get()
        _ = await get()
        #expect(server.asked.count == 2 && !server.asked.contains { $0.headers.contains { $0.hasPrefix("Cookie") } })
    }

    @Test func aServerThatWantsAnotherPasswordIsAnAnswerToo() async {
        defer { server.stop() }
        server.answers(LoopbackServer.Answer(status: 401, headers: ["WWW-Authenticate: Basic realm=\"Files\""]))
        #expect(await status(get()) == 401)
        #expect(server.asked.count == 1)
    }

    @Test(arguments: [403, 404, 409, 429, 500, 503, 507, 511])
    func everyStatusIsGivenAsItIs(code: Int) async {
        defer { server.stop() }
        server.answers(LoopbackServer.Answer(status: code, headers: ["Retry-After: 30"]))
        guard case .http(let status, let headers, _) = await get() else {
            Issue.record("no answer")
            return
        }
        #expect(Int(status) == code)
        #expect(headers.contains { $0.name.lowercased() == "retry-after" && $0.value == "30" })
    }

    @Test func noMoreIsReadThanTheCoreWillLookAt() async {
        defer { server.stop() }
        server.answers(LoopbackServer.Answer(status: 200, body: Data(repeating: 7, count: 3 << 20)))
        guard case .http(200, _, let body) = await get() else {
            Issue.record("no answer")
            return
        }
        #expect(body == Data(repeating: 7, count: maxBody))
    }

    @Test func whereNobodyAnswersItIsUnreachable() async {
        let url = server.url
        server.stop()
        #expect(await client.perform("GET", url + "/blob", [], body: Data()) == .unreachable)
        #expect(await client.perform("GET", "no address at all", [], body: Data()) == .unreachable)
    }

    @Test func aConnectionThatBreaksIsUnreachableAndNotHalfAnAnswer() async {
        defer { server.stop() }
        server.answers(LoopbackServer.Answer(status: 200, headers: ["Content-Length: 500"], body: Data("short".utf8)))
        #expect(await get() == .unreachable)
    }

    @Test func aTaskThatIsCancelledAnswers() async {
        defer { server.stop() }
        let task = Task { await get() }
        task.cancel()
        let answer = await task.value
        #expect(answer == .unreachable || status(answer) == 404)
    }
}
