extension Target {
    /// Where a card of Today leads.
    public var route: Route {
        switch self {
        case .session(let id): .session(id)
        case .exercise(let id): .exercise(id)
        case .ritual(let id): .ritual(id)
        case .entry(let id): .entry(which: .ours, id: id)
        case .pair: .pair
        case .timeOut: .timeOut
        case .us: .at(.us)
        case .rituals: .at(.rituals)
        }
    }
}

extension LinkTo {
    /// Where a link of a step leads.
    public var route: Route {
        switch self {
        case .exercise(let id): .exercise(id)
        case .help(let page): .help(page: page)
        case .timeOut: .timeOut
        }
    }
}
