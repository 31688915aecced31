import Foundation

/// Whether a process sleeps, with nothing of its own that would wake it soon.
///
/// No time is measured: the kernel says what each thread waits for, whether that wait ends by itself, and when each of the
/// process's timers rings. Both readings of the threads have them all asleep and not woken once in between, so what was read
/// of the timers is what they are in that sleep. A slow machine comes to rest later, and is waited for.
struct Stillness {
  /// What is still going on; nil: it is at rest.
  let unrest: String?

  init(of process: Int32) {
    let before = Self.threads(process)
    let timer = Self.timers(process).first { $0 < Self.soon }
    let after = Self.threads(process)
    unrest =
      if let awake = before.values.first(where: { !$0.isAsleep }) {
        "a thread is awake or sleeps for a while: \(awake)"
      } else if let timer {
        "a timer rings in \(timer) s"
      } else if before != after {
        "a thread woke up"
      } else {
        nil
      }
  }

  /// Seconds. What rings later is a plan, a day's end or the like, and none of these comes every second.
  private static let soon = 5.0

  private struct Thread: Equatable, CustomStringConvertible {
    var state: String
    var switches: [String]
    var call: [String]

    var isAsleep: Bool { state == "S" && !call.isEmpty && !isTimed }
    var description: String { "\(state), in system call \(call.joined(separator: " "))" }

    /// Whether the wait ends by itself: its argument that says when is no null pointer and no -1.
    private var isTimed: Bool {
      guard let number = Int(call[0]) else { return true }
      guard let (argument, isPointer) = Stillness.timeouts[number] else { return false }
      guard call.indices.contains(argument), let value = UInt64(call[argument].dropFirst(2), radix: 16) else {
        return true
      }
      return isPointer ? value != 0 : UInt32(truncatingIfNeeded: value) != .max
    }
  }

  /// Waits that may have an end, by number: which argument has it, counted from 1, and whether it is a pointer.
  #if arch(arm64)
    /// futex, epoll_pwait, ppoll, nanosleep, clock_nanosleep, rt_sigtimedwait, epoll_pwait2
    private static let timeouts: [Int: (Int, Bool)] = [
      98: (4, true), 22: (4, false), 73: (3, true), 101: (1, true), 115: (3, true), 137: (3, true), 441: (4, true),
    ]
  #else
    /// futex, epoll_wait, epoll_pwait, poll, ppoll, nanosleep, clock_nanosleep, rt_sigtimedwait, epoll_pwait2
    private static let timeouts: [Int: (Int, Bool)] = [
      202: (4, true), 232: (4, false), 281: (4, false), 7: (3, false), 271: (3, true), 35: (1, true), 230: (3, true),
      128: (3, true), 441: (4, true),
    ]
  #endif

  private static func threads(_ process: Int32) -> [String: Thread] {
    let folder = "/proc/\(process)/task"
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return ids.reduce(into: [:]) { threads, id in
      let status = text(folder + "/\(id)/status").split(separator: "\n").map(String.init)
      let state = status.first { $0.hasPrefix("State:") }?.dropFirst(6).trimmingCharacters(in: .whitespaces).first
      threads[id] = Thread(
        state: state.map(String.init) ?? "gone", switches: status.filter { $0.contains("ctxt_switches") },
        call: text(folder + "/\(id)/syscall").split(whereSeparator: \.isWhitespace).map(String.init))
    }
  }

  /// In how many seconds each timer that is set rings (proc(5), fdinfo of a timerfd).
  private static func timers(_ process: Int32) -> [Double] {
    let folder = "/proc/\(process)/fdinfo"
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return descriptors.compactMap { descriptor in
      guard let value = text(folder + "/" + descriptor).firstMatch(of: /it_value: \((\d+), (\d+)\)/) else { return nil }
      let seconds = (Double(value.1) ?? 0) + (Double(value.2) ?? 0) / 1e9
      return seconds > 0 ? seconds : nil
    }
  }

  private static func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}
