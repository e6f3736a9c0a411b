import AttuneKit
import AttuneUI
import Foundation
import Testing

/// What the App Store, the system and Xcode read beside the sources: parsed, and in step with the sources and with each other.
struct AppFilesTests {
    private static let app = ios.appending(path: "App")

    @Test func theSystemIsToldWhatTheAppDoes() throws {
        let info = try plist("Info.plist")
        let permitted = info["BGTaskSchedulerPermittedIdentifiers"] as? [String]
        let source = try text("BackgroundRefresh.swift")
        #expect(permitted?.count == 1 && source.contains("\"\(permitted?[0] ?? "")\""))
        #expect(info["UIBackgroundModes"] as? [String] == ["fetch"])
        let links = (info["CFBundleURLTypes"] as? [[String: Any]])?.flatMap { $0["CFBundleURLSchemes"] as? [String] ?? [] }
        #expect(links == ["attune"], "invitations, replies and time-outs travel as links")
        #expect(info["UIFileSharingEnabled"] as? Bool == false)
        #expect(info["LSSupportsOpeningDocumentsInPlace"] as? Bool == false)
        #expect(info["ITSAppUsesNonExemptEncryption"] as? Bool == true, "it seals by itself what it sends")
        // The system's own rule for what leaves the phone: encrypted, and no exception to it.
        #expect(info["NSAppTransportSecurity"] == nil)
    }

    @Test func whyAttuneAsksIsSaidInEveryLanguage() throws {
        let info = try plist("Info.plist")
        let asked = info.keys.filter { $0.hasSuffix("UsageDescription") }.sorted()
        #expect(asked == ["NSCameraUsageDescription", "NSFaceIDUsageDescription", "NSLocalNetworkUsageDescription"])
        let languages = try #require(info["CFBundleLocalizations"] as? [String])
        let cores = try FileManager.default.contentsOfDirectory(
            atPath: ios.deletingLastPathComponent().appending(path: "core/locales").path)
        #expect(languages.sorted() == cores.sorted(), "the app speaks what the core does")
        for language in languages {
            let strings = try strings("\(language).lproj/InfoPlist.strings")
            for key in asked { #expect(strings[key]?.isEmpty == false, "\(key) in \(language)") }
            let settings = try self.strings("Settings.bundle/\(language).lproj/Root.strings")
            let words = Words(translated: phrases(language: language))
            #expect(settings == ["LOCK": words.lockTitle, "LOCK_BELOW": words.lockBelow], "the settings in \(language)")
        }
        let english = try strings("en.lproj/InfoPlist.strings")
        for key in asked { #expect(info[key] as? String == english[key]) }
    }

    @Test func theLockIsTheOneThatTheSettingsSwitch() throws {
        let settings = try plist("Settings.bundle/Root.plist")
        let keys = (settings["PreferenceSpecifiers"] as? [[String: Any]])?.compactMap { $0["Key"] as? String }
        #expect(keys == ["lock"])
        #expect(try text("AppLock.swift").contains("forKey: \"lock\""))
    }

    @Test func everyFontThatIsAskedForIsThere() throws {
        let fonts = try #require(try plist("Info.plist")["UIAppFonts"] as? [String])
        let folder = ios.deletingLastPathComponent().appending(path: "android/ui/src/main/resources/fonts")
        for font in fonts { #expect(FileManager.default.fileExists(atPath: folder.appending(path: font).path), "\(font)") }
        #expect(fonts.count == faces.count)
    }

    @Test func nothingIsCollectedAndWhatTheSystemWantsToKnowIsSaid() throws {
        let privacy = try plist("PrivacyInfo.xcprivacy")
        #expect(privacy["NSPrivacyTracking"] as? Bool == false)
        #expect((privacy["NSPrivacyCollectedDataTypes"] as? [Any])?.isEmpty == true)
        let types = privacy["NSPrivacyAccessedAPITypes"] as? [[String: Any]] ?? []
        let accessed = types.compactMap { $0["NSPrivacyAccessedAPIType"] as? String }
        let sources = swift("App").flatMap(\.lines).joined(separator: "\n")
        #expect(sources.contains("UserDefaults") == accessed.contains("NSPrivacyAccessedAPICategoryUserDefaults"))
        #expect(sources.contains("CLOCK_MONOTONIC_RAW") == accessed.contains("NSPrivacyAccessedAPICategorySystemBootTime"))
    }

    @Test func whatIsAllowedIsNoMoreThanIsUsed() throws {
        let entitlements = try plist("Attune.entitlements")
        let used = ["com.apple.developer.default-data-protection", "com.apple.developer.usernotifications.time-sensitive"]
        #expect(entitlements.keys.sorted() == used)
    }

    /// No YAML reader is at hand: what the project names is looked for by line.
    @Test func theProjectNamesOnlyWhatIsThere() throws {
        let project = try text("project.yml")
        let named = project.matches(of: #/\b(?:path|INFOPLIST_FILE|CODE_SIGN_ENTITLEMENTS): (\S+)/#).map { String($0.1) }
        #expect(named.count == 5)
        for name in named { #expect(FileManager.default.fileExists(atPath: Self.app.appending(path: name).path), "\(name)") }
        #expect(!project.contains("\t"))
        let cargo = try String(contentsOf: ios.deletingLastPathComponent().appending(path: "Cargo.toml"), encoding: .utf8)
        let version = try #require(project.firstMatch(of: #/MARKETING_VERSION: "(.+)"/#)).1
        #expect(cargo.contains("version = \"\(version)\""))
        let products = try String(contentsOf: ios.appending(path: "Package.swift"), encoding: .utf8)
        for product in project.matches(of: #/product: (\w+)/#) { #expect(products.contains(".library(name: \"\(product.1)\"")) }
    }

    @Test func theIconIsWhatTheStoreTakes() throws {
        for light in ["day", "night"] {
            let png = try Data(contentsOf: Self.app.appending(path: "Assets.xcassets/AppIcon.appiconset/\(light).png"))
            // Its head: width and height, eight bits, three colours and no transparency.
            #expect(Array(png[16..<26]) == [0, 0, 4, 0, 0, 0, 4, 0, 8, 2])
        }
        for contents in ["Assets.xcassets", "Assets.xcassets/AppIcon.appiconset", "Assets.xcassets/Paper.colorset"] {
            let json = try Data(contentsOf: Self.app.appending(path: contents + "/Contents.json"))
            #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
        }
    }

    private func text(_ name: String) throws -> String { try String(contentsOf: Self.app.appending(path: name), encoding: .utf8) }

    private func plist(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: Self.app.appending(path: name))
        return try #require(try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
    }

    /// A file of strings, one `"key" = "text";` a line.
    private func strings(_ name: String) throws -> [String: String] {
        let lines = try text(name).split(separator: "\n").filter { !$0.hasPrefix("/*") }
        return try Dictionary(
            uniqueKeysWithValues: lines.map { line in
                let match = try #require(line.wholeMatch(of: #/"(\w+)" = "([^"]+)";/#), "\(name): \(line)")
                return (String(match.1), String(match.2))
            })
    }
}
