@preconcurrency import Glibc  // for `stderr`
import NudgeCore
import Varlink

/// `nudged --support`: the person's own people and lines, as JSON, whatever else is wrong with the configuration. It works
/// while no daemon runs.
enum SupportCard {
  static func run() -> Int32 {
    guard let support = try? support(environment: Environment.all) else { return EX_UNAVAILABLE }
    if let trouble = support.trouble { fputs("\(support.file ?? ""): \(trouble)\n", stderr) }
    print(String(decoding: (try? JSON.encode(support.card)) ?? [], as: UTF8.self))
    return 0
  }

  /// Nothing is changed by looking.
  static func support(environment: [String: String]) throws(Places.Problem) -> JournalMethods.Support {
    var support = OwnCard(try Places(environment: environment), isKeeping: false).find { false }
    support.card.help = Helplines.here(
      zone: SystemZones.resolver(environment: environment).local().identifier,
      locale: Helplines.locale { environment[$0] })
    return support
  }
}
