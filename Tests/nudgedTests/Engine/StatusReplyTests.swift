import NudgeCore
import Testing
import Varlink

@testable import nudged

@Suite("A status that is kept")
struct StatusReplyTests {
  @Test(
    "it holds for its step and its time, and for no other",
    arguments: [
      (second: 100, revision: 7, holds: true), (199, 7, true), (200, 7, false), (150, 8, false), (99, 7, false),
    ] as [(second: Int64, revision: Int, holds: Bool)])
  func holds(second: Int64, revision: Int, holds: Bool) throws {
    let reply = StatusReply(
      encoded: try Encoded(["a": 1]), revision: 7, from: Instant(seconds: 100), until: Instant(seconds: 200))
    #expect(reply.holds(at: Instant(seconds: second), revision: revision) == holds)
  }
}
