/// What a screen shows of a read: still waiting, failed with a way forward, or there.
public enum Load<Value> {
    case loading
    case failed(CoreFailure)
    case ready(Value)

    /// The value, once it is there.
    public var value: Value? {
        if case .ready(let value) = self { value } else { nil }
    }

    /// A failed first read is the whole screen's failure; later ones stand beside what is shown.
    func orFailed(_ trouble: CoreFailure?) -> Load {
        if case .loading = self, let trouble { .failed(trouble) } else { self }
    }
}

extension Load: Sendable where Value: Sendable {}
extension Load: Equatable where Value: Equatable {}
