// swift-tools-version: 6.0
import Foundation
import PackageDescription

// An app links the XCFramework that the workflow builds; everything else, Linux above all, the library of this machine.
let framework = "AttuneFFI.xcframework"
let built = FileManager.default.fileExists(atPath: Context.packageDirectory + "/" + framework)
let desk = Context.packageDirectory + "/../target/desk"

let library: Target =
    built
    ? .binaryTarget(name: "AttuneFFIC", path: framework)
    : .systemLibrary(name: "AttuneFFIC", path: "Sources/AttuneFFIC")
let linked: [LinkerSetting] =
    built ? [] : [.unsafeFlags(["-L\(desk)", "-lattune_ffi", "-Xlinker", "-rpath", "-Xlinker", desk])]

// Where Apple's SDK is not there, the screens type-check against declarations of SwiftUI, the app against those of the rest, and tests walk what they show.
#if os(Linux)
    let needs: [String: [Target.Dependency]] = ["UIKit": ["SwiftUI", "UniformTypeIdentifiers"], "VisionKit": ["UIKit"]]
    let shapes = [
        "UIKit", "UserNotifications", "BackgroundTasks", "LocalAuthentication", "Security", "CryptoKit", "AVFoundation", "VisionKit",
        "UniformTypeIdentifiers", "Network",
    ]
    let screens: [Target] =
        [
            .target(name: "SwiftUI", path: "Tests/SwiftUIShape"),
            .target(name: "AttuneUI", dependencies: ["AttuneKit", "SwiftUI"]),
            .executableTarget(
                name: "AttuneApp", dependencies: ["AttuneUI", "AttuneKit"] + shapes.map { .byName(name: $0) }, path: "App",
                exclude: [
                    "Info.plist", "PrivacyInfo.xcprivacy", "Attune.entitlements", "project.yml", "Assets.xcassets", "Settings.bundle",
                    "en.lproj",
                    "de.lproj",
                ]),
            .testTarget(name: "AttuneUITests", dependencies: ["AttuneUI", "AttuneKit", "AttuneApp", "SwiftUI"], exclude: ["Outlines"]),
        ] + shapes.map { .target(name: $0, dependencies: needs[$0] ?? [], path: "Tests/AppleShapes/\($0)") }
#else
    let screens: [Target] = [.target(name: "AttuneUI", dependencies: ["AttuneKit"])]
#endif

let package = Package(
    name: "Attune",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "AttuneKit", targets: ["AttuneKit"]), .library(name: "AttuneUI", targets: ["AttuneUI"])],
    targets: [
        library,
        .target(name: "AttuneFFI", dependencies: ["AttuneFFIC"], linkerSettings: linked),
        .target(name: "AttuneKit", dependencies: ["AttuneFFI"]),
        .testTarget(name: "AttuneKitTests", dependencies: ["AttuneKit"]),
    ] + screens,
    swiftLanguageModes: [.v6]
)
