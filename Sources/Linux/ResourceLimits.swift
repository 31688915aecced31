import Glibc

/// What the system allows this process.
public enum ResourceLimits {
  /// Sees to it that so many descriptors may be open, where the hard limit allows it.
  ///
  /// - Returns: how many may be.
  public static func requireDescriptors(_ count: UInt) -> UInt {
    let descriptors = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(descriptors, &limit) == 0 else { return count }
    if limit.rlim_cur < count, limit.rlim_cur < limit.rlim_max {
      limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
      setrlimit(descriptors, &limit)
    }
    return UInt(limit.rlim_cur)
  }

  /// A file that may not grow any further is told by write(2), and ends nothing (setrlimit(2), RLIMIT_FSIZE).
  public static func outliveFileSizeLimit() { signal(SIGXFSZ, SIG_IGN) }
}
