import Dispatch
import Glibc
import Varlink

/// Serves `org.varlink.certification`, so that clients of other projects can be tried on this library.
///
/// `varlink-certification --varlink=unix:PATH` prints one line when it listens, and runs until a signal ends it.
@main @MainActor struct Program {
  static func main() throws {
    let option = "--varlink=unix:"
    guard CommandLine.arguments.count == 2, CommandLine.arguments[1].hasPrefix(option) else {
      say("usage: varlink-certification --varlink=unix:PATH", on: STDERR_FILENO)
      exit(64)
    }
    let server = Server(
      vendor: "The nudged authors", product: "varlink-certification", version: "1", url: "https://varlink.org/")
    server.onUnexpectedError = { method, error in say("\(method): \(error)", on: STDERR_FILENO) }
    server.register(try Certification().interface())
    try server.listen(atPath: String(CommandLine.arguments[1].dropFirst(option.count)))
    say("listening", on: STDOUT_FILENO)
    // The server lives as long as the program.
    withExtendedLifetime(server) { dispatchMain() }
  }

  private static func say(_ line: String, on descriptor: Int32) {
    let line = Array((line + "\n").utf8)
    _ = write(descriptor, line, line.count)
  }
}
