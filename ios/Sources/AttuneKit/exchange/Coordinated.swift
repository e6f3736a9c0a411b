import Foundation

/// Files as a system reads and writes them that keeps them in a cloud as well: on Apple's, others who use a file are told, and one
/// that is not on the phone yet is fetched first.
enum Coordinated {
    /// The first `most` bytes; nil where there is no such file.
    static func read(_ file: URL, upTo most: Int) throws -> Data? {
        try reading(file) { file in
            let handle: FileHandle
            do {
                handle = try FileHandle(forReadingFrom: file)
            } catch  where isMissing(error) {
                return nil
            }
            defer { try? handle.close() }
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { throw CocoaError(.fileReadUnknown) }
            return try handle.read(upToCount: most) ?? Data()
        }
    }

    static func write(_ body: Data, _ file: URL) throws {
        try writing(file, options: .forReplacing) { try body.write(to: $0, options: .atomic) }
    }

    /// What is not there counts as removed.
    static func delete(_ file: URL) throws {
        try writing(file, options: .forDeleting) { file in
            do {
                try FileManager.default.removeItem(at: file)
            } catch  where isMissing(error) {
                return
            }
        }
    }

    private static func isMissing(_ error: any Error) -> Bool {
        let code = (error as? CocoaError)?.code
        return code == .fileNoSuchFile || code == .fileReadNoSuchFile
    }

    #if canImport(Darwin)
        private static func reading<Value>(_ file: URL, _ body: (URL) throws -> Value) throws -> Value {
            var refused: NSError?
            var result: Result<Value, any Error>?
            NSFileCoordinator().coordinate(readingItemAt: file, error: &refused) { url in result = Result { try body(url) } }
            guard let result else { throw refused ?? CocoaError(.fileReadUnknown) }
            return try result.get()
        }

        private static func writing(_ file: URL, options: NSFileCoordinator.WritingOptions, _ body: (URL) throws -> Void) throws {
            var refused: NSError?
            var result: Result<Void, any Error>?
            NSFileCoordinator().coordinate(writingItemAt: file, options: options, error: &refused) { url in
                result = Result { try body(url) }
            }
            guard let result else { throw refused ?? CocoaError(.fileWriteUnknown) }
            try result.get()
        }
    #else
        private enum Writing { case forReplacing, forDeleting }

        private static func reading<Value>(_ file: URL, _ body: (URL) throws -> Value) throws -> Value {
            try body(file)
        }

        private static func writing(_ file: URL, options: Writing, _ body: (URL) throws -> Void) throws {
            try body(file)
        }
    #endif
}
