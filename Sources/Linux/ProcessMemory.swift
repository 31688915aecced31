import CLinux
import Glibc

/// The memory of this process, in which words of a person are.
public enum ProcessMemory {
  /// Keeps it out of core dumps, and away from other processes of the same user (prctl(2), PR_SET_DUMPABLE).
  ///
  /// The limit alone is not enough: where the machine pipes core dumps to a program, the kernel does not look at it (core(5)).
  public static func keepPrivate() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = nudged_prctl(setDumpable, 0, 0, 0, 0)
  }

  /// PR_SET_DUMPABLE of linux/prctl.h.
  private static let setDumpable: Int32 = 4
}
