import Glibc
import Testing

@testable import Systemd

/// What a read of the clock's descriptor means. timerfd_create(2).
@Suite("The clock's descriptor")
struct ClockDescriptorTests {
  @Test(
    "every result has a meaning",
    arguments: [
      (-1, ECANCELED, .jumped), (8, 0, .jumped), (8, ECANCELED, .jumped), (-1, EAGAIN, .nothing), (-1, EINTR, .nothing),
      (-1, EBADF, .broken), (-1, EINVAL, .broken), (0, 0, .broken), (4, 0, .broken),
    ] as [(count: Int, code: Int32, reading: ClockDescriptor.Reading)])
  func reading(count: Int, code: Int32, reading: ClockDescriptor.Reading) {
    #expect(ClockDescriptor.reading(count, code) == reading)
  }

  @Test("while the clock goes on as clocks do, there is nothing to read")
  func quiet() throws {
    let clock = try #require(ClockDescriptor())
    defer { close(clock.number) }
    // The clock of the machine may be set at any moment, also by another test.
    _ = clock.read()
    clock.arm()
    #expect(clock.read() != .broken)
    #expect(fcntl(clock.number, F_GETFD) & FD_CLOEXEC != 0)
  }
}
