/// The names of plans, safe to show and as wide as the widest one met so far. There are few plans and may be very many
/// rows, so each name is looked at once.
struct PlanColumn {
  let look: Look
  private var names: [(plan: String, shown: String, padded: String)] = []
  private var width = 0

  init(look: Look) { self.look = look }

  mutating func meet(_ plan: String) {
    guard !names.contains(where: { $0.plan == plan }) else { return }
    let shown = look.oneLine(plan)
    names.append((plan, shown, shown))
    width = max(width, shown.columns)
    for index in names.indices { names[index].padded = names[index].shown.padded(to: width) }
  }

  func shown(_ plan: String) -> String { name(plan)?.shown ?? look.oneLine(plan) }
  func padded(_ plan: String) -> String { name(plan)?.padded ?? look.oneLine(plan) }

  private func name(_ plan: String) -> (plan: String, shown: String, padded: String)? {
    names.first { $0.plan == plan }
  }
}
