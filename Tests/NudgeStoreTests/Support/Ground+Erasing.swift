import Foundation
import NudgeCore
import Testing

@testable import NudgeStore

extension Ground {
  /// As the daemon does behind erasing.
  func putOnFreshPages() throws {
    let site = JournalSite(journal)
    try JournalDraft.onFreshPages(try JournalCopy(of: journal), at: site.draft)
    #expect(try store.forgetLog())
    try site.takePlace()
    try store.reopen()
    #expect(store.found == nil && store.mending == nil)
  }

  /// The files in which the bytes of a word are, in any of the ways it may be written there.
  func files(with word: String) -> [String] {
    let kinds = [word, word.lowercased(), word.uppercased()].flatMap { word -> [Data] in
      [word.data(using: .utf8), word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian)].compactMap(
        \.self)
    }
    let directory = scratch.directory
    let paths = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      guard let bytes = FileManager.default.contents(atPath: directory + "/" + path) else { return false }
      return kinds.contains { bytes.firstRange(of: $0) != nil }
    }
  }

  var folder: BackupFolder { BackupFolder(ofJournal: journal) }

  /// Keeps a copy as of that minute.
  @discardableResult
  func keep(_ reason: BackupReason = .byHand, minute: Int) throws -> BackupName {
    let moment = CivilDateTime(
      date: CivilDate(daysSinceEpoch: 20_580), time: CivilTime(hour: 9, minute: minute) ?? .nine)
    return try folder.keep(try JournalCopy(of: journal), reason, at: moment, nil).file.name
  }
}

extension Store {
  /// What there is to erase is known; nil would be a mistake of the test's.
  @discardableResult
  func erase(_ subject: Erasure.Subject, _ id: Int64, at instant: Instant) throws -> Bool {
    try erase(try #require(try erasure(of: subject, id)), at: instant)
  }
}
