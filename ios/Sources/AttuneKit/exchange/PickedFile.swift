import Dispatch
import Foundation

/// A file that a person picked once, wherever it lies.
public enum PickedFile {
    /// Its first `most` bytes. One that a cloud still holds is fetched first, on a thread that nothing else waits for. Throws what the
    /// system says where it cannot be read.
    public static func read(_ file: URL, upTo most: Int) async throws -> Data {
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global(qos: .userInitiated).async {
                done.resume(
                    with: Result {
                        guard let bytes = try Coordinated.read(file, upTo: most, FolderAttempt()) else {
                            throw CocoaError(.fileReadNoSuchFile)
                        }
                        return bytes
                    })
            }
        }
    }
}
