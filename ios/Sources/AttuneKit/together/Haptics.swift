/// What a phone lets its holder feel: a soft beat where a breath turns, and where a time is up (`BreathPhase.rest`).
@MainActor
public protocol Haptics: AnyObject {
    func beat(_ phase: BreathPhase)
}
