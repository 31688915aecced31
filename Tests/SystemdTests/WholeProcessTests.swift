import Glibc
import Testing

@testable import Systemd

extension Everything {
  /// What shows in the whole process or changes it: each in a process of its own, where no other test is in the way.
  @Suite struct WholeProcessTests {
    @Test func theSessionBusIsFoundByTheEnvironment() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let daemon = try PrivateBus()
        setenv("DBUS_SESSION_BUS_ADDRESS", daemon.address, 1)
        let byAddress = try Bus.openUser()
        unsetenv("DBUS_SESSION_BUS_ADDRESS")
        setenv("XDG_RUNTIME_DIR", daemon.directory, 1)
        let byDirectory = try Bus.openUser()
        unsetenv("XDG_RUNTIME_DIR")
        try await byAddress.settle()
        try await byDirectory.settle()
        #expect(byAddress.id == byDirectory.id)
        #expect { try Bus.openUser() } throws: { ($0 as? BusError)?.code == .noAddress }
      }
    }

    @Test func aDeadBusCostsNoProcessorTime() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let daemon = try PrivateBus()
        let bus = try daemon.connect()
        let news = Mailbox<BusError>()
        bus.onDisconnect = { news.put($0) }
        try await bus.settle()
        daemon.kill()
        _ = try await news.next()
        let before = processorTime()
        await quietTime(milliseconds: 500)
        #expect(processorTime() - before < .milliseconds(100))
      }
    }

    @Test func connectionsLeaveNoDescriptorsBehind() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let daemon = try PrivateBus()
        try await daemon.connect().settle()
        await quietTime()
        let before = openDescriptors()
        for _ in 0..<20 { try await daemon.connect().settle() }
        for _ in 0..<20 { _ = try daemon.connect() }
        #expect(await eventually { openDescriptors() <= before })
      }
    }
  }
}

private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

private func openDescriptors() -> Int { (0..<256).count { fcntl($0, F_GETFD) >= 0 } }
