import CSystemd

/// What was freed and is kept for later.
public enum FreeMemory {
  /// Gives it back to the system, where the C library keeps it (malloc_trim(3)). Takes about a millisecond.
  nonisolated public static func giveBack() { _ = malloc_trim(0) }
}
