import Foundation

/// A program of the system that knows the answer.
enum OtherProgram {
  struct Missing: Error, CustomStringConvertible {
    var path: String
    var package: String

    var description: String {
      "\(path) is not here, and without it there is nothing to compare with: apt-get install \(package)"
    }
  }

  /// What it printed, and what it complained about.
  ///
  /// - Parameters:
  ///   - package: where the program comes from.
  ///   - zone: what `TZ` is set to.
  ///   - input: less than a pipe holds (64 KiB); complaints must be fewer than that as well.
  static func run(
    _ path: String, from package: String, _ arguments: [String], zone: String, input: String = ""
  ) throws -> (output: String, complaints: [String]) {
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(path: path, package: package) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["TZ": zone, "LC_ALL": "C.UTF-8", "SYSTEMD_COLORS": "0", "PATH": "/usr/bin:/bin"]
    let (stdin, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, complaints.components(separatedBy: "\n"))
  }
}
