import Foundation

/// Files as a system reads and writes them that keeps them in a cloud as well: on Apple's, others who use a file are told, and one
/// that is not on the phone yet is fetched first. That may take long: it stops when the attempt is given up.
enum Coordinated {
    /// The first `most` bytes; nil where there is no such file.
    static func read(_ file: URL, upTo most: Int, _ attempt: FolderAttempt) throws -> Data? {
        try reading(file, attempt) { file in
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

    static func write(_ body: Data, _ file: URL, _ attempt: FolderAttempt) throws {
        try writing(file, options: .forReplacing, attempt) { try body.write(to: $0, options: .atomic) }
    }

    /// What is not there counts as removed.
    static func delete(_ file: URL, _ attempt: FolderAttempt) throws {
        try writing(file, options: .forDeleting, attempt) { file in
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
        private static func reading<Value>(_ file: URL, _ attempt: FolderAttempt, _ body: (URL) throws -> Value) throws -> Value {
            let coordinator = try coordinator(attempt)
            var refused: NSError?
            var result: Result<Value, any Error>?
            coordinator.coordinate(readingItemAt: file, error: &refused) { url in result = Result { try body(url) } }
            guard let result else { throw refused ?? CocoaError(.fileReadUnknown) }
            return try result.get()
        }

        private static func writing(
            _ file: URL, options: NSFileCoordinator.WritingOptions, _ attempt: FolderAttempt, _ body: (URL) throws -> Void
        ) throws {
            let coordinator = try coordinator(attempt)
            var refused: NSError?
            var result: Result<Void, any Error>?
            coordinator.coordinate(writingItemAt: file, options: options, error: &refused) { url in
                result = Result { try body(url) }
            }
            guard let result else { throw refused ?? CocoaError(.fileWriteUnknown) }
            try result.get()
        }

        private static func coordinator(_ attempt: FolderAttempt) throws -> NSFileCoordinator {
            // To cancel is the one thing that another thread may do with it.
            nonisolated(unsafe) let coordinator = NSFileCoordinator()
            try attempt.begins { coordinator.cancel() }
            return coordinator
        }
    #else
        private enum Writing { case forReplacing, forDeleting }

        private static func reading<Value>(_ file: URL, _ attempt: FolderAttempt, _ body: (URL) throws -> Value) throws -> Value {
            try attempt.begins {}
            return try body(file)
        }

        private static func writing(_ file: URL, options: Writing, _ attempt: FolderAttempt, _ body: (URL) throws -> Void) throws {
            try attempt.begins {}
            try body(file)
        }
    #endif
}
