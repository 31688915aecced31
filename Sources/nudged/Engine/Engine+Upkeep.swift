import Dispatch
import NudgeStore

/// What is done now and then behind the work, so that no reply and no nudge has to wait for it.
extension Engine {
  func keepUp() {
    guard revision.isMultiple(of: Self.stepsBetweenSettling) else { return }
    let forgets = revision.isMultiple(of: Self.stepsBetweenForgetting)
    DispatchQueue.main.async { [self] in
      MainActor.assumeIsolated {
        if forgets { try? store.forgetOldActs() }
        indexSome()
        settle()
        forgetOwed()
      }
    }
  }

  /// Behind the reply: what was answered is in the journal now, or was let go, and SQLite's log still has both. While an export
  /// reads it, that has to wait for the next time.
  func forgetAnswers() {
    owesForgetting = true
    DispatchQueue.main.async { [self] in MainActor.assumeIsolated { forgetOwed() } }
  }

  func forgetOwed() {
    if owesForgetting { owesForgetting = (try? store.forgetLog()) != true }
  }

  /// Nothing to do where nothing was written. What an export kept from being moved, is moved the next time.
  func settleAtLeisure() { if !store.isSettled { settle() } }

  /// A daemon that is killed again and again before it comes to rest would read a longer log at each start.
  func settleBehindStart() {
    guard store.logBytes > Self.longLog else { return }
    DispatchQueue.main.async { [self] in MainActor.assumeIsolated { settle() } }
  }

  /// Read at a start in some ten milliseconds.
  private static let longLog = 1 << 20

  /// Part of a file writes more than steps do.
  func settleAfterExchange() {
    exchanges += 1
    guard exchanges.isMultiple(of: Self.exchangesBetweenSettling) else { return }
    DispatchQueue.main.async { [self] in MainActor.assumeIsolated { settle() } }
  }

  /// Some hundred pages each.
  private static let exchangesBetweenSettling = 5

  /// Left alone, SQLite moves its log into the journal's file within some commit or other, and a nudge or a reply waits for
  /// several turns of the disk. Moved often enough after the work is done, it never comes to that.
  private func settle() { _ = try? store.settle() }

  /// A step writes up to fifteen pages; SQLite steps in at a thousand.
  private static let stepsBetweenSettling = 50
  private static let stepsBetweenForgetting = 500

  /// Words are not found before they are in the index, and a search that had to bring years of them there would take long.
  /// A small part soon, the next one after what else is waiting, until all is there: after an import, or an upgrade.
  func catchUp() {
    DispatchQueue.main.async { [self] in MainActor.assumeIsolated { indexSome() } }
  }

  private func indexSome() {
    if (try? store.indexWords(limit: Self.entriesAtOnce)) == true { return catchUp() }
    let waiting = searches
    searches = []
    for search in waiting { search() }
    if (try? store.forgetOldWords()) == true { catchUp() }
  }

  /// Runs a search once all that was written can be found: at once most of the time; after an import or an upgrade when its
  /// words are in the index, while others are answered.
  func whenIndexed(_ search: @escaping () -> Void) {
    guard (try? store.indexWords(limit: Self.entriesAtOnce)) == true else { return search() }
    searches.append(search)
    catchUp()
  }

  /// A few milliseconds' worth.
  private static let entriesAtOnce = 100
}
