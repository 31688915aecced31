import Linux
import NudgeCore

/// What the person did with a bubble.
extension Bubbles {
  func acted(_ number: UInt32, _ key: String, _ activationToken: String?) {
    if test?.acted(number, key, activationToken) == true { return }
    // The key carries the nudge's number, so that a button works even if the daemon was killed before it learned the
    // server's own number.
    if let (action, id) = Action.parse(key) { return perform(action, on: id, activationToken) }
    // A server that offers to type in the bubble, and then tells of a mere click, gets the window.
    guard key == Notifications.Request.click || key == Notifications.Request.Reply.key else { return }
    take(.opened(activationToken: activationToken), number)
  }

  func replied(_ number: UInt32, _ text: String) {
    if test?.replied(number) == true { return }
    take(.replied(text), number)
  }

  func closed(_ number: UInt32, reason: UInt32) {
    if test?.closed(number, reason: reason) == true { return }
    take(.closed, number)
  }

  /// A deed to a bubble that is known by the server's number alone. Those of other programs come here, too.
  private func take(_ deed: BubbleNumbers.Deed, _ number: UInt32) {
    if let nudge = numbers.nudge(shownAs: number) ?? fromLedger(number) {
      take(deed, of: nudge)
    } else {
      numbers.keep(deed, to: number)
    }
  }

  /// The nudge that had this number before the daemon was started anew; the later one if two had it.
  private func fromLedger(_ number: UInt32) -> Nudge.ID? {
    guard let token = notifications.server?.token else { return nil }
    return engine.planner.open.last { $0.showing?.notification == number && $0.showing?.server == token }?.id
  }

  func take(_ deed: BubbleNumbers.Deed, of nudge: Nudge.ID) {
    switch deed {
    case .opened(let token): perform(.answer, on: nudge, token)
    case .replied(let text): answer(nudge, with: text)
    case .closed: engine.happen(.closed(nudge))
    }
  }

  /// Nothing happens to a nudge that is over.
  private func perform(_ action: Action, on id: Nudge.ID, _ activationToken: String?) {
    guard let nudge = engine.planner.open.first(where: { $0.id == id }) else { return }
    do {
      switch action {
      case .answer: windows.open(.answer(id), activationToken: activationToken)
      case .snooze: try engine.snooze(nudge, until: nil)
      case .skip: try engine.skip(nudge)
      }
    } catch {
      Log.write(.nudge, .warning, "a button of nudge \(id) could not be done: \(error)")
    }
  }

  /// Words typed into the bubble. However often the server tells of them, the first time ends the nudge.
  private func answer(_ id: Nudge.ID, with text: String) {
    guard !text.allSatisfy(\.isWhitespace), let nudge = engine.planner.open.first(where: { $0.id == id }) else {
      return
    }
    do {
      _ = try engine.answer(nudge, with: try guide(nudge).entry(answering: text, today: engine.today))
    } catch {
      keep(text, of: nudge, since: error)
    }
    // A bubble has no room for an answer, and nobody is to be alone with such words.
    if namesDanger(text) { windows.open(.support) }
  }

  /// The bubble is gone with its words, so they are put aside, and the window asks again.
  private func keep(_ text: String, of nudge: Nudge, since error: any Error) {
    let place = putAside(text)
    Log.write(
      .notStored, .error, "words typed into nudge \(nudge.id) could not be kept as an entry (\(error)); \(place)")
    windows.open(.answer(nudge.id))
  }

  /// - Returns: where the words are, for the log.
  private func putAside(_ text: String) -> String {
    switch unsent.add(text, on: engine.today) {
    case .kept(let file): return "they are in \(file)"
    case .tooLong:
      guard case .kept(let file) = unsent.add(UnsentFile.beginning(of: text), on: engine.today) else { break }
      return "they are more than a file for such words takes; their beginning is in \(file)"
    case .full, .notWritten: break
    }
    return "and not put aside either"
  }
}
