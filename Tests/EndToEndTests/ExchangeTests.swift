import Foundation
import Testing

/// A journal goes to a file and from there into another one, by way of two real daemons.
@Suite("Export and import")
struct ExchangeTests {
  static let texts = [
    "walked five minutes", "a \u{0} b", "\u{1B}[31mred\u{1B}[0m", "two\r\nlines", "say \"hi\" \\", "👩‍🌾 \u{202E}x",
    String(repeating: "ä", count: 50_000), "{\"end\":{\"records\":1}}", "=SUM(A1)",
  ]

  private func entries(_ session: Session) throws -> [NSDictionary] {
    try #require(try session.json("list", "--limit", "1000")["entries"] as? [NSDictionary])
  }

  @Test("what one daemon exports, another one lists")
  func twoDaemons() throws {
    let (first, second) = (try Session(withBus: false), try Session(withBus: false))
    try first.startDaemon()
    try second.startDaemon()
    for text in Self.texts { #expect(try first.ctl("win", input: text).status == 0) }
    #expect(try first.ctl("win", "gone").status == 0)
    #expect(try first.ctl("undo").status == 0)

    let file = first.directory + "/journal.jsonl"
    let exported = try first.ctl("export", "--output", file)
    #expect(exported.status == 0, "\(exported)")
    let imported = try second.ctl("import", file)
    #expect(imported.status == 0 && imported.output.contains("\(Self.texts.count + 1) records"), "\(imported)")
    #expect(try entries(second) == entries(first))

    // Piped, and again: nothing comes twice.
    let piped = try first.ctl("export").output
    let again = try second.ctl("import", "-", input: piped)
    #expect(again.status == 0 && again.output.contains("there already"), "\(again)")
    #expect(try first.ctl("import", file).output.contains("there already"))
    #expect(try entries(second) == entries(first))

    let back = try second.ctl("import", file, "--take-back")
    #expect(back.status == 0, "\(back)")
    #expect(try entries(second).isEmpty)
  }

  @Test("a file that is cut short gives what is whole")
  func cutShort() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    for text in ["one", "two", "three"] { #expect(try session.ctl("win", text).status == 0) }
    let whole = try session.ctl("export").output
    let file = session.directory + "/half.jsonl"
    let half = String(whole.prefix(whole.count * 2 / 3))
    try half.write(toFile: file, atomically: true, encoding: .utf8)
    let other = try Session(withBus: false)
    try other.startDaemon()
    let outcome = try other.ctl("import", file)
    #expect(outcome.status == 65 && outcome.errors.contains("ends at line"), "\(outcome)")
    // All its lines that have an end, but the first.
    let lines = half.filter { $0 == "\n" }.count
    #expect(lines > 1)
    #expect(try entries(other).count == lines - 1)
  }

  @Test("an interrupted export leaves no file behind")
  func interrupted() throws {
    let session = try Session(withBus: false)
    // Somebody who takes the call and says nothing.
    let socket = session.directory + "/silent"
    let listener = try SilentListener(path: socket)
    session.set("NUDGED_SOCKET", to: socket)
    let folder = session.directory + "/out"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let (process, _) = try session.launchClient("export", "--output", folder + "/a.jsonl")
    try until("the file is begun") { try FileManager.default.contentsOfDirectory(atPath: folder).count == 1 }
    withExtendedLifetime(listener) { process.terminateAndWait(SIGINT) }
    #expect(process.terminationStatus == 130)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}

/// A socket that takes connections in and never answers.
private final class SilentListener {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(descriptor, 4) == 0 else { throw Trouble("no socket at \(path)") }
  }

  deinit { close(descriptor) }
}
