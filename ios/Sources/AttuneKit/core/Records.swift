import AttuneFFI

// The core's records by the names that models and screens use. They go straight into state: they are values and hold no objects.

public typealias Start = AttuneFFI.Start
public typealias WelcomeRecord = AttuneFFI.WelcomeScreen
public typealias TodayRecord = AttuneFFI.TodayScreen
public typealias Asked = AttuneFFI.Asked
public typealias NextRitual = AttuneFFI.NextRitual
public typealias Quote = AttuneFFI.Quote
public typealias TimeOutLine = AttuneFFI.TimeOutLine
public typealias Notice = AttuneFFI.Notice
public typealias Target = AttuneFFI.Target
public typealias UsRecord = AttuneFFI.UsScreen
public typealias Standing = AttuneFFI.Standing
public typealias PhoneLine = AttuneFFI.PhoneLine
public typealias SyncStatus = AttuneFFI.SyncStatus
public typealias Login = AttuneFFI.Login
public typealias QuietHours = AttuneFFI.QuietHours
public typealias HandOverFile = AttuneFFI.HandOverFile
public typealias HandOverTaken = AttuneFFI.HandOverTaken
public typealias Topic = AttuneFFI.Topic
public typealias Phrase = AttuneFFI.Phrase

public typealias PairRecord = AttuneFFI.PairScreen
public typealias QrCode = AttuneFFI.QrCode
public typealias BringCard = AttuneFFI.BringCard
public typealias MeetingChoice = AttuneFFI.MeetingChoice
public typealias MailboxChoice = AttuneFFI.MailboxChoice

public typealias ExchangeReport = AttuneFFI.ExchangeReport
public typealias Request = AttuneFFI.Request
public typealias RequestOp = AttuneFFI.RequestOp
public typealias RequestPlace = AttuneFFI.RequestPlace
public typealias Header = AttuneFFI.Header
public typealias Response = AttuneFFI.Response
public typealias FileAnswer = AttuneFFI.FileAnswer

public typealias TogetherRecord = AttuneFFI.TogetherScreen
public typealias SessionCard = AttuneFFI.SessionCard
public typealias ExerciseCard = AttuneFFI.ExerciseCard
public typealias LibraryRecord = AttuneFFI.LibraryScreen
public typealias PackageCard = AttuneFFI.PackageCard
public typealias AgreementCard = AttuneFFI.AgreementCard
public typealias Rings = AttuneFFI.Rings
public typealias ExerciseRecord = AttuneFFI.ExerciseScreen
public typealias SessionStanding = AttuneFFI.SessionState
public typealias SessionRecord = AttuneFFI.SessionScreen
public typealias StepView = AttuneFFI.StepView
public typealias Exchange = AttuneFFI.Exchange
public typealias Asks = AttuneFFI.Asks
public typealias Choice = AttuneFFI.Choice
public typealias FeelingWord = AttuneFFI.FeelingWord
public typealias SealedField = AttuneFFI.SealedField
public typealias Answer = AttuneFFI.Answer
public typealias Link = AttuneFFI.Link
public typealias LinkTo = AttuneFFI.LinkTo
public typealias TurnLine = AttuneFFI.TurnLine
public typealias TurnLineKind = AttuneFFI.TurnLineKind
public typealias TurnAsks = AttuneFFI.TurnAsks
public typealias Wording = AttuneFFI.Wording

public typealias Which = AttuneFFI.Which
public typealias VaultState = AttuneFFI.VaultState
public typealias JournalRecord = AttuneFFI.JournalPage
public typealias EntryCard = AttuneFFI.EntryCard
public typealias TextRange = AttuneFFI.TextRange
public typealias EntryRecord = AttuneFFI.EntryScreen
public typealias EditorRecord = AttuneFFI.EditorScreen
public typealias EntryDraft = AttuneFFI.EntryDraft

public typealias RitualsRecord = AttuneFFI.RitualsScreen
public typealias RitualStanding = AttuneFFI.RitualState
public typealias RitualCard = AttuneFFI.RitualCard
public typealias OtherChange = AttuneFFI.OtherChange
public typealias RestCard = AttuneFFI.RestCard
public typealias TouchCard = AttuneFFI.TouchCard
public typealias TouchLine = AttuneFFI.TouchLine
public typealias TouchStanding = AttuneFFI.Touch
public typealias RestChoice = AttuneFFI.RestChoice
public typealias WeeksRecord = AttuneFFI.WeeksScreen
public typealias WeekDay = AttuneFFI.WeekDay
public typealias DayRitual = AttuneFFI.DayRitual
public typealias When = AttuneFFI.When
public typealias LibraryCard = AttuneFFI.LibraryCard
public typealias RitualRecord = AttuneFFI.RitualScreen
public typealias ZonePolicy = AttuneFFI.ZonePolicy
public typealias RitualDraft = AttuneFFI.RitualDraft
public typealias RitualPreview = AttuneFFI.RitualPreview
public typealias CalendarFile = AttuneFFI.CalendarFile
public typealias CalendarRecord = AttuneFFI.CalendarPreview
public typealias CalendarFound = AttuneFFI.CalendarFound
public typealias CalendarLeftOut = AttuneFFI.CalendarLeftOut
public typealias Weekday = AttuneFFI.Weekday
public typealias Repeat = AttuneFFI.Repeat
public typealias MonthDay = AttuneFFI.MonthDay
public typealias ZoneOption = AttuneFFI.ZoneOption
public typealias Pact = AttuneFFI.Pact
public typealias TimeOutRecord = AttuneFFI.TimeOutScreen
public typealias RunningTimeOut = AttuneFFI.RunningTimeOut
public typealias PhoneFacts = AttuneFFI.PhoneFacts
public typealias RemindersRecord = AttuneFFI.RemindersScreen
public typealias ReminderHint = AttuneFFI.ReminderHint
public typealias PhoneSetting = AttuneFFI.PhoneSetting
public typealias ReminderLine = AttuneFFI.ReminderLine
public typealias ReminderNote = AttuneFFI.ReminderNote
public typealias Ringing = AttuneFFI.Ringing
public typealias AtQuiet = AttuneFFI.AtQuiet

public typealias Plan = AttuneFFI.Plan
public typealias Diff = AttuneFFI.Diff
public typealias Platform = AttuneFFI.Platform
public typealias Reminder = AttuneFFI.Reminder
public typealias ReminderAction = AttuneFFI.Action
public typealias ReminderTrigger = AttuneFFI.Trigger
public typealias ReminderChannel = AttuneFFI.Channel
public typealias RingsBy = AttuneFFI.RingsBy

public typealias InsightsRecord = AttuneFFI.InsightsScreen
public typealias MonthTogether = AttuneFFI.MonthTogether
public typealias DidTogether = AttuneFFI.DidTogether
public typealias YearBack = AttuneFFI.YearBack
public typealias ToldTogether = AttuneFFI.ToldTogether
public typealias RitualFit = AttuneFFI.RitualFit
public typealias MoodDay = AttuneFFI.MoodDay

public typealias HelpRecord = AttuneFFI.HelpScreen
public typealias HelpPage = AttuneFFI.HelpPage
