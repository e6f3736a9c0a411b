import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What is under way at addresses: gathers each answer up to its limit and gives it once.
final class Transfers: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private struct Transfer {
        let done: CheckedContinuation<Response, Never>
        var answer: HTTPURLResponse?
        var body = Data()
    }

    private let lock = NSLock()
    private var running: [Int: Transfer] = [:]

    func begin(_ task: URLSessionDataTask, _ done: CheckedContinuation<Response, Never>) {
        lock.withLock { running[task.taskIdentifier] = Transfer(done: done) }
        task.resume()
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // The core judges the redirect itself: it may be a network that wants its guest to sign in. Not every system tells of its headers
        // again once it is not followed.
        lock.withLock { running[task.taskIdentifier]?.answer = response }
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        // Passwords are in the core's own headers. Whether a server is who it says is the system's to know.
        let asksForPassword = challenge.protectionSpace.authenticationMethod != serverTrust
        completionHandler(asksForPassword ? .rejectProtectionSpace : .performDefaultHandling, nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        lock.withLock { running[dataTask.taskIdentifier]?.answer = response as? HTTPURLResponse }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let full = lock.withLock {
            guard var transfer = running[dataTask.taskIdentifier] else { return true }
            transfer.body.append(data.prefix(maxBody - transfer.body.count))
            running[dataTask.taskIdentifier] = transfer
            return transfer.body.count >= maxBody
        }
        if full {
            finish(dataTask)
            dataTask.cancel()
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        // A server that wants a password has answered, whatever the system makes of the question.
        let status = (task.response as? HTTPURLResponse)?.statusCode
        finish(task, failed: error != nil && status != 401 && status != 407)
    }

    private func finish(_ task: URLSessionTask, failed: Bool = false) {
        guard let transfer = lock.withLock({ running.removeValue(forKey: task.taskIdentifier) }) else { return }
        guard !failed, let answer = transfer.answer ?? task.response as? HTTPURLResponse else {
            transfer.done.resume(returning: .unreachable)
            return
        }
        let headers = answer.allHeaderFields.compactMap { name, value in
            (name as? String).map { Header(name: $0, value: "\(value)") }
        }
        transfer.done.resume(returning: .http(status: UInt16(clamping: answer.statusCode), headers: headers, body: transfer.body))
    }
}

#if canImport(FoundationNetworking)
    private let serverTrust = "NSURLAuthenticationMethodServerTrust"
#else
    private let serverTrust = NSURLAuthenticationMethodServerTrust
#endif
