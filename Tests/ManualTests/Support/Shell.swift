import Foundation

/// Runs lines of shell in the repository.
enum Shell {
  static let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path

  /// Where the programs are: the folder of this test bundle.
  static let built =
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().path

  struct Failure: Error {
    var line: String
    var status: Int32
    var said: String
  }

  /// What a line prints, on either channel.
  ///
  /// - Throws: ``Failure`` when it does not end with 0.
  @discardableResult
  static func must(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-o", "pipefail", "-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: repository)
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8", "MANROFFSEQ": ""]) { $1 }
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure(line: line, status: process.terminationStatus, said: said) }
    return said
  }
}
