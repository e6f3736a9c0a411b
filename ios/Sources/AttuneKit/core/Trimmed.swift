import Foundation

extension String {
    /// Without spaces and line ends around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
