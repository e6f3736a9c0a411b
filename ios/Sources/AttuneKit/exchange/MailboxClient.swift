import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Performs the core's requests at an address, as they stand: no redirect is followed, no cookie, cache or password of the system's
/// is used, nothing about this phone is said, and no more of an answer is read than the core will look at.
public final class MailboxClient: Sendable {
    private let session: URLSession
    private let transfers = Transfers()

    /// `seconds`: the longest that one request may take.
    public init(seconds: TimeInterval = 60) {
        let settings = URLSessionConfiguration.ephemeral
        settings.timeoutIntervalForRequest = seconds
        settings.timeoutIntervalForResource = seconds
        settings.httpCookieAcceptPolicy = .never
        settings.httpShouldSetCookies = false
        settings.httpCookieStorage = nil
        settings.urlCache = nil
        settings.urlCredentialStorage = nil
        settings.requestCachePolicy = .reloadIgnoringLocalCacheData
        settings.httpAdditionalHeaders = ["User-Agent": "Attune", "Accept": "*/*", "Accept-Language": "*"]
        session = URLSession(configuration: settings, delegate: transfers, delegateQueue: nil)
    }

    deinit {
        session.invalidateAndCancel()
    }

    func perform(_ method: String, _ url: String, _ headers: [Header], body: Data) async -> Response {
        guard let url = URL(string: url) else { return .unreachable }
        var request = URLRequest(url: url)
        request.httpMethod = method
        for header in headers { request.addValue(header.value, forHTTPHeaderField: header.name) }
        if !body.isEmpty { request.httpBody = body }
        let task = session.dataTask(with: request)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { done in transfers.begin(task, done) }
        } onCancel: {
            task.cancel()
        }
    }
}
