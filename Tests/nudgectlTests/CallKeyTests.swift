import Foundation
import Linux
import NudgeCore
import Testing

@testable import nudgectl

@Suite("The key of a call")
struct CallKeyTests {
  private let home: TemporaryHome
  private let stage: Stage

  init() throws {
    home = try TemporaryHome()
    stage = home.stage()
  }

  private var folder: String { home.runtime + "/nudged/calls" }

  private func key(_ text: String, _ method: String = "org.nudged.Journal.Log") -> CallKey {
    CallKey(method, ["kind": "win", "text": text], stage.surroundings)
  }

  @Test("one call has one key, until it is answered: also in the next program that makes it")
  func stable() {
    let first = key("tea").value
    for _ in 1...3 { #expect(key("tea").value == first) }
    #expect(key("coffee").value != first && key("tea", "org.nudged.Control.Answer").value != first)
    let last = key("tea")
    #expect(last.value == first)
    last.wasAnswered()
    #expect(key("tea").value != first, "the next one of these words is another one")
  }

  @Test("the same words from two programs at the same time are two entries")
  func underWay() {
    let one = key("tea")
    let other = key("tea")
    #expect(one.value != other.value)
    // What the other one does is nothing to the first.
    other.wasAnswered()
    #expect(PlainFile.names(in: folder).count == 1)
    one.wasAnswered()
    #expect(PlainFile.names(in: folder).isEmpty)
  }

  @Test("no word stands in its file, which its owner alone can read")
  func privacy() throws {
    _ = key("very private words")
    let name = try #require(PlainFile.names(in: folder).first)
    #expect(home.mode(folder) == 0o700 && home.mode(folder + "/" + name) == 0o600)
    let text = try #require(home.text(folder + "/" + name))
    #expect(text.count == 32 && text.allSatisfy(\.isHexDigit) && name.count == 32)
  }

  @Test("it is over after some minutes, whichever way the clock was set", arguments: [-3600.0, 3600])
  func life(seconds: Double) throws {
    let first = key("tea").value
    let file = folder + "/" + (try #require(PlainFile.names(in: folder).first))
    // Far from it on either side, by the clock that stamps files.
    let written = Date().addingTimeInterval(seconds)
    try FileManager.default.setAttributes([.modificationDate: written], ofItemAtPath: file)
    #expect(key("tea").value != first)
  }

  @Test("so many are kept, and no more; the latest of them")
  func bound() {
    for number in 0..<100 { _ = key("tea \(number)") }
    #expect(PlainFile.names(in: folder).count == CallKey.mostFiles)
  }

  @Test(
    "what stands in the file and is no key gives way to one", arguments: ["", "x", String(repeating: "ä", count: 16)])
  func damaged(text: String) throws {
    _ = key("tea")
    let file = folder + "/" + (try #require(PlainFile.names(in: folder).first))
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let mended = key("tea").value
    #expect(mended.count == 32 && key("tea").value == mended)
  }

  @Test("the order of a dictionary, another one in each process, makes no other call")
  func order() {
    let names = (0..<30).map { "name-\($0)" }
    let one = Dictionary(uniqueKeysWithValues: names.map { ($0, "x") })
    var other = Dictionary<String, String>(minimumCapacity: 1000)
    for name in names.reversed() { other[name] = "x" }
    #expect(CallKey.digest("m", ["fields": one]) == CallKey.digest("m", ["fields": other]))
    #expect(CallKey.digest("m", ["fields": one]) != CallKey.digest("n", ["fields": one]))
  }

  @Test("without a runtime directory each call has one all the same")
  func nowhere() {
    stage.variables["XDG_RUNTIME_DIR"] = nil
    #expect(key("tea").value != key("tea").value)
  }

  @Test("a verb holds it as long as it has no answer; one that reads needs none")
  func verbs() throws {
    for (script, left) in [
      (["Log": [FakeDaemon.reply(Fixed.log)]], 0), (["Log": []], 1), (["Log": [FakeDaemon.hangUp]], 1),
    ] {
      let stage = home.stage(try FakeDaemon(script))
      // Silence alone is waited for.
      if script["Log"] == [] { stage.patience = .milliseconds(20) }
      stage.run("win tea")
      #expect(PlainFile.names(in: folder).count == left)
      for file in PlainFile.names(in: folder) { unlink(folder + "/" + file) }
    }
    let refusing = home.stage(try FakeDaemon("Log", error: "org.nudged.Journal.BadEntry"))
    refusing.run("win tea")
    let reading = home.stage(try FakeDaemon.silent())
    reading.patience = .milliseconds(20)
    reading.run("list")
    #expect(PlainFile.names(in: folder).isEmpty)
  }
}
