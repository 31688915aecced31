import Glibc
import NudgeCore
import Varlink

/// The person's own people and lines, as the daemon has them: from the configuration as it is now, whatever else is wrong with
/// it, else as they could last be read.
///
/// The last good one is kept beside the journal. A file that cannot be read takes nothing from it; one that can be read, is
/// without a mistake and has no such lines any more, empties it.
final class OwnCard {
  private let file: String
  private let keptFile: String
  private let isKeeping: Bool
  /// What is beside the journal, as far as it was looked at.
  private var kept: Kept?

  private enum Kept {
    case card(KeptCard)
    case nothing
    /// Why it cannot be read.
    case unreadable(String)
  }

  /// - Parameter isKeeping: Whether a good card is put beside the journal.
  init(_ places: Places, isKeeping: Bool = true) {
    file = places.configFile
    keptFile = places.dataDirectory + "/" + KeptCard.fileName
    self.isKeeping = isKeeping
  }

  /// What there is now.
  ///
  /// - Parameter isFine: Whether the configuration is without a mistake. Asked only where it has no such lines.
  func find(isFine: () -> Bool) -> JournalMethods.Support {
    do throws(FileBytes.Problem) {
      guard let bytes = try FileBytes.read(file, limit: Self.longestFile) else { return lastGood(since: nil) }
      return find(in: SupportReading(bytes), isEmptied: !bytes.isEmpty && isFine())
    } catch {
      return lastGood(since: error.description)
    }
  }

  private func find(in reading: SupportReading, isEmptied: @autoclosure () -> Bool) -> JournalMethods.Support {
    guard reading.card.isEmpty else {
      if reading.isClear {
        keep(reading.card)
        return support(reading.card)
      }
      return support(reading.completed(by: keptCard), trouble: Self.partly)
    }
    guard reading.hasNone else { return lastGood(since: Self.garbled) }
    // What nobody kept needs no care.
    if keptCard.isEmpty || !isEmptied() { return lastGood(since: nil) }
    keep(CardView())
    return support(CardView())
  }

  /// What was kept beside the journal is gone, and what is remembered of it. The configuration is read again when somebody asks.
  func forget() { kept = nil }

  private func support(_ card: CardView, trouble: String? = nil) -> JournalMethods.Support {
    JournalMethods.Support(card: card, file: file, trouble: trouble)
  }

  private func lastGood(since trouble: String?) -> JournalMethods.Support {
    let card = keptCard
    var support = support(card, trouble: trouble)
    if !card.isEmpty { support.kept = true }
    if card.isEmpty, trouble == nil, case .unreadable(let reason)? = kept {
      (support.file, support.trouble) = (keptFile, reason)
    }
    return support
  }

  private static let partly = "Not all of [support] could be made out."
  private static let garbled = "Not all of it could be made out."
  /// In bytes. Larger than what is taken as a configuration: this is no time to be strict.
  private static let longestFile = 8 << 20

  // MARK: Beside the journal

  private var keptCard: CardView {
    if kept == nil { kept = read() }
    if case .card(let kept)? = kept { return kept.card }
    return CardView()
  }

  private func read() -> Kept {
    do throws(FileBytes.Problem) {
      guard let bytes = try FileBytes.read(keptFile, limit: Self.longestFile) else { return .nothing }
      return (try? JSON.decode(KeptCard.self, from: bytes)).map(Kept.card)
        ?? .unreadable("It is not what nudged wrote.")
    } catch {
      return .unreadable(error.description)
    }
  }

  /// Written only when it changes.
  private func keep(_ card: CardView) {
    let new = KeptCard(card: card, file: file)
    guard isKeeping else { return }
    if kept == nil { kept = read() }
    switch kept {
    case .card(new)?: return
    case .card?, .unreadable?: break
    case .nothing?, nil: if card.isEmpty { return }
    }
    // Also where it could not be written: for as long as the daemon runs it is there.
    kept = .card(new)
    guard let bytes = try? JSON.encode(new) else { return }
    if let problem = PrivateFile.write(bytes, to: keptFile) {
      Log.write(
        .notStored, .warning,
        "the lines for hard moments could not be kept beside the journal: \(String(cString: strerror(problem)))")
    }
  }
}
