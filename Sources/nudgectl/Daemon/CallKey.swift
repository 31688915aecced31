import Glibc
import Linux
import NudgeCore
import Varlink

/// The key of a call: the same for the same call until it is answered, in this program and in the next one that a person starts
/// because no answer came. So the daemon can tell a call that is made once more from another one with the same words.
///
/// It is held in a file of its own in the runtime directory, named by a digest of the call: no word of it is in there. The file
/// goes with the answer. As long as the call is under way it is locked, and a second call of the same words, which somebody
/// makes at the same time and means, has a key of its own.
final class CallKey {
  /// 32 hexadecimal digits.
  let value: String
  private let file: LockedFile?

  /// A call without an answer is taken up again within this time.
  static let life = Duration.seconds(600)
  /// More than these are not kept; the oldest go first.
  static let mostFiles = 64

  init(_ method: String, _ parameters: some Encodable, _ surroundings: Surroundings) {
    let held = Self.directory(surroundings).flatMap { directory in
      Self.digest(method, parameters).flatMap { Self.hold("\(directory)/\($0)", in: directory) }
    }
    (value, file) = (held?.value ?? Self.draw(), held?.file)
  }

  /// Whether the same call has the same key when it is made again.
  var isHeld: Bool { file != nil }

  /// There is a reply, or an error: the next call of these words is another one.
  func wasAnswered() { file?.remove() }

  // MARK: The file

  /// - Returns: nil: the same call is under way, or the file cannot be made.
  private static func hold(_ path: String, in directory: String) -> (value: String, file: LockedFile)? {
    prune(directory)
    guard case .here(let file) = LockedFile.take(path),
      let value = valueKept(in: file.descriptor) ?? write(to: file.descriptor)
    else { return nil }
    return (value, file)
  }

  /// What an earlier call left.
  private static func valueKept(in descriptor: Int32) -> String? {
    let text = String(decoding: Input.read(upTo: length + 1, from: descriptor), as: UTF8.self)
    return text.utf8.count == length && text.allSatisfy(\.isHexDigit) ? text : nil
  }

  private static func write(to descriptor: Int32) -> String? {
    let value = draw()
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
    return Output.tryWriting(value, to: descriptor) == nil ? value : nil
  }

  private static let length = 32

  private static func draw() -> String { hexadecimal(.random(in: 0...UInt64.max), .random(in: 0...UInt64.max)) }

  private static func directory(_ surroundings: Surroundings) -> String? {
    guard let runtime = RuntimeDirectory.path(surroundings.variable) else { return nil }
    PlainFile.makeDirectory("\(runtime)/calls")
    return "\(runtime)/calls"
  }

  /// Removes what nobody will ask for any more. One that is under way keeps its descriptor, and its key.
  private static func prune(_ directory: String) {
    // The clock that files are stamped by, whatever the rest of the program is told of the time.
    let now = Int64(time(nil))
    var files = PlainFile.names(in: directory).compactMap { name -> (path: String, written: Int)? in
      var status = stat()
      let path = "\(directory)/\(name)"
      return stat(path, &status) == 0 ? (path, status.st_mtim.tv_sec) : nil
    }
    files.sort { $0.written > $1.written }
    for (place, file) in files.enumerated()
    where place >= mostFiles - 1 || abs(now - Int64(file.written)) > life.components.seconds {
      unlink(file.path)
    }
  }

  // MARK: The digest

  /// - Returns: nil for what cannot be written as JSON.
  static func digest(_ method: String, _ parameters: some Encodable) -> String? {
    // By way of a value, whose members are written in the order of their names: a dictionary has another one in each process.
    guard let plain = try? JSON.encode(parameters), let value = try? JSON(parsing: plain),
      let bytes: [UInt8] = try? JSON.encode(value)
    else { return nil }
    func hash(_ first: UInt64) -> UInt64 {
      var hash = FNV1a()
      hash.mix(first)
      for byte in method.utf8 { hash.mix(UInt64(byte)) }
      hash.mix(0)
      for byte in bytes { hash.mix(UInt64(byte)) }
      return hash.value
    }
    return hexadecimal(hash(1), hash(2))
  }

  private static func hexadecimal(_ numbers: UInt64...) -> String {
    numbers.map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.strung("")
  }
}
