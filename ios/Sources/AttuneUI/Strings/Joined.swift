/// A name, a date or a person's words, set into a line of the app's own: whatever its script, it turns nothing around it.
func apart(_ text: String) -> String { "\u{2068}" + text + "\u{2069}" }

/// Several such side by side, each in its own direction; one alone is left as it is.
func joined(_ parts: [String]) -> String { parts.count == 1 ? parts[0] : parts.map(apart).joined(separator: " · ") }

/// Which of how many, the same way round in every script.
func part(_ one: Int, of all: Int) -> String { apart("\(one) / \(all)") }

/// What something is, and then it.
func labelled(_ label: String, _ value: String) -> String { label + " " + apart(value) }
