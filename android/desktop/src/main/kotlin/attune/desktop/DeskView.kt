package attune.desktop

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.requiredSize
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.ui.app.AppScreen
import attune.ui.components.AttuneButton
import attune.ui.components.Chip
import attune.ui.components.Hint
import attune.ui.components.NotificationCard
import attune.ui.components.PhoneFrame
import attune.ui.components.Stack
import attune.ui.components.Weight
import attune.ui.pictures.bundledFonts
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Day
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.Night
import attune.ui.theme.grid
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import java.time.ZoneId
import java.time.ZoneOffset

/** The size at which everything is as large as on a phone; a smaller window shows the same desk from farther away. */
const val DESK_WIDTH = 876
const val DESK_HEIGHT = 1000

/** A phone with its frame. */
private const val PHONE_WIDTH = 390

/** The desk: what can be done about the time, and the two phones. */
@Composable
fun DeskView(desk: Desk) {
    val night by desk.night.collectAsState()
    AttuneTheme(if (night) Night else Day, bundledFonts, desk.phones.first().dates(ZoneOffset.UTC)) {
        BoxWithConstraints(Modifier.fillMaxSize().background(Look.colours.desk), Alignment.Center) {
            val scale = minOf(maxWidth / DESK_WIDTH.dp, maxHeight / DESK_HEIGHT.dp, 1f)
            CompositionLocalProvider(LocalDensity provides Density(LocalDensity.current.density * scale, 1f)) {
                Stack(Modifier.requiredSize(DESK_WIDTH.dp, DESK_HEIGHT.dp), grid(3), Alignment.CenterHorizontally) {
                    Controls(desk)
                    Row(horizontalArrangement = Arrangement.spacedBy(grid(8))) {
                        for (phone in desk.phones) Phone(desk, phone)
                    }
                }
            }
        }
    }
}

@Composable
private fun Controls(desk: Desk) {
    val now by desk.now.collectAsState()
    val night by desk.night.collectAsState()
    val scope = rememberCoroutineScope()
    Row(Modifier.width((DESK_WIDTH - 64).dp), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        AttuneButton(DeskWords.NEXT, { scope.launch { desk.nextReminder() } }, weight = Weight.Plain)
        AttuneButton(DeskWords.HOUR, { scope.launch { desk.skip(3_600_000) } }, weight = Weight.Plain)
        AttuneButton(DeskWords.MORNING, { scope.launch { desk.tomorrowMorning() } }, weight = Weight.Plain)
        AttuneButton(if (desk.isBeforeChange(now)) DeskWords.PAST_CHANGE else DeskWords.BEFORE_CHANGE, { scope.launch { desk.clockChange() } }, weight = Weight.Plain)
        AttuneButton(if (night) DeskWords.DAY else DeskWords.NIGHT, { desk.night.value = !night }, weight = Weight.Plain)
    }
}

@Composable
private fun Phone(desk: Desk, phone: DeskPhone) = Stack(Modifier.testTag(phone.label), grid(3), Alignment.CenterHorizontally) {
    val now by desk.now.collectAsState()
    val night by desk.night.collectAsState()
    val offline by phone.offline.collectAsState()
    val still by phone.still.collectAsState()
    val rung by phone.alarms.rung.collectAsState()
    val zone by phone.zone.collectAsState()
    val dates = remember(zone) { phone.dates(zone) }
    val scope = rememberCoroutineScope()
    AttuneTheme(if (night) Night else Day, bundledFonts, dates, phone.words, if (still) Motion.Reduced else Motion.Full) {
        PhoneFrame(
            dates.clock(now), offline = offline,
            over = { Stack(gap = grid(2)) { for (reminder in rung.take(3)) Notification(reminder, phone, scope) } },
        ) { AppScreen(phone.app) }
    }
    Below(desk, phone, zone, dates.moment(now))
}

/** Where the phone is and when that is, and what can be done about its network and its place. */
@Composable
private fun Below(desk: Desk, phone: DeskPhone, zone: ZoneId, moment: String) {
    val offline by phone.offline.collectAsState()
    val scope = rememberCoroutineScope()
    var flies by remember { mutableStateOf(false) }
    Row(Modifier.width(PHONE_WIDTH.dp), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        if (flies) {
            for (place in DeskWords.PLACES) Chip(DeskWords.place(place), place == zone, { flies = false; scope.launch { desk.fly(phone, place) } })
        } else {
            Chip(DeskWords.OFFLINE, offline, { phone.offline.value = !offline })
            Hint("${DeskWords.place(zone)}, $moment")
            Chip(DeskWords.FLY, false, { flies = true })
        }
    }
}

@Composable
private fun Notification(reminder: Reminder, phone: DeskPhone, scope: CoroutineScope) = NotificationCard(
    app = Look.words.appName,
    moment = Look.dates.clock(reminder.instantMs),
    title = reminder.title.takeIf { it != Look.words.appName }.orEmpty(),
    line = reminder.line,
    actions = reminder.actions.map { action -> action.word() to { scope.launch { phone.act(reminder, action) }; Unit } },
    onTap = { phone.open(reminder) },
)

@Composable
private fun ReminderAction.word() = when (this) {
    ReminderAction.DONE -> Look.words.ritualDone
    ReminderAction.NOT_TODAY -> Look.words.ritualNotToday
    ReminderAction.IN_TEN_MINUTES -> Look.words.ritualInTenMinutes
}
