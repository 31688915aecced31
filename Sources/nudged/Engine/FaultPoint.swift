#if DEBUG
  import Glibc
#endif

/// The places between a decision, its commit and its effects at which a power cut would hurt most. A debug build ends there
/// when a test asks for it: `NUDGED_DIE_AT=7` is the seventh. In a release build there is nothing here.
enum FaultPoint {
  #if DEBUG
    private static var left = Environment.all["NUDGED_DIE_AT"].flatMap { Int($0) } ?? 0

    static func pass() {
      if left == 1 { kill(getpid(), SIGKILL) }
      left -= 1
    }
  #else
    @inline(__always) static func pass() {}
  #endif
}
