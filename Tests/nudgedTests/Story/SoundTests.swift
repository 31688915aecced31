import NudgeCore
import Testing

@testable import nudged

/// Sounds by name, from the configuration to the server.
@Suite("Sounds")
struct SoundTests {
  private static let configuration = """
    [quiet]
    hours = []
    [limits]
    minimum-gap = "0s"
    settle = "0s"
    [notifications]
    sound = "complete"
    [[plan]]
    name = "loud"
    guide = "midday-pause"
    on-calendar = "12:00"
    sound = "bell"
    [[plan]]
    name = "silent"
    guide = "midday-pause"
    on-calendar = "13:00"
    sound = "none"
    [[plan]]
    name = "like-all"
    guide = "midday-pause"
    on-calendar = "14:00"
    """

  @Test("a plan's own sound, silence for one plan, and the sound for all")
  func plans() async throws {
    let life = try await RunningDaemon(configuration: Self.configuration, abilities: ["actions", "body", "sound"])
    try await life.passes(to: "2039-03-18 14:30")
    let heard = life.desktop.shown.waiting.map { $0.hints["sound-name"] }
    #expect(heard == [.string("complete"), .string("bell"), nil, .string("complete")])
    #expect(life.desktop.shown.waiting.map { $0.hints["suppress-sound"] } == [nil, nil, .bool(true), nil])
    #expect(!desktop(of: life).contains("plays no sounds"))
  }

  @Test("doctor tells of a sound that nobody plays, and of none that was not chosen")
  func silence() async throws {
    let life = try await RunningDaemon(configuration: Self.configuration)
    #expect(desktop(of: life).hasSuffix("\nit plays no sounds by name, so nudges stay silent there"))
    let quiet = try await RunningDaemon()
    #expect(!desktop(of: quiet).contains("sounds by name"))
  }

  private func desktop(of life: RunningDaemon) -> String {
    life.daemon.findings().first { $0.topic == "desktop" }?.note ?? ""
  }
}
