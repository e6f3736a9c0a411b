// Made by script/words from core/locales/en/ui.ftl. Change the words there.
// swift-format-ignore-file

/// Every word the screens show that needs no argument, by its key in the core's catalogue. `translated` holds another
/// language's, as `catalogue(language:)` gives them; what it lacks falls back to English.
public struct Words: Sendable, Equatable {
    private let translated: [String: String]

    public init(translated: [String: String] = [:]) {
        self.translated = translated
    }

    public var placeToday: String { of("place-today", "Today") }
    public var placeTogether: String { of("place-together", "Together") }
    public var placeJournal: String { of("place-journal", "Journal") }
    public var placeRituals: String { of("place-rituals", "Rituals") }
    public var placeUs: String { of("place-us", "Us") }
    public var doNext: String { of("do-next", "Next") }
    public var doBack: String { of("do-back", "Back") }
    public var doClose: String { of("do-close", "Close") }
    public var doSave: String { of("do-save", "Save") }
    public var doSend: String { of("do-send", "Send") }
    public var doSeal: String { of("do-seal", "Seal it") }
    public var doTakeBack: String { of("do-take-back", "Take it back") }
    public var doKeepToMyself: String { of("do-keep-to-myself", "Keep to myself") }
    public var doPause: String { of("do-pause", "We need a pause") }
    public var doResume: String { of("do-resume", "Go on") }
    public var doGoToToday: String { of("do-go-to-today", "Go to Today") }
    public var doLeaveStep: String { of("do-leave-step", "Stop here") }
    public var fieldAsField: String { of("field-as-field", "On the field") }
    public var fieldAsList: String { of("field-as-list", "As a list") }
    public var fieldPleasant: String { of("field-pleasant", "pleasant") }
    public var fieldUnpleasant: String { of("field-unpleasant", "unpleasant") }
    public var fieldMoreEnergy: String { of("field-more-energy", "more energy") }
    public var fieldLessEnergy: String { of("field-less-energy", "less energy") }
    public var appName: String { of("app-name", "Attune") }
    public var doCopy: String { of("do-copy", "Copy") }
    public var doShare: String { of("do-share", "Send it") }
    public var doScan: String { of("do-scan", "Scan their code") }
    public var scanNotAllowed: String { of("scan-not-allowed", "Attune cannot use the camera now. Allow it in this phone’s settings, or paste the text instead.") }
    public var doKeep: String { of("do-keep", "Keep it") }
    public var doLess: String { of("do-less", "less") }
    public var doMore: String { of("do-more", "more") }
    public var doNotNow: String { of("do-not-now", "Not now") }
    public var doTryAgain: String { of("do-try-again", "Try again") }
    public var unitMinute: String { of("unit-minute", "minute") }
    public var unitMinutes: String { of("unit-minutes", "minutes") }
    public var unitMinutesShort: String { of("unit-minutes-short", "min") }
    public var unitHours: String { of("unit-hours", "h") }
    public var stateLoading: String { of("state-loading", "One moment") }
    public var stateFailed: String { of("state-failed", "This could not be opened") }
    public var stateGone: String { of("state-gone", "Not here any more") }
    public var stateInternal: String { of("state-internal", "Something went wrong inside the app. Nothing you wrote is lost; please try again.") }
    public var stateCopied: String { of("state-copied", "Copied") }
    public var stateKeptAsYouType: String { of("state-kept-as-you-type", "Kept as you type") }
    public var codeFor: String { of("code-for", "For the other phone’s camera:") }
    public var ringsNone: String { of("rings-none", "Nobody has done their part yet") }
    public var ringsOwn: String { of("rings-own", "Your part is done") }
    public var ringsTheirs: String { of("rings-theirs", "The other part is done") }
    public var ringsBoth: String { of("rings-both", "Both parts are done") }
    public var welcomeWhat: String { of("welcome-what", "A quiet, private space for the two of you.") }
    public var welcomeNowhere: String { of("welcome-nowhere", "No account, no server that could read along. What you share is on your two phones; what is yours is on yours alone.") }
    public var welcomeName: String { of("welcome-name", "Your name") }
    public var welcomeNameWho: String { of("welcome-name-who", "The person you share this with will see it.") }
    public var welcomeBegin: String { of("welcome-begin", "Begin") }
    public var pairTitle: String { of("pair-title", "Pair two phones") }
    public var pairHow: String { of("pair-how", "One of you invites, the other opens the invitation. Then you compare five words, so that you know it is really the two of you.") }
    public var pairInviteTitle: String { of("pair-invite-title", "Invite") }
    public var pairNearby: String { of("pair-nearby", "We are in the same room") }
    public var pairNearbyBelow: String { of("pair-nearby-below", "You show each other your phones and read the words aloud.") }
    public var pairApart: String { of("pair-apart", "We are in different places") }
    public var pairApartBelow: String { of("pair-apart-below", "You send the invitation, then compare the words on a call.") }
    public var pairWayTitle: String { of("pair-way-title", "How your phones will reach each other") }
    public var pairWayFolder: String { of("pair-way-folder", "A folder you both reach") }
    public var pairWayFolderBelow: String { of("pair-way-folder-below", "In a drive or cloud that both of you use. Whoever runs it sees when something is exchanged and roughly how much, and can read none of it.") }
    public var pairFolderRefused: String { of("pair-folder-refused", "This phone may not keep that folder. Choose another one, or another way.") }
    public var pairPickFolder: String { of("pair-pick-folder", "Choose the folder") }
    public var pairWayWebdav: String { of("pair-way-webdav", "Web space of your own") }
    public var pairWayWebdavBelow: String { of("pair-way-webdav-below", "At a WebDAV server such as Nextcloud. Whoever runs it sees when something is exchanged and roughly how much, and can read none of it.") }
    public var pairWayHand: String { of("pair-way-hand", "By hand, with files") }
    public var pairWayHandBelow: String { of("pair-way-hand-below", "You give each other files. Nobody sees anything of it, and nothing arrives by itself.") }
    public var pairAddress: String { of("pair-address", "Address, beginning with https://") }
    public var pairUser: String { of("pair-user", "User name") }
    public var pairPassword: String { of("pair-password", "App password") }
    public var pairWayWho: String { of("pair-way-who", "Your partner’s phone gets it too.") }
    public var pairInvite: String { of("pair-invite", "Make an invitation") }
    public var pairJoinTitle: String { of("pair-join-title", "Or open an invitation") }
    public var pairJoinLabel: String { of("pair-join-label", "Paste the invitation here") }
    public var pairJoin: String { of("pair-join", "Open it") }
    public var pairPasteWho: String { of("pair-paste-who", "This stays on your phone.") }
    public var pairInvitingTitle: String { of("pair-inviting-title", "Your invitation") }
    public var pairInvitingHow: String { of("pair-inviting-how", "Give this text to the person you want to share Attune with, and to nobody else. It works once.") }
    public var pairInvitingShow: String { of("pair-inviting-show", "Let the other phone scan this. It is meant for that phone alone, and works once.") }
    public var pairInvitation: String { of("pair-invitation", "Invitation") }
    public var pairExpires: String { of("pair-expires", "Valid until:") }
    public var pairCancel: String { of("pair-cancel", "Take the invitation back") }
    public var pairJoiningTitle: String { of("pair-joining-title", "Nearly there") }
    public var pairJoiningWait: String { of("pair-joining-wait", "The other phone answers next.") }
    public var pairCarry: String { of("pair-carry", "Carry this text to the other phone.") }
    public var pairCarryShow: String { of("pair-carry-show", "Let the other phone scan this, too.") }
    public var pairReply: String { of("pair-reply", "Reply") }
    public var pairReplyTitle: String { of("pair-reply-title", "The reply from the other phone") }
    public var pairReplyLabel: String { of("pair-reply-label", "Paste the reply here") }
    public var pairTakeReply: String { of("pair-take-reply", "Take it") }
    public var pairLookAgain: String { of("pair-look-again", "Look for the other phone") }
    public var pairStop: String { of("pair-stop", "Stop pairing") }
    public var pairWordsTitle: String { of("pair-words-title", "Read these aloud") }
    public var pairWordsHow: String { of("pair-words-how", "Read them to each other, on a call or in the same room. The other phone shows four lists; one of them is this one.") }
    public var pairWordsFirst: String { of("pair-words-first", "First let the other phone scan this. Then read the words below to each other: it shows four lists, and one of them is this one.") }
    public var pairDigits: String { of("pair-digits", "The same as digits") }
    public var pairWith: String { of("pair-with", "The other phone says it belongs to:") }
    public var pairWordsSame: String { of("pair-words-same", "They match") }
    public var pairWordsDiffer: String { of("pair-words-differ", "They differ") }
    public var pairPickTitle: String { of("pair-pick-title", "Which words do you hear?") }
    public var pairPickHow: String { of("pair-pick-how", "Let them be read to you, then tap the same list.") }
    public var pairPickNone: String { of("pair-pick-none", "None of these") }
    public var pairConfirmedTitle: String { of("pair-confirmed-title", "Confirmed here") }
    public var pairConfirmedBelow: String { of("pair-confirmed-below", "As soon as the other phone confirms too, you share this space.") }
    public var pairPairedTitle: String { of("pair-paired-title", "You are paired") }
    public var pairPairedBelow: String { of("pair-paired-below", "From now on this space belongs to the two of you. Either of you can end it, alone and at any time.") }
    public var pairBringTitle: String { of("pair-bring-title", "Bring something along?") }
    public var pairBringBelow: String { of("pair-bring-below", "What you tick is proposed to the two of you. The rest stays yours, on this phone.") }
    public var todayNext: String { of("today-next", "Coming up") }
    public var todayToPause: String { of("today-to-pause", "Go to the pause") }
    public var todayQuiet: String { of("today-quiet", "Nothing is asked of you.") }
    public var todayQuietBelow: String { of("today-quiet-below", "Good to have you here.") }
    public var togetherRunning: String { of("together-running", "Under way") }
    public var togetherLibrary: String { of("together-library", "To choose from") }
    public var togetherSolo: String { of("together-solo", "alone or together") }
    public var togetherBoth: String { of("together-both", "for two") }
    public var togetherSeeAll: String { of("together-see-all", "See everything") }
    public var libraryTitle: String { of("library-title", "Everything there is") }
    public var libraryOneByOne: String { of("library-one-by-one", "One at a time") }
    public var libraryPaths: String { of("library-paths", "Paths") }
    public var libraryPathsHow: String { of("library-paths-how", "A few exercises in an order that helps, with days of rest between them. You can pass one over, slow down or leave whenever you like.") }
    public var libraryNeed: String { of("library-need", "What are you looking for?") }
    public var libraryAny: String { of("library-any", "All of it") }
    public var libraryMoreNeeds: String { of("library-more-needs", "Something else") }
    public var libraryNarrow: String { of("library-narrow", "Any length, any kind") }
    public var libraryNarrowHow: String { of("library-narrow-how", "You can ask for more than one thing. Nobody learns of it, and nothing of it is kept.") }
    public var libraryNarrowDone: String { of("library-narrow-done", "Show what fits") }
    public var libraryLength: String { of("library-length", "How much time is there?") }
    public var libraryLengthAny: String { of("library-length-any", "Any length") }
    public var libraryLengthTen: String { of("library-length-ten", "Up to 10 minutes") }
    public var libraryLengthTwenty: String { of("library-length-twenty", "Up to 20 minutes") }
    public var libraryKind: String { of("library-kind", "What should it tend?") }
    public var libraryKindAny: String { of("library-kind-any", "Any of these") }
    public var libraryNone: String { of("library-none", "Nothing here is all of that") }
    public var libraryNoneHow: String { of("library-none-how", "A little more time or another kind may bring something. And you can always just sit down together.") }
    public var libraryWiden: String { of("library-widen", "Look at all of it") }
    public var libraryFar: String { of("library-far", "also far apart") }
    public var libraryOnePhone: String { of("library-one-phone", "one phone is enough") }
    public var packagesTitle: String { of("packages-title", "Exercises from outside") }
    public var packagesHow: String { of("packages-how", "Whoever works with couples can hand you exercises of their own as one file. They lie on this phone alone, beside ours, and can be taken out again.") }
    public var packagesPick: String { of("packages-pick", "Pick a file") }
    public var packagesHere: String { of("packages-here", "On this phone") }
    public var packagesFrom: String { of("packages-from", "From") }
    public var packagesBrings: String { of("packages-brings", "What it brings") }
    public var packagesAdd: String { of("packages-add", "Add it") }
    public var packagesLeave: String { of("packages-leave", "Leave it") }
    public var packagesUnsignedTitle: String { of("packages-unsigned-title", "Nobody has signed this. Add it all the same?") }
    public var packagesAddUnsigned: String { of("packages-add-unsigned", "Add it all the same") }
    public var packagesAdded: String { of("packages-added", "Added. You find it in the library now.") }
    public var packagesRemove: String { of("packages-remove", "Take it out") }
    public var packagesRemoveTitle: String { of("packages-remove-title", "Take these exercises out?") }
    public var packagesRemoveHow: String { of("packages-remove-how", "They are in the library no more. What was begun in them is kept, and is shown again once you add them again.") }
    public var packagesRemoveKeep: String { of("packages-remove-keep", "Let them stay") }
    public var togetherPath: String { of("together-path", "On your way") }
    public var togetherPast: String { of("together-past", "What you’ve done") }
    public var togetherPastHow: String { of("together-past-how", "To read it again") }
    public var historyTitle: String { of("history-title", "What you’ve done") }
    public var historyNone: String { of("history-none", "Nothing here yet") }
    public var historyNoneHow: String { of("history-none-how", "What you finish or leave stands here, to be read again when you like.") }
    public var historyMore: String { of("history-more", "Show earlier ones") }
    public var exerciseBefore: String { of("exercise-before", "You’ve done this before") }
    public var exerciseBeforeAll: String { of("exercise-before-all", "All of those times") }
    public var pathStages: String { of("path-stages", "The exercises on it") }
    public var pathAbout: String { of("path-about", "About this path") }
    public var pathLook: String { of("path-look", "Have a look") }
    public var pathSkip: String { of("path-skip", "Pass it over") }
    public var pathUnskip: String { of("path-unskip", "Put it back") }
    public var pathOpens: String { of("path-opens", "open from") }
    public var pathSlower: String { of("path-slower", "Go more slowly") }
    public var pathSlowerHow: String { of("path-slower-how", "Twice as many days between. Change it back whenever you like.") }
    public var pathYours: String { of("path-yours", "Where you are on it stays on this phone.") }
    public var pathBegin: String { of("path-begin", "Begin this path") }
    public var pathBeginTitle: String { of("path-begin-title", "Begin another path?") }
    public var pathBeginStay: String { of("path-begin-stay", "Stay on that one") }
    public var pathNeedsTwo: String { of("path-needs-two", "Everything on this path is for two. Pair first.") }
    public var pathLeave: String { of("path-leave", "Leave this path") }
    public var pathLeaveTitle: String { of("path-leave-title", "Leave this path?") }
    public var pathLeaveHow: String { of("path-leave-how", "Where you are on it is forgotten. What you’ve done stays, and you can begin it again.") }
    public var pathLeaveStay: String { of("path-leave-stay", "Stay on it") }
    public var agreedTitle: String { of("agreed-title", "What you agreed on") }
    public var agreedEnd: String { of("agreed-end", "End it") }
    public var agreedEndTitle: String { of("agreed-end-title", "End this agreement?") }
    public var agreedEndHow: String { of("agreed-end-how", "From now on it holds for neither of you. No reason is asked, and you can agree on something new.") }
    public var agreedStay: String { of("agreed-stay", "Let it stand") }
    public var exerciseBegin: String { of("exercise-begin", "Begin") }
    public var exerciseNeedsTwo: String { of("exercise-needs-two", "This one needs the other phone. Pair first.") }
    public var exerciseSteps: String { of("exercise-steps", "What happens, and who sees it") }
    public var exerciseCautions: String { of("exercise-cautions", "Keep in mind") }
    public var exerciseEvidence: String { of("exercise-evidence", "What is known") }
    public var sessionPaused: String { of("session-paused", "Paused. Your notes are with you.") }
    public var sessionPausedBelow: String { of("session-paused-below", "Go on whenever it suits you both, or not at all.") }
    public var sessionLeft: String { of("session-left", "This one has ended here. What you wrote for yourself stays with you.") }
    public var sessionClose: String { of("session-close", "Close") }
    public var scaleUnset: String { of("scale-unset", "not chosen") }
    public var shareFinal: String { of("share-final", "Once sent, it cannot be called back.") }
    public var sealOptional: String { of("seal-optional", "You can leave this empty.") }
    public var sealPartnerWaits: String { of("seal-partner-waits", "The other answer is sealed. Both open together.") }
    public var sealWaiting: String { of("seal-waiting", "Sealed. Both open together.") }
    public var sealWaitingBelow: String { of("seal-waiting-below", "There is no hurry, and no reminder goes out.") }
    public var sealCanTakeBack: String { of("seal-can-take-back", "You can take it back until the other answer is sealed.") }
    public var sealTooLate: String { of("seal-too-late", "The other answer is sealed too, so this one stays.") }
    public var sealStayed: String { of("seal-stayed", "The day passed before both were written. Your lines stay with you.") }
    public var sealOwn: String { of("seal-own", "You") }
    public var schedulePropose: String { of("schedule-propose", "Propose it") }
    public var scheduleNotNow: String { of("schedule-not-now", "Not now") }
    public var scheduleHow: String { of("schedule-how", "Nothing rings before you have both said yes.") }
    public var scheduleProposed: String { of("schedule-proposed", "Proposed. It begins once you have both said yes.") }
    public var breathStill: String { of("breath-still", "in 4, out 6") }
    public var breathSpoken: String { of("breath-spoken", "Breathe in for four, out for six") }
    public var sampleTitle: String { of("sample-title", "It can sound like this") }
    public var sampleOne: String { of("sample-one", "One") }
    public var sampleOther: String { of("sample-other", "The other") }
    public var readyNow: String { of("ready-now", "I’m ready") }
    public var readyWho: String { of("ready-who", "Who tells today?") }
    public var readyTell: String { of("ready-tell", "I tell") }
    public var readyListen: String { of("ready-listen", "I listen") }
    public var readyWaiting: String { of("ready-waiting", "You are ready. It opens once you both are. There is no hurry.") }
    public var breatheIn: String { of("breathe-in", "in") }
    public var breatheHold: String { of("breathe-hold", "hold") }
    public var breatheOut: String { of("breathe-out", "out") }
    public var breatheBegin: String { of("breathe-begin", "Begin") }
    public var breatheTogether: String { of("breathe-together", "Begin together") }
    public var breatheAlone: String { of("breathe-alone", "Begin on my own") }
    public var breatheOtherReady: String { of("breathe-other-ready", "The other one is ready to begin together.") }
    public var breatheWaiting: String { of("breathe-waiting", "You are ready. Once you both are, it begins on both phones at the same moment.") }
    public var breatheSoon: String { of("breathe-soon", "You begin together in") }
    public var breatheOver: String { of("breathe-over", "The time is up. Stay a moment longer if you like.") }
    public var unitSecondsShort: String { of("unit-seconds-short", "sec") }
    public var clockStart: String { of("clock-start", "Start the clock") }
    public var clockRest: String { of("clock-rest", "Stop the clock") }
    public var clockOver: String { of("clock-over", "The time is up. Finish what you are saying.") }
    public var timerStart: String { of("timer-start", "Start") }
    public var timerOver: String { of("timer-over", "The time is up.") }
    public var timerDark: String { of("timer-dark", "Dark until the time is up. Touch to look.") }
    public var drawAnother: String { of("draw-another", "Another one") }
    public var drawTake: String { of("draw-take", "Take this one") }
    public var turnSpeaking: String { of("turn-speaking", "You speak") }
    public var turnListening: String { of("turn-listening", "You listen") }
    public var turnHeard: String { of("turn-heard", "I’ve been heard") }
    public var turnWrite: String { of("turn-write", "Write it instead") }
    public var turnField: String { of("turn-field", "What you would like to say") }
    public var turnMirrored: String { of("turn-mirrored", "what was heard") }
    public var turnAdded: String { of("turn-added", "what was missing") }
    public var turnMirror: String { of("turn-mirror", "What did you hear?") }
    public var turnMirrorBelow: String { of("turn-mirror-below", "In your own words, without advice. It need not be complete.") }
    public var turnApprove: String { of("turn-approve", "Is that it?") }
    public var turnMissing: String { of("turn-missing", "What is missing, if anything") }
    public var turnNotQuite: String { of("turn-not-quite", "Not quite") }
    public var turnThatIsIt: String { of("turn-that-is-it", "That’s it") }
    public var turnNear: String { of("turn-near", "Near enough?") }
    public var turnNearBelow: String { of("turn-near-below", "Nobody is ever heard completely. Near enough is good, and so is a pause.") }
    public var turnNearYes: String { of("turn-near-yes", "Near enough") }
    public var turnWait: String { of("turn-wait", "Now it is the other one’s move. There is no hurry.") }
    public var turnOver: String { of("turn-over", "Told, and heard.") }
    public var agreePropose: String { of("agree-propose", "Propose this") }
    public var agreeOwn: String { of("agree-own", "Proposed by you, word for word") }
    public var agreeWaits: String { of("agree-waits", "The other one is asked now. It holds once they confirm exactly these words.") }
    public var agreeTheirs: String { of("agree-theirs", "Proposed to you, word for word") }
    public var agreeConfirm: String { of("agree-confirm", "I agree") }
    public var agreeOtherWords: String { of("agree-other-words", "Other words") }
    public var agreeHolds: String { of("agree-holds", "You have both agreed to this") }
    public var agreeChange: String { of("agree-change", "Change the words") }
    public var exchangeHolds: String { of("exchange-holds", "What holds for both of you") }
    public var exchangeFaded: String { of("exchange-faded", "What stood here has left the screen, as you were told before.") }
    public var onePhoneHere: String { of("one-phone-here", "One phone for the two of you") }
    public var onePhoneStart: String { of("one-phone-start", "Pass one phone between you") }
    public var onePhoneHow: String { of("one-phone-how", "Nothing of it is kept. What is only for one of you is left out; each of you can do that on their own phone before.") }
    public var fieldSpoken: String { of("field-spoken", "Field of feelings. The same words stand in a list.") }
    public var fieldUpToThree: String { of("field-up-to-three", "Touch up to three words") }
    public var journalMine: String { of("journal-mine", "Mine") }
    public var journalOurs: String { of("journal-ours", "Ours") }
    public var journalMineWho: String { of("journal-mine-who", "Only you can see this. It never leaves this phone.") }
    public var journalOursWho: String { of("journal-ours-who", "Both of you can read what stands here.") }
    public var journalWrite: String { of("journal-write", "Write") }
    public var journalGoOn: String { of("journal-go-on", "Go on writing") }
    public var journalLock: String { of("journal-lock", "Lock") }
    public var journalMineEmpty: String { of("journal-mine-empty", "A page of your own") }
    public var journalMineEmptyBelow: String { of("journal-mine-empty-below", "Whatever you put down here stays with you.") }
    public var journalOursEmpty: String { of("journal-ours-empty", "The first page of your book") }
    public var journalOursEmptyBelow: String { of("journal-ours-empty-below", "A line is enough: a moment, a thank-you, something to keep.") }
    public var journalAlone: String { of("journal-alone", "A book for two") }
    public var journalAloneBelow: String { of("journal-alone-below", "It opens once your phones are paired.") }
    public var vaultChooseTitle: String { of("vault-choose-title", "A key for what is yours") }
    public var vaultChooseHow: String { of("vault-choose-how", "Your private pages are locked with a passphrase that only you know. A short sentence is easy to remember and hard to guess.") }
    public var vaultPassphrase: String { of("vault-passphrase", "Passphrase") }
    public var vaultAgain: String { of("vault-again", "The same once more") }
    public var vaultWho: String { of("vault-who", "It is never sent and never kept.") }
    public var vaultNoReset: String { of("vault-no-reset", "Nobody can reset it, not even us. The words you see next are the only other way in.") }
    public var vaultChoose: String { of("vault-choose", "Use this passphrase") }
    public var vaultBusy: String { of("vault-busy", "This takes a moment, so that guessing is slow.") }
    public var vaultLockedTitle: String { of("vault-locked-title", "Your pages are locked") }
    public var vaultLockedHow: String { of("vault-locked-how", "You can still write; reading needs your passphrase.") }
    public var vaultUnlock: String { of("vault-unlock", "Unlock") }
    public var vaultByWords: String { of("vault-by-words", "I have the 24 words") }
    public var vaultByWordsTitle: String { of("vault-by-words-title", "Open with your words") }
    public var vaultByWordsHow: String { of("vault-by-words-how", "Type the 24 words in their order, with spaces between them. Then you can choose another passphrase.") }
    public var vaultByWordsLabel: String { of("vault-by-words-label", "The 24 words") }
    public var vaultByPassphrase: String { of("vault-by-passphrase", "I know the passphrase") }
    public var vaultRenewTitle: String { of("vault-renew-title", "Choose another passphrase") }
    public var vaultRenewHow: String { of("vault-renew-how", "Your pages are open. With another passphrase the old one opens nothing from now on.") }
    public var vaultRenewWords: String { of("vault-renew-words", "Your 24 words stay the same.") }
    public var vaultWordsTitle: String { of("vault-words-title", "Your other key") }
    public var vaultWordsHow: String { of("vault-words-how", "Write these words on paper, in this order, and keep them where only you look. They open your pages if you forget the passphrase. They are shown once.") }
    public var vaultWordsNoted: String { of("vault-words-noted", "I have written them down") }
    public var vaultNewWords: String { of("vault-new-words", "New words") }
    public var vaultNewWordsTitle: String { of("vault-new-words-title", "Write down new words?") }
    public var vaultNewWordsHow: String { of("vault-new-words-how", "You see 24 other words, once. The old ones open nothing from then on; your passphrase stays.") }
    public var vaultNewWordsShow: String { of("vault-new-words-show", "Show them") }
    public var entryDelete: String { of("entry-delete", "Delete") }
    public var entryDeleteTitle: String { of("entry-delete-title", "Delete this page?") }
    public var entryDeleteMine: String { of("entry-delete-mine", "It is erased from this phone and cannot be brought back.") }
    public var entryDeleteOurs: String { of("entry-delete-ours", "It is erased from both phones and cannot be brought back.") }
    public var entryEdit: String { of("entry-edit", "Edit") }
    public var entryShare: String { of("entry-share", "Add to Ours") }
    public var entryShareTitle: String { of("entry-share-title", "This is what both of you will see") }
    public var entryShareWho: String { of("entry-share-who", "Both of you. Your own page stays as it is.") }
    public var entryDatedAhead: String { of("entry-dated-ahead", "dated ahead") }
    public var entryOtherVersion: String { of("entry-other-version", "There is another version, written at the same time") }
    public var entryTakeVersion: String { of("entry-take-version", "Take this one") }
    public var entryKeepVersion: String { of("entry-keep-version", "Keep the one above") }
    public var editorLabel: String { of("editor-label", "Your page") }
    public var editorHint: String { of("editor-hint", "What would you like to keep of today?") }
    public var editorKeep: String { of("editor-keep", "Keep it") }
    public var editorShare: String { of("editor-share", "Send") }
    public var editorLater: String { of("editor-later", "Later") }
    public var editorKept: String { of("editor-kept", "Kept as a draft") }
    public var ritualsAsked: String { of("rituals-asked", "Proposed to you") }
    public var ritualsOn: String { of("rituals-on", "Your rituals") }
    public var ritualsProposed: String { of("rituals-proposed", "Proposed by you") }
    public var ritualsLibrary: String { of("rituals-library", "To choose from") }
    public var ritualsOnlyMine: String { of("rituals-only-mine", "Only for you") }
    public var ritualsEmpty: String { of("rituals-empty", "A ritual is something you both agree to do again: a good-morning, a walk, a quiet hour. Begin with one.") }
    public var ritualsOwn: String { of("rituals-own", "One of our own") }
    public var ritualsReminders: String { of("rituals-reminders", "Will I be reminded?") }
    public var ritualsCalendar: String { of("rituals-calendar", "From and to a calendar") }
    public var weeksTitle: String { of("weeks-title", "Days and weeks") }
    public var weeksPicture: String { of("weeks-picture", "As a picture") }
    public var weeksWords: String { of("weeks-words", "In words") }
    public var weeksEarlier: String { of("weeks-earlier", "The month before") }
    public var weeksLater: String { of("weeks-later", "The month after") }
    public var weeksNothing: String { of("weeks-nothing", "Nothing on this day.") }
    public var weeksNothingAll: String { of("weeks-nothing-all", "Nothing in these weeks yet.") }
    public var weeksDone: String { of("weeks-done", "Done") }
    public var ritualAccept: String { of("ritual-accept", "Yes, let’s") }
    public var ritualDecline: String { of("ritual-decline", "Not now") }
    public var ritualDone: String { of("ritual-done", "Done") }
    public var ritualNotToday: String { of("ritual-not-today", "Not today") }
    public var ritualInTenMinutes: String { of("ritual-in-ten-minutes", "In ten minutes") }
    public var ritualNext: String { of("ritual-next", "Next:") }
    public var ritualStarts: String { of("ritual-starts", "starts") }
    public var ritualWaits: String { of("ritual-waits", "Proposed. Nothing rings before you have both said yes.") }
    public var ritualChangeWaits: String { of("ritual-change-waits", "A change is proposed") }
    public var ritualSilencedHere: String { of("ritual-silenced-here", "quiet on this phone") }
    public var ritualNextFive: String { of("ritual-next-five", "The next times") }
    public var ritualTogether: String { of("ritual-together", "Lately, together") }
    public var ritualLine: String { of("ritual-line", "What the reminder says") }
    public var ritualLineHow: String { of("ritual-line-how", "Neither the ritual’s name nor yours is ever on the lock screen.") }
    public var ritualSilence: String { of("ritual-silence", "Quiet on this phone") }
    public var ritualSilenceHow: String { of("ritual-silence-how", "Nobody else sees that.") }
    public var ritualRinging: String { of("ritual-ringing", "How it rings here") }
    public var ritualRingingHow: String { of("ritual-ringing-how", "On this phone only; nobody else sees that.") }
    public var ritualQuietHold: String { of("ritual-quiet-hold", "In quiet hours it waits until they end") }
    public var ritualQuietKeep: String { of("ritual-quiet-keep", "It rings in quiet hours, too") }
    public var ritualQuietDrop: String { of("ritual-quiet-drop", "In quiet hours it is left out") }
    public var ritualAlways: String { of("ritual-always", "Always by itself") }
    public var ritualAlwaysHow: String { of("ritual-always-how", "It rings at its own time, not together with others, and also on a day that is full.") }
    public var ritualStop: String { of("ritual-stop", "Stop it") }
    public var ritualStopTitle: String { of("ritual-stop-title", "Stop this for both of you?") }
    public var ritualStopHow: String { of("ritual-stop-how", "It no longer rings on either phone. No reason is asked, and you can propose it again.") }
    public var ritualMineLately: String { of("ritual-mine-lately", "Lately") }
    public var ritualMineStopTitle: String { of("ritual-mine-stop-title", "Stop this one?") }
    public var ritualMineStopHow: String { of("ritual-mine-stop-how", "It no longer rings. Nobody learns of it.") }
    public var ritualEdit: String { of("ritual-edit", "Change it") }
    public var ritualExport: String { of("ritual-export", "For my calendar") }
    public var ritualCounter: String { of("ritual-counter", "Another time") }
    public var ritualOwnWaits: String { of("ritual-own-waits", "Proposed by you, not answered yet") }
    public var ritualOtherChange: String { of("ritual-other-change", "You said not now to this; it can still be yes") }
    public var ritualsSuggested: String { of("rituals-suggested", "To begin with") }
    public var ritualsRest: String { of("rituals-rest", "Let all rituals rest") }
    public var ritualRest: String { of("ritual-rest", "Let it rest") }
    public var ritualRestsUntil: String { of("ritual-rests-until", "Last day of rest:") }
    public var ritualRestEnd: String { of("ritual-rest-end", "End the rest") }
    public var ritualRestTitle: String { of("ritual-rest-title", "A time of rest") }
    public var ritualRestHow: String { of("ritual-rest-how", "These days bring no reminders. Nobody is told why, and whoever shares them can end it at any time.") }
    public var ritualRestWeek: String { of("ritual-rest-week", "A week of little energy") }
    public var ritualRestWeekHow: String { of("ritual-rest-week-how", "Seven days from today") }
    public var ritualRestIll: String { of("ritual-rest-ill", "Until we feel better") }
    public var ritualRestIllHow: String { of("ritual-rest-ill-how", "Two weeks at most") }
    public var ritualRestFrom: String { of("ritual-rest-from", "First day away") }
    public var ritualRestUntil: String { of("ritual-rest-until", "Last day away") }
    public var ritualRestThese: String { of("ritual-rest-these", "Rest on these days") }
    public var ritualNewTitle: String { of("ritual-new-title", "Propose a ritual") }
    public var ritualEditTitle: String { of("ritual-edit-title", "Propose a change") }
    public var ritualTitleLabel: String { of("ritual-title-label", "What is it called?") }
    public var ritualTitleHint: String { of("ritual-title-hint", "Our walk") }
    public var ritualTitleWho: String { of("ritual-title-who", "Both of you see this name. No notification does.") }
    public var ritualHowOften: String { of("ritual-how-often", "How often") }
    public var ritualOftenOnce: String { of("ritual-often-once", "Once") }
    public var ritualOftenDays: String { of("ritual-often-days", "By the day") }
    public var ritualOftenWeeks: String { of("ritual-often-weeks", "By the week") }
    public var ritualOftenMonths: String { of("ritual-often-months", "By the month") }
    public var ritualOftenYears: String { of("ritual-often-years", "By the year") }
    public var ritualEach: String { of("ritual-each", "Every") }
    public var ritualEachDay: String { of("ritual-each-day", "Every day") }
    public var ritualEachWeek: String { of("ritual-each-week", "Every week") }
    public var ritualEachMonth: String { of("ritual-each-month", "Every month") }
    public var ritualEachYear: String { of("ritual-each-year", "Every year") }
    public var ritualDays: String { of("ritual-days", "days") }
    public var ritualWeeks: String { of("ritual-weeks", "weeks") }
    public var ritualMonths: String { of("ritual-months", "months") }
    public var ritualYears: String { of("ritual-years", "years") }
    public var ritualByDate: String { of("ritual-by-date", "On a date") }
    public var ritualByWeekday: String { of("ritual-by-weekday", "On a weekday") }
    public var ritualLastDay: String { of("ritual-last-day", "The last day") }
    public var ritualNthFirst: String { of("ritual-nth-first", "First") }
    public var ritualNthSecond: String { of("ritual-nth-second", "Second") }
    public var ritualNthThird: String { of("ritual-nth-third", "Third") }
    public var ritualNthFourth: String { of("ritual-nth-fourth", "Fourth") }
    public var ritualNthFifth: String { of("ritual-nth-fifth", "Fifth") }
    public var ritualNthLast: String { of("ritual-nth-last", "Last") }
    public var ritualWhichDate: String { of("ritual-which-date", "On which day") }
    public var ritualChooseDate: String { of("ritual-choose-date", "Choose the date") }
    public var ritualFromUntil: String { of("ritual-from-until", "From when, until when") }
    public var ritualBegins: String { of("ritual-begins", "The first day") }
    public var ritualBeginsToday: String { of("ritual-begins-today", "Today") }
    public var ritualEnds: String { of("ritual-ends", "The end") }
    public var ritualEndsNever: String { of("ritual-ends-never", "Without an end") }
    public var dayYear: String { of("day-year", "Year") }
    public var dayMonth: String { of("day-month", "Month") }
    public var ritualWhatHour: String { of("ritual-what-hour", "At what hour, and how long") }
    public var ritualHowLong: String { of("ritual-how-long", "How long") }
    public var ritualUntilHour: String { of("ritual-until-hour", "until") }
    public var ritualWhere: String { of("ritual-where", "If you are in different places") }
    public var ritualFloating: String { of("ritual-floating", "Each at their own hour") }
    public var ritualFloatingHow: String { of("ritual-floating-how", "It follows whoever travels.") }
    public var ritualAnchored: String { of("ritual-anchored", "At the same moment") }
    public var ritualAnchoredHow: String { of("ritual-anchored-how", "One moment for both, whoever travels.") }
    public var ritualClockOf: String { of("ritual-clock-of", "By the clock in") }
    public var ritualByCalendar: String { of("ritual-by-calendar", "A date of the calendar") }
    public var ritualByCalendarHow: String { of("ritual-by-calendar-how", "For an anniversary: that day, wherever each of you is.") }
    public var ritualOnlyMe: String { of("ritual-only-me", "Only for me") }
    public var ritualOnlyMeHow: String { of("ritual-only-me-how", "Nobody is asked. Its title is locked with your private pages, and its reminder says nothing of it.") }
    public var ritualGeneric: String { of("ritual-generic", "A line that says nothing") }
    public var ritualGenericHow: String { of("ritual-generic-how", "The reminder reads: Something you planned.") }
    public var ritualMeans: String { of("ritual-means", "What that means") }
    public var ritualPropose: String { of("ritual-propose", "Propose it") }
    public var calendarTitle: String { of("calendar-title", "Calendar") }
    public var calendarIn: String { of("calendar-in", "From a calendar") }
    public var calendarInHow: String { of("calendar-in-how", "Pick a calendar file and see what in it could be a ritual. What you take is proposed to your partner, with its name. As long as you are alone, it is yours at once, and its name stays with what only you see.") }
    public var calendarPick: String { of("calendar-pick", "Pick a file") }
    public var calendarFound: String { of("calendar-found", "This could be a ritual") }
    public var calendarNone: String { of("calendar-none", "Nothing in this file can be a ritual here.") }
    public var calendarLeftOut: String { of("calendar-left-out", "Left out, and why") }
    public var calendarUnnamed: String { of("calendar-unnamed", "Without a name") }
    public var calendarMore: String { of("calendar-more", "This file holds more. These are its first entries.") }
    public var calendarTake: String { of("calendar-take", "Take these") }
    public var calendarTaken: String { of("calendar-taken", "Taken. It is among your rituals now.") }
    public var calendarOut: String { of("calendar-out", "For a calendar") }
    public var calendarOutHow: String { of("calendar-out-how", "A file with everything that rings here. It says when something is planned, not what and not with whom. Later changes need a new file.") }
    public var calendarExport: String { of("calendar-export", "All rituals as a file") }
    public var pauseTitle: String { of("pause-title", "A pause") }
    public var pauseHow: String { of("pause-how", "Either of you may call a pause, without a reason. You promise to come back, and both know when.") }
    public var pauseHowLong: String { of("pause-how-long", "For how many minutes?") }
    public var pauseOrLonger: String { of("pause-or-longer", "Or longer") }
    public var pauseCall: String { of("pause-call", "Pause now") }
    public var pauseBackAt: String { of("pause-back-at", "You both come back at") }
    public var pauseBreathe: String { of("pause-breathe", "Breathe in for four, out for six. Nothing has to be solved in here.") }
    public var pauseOver: String { of("pause-over", "The pause is over") }
    public var pauseOverBelow: String { of("pause-over-below", "Come back gently, or name another time. Both are fine.") }
    public var pauseReturn: String { of("pause-return", "Come back step by step") }
    public var pauseBackHere: String { of("pause-back-here", "I’m back") }
    public var pauseAnother: String { of("pause-another", "I need another time") }
    public var pauseLonger: String { of("pause-longer", "20 more minutes") }
    public var pauseTellOther: String { of("pause-tell-other", "Tell the other phone") }
    public var pauseTellHow: String { of("pause-tell-how", "Send this text or read it out; it starts the same countdown there.") }
    public var pauseShareText: String { of("pause-share-text", "The pause as text") }
    public var pauseTyped: String { of("pause-typed", "I was sent a pause") }
    public var pauseTypedWho: String { of("pause-typed-who", "It starts the countdown on this phone only.") }
    public var pauseStartHere: String { of("pause-start-here", "Start it here") }
    public var pauseMute: String { of("pause-mute", "Quiet at its end") }
    public var pauseMuteHow: String { of("pause-mute-how", "On this phone only; nobody else sees that.") }
    public var pactTitle: String { of("pact-title", "How we pause") }
    public var pactText: String { of("pact-text", "Either of you may call it, without reasons: at least 20 minutes, usually no more than 60. Whoever calls names the return. You both come back or name another time, nobody rehearses the quarrel, and silence is not used to punish. Leaving to be safe is always allowed, whatever you agreed.") }
    public var pactPropose: String { of("pact-propose", "Propose this") }
    public var pactAccept: String { of("pact-accept", "I agree") }
    public var pactWaits: String { of("pact-waits", "Proposed. Until you both agree, only the phone that calls a pause rings.") }
    public var pactAgreed: String { of("pact-agreed", "You have both agreed. A pause rings on both phones when it ends.") }
    public var usAlone: String { of("us-alone", "Nothing is shared yet. Pair with the phone of the person you want to share this with.") }
    public var usPair: String { of("us-pair", "Pair two phones") }
    public var usEnded: String { of("us-ended", "Sync has ended. What was yours together stays readable here.") }
    public var usNewPhone: String { of("us-new-phone", "This is a new phone. You can read everything here; pair it again to go on together.") }
    public var usPhones: String { of("us-phones", "The two phones") }
    public var usThisPhone: String { of("us-this-phone", "this phone") }
    public var usSince: String { of("us-since", "since") }
    public var usReach: String { of("us-reach", "How you reach each other") }
    public var usByHand: String { of("us-by-hand", "By hand, with files") }
    public var usLastReached: String { of("us-last-reached", "Last reached:") }
    public var usNothingWaits: String { of("us-nothing-waits", "Nothing waits to go out.") }
    public var usWaiting: String { of("us-waiting", "to go out") }
    public var usExchange: String { of("us-exchange", "Exchange now") }
    public var usPickFolder: String { of("us-pick-folder", "Choose the folder again") }
    public var usLogin: String { of("us-login", "Enter the new password") }
    public var usLoginHow: String { of("us-login-how", "Name and password are tried at your server first and kept on this phone only. Your partner’s phone asks for them, too.") }
    public var usLoginTry: String { of("us-login-try", "Try it there") }
    public var usHandOver: String { of("us-hand-over", "Save a file") }
    public var usTakeFile: String { of("us-take-file", "Open a file") }
    public var usHandOverHow: String { of("us-hand-over-how", "Without a network: carry what is new as a file. Only the two of you can open it.") }
    public var usHandOverNoRoom: String { of("us-hand-over-no-room", "This phone has no room for the file. Free some and make it again; nothing is lost.") }
    public var usTakeFileUnreadable: String { of("us-take-file-unreadable", "This file could not be read. Open it once more, or ask for a new one.") }
    public var usSettings: String { of("us-settings", "On this phone") }
    public var usName: String { of("us-name", "Your name") }
    public var usReminders: String { of("us-reminders", "Will I be reminded?") }
    public var usRemindersBelow: String { of("us-reminders-below", "When the next reminders come, and what stands in the way") }
    public var usInsightsBelow: String { of("us-insights-below", "What you two did and said, by months and years") }
    public var usQuiet: String { of("us-quiet", "Quiet hours") }
    public var usQuietHow: String { of("us-quiet-how", "Nothing rings in these hours, except the end of a pause.") }
    public var usQuietFrom: String { of("us-quiet-from", "From") }
    public var usQuietTo: String { of("us-quiet-to", "Until") }
    public var usStill: String { of("us-still", "Less movement") }
    public var usStillBelow: String { of("us-still-below", "Nothing slides, and the breathing ring stands still.") }
    public var lockTitle: String { of("lock-title", "Lock Attune") }
    public var lockBelow: String { of("lock-below", "Opens with your finger, your face or the code of this phone.") }
    public var lockHow: String { of("lock-how", "It covers what Attune shows. Your private pages keep their passphrase either way.") }
    public var lockNone: String { of("lock-none", "This phone has no screen lock yet. Once it has one, Attune can be locked with it.") }
    public var lockChoose: String { of("lock-choose", "Choose a screen lock") }
    public var usNotices: String { of("us-notices", "Tell me when something new arrives") }
    public var usNoticesBelow: String { of("us-notices-below", "One plain line while Attune is closed, at most twice a day, never in quiet hours.") }
    public var usHelp: String { of("us-help", "Help") }
    public var usHelpBelow: String { of("us-help-below", "The same for everyone; Attune does not remember that you opened it") }
    public var usLeave: String { of("us-leave", "End sync") }
    public var usLeaveBelow: String { of("us-leave-below", "Alone, at once, without a reason") }
    public var usLeaveTitle: String { of("us-leave-title", "End sync?") }
    public var usLeaveHow: String { of("us-leave-how", "What is yours stays with you. What is ours becomes a book to read, and nothing more is sent. To share again you would pair anew.") }
    public var usLeaveTell: String { of("us-leave-tell", "Let their phone know") }
    public var usLeaveTellBelow: String { of("us-leave-tell-below", "The other phone reads one sentence: sync has ended.") }
    public var usLeaveJust: String { of("us-leave-just", "Just stop") }
    public var usLeaveJustBelow: String { of("us-leave-just-below", "The other phone is told nothing.") }
    public var usStay: String { of("us-stay", "Stay") }
    public var usErase: String { of("us-erase", "Erase Attune’s data") }
    public var usEraseBelow: String { of("us-erase-below", "Everything Attune keeps here") }
    public var usEraseTitle: String { of("us-erase-title", "Erase everything here?") }
    public var usEraseHow: String { of("us-erase-how", "Your private pages, what is ours on this phone, and every reminder. It cannot be brought back.") }
    public var usEraseType: String { of("us-erase-type", "Type the word to erase") }
    public var usEraseWord: String { of("us-erase-word", "erase") }
    public var remindersTitle: String { of("reminders-title", "Will I be reminded?") }
    public var remindersNext: String { of("reminders-next", "The next ones") }
    public var remindersLeftOut: String { of("reminders-left-out", "What will not ring, and why") }
    public var remindersMissed: String { of("reminders-missed", "What did not ring lately") }
    public var remindersTry: String { of("reminders-try", "Try a reminder now") }
    public var remindersTried: String { of("reminders-tried", "It is set.") }
    public var remindersRefusedTry: String { of("reminders-refused-try", "The phone did not take it. Restart the phone, and try again.") }
    public var helpWho: String { of("help-who", "Attune does not remember that you opened this.") }
    public var vaultOpen: String { of("vault-open", "Open it") }
    public var vaultIsOpen: String { of("vault-is-open", "Your pages are open") }
    public var vaultBack: String { of("vault-back", "Go on") }
    public var insightsTitle: String { of("insights-title", "Looking back") }
    public var insightsWho: String { of("insights-who", "Both of you can read this, except your own days at the end.") }
    public var insightsTogether: String { of("insights-together", "What you did together") }
    public var insightsEarlier: String { of("insights-earlier", "An earlier month") }
    public var insightsLater: String { of("insights-later", "A later month") }
    public var insightsAppreciated: String { of("insights-appreciated", "What you appreciated in each other") }
    public var insightsCameBack: String { of("insights-came-back", "What brought you back to each other") }
    public var insightsMoreAppreciated: String { of("insights-more-appreciated", "More of what you appreciated") }
    public var insightsMoreBack: String { of("insights-more-back", "More ways back") }
    public var insightsRituals: String { of("insights-rituals", "Your rituals, as your weeks are") }
    public var insightsMoods: String { of("insights-moods", "Your own days") }
    public var insightsMoodsSpoken: String { of("insights-moods-spoken", "Your own words of these weeks, on the field of feelings.") }
    public var insightsMoodsAlso: String { of("insights-moods-also", "Also:") }
    public var insightsMoodsEbb: String { of("insights-moods-ebb", "Days rise and fall, and so does closeness. None of them needs to have been another.") }
    public var insightsEmpty: String { of("insights-empty", "This fills by itself") }
    public var insightsEmptyBelow: String { of("insights-empty-below", "What the two of you do and say will gather here, to come back to. There is nothing to fill in, and no hurry.") }
    public var insightsAlone: String { of("insights-alone", "For looking back, the two of you") }
    public var insightsAloneBelow: String { of("insights-alone-below", "Once your phones are paired, what you do and say together gathers here.") }

    private func of(_ key: String, _ english: String) -> String {
        translated[key] ?? english
    }
}
