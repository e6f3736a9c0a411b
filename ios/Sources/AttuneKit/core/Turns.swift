/// One at a time, in the order in which they came: an actor alone lets another in wherever it waits.
actor Turns {
    private var last: Task<Void, Never>?

    func take<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let before = last
        let mine = Task {
            await before?.value
            return try await body()
        }
        last = Task { _ = await mine.result }
        return try await withTaskCancellationHandler {
            try await mine.value
        } onCancel: {
            mine.cancel()
        }
    }
}
