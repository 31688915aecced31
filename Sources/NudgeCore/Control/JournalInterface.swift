/// The parameters and replies of `org.nudged.Journal`, named after its methods.
public enum JournalMethods {
  public static let interface = "org.nudged.Journal"

  /// The interface text, as `GetInterfaceDescription` gives it.
  public static var description: String {
    [opening, entryType, noticedTypes, entries, draws, aims, guides, care, exchange, backups, erasing, faults].joined(
      separator: "\n")
  }

  private static let opening = """
    # The journal: entries of every kind, goals and steps, trials, guides.
    interface org.nudged.Journal

    """

  private static let faults = """
    # A mistake of nudged's own; its log says more.
    error InternalError ()

    # More than a parameter takes; nothing of the call was done. parameter may be parameters: all together.
    error TooMuch (parameter: string, reason: string)

    # A call with this key was kept before, see org.nudged.Control.Once; nothing was kept this time.
    error AlreadyKept ()

    # The journal could not be written, or, with read true, not be read; nothing of the call was kept.
    error NotStored (reason: string, read: ?bool)

    # The journal is not in its place, or another is there since this connection was made; nothing was read or kept. The reason says
    # what happened and what helps. On another connection the call may work again.
    error NoJournal (reason: string)

    # A time that cannot be used.
    error BadTime (time: string, reason: string)

    """
}
