import ArgumentParser
import NudgeCore
import Varlink

struct Watch: Verb {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow what happens, line by line, until Ctrl-C.",
    discussion: """
      Shows that something was written, never what. With --json, each event as it came.

      For a status bar, --format gives a line with the whole state now and whenever it changes: that a question waits, a pause, \
      a day of rest, or nothing at all. Others may see it, so it is neutral. It stays through restarts of nudged, and starts \
      nothing. waybar, polybar, i3blocks and GNOME: the examples that came along, and docs/bars.md.

        nudgectl watch --format waybar
        nudgectl watch --format text --calm 'One thing at a time'
      """)

  @Option(help: ArgumentHelp("Whole states, for a bar.", valueName: "format"))
  var format: BarFormat?

  @Option(help: ArgumentHelp("With --format: what stands there while nothing waits.", valueName: "words"))
  var calm: String?

  @Flag(help: "With --format: how many wins today has, too, unless numbers are off.")
  var counts = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if format == nil, calm != nil || counts {
      throw ValidationError("--calm and --counts say what a bar shows: they go with --format.")
    }
    if format != nil, output.json {
      throw ValidationError("--json prints the events as they came, --format whole states; please choose one.")
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    if let format { try BarWatch(surroundings, format, calm: calm, counts: counts).run() }
    do {
      try follow(Daemon(surroundings), in: surroundings)
    } catch ClientError.disconnected {
      // The daemon ended, and with it what there was to follow.
    }
  }

  private func follow(_ daemon: Daemon, in surroundings: Surroundings) throws {
    guard !output.json else { return try daemon.streamAsCame(Methods.monitor, Empty(), to: surroundings) }
    let zone = Zones(surroundings).local()
    try daemon.stream(Methods.monitor, Empty()) { event in
      let time = zone.civil(at: Clock.now()).time
      surroundings.say(WatchLine(event: event, time: time, look: surroundings.look).text)
    }
  }
}
