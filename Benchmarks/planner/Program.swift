@preconcurrency import Glibc  // for `stderr`
import NudgeCore
import NudgeStore

/// Times the planner: `planner-timer DIRECTORY STEPS` prints one JSON object.
@main struct Program {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let steps = Int(CommandLine.arguments[2]) else {
      fputs("usage: planner-timer DIRECTORY STEPS\n", stderr)
      exit(64)
    }
    let zone = try Zones.database.zone(named: "Europe/Berlin")
    let step = try StepTimer(directory: CommandLine.arguments[1], zone: zone).run(steps)
    let elapse = try ElapseTimer(zone: zone).run()
    let simulation = try SimulationTimer(zone: zone).run()
    let check = try CheckTimer(directory: CommandLine.arguments[1]).run()
    print(#"{"step": \#(step), "elapse": \#(elapse), "simulation": \#(simulation), "check": \#(check)}"#)
  }
}

/// The machine's tz database.
enum Zones {
  static let database = ZoneDatabase { name in
    guard let file = fopen("/usr/share/zoneinfo/" + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}

/// How long something takes, in nanoseconds.
func nanoseconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(work)
  return Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9
}

extension [Double] {
  /// The value that so many of a hundred do not exceed.
  func percentile(_ percent: Int) -> Double { sorted()[Swift.min(count - 1, count * percent / 100)] }
}
