import Glibc
import TestSupport
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

    @Test func aDeadBusLetsAllThreadsSleep() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let daemon = try PrivateBus()
        let bus = try daemon.connect()
        let news = Mailbox<BusError>()
        bus.onDisconnect = { news.put($0) }
        try await bus.settle()
        daemon.kill()
        _ = try await news.next()
        #expect(await eventually(otherThreadsRest), "a thread never comes to rest")
      }
    }

    @Test func connectionsLeaveNoDescriptorsBehind() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let daemon = try PrivateBus()
        try await daemon.connect().settle()
        await everythingReadyHasCome()
        let before = openDescriptors()
        for _ in 0..<20 { try await daemon.connect().settle() }
        for _ in 0..<20 { _ = try daemon.connect() }
        #expect(await eventually { openDescriptors() <= before })
      }
    }
  }
}

/// Whether no other thread of this process ran while it was looked at a few hundred times: each sleeps, and has not slept anew.
private func otherThreadsRest() -> Bool {
  let first = otherThreads()
  return (1...300).allSatisfy { _ in otherThreads() == first } && first.allSatisfy { $0.hasPrefix("State:\tS") }
}

/// Of each other thread whether it sleeps, and how often it has begun to.
private func otherThreads() -> [String] {
  guard let folder = opendir("/proc/self/task") else { return ["none"] }
  defer { closedir(folder) }
  // `PID/task/TID`
  var own = [CChar](repeating: 0, count: 64)
  readlink("/proc/thread-self", &own, own.count - 1)
  let path = String(decoding: own.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  var found: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    guard Int32(name) != nil, !path.hasSuffix("/" + name) else { continue }
    found.append(lines(of: "/proc/self/task/\(name)/status"))
  }
  return found
}

/// The state, and the count of switches that are a thread's own doing (proc_pid_status(5)).
private func lines(of path: String) -> String {
  guard let file = fopen(path, "r") else { return "gone" }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 4096)
  var kept = ""
  while fgets(&line, Int32(line.count), file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    if text.hasPrefix("State:") || text.hasPrefix("voluntary_ctxt_switches:") { kept += text }
  }
  return kept
}

private func openDescriptors() -> Int { (0..<256).count { fcntl($0, F_GETFD) >= 0 } }
