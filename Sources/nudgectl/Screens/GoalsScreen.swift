import NudgeCore

/// Goals with their steps, from easy to hard.
struct GoalsScreen {
  var goals: [GoalView]
  var steps: [StepView]
  /// Whether closed ones are shown, too.
  var all: Bool
  var look: Look

  var text: String {
    var page = Page()
    for goal in goals {
      page.gap()
      page.line(GoalLines(goal: goal, look: look).line)
      show(steps.filter { $0.goal == goal.id }, on: &page)
    }
    // By themselves stand those, too, whose goal is not here any more.
    let here = Set(goals.map(\.id))
    let loose = steps.filter { step in (all || step.isShown) && step.goal.map { !here.contains($0) } ?? true }
    if !loose.isEmpty {
      page.gap()
      page.line(look.strong("Steps by themselves"))
      show(loose, on: &page)
    }
    if page.text.isEmpty {
      page.line("There is no goal yet. A first one: nudgectl goal add learn to say no --value honesty")
    }
    return page.text
  }

  private func show(_ steps: [StepView], on page: inout Page) {
    for step in steps where all || step.isShown { page.line("  " + StepLines(step: step, look: look).line) }
  }
}

/// A goal's ladder, the next rung marked.
struct LadderScreen {
  var goal: GoalView
  var steps: [StepView]
  var look: Look

  var text: String {
    var page = Page()
    page.line(GoalLines(goal: goal, look: look).line)
    let rungs = steps.filter(\.isShown)
    let next = rungs.first(where: \.isOpen)
    for rung in rungs { show(rung, isNext: rung.id == next?.id, on: &page) }
    if rungs.isEmpty {
      page.line("  " + look.dim("No rung yet. The easiest first: nudgectl goal step \(goal.id) … --difficulty 1"))
    } else if next == nil {
      page.line("  " + look.dim("Every rung is climbed. To close the goal with a win: nudgectl goal reach \(goal.id)"))
    }
    return page.text
  }

  private func show(_ rung: StepView, isNext: Bool, on page: inout Page) {
    let lines = StepLines(step: rung, look: look)
    page.line(isNext ? "→ \(look.strong("next:")) \(lines.line(beside: 8))" : "  \(lines.line)")
    guard isNext, let risk = rung.risk else { return }
    let label = "A look at the risk first: "
    page.line("    \(label)\(look.oneLine(risk, beside: label.count + 4))")
  }
}

/// A step that was just added, and an offer when it looks big.
struct AddedStepScreen {
  var added: JournalMethods.AddStep
  var timing: StepTiming
  var look: Look

  var text: String {
    var page = Page()
    if let card = added.card { page.line(CardLines(card: card, look: look).text) }
    page.line("\(look.good("✓")) \(StepLines(step: added.step, look: look).named)")
    guard added.card == nil else { return page.text }
    for line in timing.lines(of: added.step, look) { page.line("  " + look.dim(line)) }
    if added.big {
      page.line("  It looks like more than one step. If smaller ones would be kinder:")
      page.line("  " + look.dim("nudgectl goal split \(added.step.id) into …, …"))
    }
    return page.text
  }
}
