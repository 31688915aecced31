import Glibc

/// Runs programs and reads what they say.
enum Program {
  struct Outcome {
    var status: Int32
    var output: String
  }

  /// The path of a program that was built beside these tests.
  static func built(_ name: String) -> String {
    var room = [CChar](repeating: 0, count: 4096)
    let length = max(0, readlink("/proc/self/exe", &room, room.count))
    let own = String(decoding: room[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
  }

  static func run(_ arguments: [String]) throws -> Outcome {
    let running = try Running(arguments)
    let output = running.rest()
    return Outcome(status: running.wait(), output: output)
  }

  /// A program that goes on beside the test, and ends with it at the latest.
  final class Running {
    private let process: pid_t
    private let pipe: Int32
    private var isOver = false

    init(_ arguments: [String]) throws {
      var ends: [Int32] = [0, 0]
      // A pair of sockets is closed on exec from its first moment on, so no other child can hold it open.
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
      var texts: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
      defer { texts.forEach { free($0) } }
      var process: pid_t = 0
      let failure = posix_spawnp(&process, arguments[0], &actions, nil, &texts, environ)
      posix_spawn_file_actions_destroy(&actions)
      close(ends[1])
      guard failure == 0 else {
        close(ends[0])
        throw Wire.Fault.system(arguments[0], failure)
      }
      self.process = process
      pipe = ends[0]
    }

    deinit {
      if !isOver {
        kill(process, SIGKILL)
        _ = wait()
      }
      close(pipe)
    }

    /// What it says, up to the end of the next line.
    func line() -> String {
      var line: [UInt8] = []
      var byte: UInt8 = 0
      while read(pipe, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
      return String(decoding: line, as: UTF8.self)
    }

    /// What it says until it ends.
    func rest() -> String {
      var output: [UInt8] = []
      var room = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(pipe, &room, room.count), count > 0 { output.append(contentsOf: room[..<count]) }
      return String(decoding: output, as: UTF8.self)
    }

    /// Its exit status, or the signal that ended it as a negative number.
    func wait() -> Int32 {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      isOver = true
      return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }
  }
}
