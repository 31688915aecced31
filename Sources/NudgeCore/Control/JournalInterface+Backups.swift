extension JournalMethods {
  static let backups = """
    # A file in the folder of backups. at is when it was put there, by the clock on the wall, such as 2026-11-30T07:15:02. reason is
    # daily, before-import, before-migration, before-restore, by-hand, replaced, removed, hidden, foreign-log, damaged-log or
    # damaged. The first three make room for newer ones by themselves; all others stay until they are removed. isJournal: it is a whole journal and can
    # be restored; otherwise it is a log or a damaged file, kept as it was found.
    type Backup (name: string, at: string, reason: string, bytes: int, isJournal: bool)

    # What a journal holds: its entries without those that were taken back, when the newest of them is about, and, where it was
    # asked for, what it says.
    type JournalContents (entries: int, newest: ?string, text: ?string)

    # The copies of the journal, the newest first, and the folder they are in. atMostBytes is what those may take together that make
    # room by themselves.
    method Backups() -> (folder: string, daily: bool, atMostBytes: int, backups: []Backup)

    # Makes a copy of the journal now: whole, read through, and on disk when the reply comes. With made false nothing a person
    # wrote has changed since the newest one; that is the one in the reply, and no other was made.
    method MakeBackup() -> (backup: Backup, made: bool, entries: int)

    # Reads a copy through: every page of it. name is a file's name, its beginning, such as a date, or "latest"; absent: all of them.
    # problem is what was found where one is not whole. With all of them the journal itself is read through.
    method CheckBackup(name: ?string) -> (checks: []BackupCheck, journal: ?JournalCheck)
    type JournalCheck (sound: bool, problem: ?string, contents: ?JournalContents)
    type BackupCheck (backup: Backup, sound: bool, problem: ?string, contents: ?JournalContents)

    # What would be here if that copy were restored, and what is here now; here is absent where that cannot be read. source is a
    # name as in CheckBackup, or the absolute path of any whole journal. words: with what the newest entries say; for the person's
    # own eyes. Where the journal was written over and its log was kept, and that log goes on with the copy, both are put together;
    # fromLog is how many entries the log brings.
    method CompareBackup(source: string, words: ?bool) -> (
      source: string,
      here: ?JournalContents,
      there: JournalContents,
      same: bool,
      fromLog: ?int
    )

    # Puts a copy in the journal's place, in one step that a power cut cannot halve. Before that, what stands is kept as
    # before-restore; kept is the name of that file, and restoring it takes this back. fromLog is as in CompareBackup.
    method RestoreBackup(source: string) -> (
      source: string,
      kept: []string,
      contents: JournalContents,
      fromLog: ?int
    )

    # Begins anew with an empty journal. What stands is kept as removed; restoring it takes this back.
    method BeginFresh() -> (kept: []string)

    # Of a damaged journal: how many came from itself (own; of these, stray were found page by page), from a backup (filled), and
    # how many are nowhere any more (lost).
    type RepairCounts (own: int, stray: int, filled: int, lost: int)

    # Makes a whole journal of a damaged one and puts it in its place. The damaged files are kept as they are; kept has their names.
    # aims are goals, steps and trials; backup is the copy that filled in what was missing. partly names what else was damaged, of
    # which some may be missing beyond what the backup had, such as tags. With whole true there was nothing to mend, and nothing
    # was done.
    method RepairJournal() -> (
      whole: bool,
      entries: ?RepairCounts,
      aims: ?RepairCounts,
      backup: ?string,
      partly: ?[]string,
      kept: []string
    )

    # There is no such copy.
    error NoSuchBackup (source: string)

    # It cannot be used: it is damaged, no journal, or of a later nudged.
    error UnusableBackup (source: string, reason: string)

    # No copy could be made, or the journal could not be exchanged for another; everything is as it was.
    error NotCopied (reason: string)

    # There is no file of a journal that could be mended.
    error NothingToMend ()

    # Another long piece of work has the journal just now, such as an export or a backup.
    error JournalBusy ()

    """
}
