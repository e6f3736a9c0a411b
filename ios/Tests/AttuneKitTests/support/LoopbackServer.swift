import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A web server on this machine: keeps what is put as a WebDAV collection does, or answers as it is told. One request a connection.
final class LoopbackServer: @unchecked Sendable {
    struct Answer: Sendable {
        var status: Int
        var headers: [String] = []
        var body = Data()

        static func page(_ status: Int) -> Answer {
            let leads = (300..<400).contains(status) ? ["Location: https://login.example/"] : []
            let page = Data("<html>Welcome to our network</html>".utf8)
            return Answer(status: status, headers: ["Content-Type: text/html"] + leads, body: page)
        }
    }

    struct Asked: Sendable {
        let method: String
        let path: String
        let headers: [String]
    }

    let port: UInt16
    private let listening: Int32
    private let lock = NSLock()
    private var answer: Answer?
    private var password: String?
    private var files: [String: Data] = [:]
    private var log: [Asked] = []
    private var stopped = false
    private let over = DispatchSemaphore(value: 0)

    #if canImport(Glibc)
        private static let kind = Int32(SOCK_STREAM.rawValue)
    #else
        private static let kind = SOCK_STREAM
    #endif

    private static func here(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return address
    }

    init() throws {
        let listening = socket(AF_INET, Self.kind, 0)
        self.listening = listening
        var yes: Int32 = 1
        setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = Self.here(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listening, $0, size) == 0 && getsockname(listening, $0, &size) == 0
            }
        }
        guard bound, listen(listening, 16) == 0 else { throw NotShown("no server: \(errno)") }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in serve() }
    }

    var url: String { "http://127.0.0.1:\(port)/attune" }

    /// What everything is answered with from now on; nil: it is a collection again.
    func answers(_ answer: Answer?) { lock.withLock { self.answer = answer } }

    /// Whoever does not come as `ana` with this password is turned away from now on.
    func demands(_ password: String) { lock.withLock { self.password = password } }
    var asked: [Asked] { lock.withLock { log } }
    var kept: Int { lock.withLock { files.count } }

    /// Returns once nobody answers here any more. The thread that listens closes what it listens at: a number that is closed while
    /// somebody waits at it may be another server's by the time it is asked again.
    func stop() {
        lock.withLock { stopped = true }
        let knock = socket(AF_INET, Self.kind, 0)
        var address = Self.here(port)
        _ = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(knock, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        over.wait()
        close(knock)
    }

    private func serve() {
        defer {
            close(listening)
            over.signal()
        }
        while true {
            let connection = accept(listening, nil, nil)
            guard connection >= 0 else { return }
            if lock.withLock({ stopped }) {
                close(connection)
                return
            }
            if let request = read(connection) { write(connection, reply(request.asked, request.body)) }
            close(connection)
        }
    }

    private func reply(_ asked: Asked, _ body: Data) -> Answer {
        lock.withLock {
            log.append(asked)
            if let answer { return answer }
            if let password {
                let login = "Authorization: Basic " + Data("ana:\(password)".utf8).base64EncodedString()
                guard asked.headers.contains(login) else { return Answer(status: 401) }
            }
            switch asked.method {
            case "PUT":
                files[asked.path] = body
                return Answer(status: 201)
            case "DELETE": return Answer(status: files.removeValue(forKey: asked.path) == nil ? 404 : 204)
            default: return files[asked.path].map { Answer(status: 200, body: $0) } ?? Answer(status: 404)
            }
        }
    }

    private func read(_ connection: Int32) -> (asked: Asked, body: Data)? {
        var data = Data()
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let end = Data("\r\n\r\n".utf8)
        while true {
            if let head = data.range(of: end) {
                let lines = String(decoding: data[..<head.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
                let length = lines.first { $0.lowercased().hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15).trimmed) } ?? 0
                if data.count - head.upperBound >= length {
                    let words = (lines.first ?? "").split(separator: " ").map(String.init)
                    guard words.count == 3 else { return nil }
                    return (Asked(method: words[0], path: words[1], headers: Array(lines.dropFirst())), Data(data[head.upperBound...]))
                }
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            data.append(contentsOf: chunk[..<count])
        }
    }

    private func write(_ connection: Int32, _ answer: Answer) {
        let length = answer.headers.contains { $0.hasPrefix("Content-Length") } ? [] : ["Content-Length: \(answer.body.count)"]
        let head = ["HTTP/1.1 \(answer.status) Test"] + answer.headers + length + ["Connection: close", "", ""]
        var rest = Data(head.joined(separator: "\r\n").utf8) + answer.body
        while !rest.isEmpty {
            #if canImport(Glibc)
                let quiet = Int32(MSG_NOSIGNAL)
            #else
                let quiet: Int32 = 0
            #endif
            let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, quiet) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
