import Glibc
import Systemd
import TestSupport
import Testing

@testable import nudged

/// The wall clock is set, or the machine sleeps.
@Suite("Jumps of the clock")
struct ClockJumpsTests {
  /// A descriptor that is readable when the test says so, and says what the test wants.
  private final class Script {
    let descriptor: Int32
    private let writer: Int32
    var readings: [ClockDescriptor.Reading] = []
    var asleep = Duration.seconds(1000)
    var isExhausted = true
    private(set) var acts: [String] = []

    init() {
      var ends: [Int32] = [0, 0]
      precondition(pipe(&ends) == 0)
      (descriptor, writer) = (ends[0], ends[1])
    }

    isolated deinit { close(writer) }

    func jump(_ reading: ClockDescriptor.Reading) {
      readings.append(reading)
      write(writer, "!", 1)
    }

    func read() -> ClockDescriptor.Reading {
      var byte: UInt8 = 0
      if isExhausted { Glibc.read(descriptor, &byte, 1) }
      acts.append("read")
      return readings.isEmpty ? .nothing : readings.removeFirst()
    }

    func arm() { acts.append("arm") }
  }

  private let script = Script()
  private let jumps = Mailbox<Duration>()

  private func watch() -> ClockJumps {
    ClockJumps(
      descriptor: script.descriptor, arm: script.arm, read: script.read, asleep: { [script] in script.asleep },
      onJump: { [jumps] in jumps.put($0) })
  }

  @Test("a clock that was set is told from a machine that slept")
  func slept() async throws {
    let watch = watch()
    script.jump(.jumped)
    #expect(try await jumps.next() == .zero)
    script.asleep += .seconds(3600)
    script.jump(.jumped)
    #expect(try await jumps.next() == .seconds(3600))
    // The two clocks are not read at the same moment.
    script.asleep += .milliseconds(2)
    script.jump(.jumped)
    #expect(try await jumps.next() == .zero)
    script.asleep -= .milliseconds(2)
    script.jump(.jumped)
    #expect(try await jumps.next() == .zero)
    #expect(script.acts == ["read", "arm", "read", "arm", "read", "arm", "read", "arm"])
    withExtendedLifetime(watch) {}
  }

  @Test("nothing to read is no jump")
  func nothing() async throws {
    let watch = watch()
    script.jump(.nothing)
    await everythingReadyHasCome()
    #expect(script.acts == ["read"])
    #expect(jumps.waiting.isEmpty)
    script.jump(.jumped)
    #expect(try await jumps.next() == .zero)
    withExtendedLifetime(watch) {}
  }

  @Test("a descriptor that cannot be read is let go of, not read for ever")
  func broken() async throws {
    let watch = watch()
    script.isExhausted = false
    script.jump(.broken)
    await everythingReadyHasCome()
    #expect(script.acts == ["read"])
    #expect(jumps.waiting.isEmpty)
    withExtendedLifetime(watch) {}
  }

  @Test("let go of, it closes the descriptor", .timeLimit(.minutes(60)))
  func closed() async throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var watch: ClockJumps? = ClockJumps(
      descriptor: ends[0], arm: {}, read: { .nothing }, asleep: { .zero }, onJump: { _ in })
    watch = nil
    #expect(watch == nil)
    // A pipe nobody can read any more says so to its writer.
    var writer = pollfd(fd: ends[1], events: 0, revents: 0)
    while writer.revents & Int16(POLLERR) == 0 {
      await turn()
      poll(&writer, 1, 0)
    }
    close(ends[1])
  }

  @Test("the kernel tells when the clock is set", .enabled(if: mayTouchClock, "the clock may not be touched here"))
  func real() async throws {
    let jumps = Mailbox<Duration>()
    let watch = try #require(ClockJumps { jumps.put($0) })
    for _ in 1...3 {
      #expect(Self.setClockToItself())
      #expect(try await jumps.next() == .zero)
    }
    withExtendedLifetime(watch) {}
  }

  @Test("a machine that is awake does not sleep")
  func awake() {
    // Two clocks are looked at one after the other, and this thread may be kept waiting in between: one undisturbed look is enough.
    let before = (1...1000).map { _ in Clock.asleep() }.min() ?? .zero
    #expect(before > .milliseconds(-100))
    #expect((1...1000).contains { _ in Clock.asleep() - before < .milliseconds(100) })
  }

  /// Only where `NUDGED_TOUCH_CLOCK` allows it, and with the rights to do it.
  private nonisolated static let mayTouchClock = getenv("NUDGED_TOUCH_CLOCK") != nil && setClockToItself()

  /// Sets the clock to what it shows. The kernel takes that for a jump like any other.
  private nonisolated static func setClockToItself() -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return clock_settime(CLOCK_REALTIME, &now) == 0
  }
}
