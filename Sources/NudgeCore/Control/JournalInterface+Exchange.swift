extension JournalMethods {
  static let exchange = """
    # The journal as a file, part by part; to be called with "more". format is jsonl, csv or markdown; what each holds is told
    # in docs/export.md. from and to are days, both included. private says whether private entries are in it; when absent, they
    # are in jsonl, which is complete, and in nothing else.
    #
    # All parts together are the journal as it was at the moment of the call. entries counts those given so far, of total.
    method Export(
      format: string,
      from: ?string,
      to: ?string,
      private: ?bool
    ) -> (text: string, entries: int, total: int)

    # A record that was passed over, by the line it begins on; or, where kept is true, one that came and is not quite as it
    # stands there.
    type ImportProblem (line: int, reason: string, kept: ?bool)

    # Takes over part of a file: in one go, or not at all. format is jsonl, jrnl or daylio. text begins with the file's first
    # line, and goes on with up to 200 others, whole ones; line is the number of the second line of text, 2 when absent. Of jrnl's
    # JSON, text is the entries alone, one a line, with an empty line in front.
    #
    # What is there already is known and stays as it is, so a file can be imported again. takeBack takes back what came from this
    # file, instead. ignored names members of records that this version does not know. Every record is among added, known or
    # passedOver (absent: none), and each that was passed over among the problems.
    method Import(
      format: string,
      text: string,
      line: ?int,
      takeBack: ?bool
    ) -> (
      added: int,
      known: int,
      takenBack: int,
      problems: []ImportProblem,
      ignored: ?[]string,
      passedOver: ?int
    )

    # A page with these entries, their days and words alone, for one named person. format is markdown or text. Private entries
    # are refused. At most 200 entries, and 200,000 bytes of words. Nothing is sent anywhere, and nothing is kept about it.
    method Share(
      ids: []int,
      with: string,
      format: ?string
    ) -> (text: string, entries: []Entry)

    # The text is not in that format.
    error NotAnExport (reason: string)

    # The file was written by a later version.
    error NewerExport (version: int)

    # Private entries are not shared.
    error PrivateEntries (ids: []int)

    """
}
