public struct UTType: Hashable, Sendable {
    public let identifier: String
    public static let data = UTType(identifier: "public.data"), folder = UTType(identifier: "public.folder")
    public static let utf8PlainText = UTType(identifier: "public.utf8-plain-text")
}
