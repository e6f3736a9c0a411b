package attune.ui.help

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import attune.kit.core.HelpPage
import attune.kit.core.HelpRecord
import attune.kit.help.HelpEvent
import attune.kit.help.HelpState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.grid

/** Help: the same four pages in the same place for everyone. Opening it writes nothing down; Today is one tap away. */
@Composable
fun HelpScreen(state: HelpState, onEvent: (HelpEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(HelpEvent.WentBack) }) { help ->
    val page = help.pages.firstOrNull { it.id == state.page }
    if (page == null) Pages(help, onEvent) else OnePage(page, onEvent)
}

@Composable
private fun Pages(help: HelpRecord, onEvent: (HelpEvent) -> Unit) = Page(
    Look.words.usHelp, onBack = { onEvent(HelpEvent.WentBack) }, aside = { ToToday(onEvent) },
) {
    PrivacyLine(Sight.Mine, Look.words.helpWho)
    Card(gap = grid(1)) { for (page in help.pages) LinkRow(page.title, { onEvent(HelpEvent.Opened(page.id)) }) }
}

@Composable
private fun OnePage(page: HelpPage, onEvent: (HelpEvent) -> Unit) = Page(
    page.title, onBack = { onEvent(HelpEvent.WentBack) }, aside = { ToToday(onEvent) },
) {
    for (paragraph in page.paragraphs) Text(paragraph)
    if (page.points.isNotEmpty()) Stack(Modifier.padding(vertical = grid(2)), grid(3)) { for (point in page.points) Point(point) }
    if (page.lines.isNotEmpty()) Card(gap = grid(3)) { for (line in page.lines) Text(line, style = Look.type.labelQuiet) }
}

@Composable
private fun Point(text: String) = Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3))) {
    Box(Modifier.padding(top = grid(2)).size(6.dp).background(Look.colours.quiet, Shapes.pill))
    Text(text, Modifier.weight(1f))
}

@Composable
private fun ToToday(onEvent: (HelpEvent) -> Unit) = AttuneButton(Look.words.doGoToToday, { onEvent(HelpEvent.ToToday) }, weight = Weight.Plain)
