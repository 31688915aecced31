import NudgeCore

/// The toolbox: what there is, how often each was used, and which one helps this person most.
struct PracticesScreen {
  var reply: JournalMethods.Practices
  var look: Look

  var text: String {
    var page = Page()
    let widest = reply.practices.map(\.name.count).max() ?? 0
    for practice in reply.practices {
      let name = look.oneLine(practice.name).padded(to: widest)
      page.line("\(name)  \(look.oneLine(practice.title, beside: widest + 2))\(look.dim(uses(practice)))")
    }
    page.gap()
    for line in look.wrapped(verdict) { page.line(look.dim(line)) }
    return page.text
  }

  private func uses(_ practice: PracticeView) -> String {
    switch practice.uses {
    case 0: ""
    case 1: "  · used once"
    default: "  · used \(practice.uses) times"
    }
  }

  private var verdict: String {
    guard let name = reply.helpsMost, let best = reply.practices.first(where: { $0.name == name }) else {
      return "nudgectl practice NAME begins one. Rated before and after, they show in time which helps you most."
    }
    return "By your own ratings, \(look.oneLine(best.name)) helps you most (\(best.rated) rated uses)."
  }
}
