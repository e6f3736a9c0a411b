import AttuneKit
import AttuneUI
import Foundation

/// The language the app shows, of those it has, and where the phone is.
enum Language {
    /// What the system chose for this app out of its languages, as a person sets it in the phone's settings.
    static let tag = Bundle.main.preferredLocalizations.first ?? "en"

    /// The core's words for the screens in that language.
    static func words(_ core: CoreGateway) async throws -> Words {
        let phrases = try await core.call("catalogue") { core, here in core.catalogue(language: here.language) }
        return Words(translated: Dictionary(phrases.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first }))
    }

    static var whereabouts: Whereabouts {
        let zone = TimeZone.current
        return Whereabouts(zone: zone.identifier, offsetSeconds: Int32(zone.secondsFromGMT()), language: tag)
    }
}
