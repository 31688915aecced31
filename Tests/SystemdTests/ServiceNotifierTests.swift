import Glibc
import Testing

@testable import Systemd

extension Everything {
  /// What the service manager hears, on a socket like its own. Each in a process of its own: the environment is everyone's.
  @Suite struct ServiceNotifierTests {
    /// What one action sends.
    private static func heard(_ act: (ServiceNotifier) -> Void) throws -> [String] {
      let path = "/tmp/notify-\(getpid())"
      let socket = try listen(at: path)
      defer { close(socket) }
      defer { unlink(path) }
      setenv("NOTIFY_SOCKET", path, 1)
      defer { unsetenv("NOTIFY_SOCKET") }
      act(ServiceNotifier())
      ServiceNotifier.flush()
      var buffer = [UInt8](repeating: 0, count: 4096)
      let length = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      return String(decoding: buffer.prefix(max(0, length)), as: UTF8.self).split(separator: "\n").map { String($0) }
    }

    private static func listen(at path: String) throws -> Int32 {
      let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let bound = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      try #require(bound == 0)
      return socket
    }

    @Test func everyWordIsAsTheManagerWantsIt() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let words = try [
          ServiceNotifierTests.heard { $0.ready(status: "2 plans") },
          ServiceNotifierTests.heard { $0.status("next nudge at 20:30") },
          ServiceNotifierTests.heard { $0.stopping() },
          ServiceNotifierTests.heard { $0.watchdog() },
        ]
        #expect(
          words == [
            ["READY=1", "STATUS=2 plans"], ["STATUS=next nudge at 20:30"], ["STOPPING=1"], ["WATCHDOG=1"],
          ])
      }
    }

    @Test func reloadingTellsWhen() async {
      await #expect(processExitsWith: .success) { @MainActor in
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let words = try ServiceNotifierTests.heard { $0.reloading() }
        #expect(words.first == "RELOADING=1")
        let microseconds = try #require(words.last?.split(separator: "=").last.flatMap { UInt64($0) })
        #expect(words.last?.hasPrefix("MONOTONIC_USEC=") == true)
        #expect((0...5_000_000).contains(Int(microseconds) - time.tv_sec * 1_000_000))
      }
    }

    @Test func aStatusCannotSayMore() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let words = try ServiceNotifierTests.heard { $0.status("one\nSTOPPING=1\r") }
        #expect(words == ["STATUS=one STOPPING=1 "])
      }
    }

    @Test func aManagerThatDoesNotReadKeepsNobodyWaiting() async {
      await #expect(processExitsWith: .success) { @MainActor in
        let socket = try ServiceNotifierTests.listen(at: "/tmp/notify-\(getpid())")
        defer { unlink("/tmp/notify-\(getpid())") }
        setenv("NOTIFY_SOCKET", "/tmp/notify-\(getpid())", 1)
        // Far more than any queue of datagrams holds.
        for number in 1...5000 { ServiceNotifier().status("\(number)") }
        ServiceNotifier().stopping()
        close(socket)
      }
    }

    @Test func withoutAManagerNothingHappens() async {
      await #expect(processExitsWith: .success) { @MainActor in
        unsetenv("NOTIFY_SOCKET")
        ServiceNotifier().ready(status: "alone")
      }
    }

    @Test func theWatchdogIsOursOnlyIfItSaysSo() async {
      await #expect(processExitsWith: .success) { @MainActor in
        #expect(ServiceNotifier.watchdogInterval == nil)
        setenv("WATCHDOG_USEC", "300000000", 1)
        #expect(ServiceNotifier.watchdogInterval == .seconds(300))
        setenv("WATCHDOG_PID", "1", 1)
        #expect(ServiceNotifier.watchdogInterval == nil)
        unsetenv("WATCHDOG_USEC")
        unsetenv("WATCHDOG_PID")
      }
    }

    @Test func socketsComeWithTheirNamesAndOnce() async {
      await #expect(processExitsWith: .success) { @MainActor in
        #expect(ServiceNotifier.takeListenDescriptors().isEmpty)
        // The first descriptor handed over is always 3: whatever the test run keeps there stays as it is.
        let isBorrowed = fcntl(3, F_GETFD) < 0
        if isBorrowed { dup2(0, 3) }
        defer { if isBorrowed { close(3) } }
        setenv("LISTEN_PID", "\(getpid())", 1)
        setenv("LISTEN_FDS", "1", 1)
        setenv("LISTEN_FDNAMES", "varlink", 1)
        let taken = ServiceNotifier.takeListenDescriptors()
        #expect(taken.map(\.name) == ["varlink"])
        #expect(taken.map(\.fd) == [3])
        #expect(getenv("LISTEN_FDS") == nil)
        #expect(ServiceNotifier.takeListenDescriptors().isEmpty)
      }
    }
  }
}
