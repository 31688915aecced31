import Foundation
import NudgeCore
import Testing
import Varlink

@testable import nudged

/// The card through good and bad times of the configuration: pueue#626, vscode#237608.
@Suite("The last card that could be read")
struct OwnCardTests {
  private let directory: ConfigDirectory
  private let places: Places

  init() throws {
    directory = try ConfigDirectory()
    places = try Places(environment: ["HOME": directory.path])
    try PrivateDirectory.make(places.dataDirectory)
  }

  private var kept: String { places.dataDirectory + "/card.json" }

  private func configure(_ text: String) throws { _ = try directory.write(".config/nudged/nudged.toml", text) }

  /// As a daemon that was started just now.
  private func find(isFine: Bool = false) -> JournalMethods.Support { OwnCard(places).find { isFine } }

  private nonisolated static let ana = "[support]\nlines = [\"call Ana\"]\n"

  nonisolated struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What the file is then; nil: gone.
    var text: String?
    var lines = ["call Ana"]
    var isKept: Bool? = true
    var hasTrouble = false
  }

  nonisolated static let changes = [
    Change(testDescription: "the same", text: ana, isKept: nil),
    Change(testDescription: "a mistake elsewhere", text: "[day\n" + ana, isKept: nil),
    Change(
      testDescription: "another line", text: "[support]\nlines = [\"call Ben\"]\n", lines: ["call Ben"], isKept: nil),
    Change(testDescription: "gone", text: nil),
    Change(testDescription: "empty, as after a full disk", text: ""),
    Change(testDescription: "zeros, as after a power cut", text: "\0\0\0\0", hasTrouble: true),
    Change(testDescription: "only a broken header is left", text: "[day\n", hasTrouble: true),
    Change(testDescription: "without it, and with a mistake elsewhere", text: "[day]\nx = 1\n"),
  ]

  @Test("nothing that goes wrong with the file takes it away", arguments: changes)
  func bad(_ change: Change) throws {
    try configure(Self.ana)
    #expect(find() == JournalMethods.Support(card: CardView(lines: ["call Ana"]), file: places.configFile))
    if let text = change.text { try configure(text) } else { unlink(places.configFile) }
    let support = find(isFine: change.text == "")
    #expect(support.card.lines == change.lines)
    #expect(support.kept == change.isKept)
    #expect((support.trouble != nil) == change.hasTrouble)
    // And it is still there for the next one.
    let file = try JSON.decode(KeptCard.self, from: [UInt8](Data(contentsOf: URL(fileURLWithPath: kept))))
    #expect(file == KeptCard(card: CardView(lines: change.lines), file: places.configFile))
  }

  @Test("a file that is a directory, a link that leads nowhere")
  func noFile() throws {
    try configure(Self.ana)
    _ = find()
    let nowhere = places.dataDirectory + "/nowhere"
    for make in [{ mkdir($0, 0o700) }, { symlink(nowhere, $0) }] as [(String) -> Int32] {
      try FileManager.default.removeItem(atPath: places.configFile)
      #expect(make(places.configFile) == 0)
      let support = find(isFine: true)
      #expect(support.card.lines == ["call Ana"] && support.kept == true && support.trouble != nil)
    }
  }

  @Test("lines that were taken out of a file without a mistake are gone, and gone from beside the journal")
  func removed() throws {
    try configure(Self.ana)
    _ = find()
    try configure("[limits]\nper-day = 3\n")
    #expect(find(isFine: true).card.isEmpty)
    #expect(find().card.isEmpty)
    #expect(try !String(contentsOfFile: kept, encoding: .utf8).contains("Ana"))
  }

  @Test("it is for its owner alone, whole, and written only when it changes")
  func file() throws {
    try configure("[day]\n")
    _ = find(isFine: true)
    #expect(access(kept, F_OK) != 0, "nothing to keep, no file")
    try configure(Self.ana)
    _ = find()
    var first = stat()
    #expect(stat(kept, &first) == 0 && first.st_mode & 0o777 == 0o600)
    _ = find()
    var second = stat()
    #expect(stat(kept, &second) == 0 && second.st_ino == first.st_ino)
    #expect(try FileManager.default.contentsOfDirectory(atPath: places.dataDirectory) == ["card.json"])
  }

  @Test("one that is damaged is told of, and made anew as soon as there is a good one")
  func damaged() throws {
    try Data("{\"card\":".utf8).write(to: URL(fileURLWithPath: kept))
    let support = find()
    #expect(support.card.isEmpty && support.file == kept && support.trouble == "It is not what nudged wrote.")
    try configure(Self.ana)
    #expect(find().trouble == nil)
    unlink(places.configFile)
    #expect(find().card.lines == ["call Ana"])
  }

  @Test("where it cannot be written it is there for as long as the daemon runs")
  func fullDisk() throws {
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try configure(Self.ana)
    let card = OwnCard(places)
    _ = card.find { false }
    unlink(places.configFile)
    #expect(card.find { false }.card.lines == ["call Ana"])
  }
}
