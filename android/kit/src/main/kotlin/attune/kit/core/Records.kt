package attune.kit.core

/*
 * The core's records by the names that models and screens use. They go straight into state: they are immutable and hold no
 * objects. A variant has a name of its own because Kotlin does not reach nested classes through an alias.
 */
typealias Start = app.attune.ffi.Start
typealias WelcomeRecord = app.attune.ffi.WelcomeScreen
typealias TodayRecord = app.attune.ffi.TodayScreen
typealias Asked = app.attune.ffi.Asked
typealias NextRitual = app.attune.ffi.NextRitual
typealias Quote = app.attune.ffi.Quote
typealias TimeOutLine = app.attune.ffi.TimeOutLine
typealias Notice = app.attune.ffi.Notice
typealias UsRecord = app.attune.ffi.UsScreen
typealias Standing = app.attune.ffi.Standing
typealias PhoneLine = app.attune.ffi.PhoneLine
typealias SyncStatus = app.attune.ffi.SyncStatus
typealias Login = app.attune.ffi.Login
typealias QuietHours = app.attune.ffi.QuietHours
typealias HandOverFile = app.attune.ffi.HandOverFile
typealias HandOverTaken = app.attune.ffi.HandOverTaken
typealias Topic = app.attune.ffi.Topic
typealias MeetingChoice = app.attune.ffi.MeetingChoice
typealias MeetingByHand = app.attune.ffi.MeetingChoice.ByHand
typealias MeetingFolder = app.attune.ffi.MeetingChoice.Folder
typealias QrCode = app.attune.ffi.QrCode
typealias MailboxChoice = app.attune.ffi.MailboxChoice
typealias Request = app.attune.ffi.Request
typealias RequestOp = app.attune.ffi.RequestOp
typealias FilePlace = app.attune.ffi.RequestPlace.File
typealias HttpPlace = app.attune.ffi.RequestPlace.Http
typealias Header = app.attune.ffi.Header
typealias Response = app.attune.ffi.Response
typealias FileResponse = app.attune.ffi.Response.File
typealias HttpResponse = app.attune.ffi.Response.Http
typealias Unreachable = app.attune.ffi.Response.Unreachable
typealias FileAnswer = app.attune.ffi.FileAnswer
typealias FileFound = app.attune.ffi.FileAnswer.Found
typealias FileMissing = app.attune.ffi.FileAnswer.Missing
typealias FileDone = app.attune.ffi.FileAnswer.Done
typealias FileFailed = app.attune.ffi.FileAnswer.Failed
typealias FileNotPicked = app.attune.ffi.FileAnswer.NotPicked
typealias FileFull = app.attune.ffi.FileAnswer.Full

typealias Target = app.attune.ffi.Target
typealias ToSession = app.attune.ffi.Target.Session
typealias ToExercise = app.attune.ffi.Target.Exercise
typealias ToRitual = app.attune.ffi.Target.Ritual
typealias ToEntry = app.attune.ffi.Target.Entry
typealias ToPair = app.attune.ffi.Target.Pair
typealias ToTimeOut = app.attune.ffi.Target.TimeOut
typealias ToUs = app.attune.ffi.Target.Us

typealias FolderMailbox = app.attune.ffi.MailboxChoice.Folder
typealias WebDavMailbox = app.attune.ffi.MailboxChoice.WebDav
typealias ByHand = app.attune.ffi.MailboxChoice.ByHand

typealias PairRecord = app.attune.ffi.PairScreen
typealias PairStart = app.attune.ffi.PairScreen.Start
typealias PairInviting = app.attune.ffi.PairScreen.Inviting
typealias PairJoining = app.attune.ffi.PairScreen.Joining
typealias PairWords = app.attune.ffi.PairScreen.Words
typealias PairPick = app.attune.ffi.PairScreen.Pick
typealias PairConfirmed = app.attune.ffi.PairScreen.Confirmed
typealias BringCard = app.attune.ffi.BringCard
typealias PairPaired = app.attune.ffi.PairScreen.Paired

typealias TogetherRecord = app.attune.ffi.TogetherScreen
typealias SessionCard = app.attune.ffi.SessionCard
typealias ExerciseCard = app.attune.ffi.ExerciseCard
typealias Rings = app.attune.ffi.Rings
typealias ExerciseRecord = app.attune.ffi.ExerciseScreen
typealias SessionStanding = app.attune.ffi.SessionState
typealias SessionRecord = app.attune.ffi.SessionScreen
typealias Asks = app.attune.ffi.Asks
typealias Choice = app.attune.ffi.Choice
typealias FeelingWord = app.attune.ffi.FeelingWord
typealias SealedField = app.attune.ffi.SealedField

typealias StepView = app.attune.ffi.StepView
typealias ReadStep = app.attune.ffi.StepView.Read
typealias ReflectStep = app.attune.ffi.StepView.Reflect
typealias ChooseStep = app.attune.ffi.StepView.Choose
typealias FeelingsStep = app.attune.ffi.StepView.Feelings
typealias ScaleStep = app.attune.ffi.StepView.Scale
typealias ShareStep = app.attune.ffi.StepView.Share
typealias SealedStep = app.attune.ffi.StepView.Sealed
typealias ScheduleStep = app.attune.ffi.StepView.Schedule
typealias PauseStep = app.attune.ffi.StepView.Pause
typealias DoneStep = app.attune.ffi.StepView.Done

typealias Exchange = app.attune.ffi.Exchange
typealias PrivateExchange = app.attune.ffi.Exchange.Private
typealias NotYet = app.attune.ffi.Exchange.NotYet
typealias SealedHere = app.attune.ffi.Exchange.SealedHere
typealias Opened = app.attune.ffi.Exchange.Open
typealias StayedWithMe = app.attune.ffi.Exchange.StayedWithMe

typealias Answer = app.attune.ffi.Answer
typealias NextAnswer = app.attune.ffi.Answer.Next
typealias BackAnswer = app.attune.ffi.Answer.Back
typealias TextAnswer = app.attune.ffi.Answer.Text
typealias ChosenAnswer = app.attune.ffi.Answer.Chosen
typealias ValueAnswer = app.attune.ffi.Answer.Value
typealias SendAnswer = app.attune.ffi.Answer.Send
typealias KeepAnswer = app.attune.ffi.Answer.KeepToMyself
typealias SealAnswer = app.attune.ffi.Answer.Seal
typealias WithdrawAnswer = app.attune.ffi.Answer.Withdraw
typealias ProposeAnswer = app.attune.ffi.Answer.Propose

typealias Which = app.attune.ffi.Which
typealias VaultState = app.attune.ffi.VaultState
typealias JournalRecord = app.attune.ffi.JournalPage
typealias EntryCard = app.attune.ffi.EntryCard
typealias TextRange = app.attune.ffi.TextRange
typealias EntryRecord = app.attune.ffi.EntryScreen
typealias EditorRecord = app.attune.ffi.EditorScreen
typealias EntryDraft = app.attune.ffi.EntryDraft

typealias RitualsRecord = app.attune.ffi.RitualsScreen
typealias RitualStanding = app.attune.ffi.RitualState
typealias RitualCard = app.attune.ffi.RitualCard
typealias OtherChange = app.attune.ffi.OtherChange
typealias RestCard = app.attune.ffi.RestCard
typealias RestChoice = app.attune.ffi.RestChoice
typealias RestWeek = app.attune.ffi.RestChoice.LowEnergyWeek
typealias RestIllness = app.attune.ffi.RestChoice.Illness
typealias RestHoliday = app.attune.ffi.RestChoice.Holiday
typealias When = app.attune.ffi.When
typealias LibraryCard = app.attune.ffi.LibraryCard
typealias RitualRecord = app.attune.ffi.RitualScreen
typealias ZonePolicy = app.attune.ffi.ZonePolicy
typealias FloatingZone = app.attune.ffi.ZonePolicy.Floating
typealias AnchoredZone = app.attune.ffi.ZonePolicy.Anchored
typealias DateZone = app.attune.ffi.ZonePolicy.Date
typealias RitualDraft = app.attune.ffi.RitualDraft
typealias RitualPreview = app.attune.ffi.RitualPreview
typealias CalendarFile = app.attune.ffi.CalendarFile
typealias CalendarRecord = app.attune.ffi.CalendarPreview
typealias CalendarFound = app.attune.ffi.CalendarFound
typealias CalendarLeftOut = app.attune.ffi.CalendarLeftOut
typealias Weekday = app.attune.ffi.Weekday
typealias Repeat = app.attune.ffi.Repeat
typealias RepeatOnce = app.attune.ffi.Repeat.Once
typealias RepeatDays = app.attune.ffi.Repeat.Days
typealias RepeatWeeks = app.attune.ffi.Repeat.Weeks
typealias RepeatMonths = app.attune.ffi.Repeat.Months
typealias RepeatYears = app.attune.ffi.Repeat.Years
typealias RepeatOther = app.attune.ffi.Repeat.Other
typealias MonthDay = app.attune.ffi.MonthDay
typealias OnDate = app.attune.ffi.MonthDay.Date
typealias OnNth = app.attune.ffi.MonthDay.Nth
typealias ZoneOption = app.attune.ffi.ZoneOption
typealias Pact = app.attune.ffi.Pact
typealias TimeOutRecord = app.attune.ffi.TimeOutScreen
typealias RunningTimeOut = app.attune.ffi.RunningTimeOut
typealias PhoneFacts = app.attune.ffi.PhoneFacts
typealias RemindersRecord = app.attune.ffi.RemindersScreen
typealias ReminderHint = app.attune.ffi.ReminderHint
typealias PhoneSetting = app.attune.ffi.PhoneSetting
typealias ReminderLine = app.attune.ffi.ReminderLine
typealias ReminderNote = app.attune.ffi.ReminderNote
typealias Ringing = app.attune.ffi.Ringing
typealias AtQuiet = app.attune.ffi.AtQuiet

typealias Plan = app.attune.ffi.Plan
typealias Platform = app.attune.ffi.Platform
typealias Reminder = app.attune.ffi.Reminder
typealias ReminderAction = app.attune.ffi.Action
typealias RingsBy = app.attune.ffi.RingsBy
typealias ReminderChannel = app.attune.ffi.Channel
typealias CivilTrigger = app.attune.ffi.Trigger.Civil
typealias ElapsedTrigger = app.attune.ffi.Trigger.Elapsed

typealias HelpRecord = app.attune.ffi.HelpScreen
typealias HelpPage = app.attune.ffi.HelpPage
