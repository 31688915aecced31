import Glibc

extension BusTrouble.Surroundings {
  /// How this process runs.
  static func ofProcess(_ environment: [String: String]) -> BusTrouble.Surroundings {
    // A terminal is a service as well on some desktops, and hands its variables on; the number says whose they are.
    let isService = environment["SYSTEMD_EXEC_PID"].flatMap(pid_t.init) == getpid()
    return BusTrouble.Surroundings(isService: isService, hasOwnNetwork: isService && !hasWayOut)
  }

  /// Whether there is a network interface beside the one to oneself: a network of one's own has none.
  private static var hasWayOut: Bool {
    guard let bytes = try? FileBytes.read("/proc/self/net/dev", limit: 1 << 20) else { return true }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst(2)
      .contains { !$0.drop { $0 == " " }.hasPrefix("lo:") }
  }
}
