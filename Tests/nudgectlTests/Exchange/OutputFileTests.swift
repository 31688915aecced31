import Foundation
import Testing

@testable import nudgectl

/// One rule for every verb that writes a file.
@Suite("Files that verbs write")
struct OutputFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func write(_ name: String, replaces: Bool = false, _ text: String = "new") throws -> OutputFile {
    let file = try OutputFile("\(folder.path)/\(name)", replaces: replaces, Stage().surroundings)
    try file.write(text)
    try file.finish()
    return file
  }

  private func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  @Test("a new file is for its owner alone")
  func new() throws {
    let file = try write("a")
    #expect(try folder.text("a") == "new" && mode("a") == 0o600 && folder.names == ["a"])
    #expect(file.kept == "Kept in \(folder.path)/a, which you alone can read.")
  }

  @Test("what is replaced keeps its mode, and that is said")
  func keepsMode() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.file("a", "old"))
    #expect(throws: Failure.self) { try write("a") }
    #expect(try folder.text("a") == "old")
    let file = try write("a", replaces: true)
    #expect(try folder.text("a") == "new" && mode("a") == 0o640 && folder.names == ["a"])
    #expect(file.kept == "Kept in \(folder.path)/a. Its mode is what it was (640): others can open it.")
  }

  @Test("a symbolic link stays, and what it leads to is written", arguments: ["real/a", "other", "there/a"])
  func links(target: String) throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/real", withIntermediateDirectories: false)
    _ = try folder.file("real/a", "old")
    try link("other", to: "real/a")
    try link("there", to: "real")
    try link("l", to: target)
    #expect(throws: Failure.self) { try write("l") }
    _ = try write("l", replaces: true)
    #expect(Files.linkTarget("\(folder.path)/l") == target)
    #expect(try folder.text("real/a") == "new" && Files.linkTarget("\(folder.path)/real/a") == nil)
    #expect(folder.names == ["l", "other", "real", "there"])
  }

  @Test("a link that leads nowhere yet leads to the new file; one in a circle to nothing")
  func dangling() throws {
    try link("l", to: "new")
    _ = try write("l")
    #expect(try folder.text("new") == "new" && mode("new") == 0o600)
    #expect(Files.linkTarget("\(folder.path)/l") == "new")
    try link("a", to: "b")
    try link("b", to: "a")
    #expect(throws: Failure.self) { try write("a", replaces: true) }
    try link("far", to: "no/where")
    #expect(throws: Failure.self) { try write("far") }
  }

  @Test("a FIFO is written to and stays one", arguments: [true, false])
  func fifo(replaces: Bool) throws {
    let path = "\(folder.path)/f"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let file = try write("f", replaces: replaces)
    #expect(Input.read(upTo: 100, from: reader) == Array("new".utf8))
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO && folder.names == ["f"])
    #expect(file.kept == "Written to \(path).")
  }

  @Test("a FIFO whose reader leaves is told of")
  func brokenFIFO() throws {
    let path = "\(folder.path)/f"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let file = try OutputFile(path, replaces: false, Stage().surroundings)
    close(reader)
    let failure = #expect(throws: Failure.self) { try file.write("new") }
    #expect(failure?.sentence == "Nobody reads \(path) any more, so not all of it went there.")
  }

  @Test("devices are written to; one that is full says so")
  func devices() throws {
    let null = try OutputFile("/dev/null", replaces: true, Stage().surroundings)
    try null.write("new")
    try null.finish()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    let full = try OutputFile("/dev/full", replaces: true, Stage().surroundings)
    let failure = #expect(throws: Failure.self) { try full.write("new") }
    #expect(
      failure?.sentence == "/dev/full cannot be written: No space left on device." && failure?.status == .tryAgain)
  }

  @Test("folders and sockets are refused and stay", arguments: ["", "/", "folder", "socket", "to-folder"])
  func refused(name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/folder", withIntermediateDirectories: false)
    try link("to-folder", to: "folder")
    let daemon = try FakeDaemon("Status", parameters: "{}")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/socket", withDestinationPath: daemon.path)
    let path = name.isEmpty ? "" : "\(folder.path)/\(name == "/" ? "" : name)"
    let failure = #expect(throws: Failure.self) { _ = try OutputFile(path, replaces: true, Stage().surroundings) }
    #expect(failure?.status == .badInput)
    #expect(folder.names == ["folder", "socket", "to-folder"])
  }

  @Test("of two names of one file, one is written anew, and that is said")
  func hardLinks() throws {
    let path = try folder.file("a", "old")
    #expect(chmod(path, 0o600) == 0 && Glibc.link(path, "\(folder.path)/b") == 0)
    let file = try write("a", replaces: true)
    #expect(try folder.text("a") == "new" && folder.text("b") == "old")
    #expect(file.kept.contains("which you alone can read. The other names"), "\(file.kept)")
  }

  @Test("a name as long as names can be")
  func longName() throws {
    let name = String(repeating: "ä", count: 127)
    _ = try write(name)
    #expect(folder.names == [name])
  }

  @Test("descriptors a shell hands over are written to as they are")
  func descriptors() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let file = try OutputFile("/dev/fd/\(ends[1])", replaces: false, Stage().surroundings)
    try file.write("new")
    try file.finish()
    #expect(Input.read(upTo: 3, from: ends[0]) == Array("new".utf8))
    #expect(OutputTarget.ownDescriptor("/dev/stdout") == STDOUT_FILENO)
    #expect(OutputPlace("/dev/stdout") == .standardOutput && OutputPlace("-") == .standardOutput)
    #expect(OutputPlace("./-") == .file("./-") && OutputPlace(nil) == nil)
    #expect(OutputTarget.ownDescriptor("/proc/self/fd/-1") == nil && OutputTarget.ownDescriptor("/dev/fd/9999") == nil)
  }

  @Test(
    "- is standard output for every verb",
    arguments: [
      ("export --output -", "one\ntwo \u{7}\n"), ("share 7 --with Ada --output -", "# For Ada\n"),
      ("story --output -", ""),
    ])
  func dash(line: String, said: String) throws {
    let share = ##"{"text":"# For Ada\n","entries":[]}"##
    let stage = Stage(
      try FakeDaemon([
        "Export": ExchangeVerbTests.parts, "Share": [FakeDaemon.reply(share)],
        "Story": [FakeDaemon.reply(#"{"pieces":[],"entries":0,"total":0}"#)],
      ]))
    #expect(stage.run(line) == .fine)
    #expect(stage.said == said && stage.complained.isEmpty)
    #expect(access("-", F_OK) != 0)
  }

  @Test("a report that is shown needs a file")
  func openNothing() throws {
    let stage = Stage(try FakeDaemon("Report", parameters: "{}"))
    stage.programs["/opt/nudged/bin/nudged-pages"] = { _ in .init(status: 0) }
    #expect(stage.run("report --output - --open") == .usage)
    #expect(stage.complained.contains("--open shows a file"), "\(stage.complained)")
  }

  @Test(
    "a full disk and a reader that is gone are told on standard error",
    arguments: [
      ("$ctl export >/dev/full", "Standard output cannot be written: No space left on device. The file is not whole."),
      ("$ctl export | true", "Nobody reads any more, so the file is not whole."),
    ])
  func unwritable(line: String, says: String) throws {
    let long = String(repeating: "x", count: 200_000)
    let daemon = try FakeDaemon([
      "Export": [FakeDaemon.reply(#"{"text":"\#(long)","entries":1,"total":1}"#)],
      "Status": [FakeDaemon.reply(Fixed.status)],
    ])
    let shown = try ProgramTests.shell("NUDGED_SOCKET='\(daemon.path)'; export NUDGED_SOCKET; \(line)")
    #expect(shown.output.contains(says), "\(shown.output)")
  }
}
