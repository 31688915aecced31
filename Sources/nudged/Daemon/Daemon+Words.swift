import NudgeCore
import NudgeStore

/// What the daemon says to what was written.
extension Daemon {
  /// One warm sentence, with what it adds up to unless the person wants no numbers.
  func encouragement(for entry: Entry) throws -> String {
    Encouragement.reply(
      to: entry, tally: configuration.showsNumbers ? try engine.store.tally(on: engine.today) : nil)
  }
}
