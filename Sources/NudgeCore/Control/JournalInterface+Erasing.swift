extension JournalMethods {
  static let erasing = """
    # A file that may still have what was erased, and why it could not be rewritten or removed.
    type Left (path: string, reason: string)

    # What Erase would go through, or, without an id, ForgetAll; nothing is done. subject is entry, goal (with its steps), step or trial;
    # absent: entry. text is what the record says, or said before it was edited; for the person's own eyes. entries are those of
    # the journal that ForgetAll takes, absent where they cannot be counted; copies are whole journals in the folder of backups, asFound other
    # files there, kept as they were found. pages are saved reports, unsent is whether words lie in unsent.txt. configuration is the
    # file that stays as it is.
    method LookToErase(subject: ?string, id: ?int) -> (
      text: ?string,
      entries: ?int,
      copies: int,
      asFound: int,
      pages: int,
      unsent: bool,
      configuration: string
    )

    # Erases a record for good, whether it was taken back before or not: its words, tags and fields, every earlier wording, what the
    # search knows of it, answers of guides it was made of, its words in unsent.txt, saved pages that show it, and all of that in
    # every copy of the journal, which is rewritten as a whole. Its number stays taken. Neither Restore nor Undo brings it back.
    # copies are the files that had it. With left empty nothing nudged keeps has it any more; otherwise the same call once more
    # tries again. same names other records that say the very same, such as "step 3".
    method Erase(subject: ?string, id: int) -> (copies: int, pages: int, left: []Left, same: []string)

    # Erases everything: the journal, its log, all copies and what was put aside, saved pages, unsent.txt, guides under way, and what
    # is kept of the card. An empty journal is in place when the reply comes. The configuration stays, and so does what lies in the
    # folder of backups under names nudged does not give; strangers has the paths. copies are files that were removed.
    method ForgetAll() -> (copies: int, left: []Left, strangers: []string, configuration: string)

    """
}
