import Foundation
import Testing

@testable import Varlink

@Suite(.timeLimit(.minutes(60))) struct ChannelTests {
  @Test func whateverComesPutsTheDeadlineOff() throws {
    let place = Place()
    let ear = Ear(place.file())
    let channel = try Channel(path: place.file(), timeout: .seconds(300))
    let server = accept(ear.descriptor, nil, nil)
    defer { close(server) }
    // The time that was given is over before the first byte is looked at.
    write(server, #"{"a"#, 3)
    Thread.detachNewThread {
      // The rest is sent once the beginning has been read: SIOCOUTQ in unix(7).
      var unread: Int32 = 1
      while unread > 0, ioctl(server, 0x5411, &unread) == 0 { sched_yield() }
      write(server, #"":1}"# + "\0", 5)
    }
    let text = try channel.receive(until: Deadline(after: .zero), silence: .seconds(300)) {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(text == #"{"a":1}"#)
    #expect(throws: ClientError.timedOut) {
      try channel.receive(until: Deadline(after: .zero), silence: .seconds(300)) { _ in }
    }
  }
}
