/// What a person holds at a step: texts a field each, chosen ids, a place on a scale, a tag.
public struct Hand: Equatable, Sendable {
    public var texts: [String]
    public var chosen: [String]
    public var value: Int?
    public var option: String?

    public init(texts: [String] = [], chosen: [String] = [], value: Int? = nil, option: String? = nil) {
        self.texts = texts
        self.chosen = chosen
        self.value = value
        self.option = option
    }
}
