/// Options that say the same with many verbs. They are explained once, and named with each verb that takes them.
struct SharedOptions {
  /// With nearly every verb.
  let everywhere: [Tool.Argument]
  /// With so many that to explain them each time would hide what is the verb's own.
  let often: [Tool.Argument]

  /// From how many verbs on an option is explained once.
  static let manyVerbs = 8

  init(of verbs: [Verb]) {
    var counts: [Tool.Argument: Int] = [:]
    var inOrder: [Tool.Argument] = []
    for option in verbs.flatMap(\.command.shownArguments) where option.kind != .positional {
      if counts[option] == nil { inOrder.append(option) }
      counts[option, default: 0] += 1
    }
    everywhere = inOrder.filter { counts[$0, default: 0] * 2 > verbs.count }
    let shared = Set(everywhere)
    often = inOrder.filter { counts[$0, default: 0] >= Self.manyVerbs && !shared.contains($0) }
  }
}
