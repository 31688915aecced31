import Foundation
import Testing

/// A daemon at rest sleeps until something is due, whatever it was asked before.
@Suite("At rest", .serialized)
struct RestingTests {
  @Test("after every method of every interface nothing wakes the daemon but what is due")
  func everyMethod() throws {
    let session = try EveryMethod.session()
    let calls = try EveryMethod.calls()
    #expect(
      try Set(EveryMethod.declared(session).keys) == Set(calls.map(\.method)),
      "each method is in every-method.json, and no other")
    for (method, parameters) in calls {
      let reply = try EveryMethod.ask(method, parameters, session)
      #expect(reply["error"] == nil, "\(method): \(reply)")
    }
    let daemon = try #require(session.daemon).processIdentifier
    var unrest: String?
    do {
      try until("the daemon rests", seconds: 180) {
        unrest = Stillness(of: daemon).unrest
        return unrest == nil
      }
    } catch { Issue.record("it does not come to rest: \(unrest ?? "")") }
  }
}
