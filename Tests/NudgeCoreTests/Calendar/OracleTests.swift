import Foundation
import NudgeCore
import Synchronization
import TestSupport
import Testing

/// systemd says what a calendar expression means; we differ only where clocks are changed, and there in a way that systemd
/// itself can still check.
///
/// For each triple of expression, zone and base time:
///
/// 1. Both refuse the expression, or both print the same normal form.
/// 2. **The rule.** systemd, asked in UTC, lists the civil times that the expression names: UTC has no changes of clocks.
///    Mapped to the zone (a skipped time to the first instant after the gap, a repeated one to the first of the two, dates
///    that the place skipped dropped, equal instants merged) they must be what we answer. Always.
/// 3. **The oracle.** systemd, asked in the zone, must answer the same instants as we do, unless one of the times up to the
///    last of ours was skipped by the wall, or the base time lies in an hour that the wall showed before. And it may
///    overlook what ``Zone/mayOverlook(_:)`` tells of. Three in three thousand may differ otherwise, close to a change of
///    clocks.
@Suite struct OracleTests {
  /// How often each triple is followed.
  private static let iterations = 4
  private static let groups = 170
  private static let expressionsPerGroup = 20

  @Test func sameAnswersAsSystemd() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("calendar oracle: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    let groups = try (0..<Self.groups).map { _ in try OracleGroup(&random, expressions: Self.expressionsPerGroup) }
    let tally = Mutex(OracleTally())
    DispatchQueue.concurrentPerform(iterations: groups.count) { index in
      let result = Result { try groups[index].compare(iterations: Self.iterations) }
      tally.withLock { $0.add(result) }
    }
    let total = tally.withLock { $0 }
    print("calendar oracle: \(total)")
    for difference in total.differences.prefix(25) { Issue.record("\(difference) (seed \(seed))") }
    #expect(total.differences.count <= 25, "and \(total.differences.count - 25) more")
    #expect(total.triples >= 3000)
    #expect(total.refused < total.triples / 4, "the generator makes too many expressions that are none")
    // Nothing is skipped silently: these are the triples that neither comparison could decide.
    #expect(total.undecided <= total.triples / 100)
    #expect(total.overlooked <= total.triples / 500)
    #expect(total.odd.count <= total.triples / 1000, "\(total.odd)")
    #expect(total.atChanges >= total.triples / 200, "too few triples come near a change of clocks")
  }
}

/// What came of all comparisons.
struct OracleTally: CustomStringConvertible {
  var triples = 0
  var refused = 0
  /// Compared with systemd in the zone, and by the rule.
  var same = 0
  /// A change of clocks lies in between: compared by the rule.
  var atChanges = 0
  /// systemd missed one that ``Zone/mayOverlook(_:)`` names; the rest was compared with it, and all by the rule.
  var overlooked = 0
  /// Ours by the rule, and systemd's another for a reason not known, close to a change of clocks: a handful in a hundred
  /// thousand. In Dublin, where winter time is the "daylight" one, "*-*~10/2" elapses on an odd March 29 in 2094.
  var odd: [String] = []
  /// systemd stopped searching; compared by the rule.
  var gaveUp = 0
  /// Not even systemd's list of civil times was long enough.
  var undecided = 0
  var differences: [String] = []

  var description: String {
    "\(triples) triples: \(same) as systemd, \(atChanges) at changes of clocks by our rule, \(refused) refused by both, "
      + "\(gaveUp) that systemd gave up, \(overlooked) that it overlooked, \(odd.count) odd, \(undecided) undecided, \(differences.count) different"
  }

  mutating func add(_ result: Result<OracleTally, any Error>) {
    switch result {
    case .failure(let error): differences.append("\(error)")
    case .success(let other):
      triples += other.triples
      refused += other.refused
      same += other.same
      atChanges += other.atChanges
      gaveUp += other.gaveUp
      overlooked += other.overlooked
      odd += other.odd
      undecided += other.undecided
      differences += other.differences
    }
  }
}
