import NudgeCore
import TestSupport
import Testing
import Varlink

@testable import nudged

@Suite("A simulation that would never end", .timeLimit(.minutes(60)))
struct SimulatorTests {
  private nonisolated static let interface = """
    interface org.example.simulator

    method Simulate(from: string, to: string, configuration: ?string) -> (nudges: []object)
    """

  /// A plan that asks every second, for as long as calendars reach: hours of work.
  private nonisolated static let endless = Control.Simulate.Parameters(
    from: "1970-01-01", to: "2199-12-31",
    configuration: "[[plan]]\nname = \"ask\"\nguide = \"check-in\"\non-calendar = \"*:*:*\"\n")

  private nonisolated static let method = "org.example.simulator.Simulate"

  private let begun = Mailbox<Bool>()

  /// Simulations for a daemon's plans, on a socket of their own.
  private func serve(_ simulator: Simulator, of life: RunningDaemon) throws -> (server: Server, path: String) {
    let (daemon, begun) = (life.daemon, begun)
    var interface = try Interface(Self.interface)
    interface.stream("Simulate") { (parameters: Control.Simulate.Parameters, stream: Stream<Control.Simulate>) in
      try answering(Control.interface) { simulator.run(try SimulationRequest(parameters, for: daemon), to: stream) }
      begun.put(true)
    }
    let server = Server(vendor: "tests", product: "nudged", version: "0", url: "https://example.org/")
    server.register(interface)
    let path = try life.places.socket + "-simulator"
    try server.listen(atPath: path)
    return (server, path)
  }

  @Test("it ends with its client, and the next one gets its turn")
  func clientIsGone() async throws {
    let life = try await RunningDaemon()
    let (server, path) = try serve(Simulator(longest: .seconds(86_400)), of: life)
    defer { server.stop() }
    var client: RawConnection? = try RawConnection(path)
    try client?.send(Self.method, Self.endless)
    _ = try await begun.next()
    client = nil
    #expect(client == nil)
    let shown = try await life.onQueue {
      let week = Control.Simulate.Parameters(from: "2039-03-18", to: "2039-03-24")
      return try Client(path: path).call(Self.method, week, timeout: .seconds(3600)) as Control.Simulate
    }
    #expect(!shown.nudges.isEmpty)
  }

  @Test("it is given up when it takes too long")
  func tooLong() async throws {
    let life = try await RunningDaemon()
    let (server, path) = try serve(Simulator(longest: .zero), of: life)
    defer { server.stop() }
    let error = try await life.onQueue {
      #expect(throws: VarlinkError.self) {
        _ = try Client(path: path).call(Self.method, Self.endless, timeout: .seconds(3600)) as Control.Simulate
      }
    }
    #expect(error?.name == "\(Control.interface).BadSimulation")
  }
}
