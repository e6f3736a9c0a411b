import AttuneKit
import AttuneUI
import Foundation

/// The language the app shows, of those it has, and where the phone is.
enum Language {
    /// What the system chose for this app out of its languages, as a person sets it in the phone's settings.
    static let tag = Bundle.main.preferredLocalizations.first ?? "en"

    /// The words of the screens in that language.
    static let words = Words(translated: phrases(language: tag))

    static var whereabouts: Whereabouts {
        let zone = TimeZone.current
        return Whereabouts(zone: zone.identifier, offsetSeconds: Int32(zone.secondsFromGMT()), language: tag)
    }
}
