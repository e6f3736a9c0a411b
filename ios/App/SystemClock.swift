import AttuneKit
import Foundation

/// The phone's clocks. The one since its start goes on while it sleeps, which a pause needs.
struct SystemClock: PhoneClock {
    func utcMs() -> Int64 { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) }

    func sinceStartMs() -> Int64 {
        var now = timespec()
        clock_gettime(Self.asleepToo, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }

    let boot = Self.session

    #if canImport(Darwin)
        /// On Apple's systems this one counts sleep; CLOCK_UPTIME_RAW would not.
        private static let asleepToo = CLOCK_MONOTONIC_RAW

        /// The system's name for the time since it started.
        private static let session: String = {
            var length = 0
            sysctlbyname("kern.bootsessionuuid", nil, &length, nil, 0)
            var bytes = [UInt8](repeating: 0, count: length)
            guard length > 0, sysctlbyname("kern.bootsessionuuid", &bytes, &length, nil, 0) == 0 else { return UUID().uuidString }
            return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }()
    #else
        private static let asleepToo = CLOCK_BOOTTIME
        private static let session = (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? UUID().uuidString
    #endif
}
