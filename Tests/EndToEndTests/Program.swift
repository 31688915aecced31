import Foundation

/// The places the tests work with.
enum Here {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let support = repository + "/Tests/EndToEndTests/Support"

  /// Where the programs are: the folder of this test bundle, unless `NUDGED_BUILT` names another.
  static let built: String =
    ProcessInfo.processInfo.environment["NUDGED_BUILT"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().path
}

extension Here {
  /// Keeps a picture where `NUDGED_TEST_PICTURES` says; without it pictures are looked at and forgotten.
  static func keep(_ file: String, as name: String) throws {
    let picture = try Data(contentsOf: URL(fileURLWithPath: file))
    guard picture.count > 1000 else { throw Trouble("\(file) is no picture") }
    guard let folder = ProcessInfo.processInfo.environment["NUDGED_TEST_PICTURES"] else { return }
    try picture.write(to: URL(fileURLWithPath: folder + "/" + name))
  }
}

/// What a program that ended left behind.
struct Outcome: CustomStringConvertible {
  var status: Int32
  var output: String
  var errors: String

  var description: String { "exit \(status)\n\(output)\(errors)" }
}

/// A problem of the test's own surroundings.
struct Trouble: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// Runs a program to its end.
@discardableResult
func run(
  _ program: String, _ arguments: [String], environment: [String: String]? = nil, input: String? = nil
) throws -> Outcome {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  if let environment { process.environment = environment }
  let output = Pipe()
  let errors = Pipe()
  let inputPipe = Pipe()
  process.standardOutput = output
  process.standardError = errors
  process.standardInput = inputPipe
  try process.runHearingSignals()
  inputPipe.fileHandleForWriting.write(Data((input ?? "").utf8))
  try inputPipe.fileHandleForWriting.close()
  nonisolated(unsafe) var said = Data()
  let reader = Thread { said = errors.fileHandleForReading.readDataToEndOfFile() }
  reader.start()
  let told = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  try until("the error output of \(program) ends") { reader.isFinished }
  return Outcome(
    status: process.terminationStatus, output: String(decoding: told, as: UTF8.self),
    errors: String(decoding: said, as: UTF8.self))
}

/// Waits for something to become true, and says what did not when it never does. A limit so wide that reaching it means
/// the thing does not happen at all.
func until(_ what: String, seconds: Double = 300, _ isTrue: () throws -> Bool) throws {
  let deadline = ProcessInfo.processInfo.systemUptime + seconds
  while true {
    if try isTrue() { return }
    guard ProcessInfo.processInfo.systemUptime < deadline else { throw Trouble("gave up waiting until \(what)") }
    sched_yield()
    poll(nil, 0, 10)
  }
}
