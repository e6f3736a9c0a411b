import AttuneFFI

/// The front end's own words in a `language` (BCP 47), by key; a language that is not known is served in English.
public func phrases(language: String) -> [String: String] {
    Dictionary(catalogue(language: language).map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
}
