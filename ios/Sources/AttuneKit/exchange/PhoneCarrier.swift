/// Everything a phone can carry: folders that its person picked, and addresses.
public struct PhoneCarrier: MailboxCarrier {
    private let folders: FolderCarrier
    private let client: MailboxClient

    public init(
        folders: any Folders, client: MailboxClient = MailboxClient(),
        sleep: @escaping Sleep = { try await Task.sleep(for: $0) }
    ) {
        self.folders = FolderCarrier(folders, sleep: sleep)
        self.client = client
    }

    public func perform(_ request: Request) async -> Response {
        switch request.place {
        case .file(let folder, let name):
            await folders.perform(request.op, name, in: folder, body: request.body).map { .file($0) } ?? .unreachable
        case .http(let method, let url, let headers): await client.perform(method, url, headers, body: request.body)
        }
    }
}
