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
    do {
      try follow(Daemon(surroundings), in: surroundings)
    } catch ClientError.disconnected {
      // The daemon ended, and with it what there was to follow.
    }
  }

  private func follow(_ daemon: Daemon, in surroundings: Surroundings) throws {
    guard !output.json else { return try daemon.streamAsCame(Methods.monitor, Empty(), to: surroundings) }
    let zone = try Zones(surroundings).local()
    try daemon.stream(Methods.monitor, Empty()) { event in
      let time = zone.civil(at: Clock.now()).time
      surroundings.say(WatchLine(event: event, time: time, look: surroundings.look).text)
    }
  }
}
