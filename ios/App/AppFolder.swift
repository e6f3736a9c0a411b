import AttuneKit
import Foundation

/// Where the couple's files lie.
enum AppFolder {
    /// Made if missing, below the system's folder for such things. In no backup: the vault's key stays on this phone, and a copy without
    /// it would only look like one. Readable once the phone was unlocked after its start, so that background time can exchange. Throws
    /// `CoreFailure`.
    static func made(below parent: URL? = nil) throws -> URL {
        do {
            let support =
                try parent
                ?? FileManager.default.url(for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
            var folder = support.appending(path: "attune", directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: protection)
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try folder.setResourceValues(values)
            return folder
        } catch {
            throw CoreFailure(error.localizedDescription)
        }
    }

    #if canImport(Darwin)
        private static var protection: [FileAttributeKey: Any] { [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication] }
    #else
        private static var protection: [FileAttributeKey: Any] { [:] }
    #endif
}
