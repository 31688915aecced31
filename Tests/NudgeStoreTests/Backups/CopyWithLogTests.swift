import Foundation
import Glibc
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("A copy of the journal, and the log that goes on with it")
struct CopyWithLogTests {
  private static let moment = CivilDateTime(date: CivilDate(daysSinceEpoch: 20_580), time: .nine)

  /// Wins, a copy, wins, and then somebody empties the file.
  private func emptied(
    settling: Bool = false, before: Int = 8, after: Int = 4
  ) throws -> (folder: BackupFolder, copy: BackupName, ground: Ground) {
    let ground = try Ground()
    for number in 0..<before { try ground.write("before \(number)") }
    try ground.store.settle()
    let folder = BackupFolder(ofJournal: ground.journal)
    let copy = try folder.keep(try JournalCopy(of: ground.journal), .daily, at: Self.moment, nil).file.name
    for number in 0..<after { try ground.write("afterwards \(number)") }
    if settling {
      try ground.store.settle()
      try ground.write("last")
    }
    ground.store.releaseMemory()
    truncate(ground.journal, 0)
    let news = try #require(ground.store.attend())
    #expect(news.kind == .overwritten)
    return (folder, copy, ground)
  }

  @Test(
    "attacked: both give all that was acknowledged, and how much the log brought is told", arguments: [0, 1, 4, 90])
  func together(after: Int) throws {
    let (folder, copy, ground) = try emptied(after: after)
    guard let log = CopyWithLog.log(of: copy, in: folder) else {
      // Then all of it was still to be read.
      let whole = try #require(folder.files().first { $0.name.reason == .replaced && $0.name.form == .journal })
      return #expect(try ground.words(of: folder.path(of: whole.name)).count == 8 + after)
    }
    let target = ground.scratch.directory + "/both.sqlite"
    let before = [copy, log].map { FileManager.default.contents(atPath: folder.path(of: $0)) }
    #expect(try CopyWithLog.join(folder.path(of: copy), folder.path(of: log), at: target) == after)
    #expect(try JournalFile.check(target).entries == 8 + after)
    #expect(try ground.words(of: target).count == 8 + after)
    #expect([copy, log].map { FileManager.default.contents(atPath: folder.path(of: $0)) } == before)
  }

  @Test("a log that was begun after the copy does not go with it")
  func later() throws {
    let (folder, copy, _) = try emptied(settling: true)
    #expect(CopyWithLog.log(of: copy, in: folder) == nil)
  }

  @Test("nor does one of another journal, nor one beside which all of it is kept")
  func others() throws {
    let (folder, copy, _) = try emptied()
    let (otherFolder, otherCopy, _) = try emptied()
    guard let log = CopyWithLog.log(of: copy, in: folder), let other = CopyWithLog.log(of: otherCopy, in: otherFolder)
    else { return }
    let foreign = folder.path(of: other.next.next)
    try FileManager.default.copyItem(atPath: otherFolder.path(of: other), toPath: foreign)
    #expect(CopyWithLog.log(of: copy, in: folder) == log)
    #expect(try CopyWithLog.join(folder.path(of: copy), foreign, at: folder.path + "/both") == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/both"))
    try FileManager.default.copyItem(atPath: folder.path(of: copy), toPath: folder.path(of: log.with(.journal)))
    #expect(CopyWithLog.log(of: copy, in: folder) == nil)
  }
}
