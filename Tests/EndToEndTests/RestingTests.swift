import Foundation
import Testing

/// A daemon at rest sleeps until something is due, whatever it was asked before.
@Suite("At rest", .serialized)
struct RestingTests {
  /// One call of every method there is, in an order in which each has something to do. `make bench` goes through them, too.
  private static func calls() throws -> [(method: String, parameters: [String: Any])] {
    let file = URL(fileURLWithPath: Here.support + "/every-method.json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[Any]])
    return try rows.map { (try #require($0[0] as? String), try #require($0[1] as? [String: Any])) }
  }

  /// Two nudges to answer and to skip: the first greeting, and one of a plan that asks at noon.
  private func session() throws -> Session {
    let session = try Session(config: DayTests.plan())
    session.clock.travel(days: 1, toHour: 11)
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    try session.sleep(days: 0, toHour: 11, minute: 59, second: 59)
    try session.waitForShown(2)
    return session
  }

  private func reply(to method: String, _ parameters: [String: Any], _ session: Session) throws -> [String: Any] {
    let message: [String: Any] = ["method": method, "parameters": parameters]
    // With "more" where a method asks for it. A stream without end is left after its first reply.
    let streams = ["Export", "Story", "Simulate", "TryNotification", "Monitor", "List"]
    let wantsMore = streams.contains { method.hasSuffix("." + $0) }
    let client = try RawClient(session.socket)
    let json = try JSONSerialization.data(withJSONObject: wantsMore ? message.merging(["more": true]) { $1 } : message)
    try client.send(String(decoding: json, as: UTF8.self) + "\0")
    while true {
      let text = try #require(client.receive(), "\(method) is answered")
      let reply = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      if reply["continues"] as? Bool != true || method.hasSuffix(".Monitor") { return reply }
    }
  }

  /// What the daemon itself says it can be asked.
  private func methods(_ session: Session) throws -> Set<String> {
    let service = "org.varlink.service"
    let info = try reply(to: "\(service).GetInfo", [:], session)["parameters"] as? [String: Any]
    let interfaces = try #require(info?["interfaces"] as? [String])
    return try interfaces.reduce(into: []) { methods, name in
      let text = try reply(to: "\(service).GetInterfaceDescription", ["interface": name], session)["parameters"]
      let description = try #require((text as? [String: Any])?["description"] as? String)
      for match in description.matches(of: /(?m)^method (\w+)/) { methods.insert("\(name).\(match.1)") }
    }
  }

  @Test("after every method of every interface nothing wakes the daemon but what is due")
  func everyMethod() throws {
    let session = try session()
    let calls = try Self.calls()
    #expect(try methods(session) == Set(calls.map(\.method)), "each method is in every-method.json, and no other")
    for (method, parameters) in calls {
      let reply = try reply(to: method, parameters, session)
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
