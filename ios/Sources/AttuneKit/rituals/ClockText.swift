/// Minutes since midnight as `19:30`, going round at midnight.
public func clock(_ minutes: Int) -> String {
    let inDay = ((minutes % 1440) + 1440) % 1440
    return twoDigits(inDay / 60) + ":" + twoDigits(inDay % 60)
}

/// `19:30` as minutes since midnight.
public func minutesOf(_ time: String) -> Int {
    let parts = time.split(separator: ":").prefix(2).compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
}

private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
}
