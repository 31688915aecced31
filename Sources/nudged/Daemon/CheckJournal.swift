import Glibc
import NudgeStore

/// `nudged --check-journal`: why the daemon would not start with the journal as it is. `nudgectl doctor` asks while it is down.
enum CheckJournal {
  /// - Returns: 0, or 78 (`EX_CONFIG`) beside a sentence on standard output, as the daemon's start does.
  static func run() -> Int32 {
    umask(0o077)
    do {
      let places = try Places(environment: Environment.all)
      if let refusal = Store.refusal(of: places.journal) {
        print(refusal.description)
        return 78
      }
      print("\(places.journal) can be opened.")
      return 0
    } catch {
      print("\(error)")
      return 78
    }
  }
}
