import NudgeCore

/// A reply that may bring the person's own people.
protocol CarriesCard {
  var card: CardView? { get set }
}

extension Control.Answer: CarriesCard {}
extension JournalMethods.Log: CarriesCard {}
extension JournalMethods.Amend: CarriesCard {}
extension JournalMethods.Submit: CarriesCard {}
extension JournalMethods.AddGoal: CarriesCard {}
extension JournalMethods.AmendGoal: CarriesCard {}
extension JournalMethods.AddStep: CarriesCard {}
extension JournalMethods.AmendStep: CarriesCard {}
extension JournalMethods.SplitStep: CarriesCard {}
extension JournalMethods.OneTrial: CarriesCard {}
extension JournalMethods.OneRun: CarriesCard {}
extension JournalMethods.FinishStep: CarriesCard {}
extension JournalMethods.CloseGoal: CarriesCard {}
extension JournalMethods.EndTrial: CarriesCard {}

extension OwnCard {
  /// A reply with a card that is empty, since the daemon knows of none: there may be one here all the same. None comes without
  /// where anybody can turn.
  static func filling<Reply>(_ reply: Reply, in surroundings: Surroundings) -> Reply {
    guard var carrier = reply as? any CarriesCard, let card = carrier.card else { return reply }
    if card.isEmpty {
      carrier.card = OwnCard(surroundings).find().card
    } else if card.help == nil {
      carrier.card?.help = help(in: surroundings)
    }
    return carrier as? Reply ?? reply
  }
}
