import ArgumentParser
import NudgeCore
import Varlink

struct Watch: Verb {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow what happens, line by line, until Ctrl-C.",
    discussion: "Shows that something was written, never what.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let daemon = try Daemon(surroundings)
    guard !output.json else { return try daemon.streamAsCame(Methods.monitor, Empty(), to: surroundings) }
    let zone = try Zones(surroundings).local()
    try daemon.stream(Methods.monitor, Empty()) { event in
      let time = zone.civil(at: Clock.now()).time
      surroundings.say(WatchLine(event: event, time: time, look: surroundings.look).text)
    }
  }
}
