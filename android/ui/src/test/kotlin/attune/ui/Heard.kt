package attune.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.runComposeUiTest
import attune.ui.components.WithSheets
import attune.ui.pictures.bundledFonts
import attune.ui.pictures.sampleDates
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Day
import attune.ui.theme.Motion

/** What [screen] tells when it is shown by day and [tap] is done to it. */
@OptIn(ExperimentalTestApi::class)
fun <Event> heard(screen: @Composable (onEvent: (Event) -> Unit) -> Unit, tap: SemanticsNodeInteractionsProvider.() -> Unit): List<Event> {
    val heard = mutableListOf<Event>()
    runComposeUiTest {
        setContent { AttuneTheme(Day, bundledFonts, sampleDates, motion = Motion.Reduced) { WithSheets { screen(heard::add) } } }
        waitForIdle()
        tap()
        waitForIdle()
    }
    return heard
}
