import AttuneKit
import SwiftUI

/// The app: five places behind the system's tabs, and above them whatever is open, each a screen with its model.
public struct AppScreen: View {
    private let app: AttuneKit.App

    public init(app: AttuneKit.App) { self.app = app }

    public var body: some View {
        NavigationStack(path: path) {
            root.navigationDestination(for: Route.self) { route in ScreenView(screen: app.screen(route), back: back) }
        }
        .background(.paper)
    }

    @ViewBuilder private var root: some View {
        if case .at(let place) = app.navigator.stack[0] {
            Places(app: app, here: place)
        } else {
            ScreenView(screen: app.screen(app.navigator.stack[0]), back: back)
        }
    }

    /// What stands above the root. The system shortens it by its back button and its gesture; nothing else comes in this way.
    private var path: Binding<[Route]> {
        Binding(
            get: { Array(app.navigator.stack.dropFirst()) },
            set: { path in while app.navigator.stack.count > path.count + 1 { app.navigator.back() } })
    }

    private func back() { app.navigator.back() }
}

/// The five places, the same on every phone. Only the one that is open has a model.
private struct Places: View {
    let app: AttuneKit.App
    let here: Place
    @Environment(\.words) private var words

    var body: some View {
        TabView(selection: Binding(get: { here }, set: { app.navigator.open(.at($0)) })) {
            ForEach(Place.allCases, id: \.self) { place in
                content(place)
                    .toolbarBackground(.card, for: .tabBar)
                    .tabItem { Label(words.name(place), systemImage: place.sign.rawValue) }
                    .tag(place)
            }
        }
    }

    @ViewBuilder private func content(_ place: Place) -> some View {
        if place == here { ScreenView(screen: app.screen(.at(place)), back: {}) } else { EmptyView() }
    }
}

extension Words {
    func name(_ place: Place) -> String {
        switch place {
        case .today: placeToday
        case .together: placeTogether
        case .journal: placeJournal
        case .rituals: placeRituals
        case .us: placeUs
        }
    }
}

extension Place {
    var sign: Sign {
        switch self {
        case .today: .today
        case .together: .together
        case .journal: .journal
        case .rituals: .rituals
        case .us: .us
        }
    }
}
